import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairTexts } from './pair-texts.js';

test('a point that comes first does not set all others against the wrong one', () => {
  expect(pairTexts(['a', 'b', 'c'], ['ny', 'a', 'b, ändrad', 'c'])).toEqual([
    { before: null, after: 'ny' },
    { before: 'a', after: 'a' },
    { before: 'b', after: 'b, ändrad' },
    { before: 'c', after: 'c' },
  ]);
});

test('no text is lost, on either side', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pairs = pairTexts(before, after);
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
    }),
  );
});
