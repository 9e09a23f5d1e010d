import type { Mask } from '@klubbat/shared/contracts/masking';

/* Masks as they are put on and taken off: always of one text each, in order, never two over the same signs. */

/** Some signs of one text. */
export interface Place {
  path: string;
  from: number;
  to: number;
}

export type Ground = Pick<Mask, 'ground' | 'legalGround'>;

/** A text as one reads it, with what it is. */
export interface ReadText {
  path: string;
  label: string;
  text: string;
}

export interface Piece {
  from: number;
  text: string;
  mask: Mask | undefined;
}

const overlaps = (one: Place, other: Place) =>
  one.path === other.path && one.from < other.to && other.from < one.to;

/** True where all of a place is masked. */
export function isMasked(place: Place, masks: readonly Mask[]): boolean {
  return masks.some((mask) => mask.path === place.path && mask.from <= place.from && place.to <= mask.to);
}

/** The masks with one more for each place; what it reaches into is joined with it, on the new ground. */
export function withMasks(masks: readonly Mask[], places: readonly Place[], ground: Ground): Mask[] {
  return places.reduce<Mask[]>(
    (now, { path, from, to }) => {
      const under = now.filter((mask) => overlaps(mask, { path, from, to }));
      const joined: Mask = {
        path,
        from: Math.min(from, ...under.map((mask) => mask.from)),
        to: Math.max(to, ...under.map((mask) => mask.to)),
        ...ground,
      };
      return [...now.filter((mask) => !under.includes(mask)), joined];
    },
    [...masks],
  );
}

/** The text in pieces, masked and not, in order; together they are the whole text. */
export function piecesOf(text: string, masks: readonly Mask[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number, mask: Mask | undefined) => {
    if (to > at) {
      pieces.push({ from: at, text: text.slice(at, to), mask });
      at = to;
    }
  };
  for (const mask of [...masks].sort((a, b) => a.from - b.from)) {
    put(Math.min(mask.from, text.length), undefined);
    put(Math.min(mask.to, text.length), mask);
  }
  put(text.length, undefined);
  return pieces;
}

/** Spaces that hold words together, and large letters, are no difference to who looks for a word. */
const alike = (text: string) =>
  [...text].map((sign) => (sign === '\u00a0' || sign === '\u202f' ? ' ' : lower(sign))).join('');
/** A letter whose small one is written with more signs would move every place after it. */
function lower(sign: string): string {
  const small = sign.toLocaleLowerCase('sv');
  return small.length === sign.length ? small : sign;
}

/** Every place in these texts where the words stand, in order. */
export function placesOfWords(texts: readonly ReadText[], words: string): Place[] {
  const wanted = alike(words.trim());
  if (wanted === '') {
    return [];
  }
  return texts.flatMap(({ path, text }) => {
    const within = alike(text);
    const found: Place[] = [];
    for (let from = within.indexOf(wanted); from >= 0; from = within.indexOf(wanted, from + wanted.length)) {
      found.push({ path, from, to: from + wanted.length });
    }
    return found;
  });
}

const AROUND = 45;

/** A place with what stands around it, cut between words. */
export function surroundings(
  text: string,
  { from, to }: Place,
): { before: string; words: string; after: string } {
  const before = text.slice(Math.max(0, from - AROUND), from).replace(/\n/g, ' ');
  const after = text.slice(to, to + AROUND).replace(/\n/g, ' ');
  return {
    before: from > AROUND ? `… ${before.replace(/^\S*\s/u, '')}` : before,
    words: text.slice(from, to),
    after: to + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')} …` : after,
  };
}
