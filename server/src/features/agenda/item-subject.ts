import type { Work } from '../../platform/work.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findItem } from './agenda-item.store.js';
import { isSecret } from './secret-item.js';

/** For doors whose `:id` is an item's: the meeting that it belongs to, and the item, which may be secret. */
export async function itemSubject(work: Work, { params }: { params: { id: string } }) {
  const item = await findItem(work.tx, params.id);
  const subject = item === null ? undefined : await subjectOfMeeting(work, item.meetingId);
  return item === null || subject === undefined ? undefined : { ...subject, item, secret: isSecret(item) };
}
