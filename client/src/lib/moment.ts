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

/** A moment (ms since 1970) as read in Sweden: `2025-01-14 13.30`. */
export function momentOf(at: number): string {
  return moment(new Date(at).toISOString());
}

/** The time of day of a moment (ms since 1970): `13.30`. */
export function clockNow(at: number): string {
  return momentOf(at).slice(11);
}

/** When something was done, after the verb: ` 13.30` of today, ` 2025-01-14 13.30`, nothing when it is not known. */
export function clockOf(at: string | null): string {
  if (at === null) {
    return '';
  }
  return dayOf(at) === today() ? ` ${moment(at).slice(11)}` : ` ${moment(at)}`;
}
