import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findComment, findRound, findSuggestion, isAsked } from './review.store.js';

/** A review round as the subject of a policy: of its meeting, and whether the actor is asked in it. */
async function subjectOfRound(work: Work, roundId: string) {
  const round = await findRound(work.tx, roundId);
  const of = round === null ? undefined : await subjectOfMeeting(work, round.meetingId);
  if (round === null || of === undefined) {
    return undefined;
  }
  const { named: _, ...place } = of;
  const asked = await isAsked(work.tx, roundId, work.actor.personId);
  const leads = may(work.actor, 'meeting.write', place);
  // who is neither asked nor writes the protocol does not learn that the draft is being reviewed
  return asked || leads ? { ...place, asked, leads, round } : undefined;
}

/** For doors whose `:id` is a round's. */
export function roundSubject(work: Work, { params }: { params: { id: string } }) {
  return subjectOfRound(work, params.id);
}

/** For doors whose `:id` is a comment's. */
export async function commentSubject(work: Work, { params }: { params: { id: string } }) {
  const comment = await findComment(work.tx, params.id);
  const subject = comment === null ? undefined : await subjectOfRound(work, comment.roundId);
  return comment === null || subject === undefined ? undefined : { ...subject, comment };
}

/** For doors whose `:id` is a suggestion's. */
export async function suggestionSubject(work: Work, { params }: { params: { id: string } }) {
  const suggestion = await findSuggestion(work.tx, params.id);
  const subject = suggestion === null ? undefined : await subjectOfRound(work, suggestion.roundId);
  return suggestion === null || subject === undefined ? undefined : { ...subject, suggestion };
}

export type RoundSubject = NonNullable<Awaited<ReturnType<typeof subjectOfRound>>>;
