import { addDays, nextWeekday } from './calendar.js';

/*
 * The days that run from a meeting, its adjustment and its notice. All days are YYYY-MM-DD.
 */

/** Three weeks from the day of the notice; a day off moves it to the next weekday (KL 13:5, lag 1930:173 1–2 §§). */
export function lastAppealDay(postedOn: string): string {
  return nextWeekday(addDays(postedOn, 21));
}

/** Three weeks from the day on which a party got the decision (FL 44 §, lag 1930:173 1–2 §§). Each party has its own. */
export function lastPartyAppealDay(receivedOn: string): string {
  return nextWeekday(addDays(receivedOn, 21));
}

/** The notice must stand the whole appeal time, its last day too: the first day on which it may be down (KL 8:12, 13:5). */
export function firstRemovalDay(lastDay: string): string {
  return addDays(lastDay, 1);
}

/** At latest fourteen days after the meeting, counted from its last day (KL 5:69). */
export function lastAdjustmentDay(meetingEndedOn: string): string {
  return addDays(meetingEndedOn, 14);
}

/** The adjustment is announced at latest the second day after it (KL 8:12). */
export function lastNoticeDay(adjustedOn: string): string {
  return addDays(adjustedOn, 2);
}
