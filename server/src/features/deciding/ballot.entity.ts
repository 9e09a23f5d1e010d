import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CastVote } from '@klubbat/shared/vocabulary/meeting-words';

/** How a person votes in a vote that is being held: one row, however often and by whom it is given. */
@Entity('ballot')
@Check('ck_ballot_cast_as', `cast_as IN ('yes', 'no', 'abstain', 'absent', 'stands-out')`)
@Index('ix_ballot_person', ['meetingPersonId'])
export class Ballot {
  @ForeignKey('LiveVote', { name: 'fk_ballot_vote', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ballot' })
  voteId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_ballot_person' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_ballot' })
  meetingPersonId!: string;
  @Column('text') castAs!: CastVote;
  @Column('timestamptz') castAt!: Date;
  @ForeignKey('Person', { name: 'fk_ballot_cast_by' })
  @Column('uuid', { nullable: true })
  castBy!: string | null;
}
