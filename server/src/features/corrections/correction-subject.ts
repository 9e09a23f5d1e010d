import type { Work } from '../../platform/work.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { holdsSecrets } from '../attachments/secrets.store.js';
import { findCorrection } from '../protocols/correction.store.js';
import { findAdjustment } from '../protocols/protocol.store.js';

/** For doors whose `:id` is a correction's. */
export async function correctionSubject(work: Work, { params }: { params: { id: string } }) {
  const correction = await findCorrection(work.tx, params.id);
  const subject = correction === null ? undefined : await subjectOfMeeting(work, correction.meetingId);
  return correction === null || subject === undefined
    ? undefined
    : {
        ...subject,
        correction,
        secret: await holdsSecrets(work.tx, correction.meetingId, [correction.paragraph]),
      };
}

/** For doors whose `:id` is that of the adjustment which is to be corrected. */
export async function correctedSubject(work: Work, { params }: { params: { id: string } }) {
  const adjustment = await findAdjustment(work.tx, params.id);
  return adjustment === null ? undefined : subjectOfMeeting(work, adjustment.meetingId);
}
