import type { z } from 'zod';
import type { LiveVoteView, voteDoors } from '@klubbat/shared/contracts/vote';
import { listsMembers } from '@klubbat/shared/rules/presence';
import { decidesByLot, isElection, votersAt } from '@klubbat/shared/rules/who-decides';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { weighDecision } from '../agenda/item-law.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { saveItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { nameOfOpener } from './cast-ballots.service.js';
import { findLiveVote, lockLiveVote, putBallots, saveLiveVote } from './live-vote.store.js';
import { lockDecidable } from './open-vote.service.js';
import { presentVote, resultOfVote, tallyOfVote, votersOf } from './present-vote.js';
import { takeInHand, type VoteAtHand } from './vote-at-hand.js';
import { asVoteInFile, withStandsOut } from './vote-in-file.js';

type Closing = z.output<typeof voteDoors.close.body>;

function refuse(path: string, message: string): never {
  fail('vote-undecided', { errors: [{ path, message }] });
}

/** What is said at closing of a tie must be about a tie, and of the right kind (KL 5:56). */
function refuseWrongTieBreak(at: VoteAtHand, { castingVote, lot }: Closing): void {
  const { yes, no } = tallyOfVote(at);
  const tie = yes === no && yes > 0 && (at.vote.threshold ?? 'majority') === 'majority';
  const byLot = decidesByLot(at.item, at.vote);
  for (const [path, given, right] of [
    // a closed vote that is no election can be of a body with its own rules: either way is taken
    ['$.castingVote', castingVote, !isElection(at.item)],
    ['$.lot', lot, byLot],
  ] as const) {
    if (given !== undefined && !tie) {
      refuse(path, `Rösterna är inte lika (${yes}–${no}), så varken utslagsröst eller lott behövs.`);
    }
    if (given !== undefined && !right) {
      refuse(
        path,
        byLot
          ? 'I val och anställningsärenden avgörs lika röstetal genom lottning (5 kap. 56 § kommunallagen).'
          : 'Ordföranden har utslagsröst; lott används bara i val och anställningsärenden (5 kap. 56 § kommunallagen).',
      );
    }
  }
}

function refuseUndecided(at: VoteAtHand, { reason }: Closing): void {
  const result = resultOfVote(at);
  if (result.side !== undefined || reason !== undefined) {
    return;
  }
  switch (result.because) {
    case 'no-votes':
      if (tallyOfVote(at).abstain === 0) {
        refuse('$', 'Ingen röst är lagd. Lägg rösterna, eller avbryt omröstningen.');
      }
      return;
    case 'casting-vote-missing':
      refuse('$.castingVote', 'Rösterna är lika. Ange hur ordföranden avgjorde (5 kap. 56 § kommunallagen).');
      break;
    case 'lot-missing':
      refuse('$.lot', 'Rösterna är lika. Ange hur lotten föll (5 kap. 56 § kommunallagen).');
      break;
    case 'chair-must-vote':
      // the law's own sentence follows when the vote is weighed
      return;
  }
}

/** Enters those who gave no ballot, or refuses by name. */
async function enterMissing(
  work: Work,
  meeting: Meeting,
  at: VoteAtHand,
  how: Closing['missing'],
): Promise<void> {
  const missing = votersOf(at).filter(({ cast, mayVote }) => cast === null && mayVote);
  if (missing.length === 0) {
    return;
  }
  if (how === undefined) {
    const names = missing.map(({ name }) => name);
    const listed = names.length > 6 ? `${names.slice(0, 6).join(', ')} …` : names.join(', ');
    refuse(
      '$.missing',
      `${names.length === 1 ? 'En har' : `${names.length} har`} inte röstat: ${listed}. Lägg rösterna, eller ange att de avstår eller är frånvarande.`,
    );
  }
  const ids = new Map((await findMeetingPeople(work.tx, meeting.id)).map(({ key, id }) => [key, id]));
  await putBallots(
    work.tx,
    missing.map(({ person }) => ({
      voteId: at.vote.id,
      meetingPersonId: ids.get(person) ?? '',
      castAs: how,
      castAt: work.now,
      castBy: work.actor.personId,
    })),
  );
  missing.forEach(({ person }) => at.casts.set(person, how));
}

/**
 * Takes the numbers that were counted: of a closed vote always, of an open one where a list of how each one voted is
 * appended (KL 5:67), so that no names are given here.
 */
