import { monthNames } from '../vocabulary/month-names.js';
import { weekdayNames } from '../vocabulary/weekday-names.js';

/** `2023-10-18` to `18 oktober 2023`. A day is a calendar date: no time zone takes part. */
export function longDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? ''} ${year}`;
}

/** `2023-10-18` to `onsdag 18 oktober 2023`. */
export function weekdayDate(day: string): string {
  const weekday = weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${longDate(day)}`;
}

/** `2026-11` to `november 2026`. */
export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${monthNames[Number(number) - 1] ?? ''} ${year}`;
}

/** The days of a week as it is written in Sweden: Monday first. */
export const weekdaysFromMonday: readonly string[] = [...weekdayNames.slice(1), ...weekdayNames.slice(0, 1)];

/** `13:30` to `13.30`, as Swedish texts write the time of day. */
export function clock(time: string): string {
  return time.replace(':', '.');
}
