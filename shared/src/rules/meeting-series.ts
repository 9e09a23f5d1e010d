import { addDays, weekdayOf } from './calendar.js';

/*
 * The days of a series of meetings in a year, as bodies decide them: "första tisdagen i varje månad utom juli", "varannan
 * torsdag". Nothing is moved because of a day off: that is seen, and decided by a person.
 */

/** Which of the weekdays of a month: the first to the fourth, or the last. */
export const monthPlaces = [1, 2, 3, 4, 'last'] as const;
export type MonthPlace = (typeof monthPlaces)[number];

export interface MonthlySeries {
  kind: 'monthly';
  place: MonthPlace;
  /** 0 Sunday to 6 Saturday */
  weekday: number;
  /** 1 to 12 */
  months: readonly number[];
}

export interface WeeklySeries {
  kind: 'weekly';
  /** the first day, whose weekday is that of all */
  first: string;
  /** every week, every other … */
  every: number;
  /** 1 to 12 */
  months: readonly number[];
}

export type MeetingSeries = MonthlySeries | WeeklySeries;

function inMonth(year: number, month: number, { place, weekday }: MonthlySeries): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const earliest = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  if (place !== 'last') {
    return addDays(earliest, (place - 1) * 7);
  }
  const fifth = addDays(earliest, 28);
  return fifth.slice(0, 7) === first.slice(0, 7) ? fifth : addDays(earliest, 21);
}

/** The days of a series in a year, in order. A weekly one counts on over months that are left out. */
export function daysOfSeries(series: MeetingSeries, year: number): string[] {
  if (series.kind === 'monthly') {
    return [...new Set(series.months)]
      .toSorted((one, other) => one - other)
      .map((month) => inMonth(year, month, series));
  }
  const days: string[] = [];
  const step = Math.max(1, Math.trunc(series.every)) * 7;
  for (let day = series.first; day.slice(0, 4) === String(year); day = addDays(day, step)) {
    if (series.months.includes(Number(day.slice(5, 7)))) {
      days.push(day);
    }
  }
  return days;
}
