import type { AskedTerm } from './asked-terms.store.js';

/**
 * The hits of a question, at most `most`: those that hold its words whole, and where these are fewer, those that hold them inside of
 * other words as well.
 */
export async function newestHits<T>(
  terms: readonly AskedTerm[],
  most: number,
  find: (how: 'whole' | 'wide') => Promise<T[]>,
  keyOf: (hit: T) => string,
): Promise<T[]> {
  const whole = await find('whole');
  if (whole.length >= most || terms.every((term) => term.wide === term.whole)) {
    return whole;
  }
  const known = new Set(whole.map(keyOf));
  return [...whole, ...(await find('wide')).filter((hit) => !known.has(keyOf(hit)))].slice(0, most);
}
