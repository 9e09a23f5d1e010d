import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActMemory } from '@klubbat/shared/rules/attendance-undo';
import type { ActKind } from '@klubbat/shared/vocabulary/sitting-words';

/** One of the latest acts of a meeting that is held, with what it found. Kept so that a slip can be undone, no longer. */
@Entity('attendance_act')
@Check('ck_attendance_act_act', `act IN ('arrive', 'leave', 'serve-for', 'stop-serving')`)
@Index('ix_attendance_act_meeting', ['meetingId', 'id'])
@Index('ix_attendance_act_person', ['meetingPersonId'])
@Index('ix_attendance_act_serves_for', ['servesForId'], { where: 'serves_for_id IS NOT NULL' })
export class AttendanceAct {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attendance_act' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_attendance_act_meeting', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingId!: string;
  @Column('text') act!: ActKind;
  @ForeignKey('MeetingPerson', { name: 'fk_attendance_act_person', onDelete: 'CASCADE' })
  @Column('uuid')
  meetingPersonId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_attendance_act_serves_for', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  servesForId!: string | null;
  @Column('text', { nullable: true }) vacantSeat!: string | null;
  @Column('jsonb') before!: ActMemory;
  @Column('timestamptz') madeAt!: Date;
  @ForeignKey('Person', { name: 'fk_attendance_act_made_by' })
  @Column('uuid', { nullable: true })
  madeBy!: string | null;
}
