import { monthNames } from '@klubbat/shared/vocabulary/month-names';

/** The months, to be put into a regular expression. */
export const MONTH = monthNames.join('|');

const ISO = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/u;
const WRITTEN = new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTH}) ((?:19|20)\\d{2})(?!\\d)`, 'iu');

/** The first day that a line says, as YYYY-MM-DD; undefined where it says none that exists. */
export function isoDate(text: string): string | undefined {
  const iso = ISO.exec(text);
  const written = WRITTEN.exec(text);
  const first = written !== null && (iso === null || written.index < iso.index) ? written : iso;
  if (first === null) {
    return undefined;
  }
  const [, one = '', two = '', three = ''] = first;
  const month = monthNames.indexOf(two.toLocaleLowerCase('sv')) + 1;
  const day =
    month === 0
      ? `${one}-${two}-${three}`
      : `${three}-${String(month).padStart(2, '0')}-${one.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}
