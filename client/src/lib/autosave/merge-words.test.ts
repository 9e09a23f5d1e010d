import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeSet, mergeWords } from './merge-words.js';

describe('two who write in one line', () => {
  it.each([
    ['Vinterväghållning', 'Vinterväghållning 2026', 'Vinterväghållning', 'Vinterväghållning 2026'],
    ['Plan för vägar', 'Ny plan för vägar', 'Plan för vägar och broar', 'Ny plan för vägar och broar'],
    ['Plan för vägar', 'Plan för gator', 'Budget för vägar', 'Budget för gator'],
    ['Namn', 'Namnden', 'Namn Styr', 'Namnden Styr'],
    ['Plan', 'Plan 2026', 'Plan 2027', 'Plan 2027 2026'],
    ['Plan', 'Budget', 'Strategi', 'Strategi Budget'],
    ['', 'Ena', 'Andra', 'Andra Ena'],
    ['Plan', '', 'Plan för vägar', 'Plan för vägar'],
    ['Plan', 'Planen', 'Planen', 'Planen'],
  ])('%s: %s and %s become %s', (base, mine, theirs, merged) => {
    expect(mergeWords(base, mine, theirs).trim()).toBe(merged);
  });

  it('have every word that either wrote', () => {
    const text = fc
      .array(fc.constantFrom('Plan', 'för', 'vägar', 'och', 'broar', '2026', '§', ',', 'é'), { maxLength: 8 })
      .map((words) => words.join(' '));
    const words = (of: string): string[] => of.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = words(mergeWords(base, mine, theirs));
        const had = words(base);
        for (const word of [...words(mine), ...words(theirs)].filter((one) => !had.includes(one))) {
          expect(merged).toContain(word);
        }
        expect(mergeWords(base, base, theirs)).toBe(theirs);
        expect(mergeWords(base, mine, base)).toBe(mine);
        expect(mergeWords(base, mine, mine)).toBe(mine);
      }),
    );
  });
});

it('a list has what either has added, and not what either took away', () => {
  const list = fc.uniqueArray(fc.nat(9));
  fc.assert(
    fc.property(list, list, list, (base, mine, theirs) => {
      const merged = mergeSet(base, mine, theirs);
      expect(new Set(merged).size).toBe(merged.length);
      for (const one of fc.sample(fc.nat(9), 10)) {
        const [was, my, their] = [base, mine, theirs].map((rows) => rows.includes(one));
        expect(merged.includes(one)).toBe(
          was === true ? my === true && their === true : my === true || their === true,
        );
      }
    }),
  );
});
