import type { EntityManager } from 'typeorm';
import { Ballot } from './ballot.entity.js';
import { LiveVote } from './live-vote.entity.js';

export function findLiveVote(tx: EntityManager, id: string): Promise<LiveVote | null> {
  return tx.getRepository(LiveVote).findOneBy({ id });
}

/** The vote's row is the lock of its ballots: those who cast and the one who closes take turns. */
export function lockLiveVote(tx: EntityManager, id: string): Promise<LiveVote | null> {
  return tx.getRepository(LiveVote).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function findOpenVote(tx: EntityManager, agendaItemId: string): Promise<LiveVote | null> {
  return tx.getRepository(LiveVote).findOneBy({ agendaItemId, state: 'open' });
}

/** Items of a meeting in which a vote is being held. */
export async function findItemsBeingVotedOn(tx: EntityManager, meetingId: string): Promise<string[]> {
  const votes = await tx.getRepository(LiveVote).findBy({ meetingId, state: 'open' });
  return votes.map(({ agendaItemId }) => agendaItemId);
}

export async function addLiveVote(tx: EntityManager, vote: LiveVote): Promise<void> {
  await tx.getRepository(LiveVote).insert(vote);
}

export async function saveLiveVote(tx: EntityManager, vote: LiveVote): Promise<void> {
  await tx.getRepository(LiveVote).update({ id: vote.id }, vote);
}

export function findBallots(tx: EntityManager, voteId: string): Promise<Ballot[]> {
  return tx.getRepository(Ballot).findBy({ voteId });
}

/** Gives ballots; one who has given one before changes it. */
export async function putBallots(tx: EntityManager, ballots: Ballot[]): Promise<void> {
  if (ballots.length > 0) {
    await tx.getRepository(Ballot).upsert(ballots, ['voteId', 'meetingPersonId']);
  }
}

export async function removeBallots(tx: EntityManager, voteId: string, people: string[]): Promise<void> {
  if (people.length > 0) {
    await tx.query('DELETE FROM ballot WHERE vote_id = $1 AND meeting_person_id = ANY ($2)', [
      voteId,
      people,
    ]);
  }
}
