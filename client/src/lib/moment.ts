const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment (ISO 8601) as read in Sweden, wherever the browser is: `2025-01-14 13.30`. */
export function moment(at: string): string {
  return parts.format(new Date(at)).replace(':', '.');
}

const dayParts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The day it is in Sweden now, YYYY-MM-DD. */
export function today(): string {
  return dayParts.format(new Date());
}

/** The day in Sweden on which a moment (ISO 8601) fell, YYYY-MM-DD. */
export function dayOf(at: string): string {
  return parts.format(new Date(at)).slice(0, 10);
}
