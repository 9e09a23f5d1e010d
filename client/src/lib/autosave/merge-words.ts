import { diff3Merge } from 'node-diff3';

/**
 * Brings two texts of a line or a few together, word by word. Where both have written at the same place both stand, so
 * that no word of either is lost and nobody is asked.
 */
export function mergeWords(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) {
    return theirs;
  }
  if (theirs === base) {
    return mine;
  }
  const split = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
  return diff3Merge(split(mine), split(base), split(theirs), { excludeFalseConflicts: true })
    .map(({ ok, conflict }) =>
      conflict === undefined
        ? (ok ?? []).join('')
        : both(conflict.o.join(''), conflict.a.join(''), conflict.b.join('')),
    )
    .join('');
}

/** Both of two that were made of the same. One that goes on with the word there was comes first, else theirs. */
function both(origin: string, mine: string, theirs: string): string {
  if (mine === '' || theirs.includes(mine)) {
    return theirs;
  }
  if (theirs === '' || mine.includes(theirs)) {
    return mine;
  }
  if (mine.startsWith(origin) && theirs.startsWith(origin)) {
    const [my, their] = [mine.slice(origin.length), theirs.slice(origin.length)];
    if (isWord(my) !== isWord(their)) {
      return origin + (isWord(my) ? my + their : their + my);
    }
    if (!isWord(my)) {
      return origin + their + my;
    }
  }
  const gap = /\s$/.test(theirs) || /^\s/.test(mine) ? '' : ' ';
  return theirs + gap + mine;
}

const isWord = (text: string) => /^[\p{L}\p{N}\p{M}]/u.test(text);

/** A list without doubles that two have changed: what either has added is there, and what either took away is not. */
export function mergeSet<Value>(
  base: readonly Value[],
  mine: readonly Value[],
  theirs: readonly Value[],
): Value[] {
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one));
  return [...theirs.filter((one) => mine.includes(one) || !base.includes(one)), ...added];
}
