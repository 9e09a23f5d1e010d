import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import type { SubstituteCalling } from '@klubbat/shared/vocabulary/convening-words';
import type { SigningOrder } from '@klubbat/shared/vocabulary/signing-words';
import type {
  BoardKind,
  Numbering,
  SectionKind,
  AttendanceColumn,
  AttendanceGrouping,
  AttendancePlace,
  AttendanceStyle,
  DecisionPlace,
  HeadingStyle,
  PointStyle,
  VoteStyle,
} from '@klubbat/shared/vocabulary/meeting-words';

@Entity('board')
@Unique('uq_board_name', ['organisationId', 'nameKey'])
@Unique('uq_board_slug', ['organisationId', 'slug'])
@Check('ck_board_mandate', `mandate_until IS NULL OR mandate_from IS NULL OR mandate_until >= mandate_from`)
@Check('ck_board_numbering', `numbering IN ('year', 'meeting')`)
@Check('ck_board_decision_place', `decision_place IN ('written', 'first', 'last')`)
@Check('ck_board_point_style', `point_style IN ('written', 'numbered', 'att')`)
@Check('ck_board_heading_style', `heading_style IN ('all', 'few')`)
@Check('ck_board_attendance_place', `attendance_place IN ('cover', 'appendix')`)
@Check('ck_board_attendance_grouping', `attendance_grouping IN ('none', 'role', 'party', 'represents')`)
@Check('ck_board_attendance_columns', `jsonb_typeof(attendance_columns) = 'array'`)
@Check('ck_board_attendance_style', `attendance_style IN ('presence', 'serving', 'letters')`)
@Check('ck_board_vote_style', `vote_style IN ('sides', 'prose', 'table', 'lines')`)
@Check('ck_board_material_days', `material_days BETWEEN 0 AND 90`)
@Check('ck_board_material_clock', `material_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_board_signing_days', `signing_days BETWEEN 1 AND 60`)
@Check('ck_board_signing_order', `signing_order IN ('free', 'chair-first', 'chair-last')`)
@Check('ck_board_call_days', `call_days BETWEEN 0 AND 60`)
@Check('ck_board_substitute_calling', `substitute_calling IN ('by-hand', 'at-once')`)
@Check('ck_board_reminder_days', `jsonb_typeof(reminder_days) = 'array'`)
export class Board {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_board' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_board_organisation' }) @Column('uuid') organisationId!: string;
  @Column('text') name!: string;
  @Column('text') nameKey!: string;
  /** its word in addresses that anyone may read; written by the database when it is made, for ever */
  @Column({ type: 'text', insert: false, update: false }) readonly slug?: string;
  @Column('text') kind!: BoardKind;
  @Column('text') numbering!: Numbering;
  @Column('boolean') numberWithYear!: boolean;
  @Column('text', { nullable: true }) paragraphPrefix!: string | null;
  @Column('text') caseNumberLabel!: string;
  @Column('boolean') caseNumberBeforeTitle!: boolean;
  @Column('text', { nullable: true }) representsLabel!: string | null;
  @Column('text', { nullable: true }) adjustmentNote!: string | null;
  @Column('integer', { nullable: true }) adjusterCount!: number | null;
  @Column('integer', { nullable: true }) reserveAdjusterCount!: number | null;
  @Column('boolean') pagePerItem!: boolean;
  @Column('text', { default: 'sides' }) voteStyle!: VoteStyle;
  @Column('text', { default: 'presence' }) attendanceStyle!: AttendanceStyle;
  @Column('text', { default: 'written' }) decisionPlace!: DecisionPlace;
  @Column('text', { default: 'written' }) pointStyle!: PointStyle;
  @Column('text', { default: 'all' }) headingStyle!: HeadingStyle;
  @Column('text', { default: 'cover' }) attendancePlace!: AttendancePlace;
  @Column('text', { default: 'none' }) attendanceGrouping!: AttendanceGrouping;
  @Column('jsonb', { default: ['party', 'office'] }) attendanceColumns!: AttendanceColumn[];
  @Column('boolean', { default: false }) contentsList!: boolean;
  @Column('boolean', { default: false }) noticeBlock!: boolean;
  @Column('text', { nullable: true }) keptAt!: string | null;
  @Column('integer', { default: 14 }) signingDays!: number;
  @Column('text', { default: 'free' }) signingOrder!: SigningOrder;
  @Column('boolean', { default: false }) readToEnd!: boolean;
  @Column('jsonb', { default: [3, 1] }) reminderDays!: number[];
  @Column('integer', { nullable: true }) materialDays!: number | null;
  @Column('boolean', { default: false }) materialInWeekdays!: boolean;
  @Column('text', { default: '12:00' }) materialClock!: string;
  @Column('integer', { nullable: true }) callDays!: number | null;
  @Column('text', { default: 'by-hand' }) substituteCalling!: SubstituteCalling;
  @Column('boolean') statutory!: boolean;
  @Column('integer', { nullable: true }) seats!: number | null;
  @Column('integer', { nullable: true }) substitutes!: number | null;
  @Column('jsonb') substituteOrder!: BoardSettings['substituteOrder'];
  @Column('date', { nullable: true }) mandateFrom!: string | null;
  @Column('date', { nullable: true }) mandateUntil!: string | null;
  @Column('boolean') publicMeetings!: boolean;
  @Column('boolean') distance!: boolean;
  @Column('boolean') announced!: boolean;
  @Column('boolean') appealable!: boolean;
  @Column('jsonb') noticeBoards!: string[];
  @Column('integer', { nullable: true }) noticeDays!: number | null;
  @Column('jsonb') headings!: BoardSettings['headings'];
  @Column('text', { nullable: true }) recipientsHeading!: string | null;
  @Column('jsonb') itemSections!: SectionKind[];
  @Column('jsonb') phrases!: BoardSettings['phrases'];
  @Column('jsonb') recipients!: BoardSettings['recipients'];
  @Column('jsonb') standingItems!: BoardSettings['standingItems'];
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_board_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
