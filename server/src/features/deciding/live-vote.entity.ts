import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  LiveVoteState,
  VoteMethod,
  VoteOrder,
  VoteSide,
  VoteThreshold,
} from '@klubbat/shared/vocabulary/meeting-words';

/** A vote while it is held. When it is closed it is written into the content of its item, which is what counts. */
@Entity('live_vote')
@Check('ck_live_vote_state', `state IN ('open', 'closed', 'cancelled')`)
@Index('uq_live_vote_open', ['agendaItemId'], { unique: true, where: `state = 'open'` })
@Index('ix_live_vote_meeting', ['meetingId'])
export class LiveVote {
  /** made by the one who opens it: opened again with the same id it is the same vote */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_live_vote' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_live_vote_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_live_vote_item', onDelete: 'CASCADE' })
  @Column('uuid')
  agendaItemId!: string;
  @Column('text') state!: LiveVoteState;
  @Column('text') method!: VoteMethod;
  @Column('text', { nullable: true }) yesMeans!: string | null;
  @Column('text', { nullable: true }) noMeans!: string | null;
  @Column('text', { nullable: true }) yesMotion!: string | null;
  @Column('text', { nullable: true }) noMotion!: string | null;
  @Column('integer', { nullable: true }) point!: number | null;
  @Column('text', { nullable: true }) threshold!: VoteThreshold | null;
  @Column('text', { nullable: true }) voteOrder!: VoteOrder | null;
  /** of a closed vote: what was counted */
  @Column('jsonb', { nullable: true }) counts!: { yes: number; no: number; abstain?: number } | null;
  @Column('text', { nullable: true }) castingVote!: VoteSide | null;
  @Column('text', { nullable: true }) lot!: VoteSide | null;
  @Column('timestamptz') openedAt!: Date;
  @ForeignKey('Person', { name: 'fk_live_vote_opened_by' })
  @Column('uuid', { nullable: true })
  openedBy!: string | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_live_vote_ended_by' })
  @Column('uuid', { nullable: true })
  endedBy!: string | null;
}
