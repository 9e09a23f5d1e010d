import type { LeftOut, LeftOutKind } from '@klubbat/shared/contracts/proposal';

const MOST_TEXTS = 5;
const LONGEST_TEXT = 120;

/** Gathers what of a file is not taken, or is taken in another form, so that nothing is lost unnoticed. */
export class LeftOuts {
  private readonly found = new Map<LeftOutKind, { count: number; texts: string[] }>();

  add(kind: LeftOutKind, text = ''): void {
    const entry = this.found.get(kind) ?? { count: 0, texts: [] };
    this.found.set(kind, entry);
    entry.count += 1;
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '' && entry.texts.length < MOST_TEXTS && !entry.texts.includes(words)) {
      entry.texts.push(
        words.length > LONGEST_TEXT ? `${[...words].slice(0, LONGEST_TEXT).join('')}…` : words,
      );
    }
  }

  list(): LeftOut[] {
    return [...this.found].map(([kind, { count, texts }]) => ({ kind, count, texts }));
  }
}
