import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Mask } from '@klubbat/shared/contracts/masking';
import { isMasked, piecesOf, placesOfWords, surroundings, withMasks } from './masks.js';

const ground = { ground: 'personal-data' } as const;
const over = (from: number, to: number, path = '$.items[0].title'): Mask => ({ path, from, to, ...ground });

describe('a mask more', () => {
  test('joins what it reaches into, on its own ground, and leaves other texts alone', () => {
    const other = over(0, 9, '$.items[1].title');
    const secret = { ground: 'secrecy', legalGround: '26 kap. 1 § OSL' } as const;
    expect(withMasks([over(0, 4), other, over(8, 10)], [over(2, 9)], secret)).toEqual([
      other,
      { ...over(0, 10), ...secret },
    ]);
  });

  test('never leaves two over the same sign, and all of each place masked', () => {
    const place = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => over(from, from + length));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const masks = withMasks([], places, ground).sort((a, b) => a.from - b.from);
        expect(places.every((one) => isMasked(one, masks))).toBe(true);
        expect(masks.every(({ from }, i) => i === 0 || (masks[i - 1]?.to ?? 0) <= from)).toBe(true);
      }),
    );
  });
});

describe('a text in pieces', () => {
  test('is the whole text again, whatever the masks', () => {
    const mask = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }))
      .map(([from, length]) => over(from, from + length));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(mask, { maxLength: 6 }), (text, masks) => {
        const pieces = piecesOf(text, masks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every(({ from, text: words }) => text.slice(from, from + words.length) === words)).toBe(
          true,
        );
      }),
    );
  });

  test('has what is masked in pieces of their own', () => {
    expect(
      piecesOf('Anna Ek bor här.', [over(0, 7)]).map(({ text, mask }) => [text, mask !== undefined]),
    ).toEqual([
      ['Anna Ek', true],
      [' bor här.', false],
    ]);
  });
});

describe('words looked for', () => {
  const texts = [
    { path: 'a', label: '', text: 'Anna Ek och ANNA EK' },
    { path: 'b', label: '', text: 'Till Anna\u00a0Ek.' },
    { path: 'c', label: '', text: 'İstanbul och Anna Ek' },
  ];
  test('are found in small and large letters, and across spaces that hold together', () => {
    expect(placesOfWords(texts, ' anna ek ')).toEqual([
      { path: 'a', from: 0, to: 7 },
      { path: 'a', from: 12, to: 19 },
      { path: 'b', from: 5, to: 12 },
      { path: 'c', from: 13, to: 20 },
    ]);
  });
  test.each(['', '   ', 'Bo'])('%j is nowhere', (words) => {
    expect(placesOfWords(texts, words)).toEqual([]);
  });
  test('are shown with what stands around them', () => {
    const text = `${'Ord '.repeat(30)}Anna Ek${' slut'.repeat(30)}`;
    const { before, words, after } = surroundings(text, { path: 'a', from: 120, to: 127 });
    expect(words).toBe('Anna Ek');
    expect(before).toMatch(/^… Ord .*Ord $/);
    expect(after).toMatch(/^ slut.* slut …$/);
  });
});
