import { type z } from 'zod';
import { fail } from '../platform/errors.js';

/** The place where the next page of a list begins, as an opaque word for the address. */
export function writePageMark(place: Record<string, string>): string {
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
