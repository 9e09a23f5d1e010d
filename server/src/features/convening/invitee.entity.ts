import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InviteeCapacity } from '@klubbat/shared/vocabulary/convening-words';

/** Somebody to whom the call has been sent, as it was: he answers by the link in his mail, or signed in. */
@Entity('invitee')
@Unique('uq_invitee_link', ['linkSha256'])
@Unique('uq_invitee_person', ['meetingId', 'personId'])
@Unique('uq_invitee_meeting_person', ['meetingId', 'meetingPersonId'])
@Index('ix_invitee_person', { synchronize: false })
@Check('ck_invitee_capacity', `capacity IN ('member', 'substitute', 'official', 'guest')`)
@Check('ck_invitee_who', `person_id IS NOT NULL OR meeting_person_id IS NOT NULL`)
export class Invitee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitee' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_invitee_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Person', { name: 'fk_invitee_person' })
  @Column('uuid', { nullable: true })
  personId!: string | null;
  /** where the register does not know him; he may be taken out of the meeting again */
  @Column('uuid', { nullable: true }) meetingPersonId!: string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') capacity!: InviteeCapacity;
  @Column('text', { nullable: true }) party!: string | null;
  /** what is in the link can be made anew with the installation's key, and is kept nowhere */
  @Column('text') linkSha256!: string;
  @Column('timestamptz') linkEnds!: Date;
  @Column('timestamptz') invitedAt!: Date;
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
}
