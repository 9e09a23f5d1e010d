import type { Work } from '../../platform/work.js';
import type { Subject } from '../../policies/may.js';
import type { Meeting } from './meeting.entity.js';
import { findMeeting, isNamed } from './meeting.store.js';

export interface MeetingSubject extends Subject {
  meeting: Meeting;
}

/** A meeting as the subject of a policy: where it belongs, and whether the actor is named in it. */
export async function subjectOfMeeting(work: Work, meetingId: string): Promise<MeetingSubject | undefined> {
  const meeting = await findMeeting(work.tx, meetingId);
  if (meeting === null) {
    return undefined;
  }
  return {
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    named: await isNamed(work.tx, meeting.id, work.actor),
    meeting,
  };
}

/** For doors whose `:id` is the meeting's. */
export function meetingSubject(
  work: Work,
  { params }: { params: { id: string } },
): Promise<MeetingSubject | undefined> {
  return subjectOfMeeting(work, params.id);
}
