import type { AskedTerm } from './asked-terms.store.js';

/** What was found: first those that hold the words whole, and how many these are. */
export interface Hits<T> {
  found: T[];
  whole: number;
}

/**
 * The hits of a question, at most `most`: those that hold its words whole, and where these are fewer, those that hold them inside of
 * other words as well.
 */
export async function newestHits<T>(
  terms: readonly AskedTerm[],
  most: number,
  find: (how: 'whole' | 'wide') => Promise<T[]>,
  keyOf: (hit: T) => string,
): Promise<Hits<T>> {
  const whole = await find('whole');
  if (whole.length >= most || terms.every((term) => term.wide === term.whole)) {
    return { found: whole, whole: whole.length };
  }
  const known = new Set(whole.map(keyOf));
  const inside = (await find('wide')).filter((hit) => !known.has(keyOf(hit)));
  return { found: [...whole, ...inside].slice(0, most), whole: whole.length };
}
