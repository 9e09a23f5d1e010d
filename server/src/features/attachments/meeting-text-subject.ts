import type { Work } from '../../platform/work.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { holdsSecrets } from './secrets.store.js';

/** For doors that give all that is written in a meeting, whole: one secret § makes it secret. */
export async function meetingTextSubject(work: Work, input: { params: { id: string } }) {
  const subject = await meetingSubject(work, input);
  return subject === undefined
    ? undefined
    : { ...subject, secret: await holdsSecrets(work.tx, subject.meeting.id) };
}
