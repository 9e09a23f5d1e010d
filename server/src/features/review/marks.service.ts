import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findOpenMarks, isAskedInMeeting, type OpenMark } from './review.store.js';

/** Whether the actor takes part in reviews of a meeting, and what waits for an answer in those that he may see. */
export async function reviewMarks(
  { tx, actor }: Work,
  { id, organisationId, boardId }: Meeting,
): Promise<{ takesPart: boolean; open: OpenMark[] }> {
  const leads = may(actor, 'meeting.write', { organisationId, boardId });
  const takesPart = leads || (await isAskedInMeeting(tx, id, actor.personId));
  return { takesPart, open: takesPart ? await findOpenMarks(tx, id, leads ? null : actor.personId) : [] };
}
