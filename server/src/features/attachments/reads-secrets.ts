import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import type { MeetingSubject } from '../meetings/meeting-subject.js';
import { holdsSecrets } from './secrets.store.js';

/**
 * May he who asks read what is secret in a meeting? True, and noted, for doors that then show it together with the rest; where nothing is secret
 * there is nothing to note.
 */
export async function readsSecrets(work: Work, subject: MeetingSubject): Promise<boolean> {
  const { organisationId, meeting } = subject;
  const readsAll = may(work.actor, 'meeting.read-secret', subject);
  if (readsAll && (await holdsSecrets(work.tx, meeting.id))) {
    work.noteAccess({ organisationId, kind: 'secret', thingId: meeting.id, meetingId: meeting.id });
  }
  return readsAll;
}
