/*
 * When a reservation must have been notified, and its text handed in (KL 4:27). Days are YYYY-MM-DD, times HH:MM in Sweden.
 */

export interface MeetingEnd {
  /** the last day of the meeting */
  day: string;
  /** when it ended, where that is known */
  time?: string | undefined;
}

/** True when it was entered after the meeting had ended: then it must have been notified before that all the same. */
export function enteredAfterEnd(entered: { day: string; time: string }, end: MeetingEnd): boolean {
  if (entered.day !== end.day) {
    return entered.day > end.day;
  }
  return end.time !== undefined && entered.time > end.time;
}
