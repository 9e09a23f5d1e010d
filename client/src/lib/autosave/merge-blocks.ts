import { diff3Merge } from 'node-diff3';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { readText } from '@klubbat/shared/text/read-text';
import { writeText } from '@klubbat/shared/text/write-text';

/** Stands after every block, so that a change in one block never touches a change in the next. */
const END = '\u0000';

/**
 * Brings two texts with the same origin together, block by block: a paragraph, a list or a table is one block. A block that
 * both have changed stands twice, theirs first: nobody's words are lost, and nobody is asked while he writes.
 */
export function mergeBlocks(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) {
    return theirs;
  }
  if (theirs === base) {
    return mine;
  }
  const blocks = new Map<string, TextBlock>();
  const split = (text: string): string[] =>
    readText(text).flatMap((block) => {
      const written = writeText([block]);
      blocks.set(written, block);
      return [written, END];
    });
  const merged = diff3Merge(split(mine), split(base), split(theirs), { excludeFalseConflicts: true }).flatMap(
    ({ ok, conflict }) => {
      return conflict === undefined ? (ok ?? []) : [...conflict.b, ...conflict.a];
    },
  );
  return writeText(merged.flatMap((written) => blocks.get(written) ?? []));
}
