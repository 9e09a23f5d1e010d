import type { ReviewMarks } from '@klubbat/shared/contracts/review';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { countRounds, findOpenMarks } from './review.store.js';

/** Whether the actor takes part in reviews of a meeting, and what waits for an answer in those that he may see. */
export async function reviewMarks(
  { tx, actor }: Work,
  { id, organisationId, boardId }: Meeting,
): Promise<ReviewMarks> {
  const leads = may(actor, 'meeting.write', { organisationId, boardId });
  const asked = leads ? null : actor.personId;
  const rounds = await countRounds(tx, id, asked);
  return { takesPart: leads || rounds > 0, rounds, open: await findOpenMarks(tx, id, asked) };
}
