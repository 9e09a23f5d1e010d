import type { Typeface } from '@klubbat/shared/vocabulary/template-words';

export const usualTypeface: Typeface = 'source-sans';

let inForce: Typeface = usualTypeface;

/** The typeface that text is measured in now. */
export function typefaceInForce(): Typeface {
  return inForce;
}

/**
 * Lays text in a typeface: all that is measured inside `lay` is measured in it. `lay` must not be asynchronous, so that
 * no other paper is laid meanwhile. A typeface is of a whole paper; carried along as an argument it would pass through
 * every function that breaks a line.
 */
export function laidIn<T>(typeface: Typeface, lay: () => T extends Promise<unknown> ? never : T): T {
  const before = inForce;
  inForce = typeface;
  try {
    return lay();
  } finally {
    inForce = before;
  }
}
