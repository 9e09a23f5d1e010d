/** So alike must two points be, from 0 to 1, to be the same point with other words. */
const ALIKE = 0.3;
/** With more pairs than this points are set side by side by their places: nobody would wait for better. */
const MOST_PAIRS = 250_000;

const wordsOf = (text: string) => text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much two texts share of their words (Dice): 1 for the same words, 0 for none. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) {
    return 1;
  }
  const left = new Map<string, number>();
  one.forEach((word) => left.set(word, (left.get(word) ?? 0) + 1));
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (one.length + other.length);
}

type Pair = [before: number | null, after: number | null];

function byPlace(before: readonly string[], after: readonly string[]): Pair[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
    index < before.length ? index : null,
    index < after.length ? index : null,
  ]);
}

/**
 * Which points of two decisions are the same one, in order: those that share most words are set side by side, and a point
 * that was added or taken away stands alone. Every point is told once.
 */
export function alignedPoints(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > MOST_PAIRS) {
    return byPlace(before, after);
  }
  const [ones, others] = [before.map(wordsOf), after.map(wordsOf)];
  const alike = ones.map((one) => others.map((other) => likeness(one, other)));
  // best[i][j]: the most likeness that the points from i and from j on can have
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const value = alike[i]?.[j] ?? 0;
    return value >= ALIKE ? value + at(i + 1, j + 1) : -1;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row !== undefined) {
        row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
      }
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && paired(i, j) >= at(i, j)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      pairs.push([i, null]);
      i += 1;
    } else {
      pairs.push([null, j]);
      j += 1;
    }
  }
  return pairs;
}

/** A decision point on its way: what was proposed, what the draft said, what is said now. null: it was not there. */
export interface PointOnItsWay {
  proposed: string | null;
  reviewed: string | null;
  now: string | null;
}

/** The points of a decision in their three stages, row by row. `reviewed` null: it was not sent to be reviewed. */
export function pointsOnTheirWay(
  proposed: readonly string[],
  reviewed: readonly string[] | null,
  now: readonly string[],
): PointOnItsWay[] {
  const later: Omit<PointOnItsWay, 'proposed'>[] =
    reviewed === null
      ? now.map((text) => ({ reviewed: null, now: text }))
      : alignedPoints(reviewed, now).map(([was, is]) => ({
          reviewed: was === null ? null : (reviewed[was] ?? null),
          now: is === null ? null : (now[is] ?? null),
        }));
  const keys = later.map((row) => row.now ?? row.reviewed ?? '');
  return alignedPoints(proposed, keys).map(([was, is]) => ({
    proposed: was === null ? null : (proposed[was] ?? null),
    reviewed: is === null ? null : (later[is]?.reviewed ?? null),
    now: is === null ? null : (later[is]?.now ?? null),
  }));
}
