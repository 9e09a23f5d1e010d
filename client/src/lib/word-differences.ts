import { diffComm } from 'node-diff3';

/** A run of text that two texts share, or that only one of them has. */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words, runs of blanks, and every other sign by itself: joined they are the text again. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\S\n]+|\n|[^\p{L}\p{M}\p{N}\s]/gu;
const LINES = /[^\n]*\n|[^\n]+$/g;

interface Chunk {
  same: string;
  removed: string;
  added: string;
}

function chunksOf(before: string, after: string, pieces: RegExp): Chunk[] {
  return diffComm(before.match(pieces) ?? [], after.match(pieces) ?? []).map(
    ({ common, buffer1, buffer2 }) => ({
      same: common?.join('') ?? '',
      removed: buffer1?.join('') ?? '',
      added: buffer2?.join('') ?? '',
    }),
  );
}

/** Where only blanks stand between two changes they are one: three new words are read as one run. */
function joined(chunks: readonly Chunk[]): Chunk[] {
  const result: Chunk[] = [];
  chunks.forEach((chunk, index) => {
    const last = result.at(-1);
    const between = chunk.same !== '' && chunk.same.trim() === '' && index < chunks.length - 1;
    if (last !== undefined && last.same === '' && (between || chunk.same === '')) {
      last.removed += chunk.same + chunk.removed;
      last.added += chunk.same + chunk.added;
    } else {
      result.push({ ...chunk });
    }
  });
  return result;
}

/**
 * What has become of a text, word by word. Whole lines are set against each other first: in a long text a line that was
 * taken away does not tear the words of the next apart.
 */
export function wordDifferences(before: string, after: string): Run[] {
  const chunks = chunksOf(before, after, LINES).flatMap((chunk) =>
    chunk.removed === '' || chunk.added === '' ? chunk : chunksOf(chunk.removed, chunk.added, TOKENS),
  );
  return joined(chunks).flatMap(({ same, removed, added }) =>
    (
      [
        { kind: 'same', text: same },
        { kind: 'removed', text: removed },
        { kind: 'added', text: added },
      ] satisfies Run[]
    ).filter(({ text }) => text !== ''),
  );
}

/** How many places differ: what was removed and what came in its place is one. */
export function placesChanged(runs: readonly Run[]): number {
  return runs.filter(({ kind }, index) => kind !== 'same' && (runs[index - 1]?.kind ?? 'same') === 'same')
    .length;
}
