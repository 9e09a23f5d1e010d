import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BoardLayout } from '@klubbat/shared/contracts/board-layout';
import type { MeetingState } from '@klubbat/shared/contracts/meeting';
import type {
  AdjustmentInFile,
  BoardInFile,
  MeetingInFile,
  OrganisationInFile,
} from '@klubbat/shared/contracts/meeting-file';
import type { RecordKind, AttendanceStyle, VoteStyle } from '@klubbat/shared/vocabulary/meeting-words';

/** A planned adjustment, and how many that had been done elsewhere stood before it in the file. */
export interface PlannedAdjustment {
  after: number;
  entry: AdjustmentInFile;
}

/** Since when a meeting is adjourned, and at which §. */
export interface RunningAdjournment {
  from: string;
  paragraph?: number;
}

@Entity('meeting')
@Check('ck_meeting_record', `record IN ('protocol', 'notes')`)
@Check(
  'ck_meeting_state',
  `state IN ('preparing', 'draft', 'sent-for-adjustment', 'partly-signed', 'referred-to-body', 'adjusted', 'announced', 'appeal-period-over', 'archived')`,
)
// NULLS NOT DISTINCT, which a decorator cannot say: the migration makes it
@Index('uq_meeting_board_day_start', ['boardId', 'day', 'startTime'], { unique: true })
@Index('uq_meeting_import', ['importSha256'], { unique: true })
@Index('ix_meeting_organisation_day', ['organisationId', 'day', 'id'])
@Index('ix_meeting_day', ['day', 'id'])
@Index('ix_meeting_board_day', ['boardId', 'day', 'id'])
@Index('ix_meeting_state_day', ['state', 'day', 'id'])
@Index('ix_meeting_organisation_state', ['organisationId', 'state', 'day', 'id'])
@Index('ix_meeting_board_state', ['boardId', 'state', 'day', 'id'])
// of trigrams, which a decorator cannot say
@Index('ix_meeting_search', { synchronize: false })
@Index('ix_meeting_own', { synchronize: false })
// of a part of the rows only
@Index('ix_meeting_open', { synchronize: false })
@Check('ck_meeting_material_clock', `material_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check(
  'ck_meeting_material',
  `(material_day IS NULL) = (material_clock IS NULL) AND (material_day IS NULL OR material_day <= day)`,
)
@Check('ck_meeting_cancelled', `(cancelled_at IS NULL) = (cancelled_reason IS NULL)`)
@Check('ck_meeting_layout', `jsonb_typeof(layout) = 'object'`)
export class Meeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_meeting' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_meeting_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Board', { name: 'fk_meeting_board' }) @Column('uuid') boardId!: string;
  /** YYYY-MM-DD in Sweden */
  @Column('date') day!: string;
  @Column('date', { nullable: true }) endDay!: string | null;
  /** HH:MM in Sweden */
  @Column('text', { nullable: true }) startTime!: string | null;
  @Column('text', { nullable: true }) endTime!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('jsonb', { nullable: true }) adjournments!: MeetingInFile['adjournments'] | null;
  /** the § at hand while the meeting is held */
  @ForeignKey('AgendaItem', { name: 'fk_meeting_current_item' })
  @Column('uuid', { nullable: true })
  currentItemId!: string | null;
  @Column('jsonb', { nullable: true }) adjourned!: RunningAdjournment | null;
  /** of fullmäktige: the day on which the meeting was announced on the notice board */
  @Column('date', { nullable: true }) announcedOn!: string | null;
  /** the last moment for material to this meeting alone; null: as the board's rule says */
  @Column('date', { nullable: true }) materialDay!: string | null;
  @Column('text', { nullable: true }) materialClock!: string | null;
  @Column('text', { nullable: true }) noticeBoard!: string | null;
  @Column('text', { nullable: true }) adjustmentNote!: string | null;
  @Column('boolean') extra!: boolean;
  /** called off: it is never held */
  @Column('timestamptz', { nullable: true }) cancelledAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_meeting_cancelled_by' })
  @Column('uuid', { nullable: true })
  cancelledBy!: string | null;
  @Column('text', { nullable: true }) cancelledReason!: string | null;
  @Column('text') record!: RecordKind;
  @Column('text', { nullable: true }) number!: string | null;
  /** as the file gave it: the day on which the whole protocol had been adjusted elsewhere */
  @Column('date', { nullable: true }) adjustmentDay!: string | null;
  @Column('text', { nullable: true }) signatureReference!: string | null;
  /** what an imported file said of the organisation, or what the register said when the § were sent for adjustment */
  @Column('jsonb', { nullable: true }) organisationAsOf!: OrganisationInFile | null;
  @Column('jsonb', { nullable: true }) boardAsOf!: BoardInFile | null;
  /** how votes are printed, from when the first § was sent for adjustment; until then as the board has it */
  @Column('text', { nullable: true }) voteStyle!: VoteStyle | null;
  /** the same of the table of attendance */
  @Column('text', { nullable: true }) attendanceStyle!: AttendanceStyle | null;
  /** the same of all other choices of layout */
  @Column('jsonb', { nullable: true }) layout!: BoardLayout | null;
  /** adjusted elsewhere: locked, printable, sendable, without signatures of ours */
  @Column('boolean') history!: boolean;
  @Column('jsonb') remarks!: { path: string; message: string }[];
  /** lists that an imported file gave empty: empty and left out are two things, and come back as they were given */
  @Column('jsonb') givenEmpty!: string[];
  @Column('text', { nullable: true }) importSha256!: string | null;
  /** SHA-256 of each file that came with the import, by the name it bore there */
  @Column('jsonb', { nullable: true }) importFiles!: Record<string, string> | null;
  /** adjustments without a date in the imported file: plans, kept word for word */
  @Column('jsonb', { nullable: true }) plannedAdjustments!: PlannedAdjustment[] | null;
  @Column('boolean') locked!: boolean;
  /** the least far of its §§; kept by triggers, never written from here */
  @Column({ type: 'text', insert: false, update: false, default: 'preparing' }) state!: MeetingState;
  /** what the list is searched in: board, place, titles, case numbers, in lower case */
  @Column({ type: 'text', update: false }) searchText!: string;
  /** written by the database: board, place, number and day, in lower case */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  readonly ownText?: string;
  @Column('integer') version!: number;
  /** the latest saves by the ids that their writers gave them: one that comes again is known */
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_meeting_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
