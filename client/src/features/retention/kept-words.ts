import type { RetentionView } from '@klubbat/shared/contracts/retention';
import { moment } from '../../lib/moment.js';

export type AgedView = RetentionView['kinds'][number];

/** For how many years: `1 år`; null: until something else is decided. */
export const yearWords = (years: number | null): string => (years === null ? 'Tills vidare' : `${years} år`);

/** For how long a kind is kept. */
export function keptWords({ keptDays, keptYears }: AgedView): string {
  if (keptDays === null) {
    return yearWords(keptYears);
  }
  if (keptDays % 365 === 0) {
    return yearWords(keptDays / 365);
  }
  return keptDays === 1 ? '1 dygn' : `${keptDays} dagar`;
}

/** How many would go now, and since when the oldest has been of no use. */
export function dueWords({ due, oldest }: AgedView): string {
  return oldest === null ? 'Inget' : `${due ?? 0} st, de äldsta från ${moment(oldest)}`;
}
