import { clock, longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { markup, type Markup } from './markup.js';

/** A day in words, and as programs read it. */
export const dayTag = (day: string): Markup => markup`<time datetime="${day}">${longDate(day)}</time>`;

/** A day with its weekday. */
export const weekdayTag = (day: string): Markup => markup`<time datetime="${day}">${weekdayDate(day)}</time>`;

/** `13.00–16.30`, `13.00`; nothing where the time is not known. */
export function timeSpan(start: string | null, end: string | null): string {
  if (start === null) {
    return '';
  }
  return end === null ? `kl. ${clock(start)}` : `kl. ${clock(start)}–${clock(end)}`;
}
