import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person as this meeting names him, as of its day; `personId` says who that is in the register, where known. */
@Entity('meeting_person')
@Unique('uq_meeting_person_key', ['meetingId', 'key'])
@Unique('uq_meeting_person_person', ['meetingId', 'personId'])
@Index('ix_meeting_person_person', { synchronize: false })
export class MeetingPerson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_meeting_person' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_meeting_person_meeting' }) @Column('uuid') meetingId!: string;
  @Column('integer') position!: number;
  /** the id in the meeting file: what the rest of the meeting calls this person */
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) party!: string | null;
  @Column('text', { nullable: true }) represents!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @ForeignKey('Person', { name: 'fk_meeting_person_person' })
  @Column('uuid', { nullable: true })
  personId!: string | null;
}
