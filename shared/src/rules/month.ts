import { addDays, weekdayOf } from './calendar.js';

/*
 * A month (`2026-11`) as a calendar hangs on the wall in Sweden: weeks from Monday, with their numbers.
 */

export interface Week {
  /** 1 to 53 (ISO 8601): the first week of a year is the one that holds its first Thursday */
  number: number;
  /** Monday to Sunday; those at the ends may belong to the months beside */
  days: readonly string[];
}

export function isMonth(text: string): boolean {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month to which a day belongs. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month that many months later (earlier when negative). */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The same day of another month, or that month's last one where it has no such day. */
export function dayInMonth(day: string, month: string): string {
  const wanted = `${month}-${day.slice(8)}`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return wanted < last ? wanted : last;
}

/** 1 to 53 (ISO 8601), as Swedish calendars count. */
export function weekNumber(day: string): number {
  const thursday = addDays(day, 4 - (weekdayOf(day) || 7));
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / (7 * 86_400_000)) + 1;
}

/** The four to six weeks in which a month has days. */
export function weeksOfMonth(month: string): Week[] {
  const first = `${month}-01`;
  const end = `${addMonths(month, 1)}-01`;
  const weeks: Week[] = [];
  for (let monday = addDays(first, 1 - (weekdayOf(first) || 7)); monday < end; monday = addDays(monday, 7)) {
    weeks.push({
      number: weekNumber(monday),
      days: [0, 1, 2, 3, 4, 5, 6].map((after) => addDays(monday, after)),
    });
  }
  return weeks;
}
