import { daysUntil, lastWorkday } from '../rules/deadlines.js';
import { weekdayDate } from './dates.js';

/** How far off a day is: `i dag`, `i morgon`, `om 3 dagar`, `2 dagar för sent`. */
export function daysLeft(due: string, today: string): string {
  const days = daysUntil(due, today);
  if (days < 0) {
    return days === -1 ? 'en dag för sent' : `${-days} dagar för sent`;
  }
  if (days < 2) {
    return days === 0 ? 'i dag' : 'i morgon';
  }
  return `om ${days} dagar`;
}

/** `senast söndag 29 november 2026, om 4 dagar (sista arbetsdag: fredag 27 november 2026)`. */
export function byDay(due: string, today: string): string {
  const workday = lastWorkday(due);
  const aside = workday === due || workday < today ? '' : ` (sista arbetsdag: ${weekdayDate(workday)})`;
  return `senast ${weekdayDate(due)}, ${daysLeft(due, today)}${aside}`;
}
