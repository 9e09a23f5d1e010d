import type { Work } from '../../platform/work.js';
import { holdsSecrets } from '../attachments/secrets.store.js';
import { adjustmentSubject } from './adjustment-subject.js';

/** For doors that give the text of an adjustment: a signed document cannot be cut, so one secret § makes all of it secret. */
export async function adjustedTextSubject(work: Work, input: { params: { id: string } }) {
  const subject = await adjustmentSubject(work, input);
  return subject === undefined
    ? undefined
    : {
        ...subject,
        secret: await holdsSecrets(work.tx, subject.meeting.id, subject.adjustment.paragraphs),
      };
}

/** That somebody reads what has been adjusted as it was adjusted. What is secret in it is noted by its subject. */
export function noteUnmasked(
  work: Work,
  subject: { organisationId: string; adjustment: { id: string }; meeting: { id: string }; secret: boolean },
): void {
  if (!subject.secret) {
    work.noteAccess({
      organisationId: subject.organisationId,
      kind: 'protocol',
      thingId: subject.adjustment.id,
      meetingId: subject.meeting.id,
    });
  }
}
