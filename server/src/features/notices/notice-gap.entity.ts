import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { GapSettlement } from '@klubbat/shared/vocabulary/notice-words';

/** A time when a notice on our own board was not up, and what a person has decided that it means (KL 13:5). */
@Entity('notice_gap')
@Unique('uq_notice_gap', ['noticeId', 'fromAt'])
@Index('ix_notice_gap_unsettled', ['noticeId'], { where: `settled_at IS NULL` })
@Check('ck_notice_gap_order', `until_at > from_at`)
@Check('ck_notice_gap_settlement', `settlement IN ('extended', 'no-effect')`)
@Check(
  'ck_notice_gap_settled',
  `(settlement IS NULL) = (settled_at IS NULL) AND (settlement IS NULL) = (settled_by IS NULL)
    AND (settlement IS NULL) = (reason IS NULL)
    AND (settlement IS NOT DISTINCT FROM 'extended') = (day_after IS NOT NULL)`,
)
export class NoticeGap {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice_gap' }) id!: string;
  @ForeignKey('Notice', { name: 'fk_notice_gap_notice' }) @Column('uuid') noticeId!: string;
  @Column('timestamptz') fromAt!: Date;
  @Column('timestamptz') untilAt!: Date;
  @Column('text', { nullable: true }) settlement!: GapSettlement | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** the last day to appeal before it was made longer, and after */
  @Column('date', { nullable: true }) dayBefore!: string | null;
  @Column('date', { nullable: true }) dayAfter!: string | null;
  @ForeignKey('Person', { name: 'fk_notice_gap_settled_by' })
  @Column('uuid', { nullable: true })
  settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
