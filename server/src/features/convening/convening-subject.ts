import type { Work } from '../../platform/work.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { findCall, findConvening, findInvitee, findMeetingOfLetter } from './convening.store.js';

interface ById {
  params: { id: string };
}

/** For doors whose `:id` is a sending's. */
export async function conveningSubject(work: Work, { params }: ById) {
  const convening = await findConvening(work.tx, params.id);
  const subject = convening === null ? undefined : await subjectOfMeeting(work, convening.meetingId);
  return convening === null || subject === undefined ? undefined : { ...subject, convening };
}

/** For doors whose `:id` is an invitee's. */
export async function inviteeSubject(work: Work, { params }: ById) {
  const invitee = await findInvitee(work.tx, params.id);
  const subject = invitee === null ? undefined : await subjectOfMeeting(work, invitee.meetingId);
  return invitee === null || subject === undefined ? undefined : { ...subject, invitee };
}

/** For doors whose `:id` is that of a call of a substitute. */
export async function callSubject(work: Work, { params }: ById) {
  const call = await findCall(work.tx, params.id);
  const subject = call === null ? undefined : await subjectOfMeeting(work, call.meetingId);
  return call === null || subject === undefined ? undefined : { ...subject, call };
}

/** For doors whose `:id` is that of a letter with the call. */
export async function conveningMailSubject(work: Work, { params }: ById) {
  const meetingId = await findMeetingOfLetter(work.tx, params.id);
  return meetingId === undefined ? undefined : subjectOfMeeting(work, meetingId);
}
