import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('invitation')
@Unique('uq_invitation_token', ['tokenSha256'])
@Index('ix_invitation_person', ['personId'])
@Index('ix_invitation_meeting_person', ['meetingPersonId'])
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitation' }) id!: string;
  @Column('text') tokenSha256!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @ForeignKey('Organisation', { name: 'fk_invitation_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Person', { name: 'fk_invitation_person' })
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @ForeignKey('MeetingPerson', { name: 'fk_invitation_meeting_person' })
  @Column('uuid', { nullable: true })
  meetingPersonId!: string | null;
  @ForeignKey('Person', { name: 'fk_invitation_created_by' }) @Column('uuid') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
}
