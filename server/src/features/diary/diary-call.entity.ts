import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DiaryCallState } from '@klubbat/shared/vocabulary/diary-calls';

/** That an entry is to be told to the organisation's diary system. The database asks for it, with the entry itself. */
@Entity('diary_call')
@Check('ck_diary_call_state', `state IN ('waiting', 'done', 'given-up')`)
@Check('ck_diary_call_waits', `(state = 'waiting') = (next_try_at IS NOT NULL)`)
@Index('ix_diary_call_due', ['nextTryAt'], { where: `state = 'waiting'` })
@Index('ix_diary_call_organisation', ['organisationId', 'state'])
export class DiaryCall {
  @ForeignKey('DiaryEntry', { name: 'fk_diary_call_entry' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_diary_call' })
  entryId!: string;
  @ForeignKey('Organisation', { name: 'fk_diary_call_organisation' })
  @Column('uuid')
  organisationId!: string;
  @Column('text', { default: 'waiting' }) state!: DiaryCallState;
  @Column('integer', { default: 0 }) tries!: number;
  @Column('timestamptz', { nullable: true }) nextTryAt!: Date | null;
  /** of the latest try: what the system answered, or why nothing came */
  @Column('integer', { nullable: true }) status!: number | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) fault!: string | null;
  @Column('timestamptz', { nullable: true }) triedAt!: Date | null;
}
