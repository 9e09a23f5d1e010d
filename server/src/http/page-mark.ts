import { type z } from 'zod';
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
