import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SectionInFile } from '../contracts/meeting-file.js';
import { matchedSections } from './matched-sections.js';

const of = (kind: SectionInFile['kind'], heading?: string): SectionInFile => ({
  kind,
  ...(heading === undefined ? {} : { heading }),
});

test.each<[string, SectionInFile[], SectionInFile[], [number | null, number | null][]]>([
  ['nothing', [], [], []],
  [
    'the same order',
    [of('summary'), of('decision')],
    [of('summary'), of('decision')],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'changed order',
    [of('summary'), of('decision')],
    [of('decision'), of('summary')],
    [
      [1, 0],
      [0, 1],
    ],
  ],
  [
    'a new one',
    [of('decision')],
    [of('summary'), of('decision')],
    [
      [null, 0],
      [0, 1],
    ],
  ],
  [
    'one that is gone',
    [of('summary'), of('decision')],
    [of('decision')],
    [
      [0, null],
      [1, 0],
    ],
  ],
  [
    'gone from the middle',
    [of('summary'), of('basis'), of('decision')],
    [of('summary'), of('decision')],
    [
      [0, 0],
      [1, null],
      [2, 1],
    ],
  ],
  ['another heading', [of('free', 'Ekonomi')], [of('free', 'Kostnader')], [[0, 0]]],
  [
    'a heading that both have comes first',
    [of('free', 'A'), of('free', 'B')],
    [of('free', 'B'), of('free', 'C')],
    [
      [1, 0],
      [0, 1],
    ],
  ],
])('sections are matched: %s', (_, before, after, expected) => {
  expect(matchedSections(before, after).map((one) => [one.before, one.after])).toEqual(expected);
});

const sections = fc.array(
  fc.record({
    kind: fc.constantFrom('decision' as const, 'summary' as const, 'free' as const),
    heading: fc.constantFrom('A', 'B', 'C'),
  }),
  { maxLength: 8 },
);

test('every section stands in the list once, whatever they are', () => {
  fc.assert(
    fc.property(sections, sections, (before, after) => {
      const matched = matchedSections(before, after);
      const indexes = (side: 'before' | 'after') =>
        matched.flatMap((one) => one[side] ?? []).sort((one, other) => one - other);
      expect(indexes('before')).toEqual(before.map((_, index) => index));
      expect(indexes('after')).toEqual(after.map((_, index) => index));
      expect(matched.every((one) => one.before !== null || one.after !== null)).toBe(true);
    }),
  );
});
