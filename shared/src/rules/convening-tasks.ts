import { addDays } from './calendar.js';
import type { CallDeadline } from './convening.js';
import { lastWorkday } from './deadlines.js';
import { CALL_BEFORE } from './planned-deadlines.js';
import type { Task } from './tasks.js';

/*
 * What a secretary has to do with the call to a meeting, and by which day. All days are YYYY-MM-DD.
 */

/** So long before its last day the call is worth a thought. */
const SENT_AHEAD = 14;
/** So near the meeting it is asked who has not answered. */
const ASKED_AHEAD = 4;

/** By which day the call goes out: as the law or the body says, else a week before, as is usual. */
export function callBy(deadline: CallDeadline | null, meetingDay: string): string {
  return deadline?.last ?? lastWorkday(addDays(meetingDay, -CALL_BEFORE));
}

/** A meeting that has not begun and is not called off. */
export interface ComingMeeting {
  firstDay: string;
  /** by which day the call goes out */
  callBy: string;
  items: number;
  called: boolean;
  /** how many of those who were called have not answered */
  unanswered: number;
  /** members who cannot come, and for whom nobody is called though somebody could be */
  uncovered: readonly string[];
}

/** What is to be done with the call: to send it, to call substitutes, to ask those who have not answered. */
export function tasksOfCall(meeting: ComingMeeting, today: string): Task[] {
  const { firstDay, called } = meeting;
  if (firstDay < today) {
    return [];
  }
  if (!called) {
    // without an agenda there is nothing to send, and on the day itself nobody is called by mail
    const waits = meeting.items > 0 && firstDay > today && addDays(today, SENT_AHEAD) >= meeting.callBy;
    return waits ? [{ kind: 'send-call', due: meeting.callBy }] : [];
  }
  const near = firstDay <= addDays(today, ASKED_AHEAD);
  return [
    ...(meeting.uncovered.length > 0 ? [{ kind: 'call-substitute', due: firstDay } as const] : []),
    ...(near && meeting.unanswered > 0 ? [{ kind: 'await-answers', due: firstDay } as const] : []),
  ];
}
