import { addDays, isDayOff, weekdayOf } from './calendar.js';

/*
 * How near a day is, for whoever has to do something by it. All days are YYYY-MM-DD, and which day it is today is a fact
 * like any other. The days themselves come from the law: `appeal-period.ts`.
 */

export const deadlineGroups = ['overdue', 'today', 'week', 'undated', 'later'] as const;
export type DeadlineGroup = (typeof deadlineGroups)[number];

/** Days from today until a day: 0 is today, negative is gone. */
export function daysUntil(day: string, today: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000;
}

/** The last day not off up to a day: who must be done on a Sunday does it on the Friday. */
export function lastWorkday(day: string): string {
  let candidate = day;
  while (isDayOff(candidate)) {
    candidate = addDays(candidate, -1);
  }
  return candidate;
}

/** Where a thing stands in a list of what is to be done. What falls on a day off must be done on the workday before. */
export function deadlineGroup(due: string | null, today: string): DeadlineGroup {
  if (due === null) {
    return 'undated';
  }
  if (due < today) {
    return 'overdue';
  }
  const doneBy = lastWorkday(due);
  if (doneBy <= today) {
    return 'today';
  }
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  return doneBy <= sunday ? 'week' : 'later';
}
