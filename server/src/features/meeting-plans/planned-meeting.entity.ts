import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MeetingPlan } from './meeting-plan.entity.js';

/** A day of a plan, and the meeting that it has become. */
@Entity('planned_meeting')
@ForeignKey(() => MeetingPlan, ['planId', 'year'], ['id', 'year'], { name: 'fk_planned_meeting_plan' })
@Check('ck_planned_meeting_start', `start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Check('ck_planned_meeting_year', 'extract(year FROM day) = year')
@Index('ix_planned_meeting_plan', ['planId', 'day'])
@Index('ix_planned_meeting_day', ['day'])
@Index('uq_planned_meeting_meeting', ['meetingId'], { unique: true })
export class PlannedMeeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_planned_meeting' }) id!: string;
  @Column('uuid') planId!: string;
  @Column('integer') year!: number;
  @Column('date') day!: string;
  @Column('text', { nullable: true }) startTime!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @ForeignKey('Meeting', { name: 'fk_planned_meeting_meeting', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  meetingId!: string | null;
}