function takeCounts(at: VoteAtHand, { counts, attachment }: Closing): void {
  if (at.vote.method === 'open') {
    if (counts === undefined) {
      return;
    }
    if (attachment === undefined || at.casts.size > 0) {
      fail('invalid', {
        errors: [
          {
            path: '$.counts',
            message:
              'Omröstningen är öppen: rösterna räknas efter namn. Bara siffror räcker om en lista över rösterna är bilaga och inga namn är inlagda.',
          },
        ],
      });
    }
  }
  if (counts === undefined) {
    refuse('$.counts', 'Ange hur många röster som är ja och nej.');
  }
  const sum = counts.yes + counts.no + (counts.abstain ?? 0);
  const voters = votersAt(at.file, at.item, at.vote.point ?? undefined).length;
  if (listsMembers(at.file) && sum > voters) {
    fail('invalid', {
      errors: [{ path: '$.counts', message: `Rösterna är ${sum}, men bara ${voters} får rösta här.` }],
    });
  }
  const { yes, no, abstain } = counts;
  at.vote.counts = { yes, no, ...(abstain === undefined ? {} : { abstain }) };
}

/** Writes what the vote has come to into the item, with its next version: whoever is writing in it takes it in. */
export async function saveDecided(work: Work, item: AgendaItem): Promise<void> {
  item.version += 1;
  item.updatedAt = work.now;
  item.updatedBy = work.actor.personId;
  await saveItem(work.tx, item, { kind: 'vote' });
}

/** The vote with its meeting and item, each locked before the next. Refuses one that has come to that end. */
async function lockVote(work: Work, meetingId: string, voteId: string, refused: 'closed' | 'cancelled') {
  const known = await findLiveVote(work.tx, voteId);
  if (known === null) {
    fail('not-found');
  }
  const { meeting, item } = await lockDecidable(work, meetingId, known.agendaItemId);
  const vote = await lockLiveVote(work.tx, voteId);
  if (vote === null || vote.state === refused) {
    fail('vote-ended');
  }
  return { meeting, item, vote };
}

/**
 * Closes a vote. Its result is reckoned and written into the item, in the same transaction. All who may vote must have
 * given a ballot, or be entered as abstaining or absent; a tie must be broken as the law says, and a chair who abstains in
 * one is refused (KL 4:25) unless a reason is given. Closed again it is what it was.
 */
export async function closeVote(
  work: Work,
  meetingId: string,
  voteId: string,
  input: Closing,
): Promise<LiveVoteView> {
  const { meeting, item, vote } = await lockVote(work, meetingId, voteId, 'cancelled');
  const at = await takeInHand(work, meeting, item, vote);
  if (vote.state === 'closed') {
    return presentVote(at, await nameOfOpener(work, at));
  }
  takeCounts(at, input);
  if (vote.counts === null) {
    await enterMissing(work, meeting, at, input.missing);
  }
  refuseWrongTieBreak(at, input);
  vote.castingVote = input.castingVote ?? null;
  vote.lot = input.lot ?? null;
  refuseUndecided(at, input);
  const before = item.content;
  const notParticipating = withStandsOut(at);
  item.content = {
    ...before,
    votes: [...(before.votes ?? []), asVoteInFile(at, input.attachment)],
    ...(notParticipating === undefined ? {} : { notParticipating }),
  };
  await weighDecision(work, meeting, item, before, input.reason);
  Object.assign(vote, { state: 'closed', endedAt: work.now, endedBy: work.actor.personId });
  await saveLiveVote(work.tx, vote);
  await saveDecided(work, item);
  await record(work, {
    action: 'vote.closed',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: item.id,
    details: { title: item.title },
  });
  return presentVote(at, await nameOfOpener(work, at));
}

/** Ends a vote without a result. Its ballots lead nowhere; that it was held stays in the history. */
export async function cancelVote(
  work: Work,
  meetingId: string,
  voteId: string,
  reason: string | undefined,
): Promise<LiveVoteView> {
  const { meeting, item, vote } = await lockVote(work, meetingId, voteId, 'closed');
  const at = await takeInHand(work, meeting, item, vote);
  if (vote.state === 'open') {
    Object.assign(vote, { state: 'cancelled', endedAt: work.now, endedBy: work.actor.personId });
    await saveLiveVote(work.tx, vote);
    await record(work, {
      action: 'vote.cancelled',
      organisationId: meeting.organisationId,
      meetingId,
      subjectId: item.id,
      details: { title: item.title, ...(reason === undefined ? {} : { reason }) },
    });
  }
  return presentVote(at, await nameOfOpener(work, at));
}
