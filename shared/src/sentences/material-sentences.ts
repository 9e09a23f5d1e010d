import type { MaterialDeadline } from '../rules/material-deadline.js';
import { clock, weekdayDate } from './dates.js';

/** `tisdag 24 november 2026 klockan 12.00` */
export function materialMoment(deadline: MaterialDeadline): string {
  return `${weekdayDate(deadline.day)} klockan ${clock(deadline.clock)}`;
}

/** What a board's rule becomes for a meeting on that day. */
export function materialExample(meetingDay: string, deadline: MaterialDeadline): string {
  return `Till ett sammanträde ${weekdayDate(meetingDay)} ska underlaget ha kommit senast ${materialMoment(deadline)}.`;
}

export const materialSentences = {
  afterMeeting: 'Dagen är efter sammanträdet.',
} as const;
