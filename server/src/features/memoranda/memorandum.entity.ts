import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RecipientInFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { MemorandumState } from '@klubbat/shared/vocabulary/memorandum-words';

/** What an official writes for a meeting, as it is being written. What he has submitted of it stands beside, unchanged. */
@Entity('memorandum')
@Check('ck_memorandum_sections', `jsonb_typeof(sections) = 'array'`)
@Check('ck_memorandum_recipients', `jsonb_typeof(recipients) = 'array'`)
@Check('ck_memorandum_state', `state IN ('draft', 'sent', 'returned', 'accepted', 'withdrawn')`)
@Check(
  'ck_memorandum_placed',
  `meeting_id IS NOT NULL OR (state IN ('draft', 'withdrawn') AND promised_at IS NULL)`,
)
@Check('ck_memorandum_accepted', `(state = 'accepted') = (agenda_item_id IS NOT NULL)`)
@Check(
  'ck_memorandum_returned',
  `state <> 'returned' OR (returned_at IS NOT NULL AND return_comment IS NOT NULL)`,
)
@Index('uq_memorandum_item', ['agendaItemId'], { unique: true, where: 'agenda_item_id IS NOT NULL' })
@Index('ix_memorandum_author', ['authorId', 'updatedAt', 'id'])
@Index('ix_memorandum_board', ['boardId', 'updatedAt', 'id'])
@Index('ix_memorandum_organisation', ['organisationId', 'updatedAt', 'id'])
@Index('ix_memorandum_meeting', ['meetingId'])
// of a part of the rows, and of trigrams, which a decorator cannot say
@Index('ix_memorandum_awaited', { synchronize: false })
@Index('ix_memorandum_author_organisation', ['authorId', 'organisationId'])
@Index('ix_memorandum_search', { synchronize: false })
// of the number in lower case
@Index('ix_memorandum_case', { synchronize: false })
export class Memorandum {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memorandum' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_memorandum_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Board', { name: 'fk_memorandum_board' }) @Column('uuid') boardId!: string;
  @ForeignKey('Person', { name: 'fk_memorandum_author' }) @Column('uuid') authorId!: string;
  /** the meeting that it is promised or sent to */
  @ForeignKey('Meeting', { name: 'fk_memorandum_meeting' })
  @Column('uuid', { nullable: true })
  meetingId!: string | null;
  /** the item that it has become */
  @ForeignKey('AgendaItem', { name: 'fk_memorandum_item' })
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('text', { nullable: true }) confidential!: string | null;
  @Column('jsonb') sections!: SectionInFile[];
  @Column('jsonb') recipients!: RecipientInFile[];
  @Column('text') state!: MemorandumState;
  /** when it was said that it will come */
  @Column('timestamptz', { nullable: true }) promisedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_memorandum_returned_by' })
  @Column('uuid', { nullable: true })
  returnedBy!: string | null;
  @Column('text', { nullable: true }) returnComment!: string | null;
  /** when its author was reminded of the last day for material to that meeting */
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
  /** what the list is searched in, in lower case */
  @Column('text') searchText!: string;
  @Column('integer') version!: number;
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_memorandum_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
