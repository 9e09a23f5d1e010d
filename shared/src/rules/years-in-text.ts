/** A year that some texts name, how often, and the words around the first place. */
export interface YearInText {
  year: number;
  count: number;
  words: string;
}

const YEAR = /(?<![\p{L}\d])(?:19|20)\d{2}(?![\d\p{L}])/gu;
const AROUND = 40;

function wordsAround(text: string, index: number): string {
  const from = Math.max(0, index - AROUND);
  const part = text.slice(from, index + 4 + AROUND).replace(/\s+/gu, ' ');
  const begun = from === 0 ? part : part.replace(/^\S*\s/u, '');
  return index + 4 + AROUND < text.length ? begun.replace(/\s\S*$/u, '') : begun;
}

/**
 * The years that texts name, the earliest first: what is to be looked at when a text of one year is used in another. Years
 * in a day or a case number count too; a number with more digits is none. Nothing is ever changed by it.
 */
export function yearsInTexts(texts: readonly string[]): YearInText[] {
  const found = new Map<number, YearInText>();
  for (const text of texts) {
    for (const match of text.matchAll(YEAR)) {
      const year = Number(match[0]);
      const known = found.get(year);
      found.set(year, {
        year,
        count: (known?.count ?? 0) + 1,
        words: known?.words ?? wordsAround(text, match.index),
      });
    }
  }
  return [...found.values()].toSorted((one, other) => one.year - other.year);
}
