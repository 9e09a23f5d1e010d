import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { tellFollowers } from '../live/tell.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findItem } from './agenda-item.store.js';
import { findWriters, putWriter, removeWriter } from './writer-place.store.js';

interface Place {
  /** the page that tells it */
  tab: string;
  /** null: he has left */
  itemId: string | null;
  section?: string | null | undefined;
}

/** Notes where the actor is writing, tells the others if that is news, and gives who else writes in the meeting. */
export async function putWriterPlace(work: Work, meeting: Meeting, { tab, itemId, section = null }: Place) {
  const { tx, actor, now } = work;
  if (itemId !== null && (await findItem(tx, itemId))?.meetingId !== meeting.id) {
    fail('not-found');
  }
  const isNews =
    itemId === null
      ? await removeWriter(tx, tab, actor.personId)
      : await putWriter(tx, {
          tab,
          meetingId: meeting.id,
          personId: actor.personId,
          itemId,
          section,
          seenAt: now,
        });
  if (isNews) {
    await tellFollowers(tx, meeting.id, { kind: 'presence', who: actor.personId, itemId, section });
  }
  return writersIn(work, meeting);
}

/** Who else is writing in the meeting right now, and where. */
export async function writersIn({ tx, actor, now }: Work, meeting: Meeting) {
  return { writers: await findWriters(tx, meeting.id, actor.personId, now) };
}
