import type { Work } from '../../platform/work.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findAdjustment } from '../protocols/protocol.store.js';

/** For doors whose `:id` is an adjustment's. */
export async function adjustmentSubject(work: Work, { params }: { params: { id: string } }) {
  const adjustment = await findAdjustment(work.tx, params.id);
  const subject = adjustment === null ? undefined : await subjectOfMeeting(work, adjustment.meetingId);
  return adjustment === null || subject === undefined ? undefined : { ...subject, adjustment };
}
