import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { yearsInTexts } from './years-in-text.js';

const counts = (...texts: string[]) => yearsInTexts(texts).map(({ year, count }) => [year, count]);

describe('the years in texts', () => {
  it.each([
    [
      'Budget 2025 med plan för 2026 och 2025-12-31',
      [
        [2025, 2],
        [2026, 1],
      ],
    ],
    ['RJL 2025/33, § 12/2025', [[2025, 2]]],
    ['20250 kronor, 12025, 2025kr, tel. 0702025', []],
    ['1899 och 2100', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it('are counted over all texts, with the words around the first', () => {
    expect(yearsInTexts(['Årsredovisningen 2025 antas.', 'Ramen för 2025'])).toEqual([
      { year: 2025, count: 2, words: 'Årsredovisningen 2025 antas.' },
    ]);
  });

  it('are as many as were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1900, max: 2099 }), { maxLength: 30 }), (years) => {
        const total = yearsInTexts([years.join(' och ')]).reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(years.length);
      }),
    );
  });
});
