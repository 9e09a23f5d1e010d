import { diff3Merge } from 'node-diff3';
import type { TextBlock } from '@klubbat/shared/contracts/rich-text';
import { readText } from '@klubbat/shared/text/read-text';
import { writeText } from '@klubbat/shared/text/write-text';

export interface MergedText {
  /** both, put together; mine in the blocks that both have changed */
  text: string;
  /** true: some block was changed by both, each in its own way */
  clash: boolean;
}

/** Stands after every block, so that a change in one block never touches a change in the next. */
const END = '\u0000';

/** Brings two texts with the same origin together, block by block: a paragraph, a list or a table is one block. */
export function mergeBlocks(base: string, mine: string, theirs: string): MergedText {
  if (mine === base || mine === theirs) {
    return { text: theirs, clash: false };
  }
  if (theirs === base) {
    return { text: mine, clash: false };
  }
  const blocks = new Map<string, TextBlock>();
  const split = (text: string): string[] =>
    readText(text).flatMap((block) => {
      const written = writeText([block]);
      blocks.set(written, block);
      return [written, END];
    });
  let clash = false;
  const merged = diff3Merge(split(mine), split(base), split(theirs), { excludeFalseConflicts: true }).flatMap(
    ({ ok, conflict }) => {
      if (conflict === undefined) {
        return ok ?? [];
      }
      if (conflict.o.length === 0) {
        // both have added in the same spot: both stay, one after the other
        return [...conflict.b, ...conflict.a];
      }
      clash = true;
      return conflict.a;
    },
  );
  return { text: writeText(merged.flatMap((written) => blocks.get(written) ?? [])), clash };
}
