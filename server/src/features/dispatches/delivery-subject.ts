import type { Work } from '../../platform/work.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findDelivery, findDispatch } from './delivery.store.js';

/** For doors whose `:id` is a delivery's. */
export async function deliverySubject(work: Work, { params }: { params: { id: string } }) {
  const delivery = await findDelivery(work.tx, params.id);
  if (delivery === null) {
    return undefined;
  }
  const dispatch = await findDispatch(work.tx, delivery.dispatchId);
  const subject = await subjectOfMeeting(work, dispatch.meetingId);
  return subject === undefined ? undefined : { ...subject, delivery };
}
