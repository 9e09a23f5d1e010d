import type { SectionInFile } from '../contracts/meeting-file.js';

export interface MatchedSections {
  /** index among the earlier ones; null: it was not there */
  before: number | null;
  /** index among the later ones; null: it is gone */
  after: number | null;
}

/** Indexes of `after` by what they must share with a section of `before`; each is given once, in order. */
function give(
  before: readonly SectionInFile[],
  after: readonly SectionInFile[],
  given: Map<number, number>,
  shared: (section: SectionInFile) => string,
): void {
  const free = after.map((_, index) => index).filter((index) => ![...given.values()].includes(index));
  before.forEach((section, index) => {
    if (given.has(index)) {
      return;
    }
    const place = free.findIndex((one) => {
      const other = after[one];
      return other !== undefined && shared(other) === shared(section);
    });
    const [found] = place === -1 ? [] : free.splice(place, 1);
    if (found !== undefined) {
      given.set(index, found);
    }
  });
}

/**
 * Which sections of two texts are the same one: alike in kind and heading, else in kind (the heading was changed). In the
 * order of the later text; what is gone stands where it stood.
 */
export function matchedSections(
  before: readonly SectionInFile[] = [],
  after: readonly SectionInFile[] = [],
): MatchedSections[] {
  const given = new Map<number, number>();
  give(before, after, given, ({ kind, heading = '' }) => `${kind} ${heading}`);
  give(before, after, given, ({ kind }) => kind);
  const matched: MatchedSections[] = after.map((_, index) => ({
    before: [...given].find(([, one]) => one === index)?.[0] ?? null,
    after: index,
  }));
  before.forEach((_, index) => {
    if (!given.has(index)) {
      const place = matched.findIndex((one) => one.before === index - 1);
      matched.splice(place + 1, 0, { before: index, after: null });
    }
  });
  return matched;
}
