import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TriedBy } from '@klubbat/shared/vocabulary/later-news-words';

/** That somebody has appealed an adjusted §, as a person noted it. Triggers refuse every change. */
@Entity('appeal')
@Index('ix_appeal_item', ['agendaItemId'])
@Check('ck_appeal_way', `way IN ('legality', 'administrative')`)
@Check('ck_appeal_appellant', `trim(appellant) <> ''`)
export class Appeal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_appeal' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_appeal_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Adjustment', { name: 'fk_appeal_adjustment' }) @Column('uuid') adjustmentId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_appeal_item' }) @Column('uuid') agendaItemId!: string;
  @Column('integer') paragraph!: number;
  @Column('text') way!: TriedBy;
  @Column('date') receivedOn!: string;
  /** a name: for those who handle appeals, and in no log */
  @Column('text') appellant!: string;
  @Column('text', { nullable: true }) court!: string | null;
  @Column('text', { nullable: true }) courtCase!: string | null;
  @ForeignKey('Person', { name: 'fk_appeal_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
