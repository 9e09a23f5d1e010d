import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';

/** Everything of an item but its number, title and first case number, which are columns of their own. */
export type ItemContent = Omit<ItemInFile, 'paragraph' | 'title' | 'caseNumber'>;

@Entity('agenda_item')
@Check(
  'ck_agenda_item_withdrawn',
  `NOT content ? 'withdrawn' OR (paragraph IS NULL AND opened_at IS NULL AND coalesce(content->>'outcome', '') = 'withdrawn')`,
)
@Check('ck_agenda_item_paragraph', `paragraph IS NULL OR (paragraph >= 1 AND series_id IS NOT NULL)`)
@Index('uq_agenda_item_paragraph', ['seriesId', 'paragraph'], { unique: true })
@Index('ix_agenda_item_meeting', ['meetingId', 'position'])
@Index('ix_agenda_item_adjustment', ['adjustmentId'])
@Index('ix_agenda_item_number', ['paragraph'])
// of trigrams and of lower case, which a decorator cannot say
@Index('ix_agenda_item_search', { synchronize: false })
@Index('ix_agenda_item_case_number', { synchronize: false })
// of a part of the rows only
@Index('ix_agenda_item_recipients', { synchronize: false })
@Index('ix_agenda_item_more_case_numbers', { synchronize: false })
// of those whose case goes on
@Index('ix_agenda_item_continues', { synchronize: false })
export class AgendaItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agenda_item' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_agenda_item_meeting' }) @Column('uuid') meetingId!: string;
  @Column('integer') position!: number;
  @ForeignKey('ParagraphSeries', { name: 'fk_agenda_item_series' })
  @Column('uuid', { nullable: true })
  seriesId!: string | null;
  @Column('integer', { nullable: true }) paragraph!: number | null;
  /** when it was taken up at the meeting */
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  /** the announcement in which it stood (KL 5:13–14); null: in none, or the body announces nothing */
  @Column('date', { nullable: true }) announcedOn!: string | null;
  /** when it was noted that all present agree to decide what was not announced (KL 5:52) */
  @Column('timestamptz', { nullable: true }) agreedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_agenda_item_agreed_by' })
  @Column('uuid', { nullable: true })
  agreedBy!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('jsonb') content!: ItemContent;
  /** the adjustment in which this § lies: while it does, a trigger refuses every change */
  @ForeignKey('Adjustment', { name: 'fk_agenda_item_adjustment' })
  @Column('uuid', { nullable: true })
  adjustmentId!: string | null;
  @Column('integer') version!: number;
  /** the latest saves by the ids that their writers gave them: one that comes again is known */
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_agenda_item_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
