import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export type OfficerRole = 'chair' | 'secretary' | 'adjuster' | 'acting-chair' | 'reserve-adjuster';

/** Who leads, writes and adjusts this meeting. */
@Entity('officer')
@Unique('uq_officer_role_position', ['meetingId', 'role', 'position'])
@Check('ck_officer_role', `role IN ('chair', 'secretary', 'adjuster', 'acting-chair', 'reserve-adjuster')`)
@Check('ck_officer_one', `role NOT IN ('chair', 'secretary') OR position = 0`)
@Index('ix_officer_person', ['meetingPersonId'])
export class Officer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_officer' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_officer_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_officer_meeting_person' })
  @Column('uuid')
  meetingPersonId!: string;
  @Column('text') role!: OfficerRole;
  @Column('integer') position!: number;
  /** only for an acting chair: the §§ he led */
  @Column('text', { nullable: true }) paragraphs!: string | null;
}
