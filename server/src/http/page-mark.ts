import { z } from 'zod';
import { fail } from '../platform/errors.js';

/** The place where the next page of a list begins, as an opaque word for the address. */
function writePageMark(place: Record<string, string>): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads it back. Refuses what we never wrote. */
export function readPageMark<T extends z.ZodObject>(
  mark: string | undefined,
  place: T,
): z.output<T> | undefined {
  if (mark === undefined) {
    return undefined;
  }
  try {
    return place.parse(JSON.parse(Buffer.from(mark, 'base64url').toString('utf8')));
  } catch {
    return fail('invalid', {
      errors: [{ path: '$.page', message: 'Sidan finns inte. Börja om från första sidan.' }],
    });
  }
}

/**
 * Cuts a page from rows of which one more was asked for than is shown: whether there is a next page is then known
 * without counting them all. `placeOf` is where the next page begins: below this row.
 */
export function cutPage<R>(
  rows: R[],
  size: number,
  placeOf: (row: R) => Record<string, string>,
): { shown: R[]; nextPage: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { shown, nextPage: rows.length > size && last !== undefined ? writePageMark(placeOf(last)) : null };
}

/** Which way a page goes from its place: on down the list, or back up. */
export const wayOfPage = z.enum(['down', 'up']);

/**
 * Cuts a page of a list that is turned both ways. The rows come in the order in which they were sought: going up, the
 * nearest first. As above one more was asked for than is shown.
 */
export function turnPage<R>(
  rows: R[],
  size: number,
  from: { way: 'down' | 'up' } | undefined,
  placeOf: (row: R) => Record<string, string>,
): { shown: R[]; previousPage: string | null; nextPage: string | null } {
  const up = from?.way === 'up';
  const shown = up ? rows.slice(0, size).reverse() : rows.slice(0, size);
  const more = rows.length > size;
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    shown,
    previousPage:
      first !== undefined && (up ? more : from !== undefined)
        ? writePageMark({ ...placeOf(first), way: 'up' })
        : null,
    nextPage: last !== undefined && (up || more) ? writePageMark({ ...placeOf(last), way: 'down' }) : null,
  };
}
