import { z } from 'zod';

const naming = z.object({ attachments: z.array(z.object({ file: z.string().optional() }).loose()) });

/**
 * The names of the files that a meeting file speaks of, so that one can see which are still missing. A file that
 * cannot be read names none: what is wrong with it is told by the server when it is sent.
 */
export function namedFiles(text: string): string[] {
  try {
    const read = naming.safeParse(JSON.parse(text));
    return read.success
      ? read.data.attachments.flatMap(({ file }) => (file === undefined ? [] : [file]))
      : [];
  } catch {
    return [];
  }
}
