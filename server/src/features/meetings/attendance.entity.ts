import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Capacity } from '@klubbat/shared/vocabulary/meeting-words';

/** One interval of one person; a person may have several. */
@Entity('attendance')
@Unique('uq_attendance_position', ['meetingId', 'position'])
@Check(
  'ck_attendance_vacant_seat',
  `vacant_seat IS NULL OR (capacity = 'substitute' AND serves_for_id IS NULL AND serves)`,
)
@Check('ck_attendance_open', `NOT open OR (present AND paragraphs IS NOT NULL)`)
@Index('ix_attendance_person', ['meetingPersonId'])
@Index('ix_attendance_serves_for', ['servesForId'], { where: 'serves_for_id IS NOT NULL' })
export class Attendance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attendance' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_attendance_meeting' }) @Column('uuid') meetingId!: string;
  @Column('integer') position!: number;
  @ForeignKey('MeetingPerson', { name: 'fk_attendance_meeting_person' })
  @Column('uuid')
  meetingPersonId!: string;
  @Column('text') capacity!: Capacity;
  @Column('boolean') present!: boolean;
  @Column('boolean', { nullable: true }) serves!: boolean | null;
  @ForeignKey('MeetingPerson', { name: 'fk_attendance_serves_for' })
  @Column('uuid', { nullable: true })
  servesForId!: string | null;
  /** the vacant seat in which a substitute serves, as it was called that day, and whose party it is */
  @Column('text', { nullable: true }) vacantSeat!: string | null;
  @Column('text', { nullable: true }) vacantSeatParty!: string | null;
  /** `1-4,6,8.2`; null: all of the meeting */
  @Column('text', { nullable: true }) paragraphs!: string | null;
  /** the interval goes on with the meeting: each new § belongs to it */
  @Column('boolean') open!: boolean;
  @Column('boolean') remote!: boolean;
  @Column('text', { nullable: true }) office!: string | null;
  @Column('text', { nullable: true }) fromTime!: string | null;
  @Column('text', { nullable: true }) toTime!: string | null;
}
