import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignedPoints, pointsOnTheirWay } from './aligned-points.js';

test.each<[string, string[], string[], [number | null, number | null][]]>([
  ['nothing', [], [], []],
  [
    'the same',
    ['Att bifalla.', 'Att expediera.'],
    ['Att bifalla.', 'Att expediera.'],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'a point put in first',
    ['Att bevilja bidrag om 100 kronor.'],
    ['Att utse en styrgrupp.', 'Att bevilja bidrag om 200 kronor.'],
    [
      [null, 0],
      [0, 1],
    ],
  ],
  [
    'a point taken away',
    ['Att bevilja bidrag.', 'Att utreda frågan vidare.'],
    ['Att utreda frågan vidare i höst.'],
    [
      [0, null],
      [1, 0],
    ],
  ],
  [
    'wholly other words',
    ['Bifalls.'],
    ['Ärendet bordläggs.'],
    [
      [0, null],
      [null, 0],
    ],
  ],
])('points are set side by side: %s', (_, before, after, expected) => {
  expect(alignedPoints(before, after)).toEqual(expected);
});

test('a point is followed through its three stages', () => {
  expect(
    pointsOnTheirWay(
      ['Att bevilja 100 kronor.', 'Att avslå övriga ansökningar.'],
      ['Att bevilja 200 kronor.', 'Att avslå övriga ansökningar.'],
      [
        'Att bevilja 200 kronor per år.',
        'Att avslå övriga ansökningar.',
        'Att omedelbart justera paragrafen.',
      ],
    ),
  ).toEqual([
    {
      proposed: 'Att bevilja 100 kronor.',
      reviewed: 'Att bevilja 200 kronor.',
      now: 'Att bevilja 200 kronor per år.',
    },
    {
      proposed: 'Att avslå övriga ansökningar.',
      reviewed: 'Att avslå övriga ansökningar.',
      now: 'Att avslå övriga ansökningar.',
    },
    { proposed: null, reviewed: null, now: 'Att omedelbart justera paragrafen.' },
  ]);
  expect(pointsOnTheirWay([], null, ['Att bifalla.'])).toEqual([
    { proposed: null, reviewed: null, now: 'Att bifalla.' },
  ]);
});

const points = fc.array(fc.constantFrom('Att bifalla.', 'Att avslå.', 'Att utreda saken vidare.', '🎻', ''), {
  maxLength: 7,
});

test('every point is told once and in its order, whatever they are', () => {
  fc.assert(
    fc.property(points, points, points, (one, other, third) => {
      const rows = alignedPoints(one, other);
      expect(rows.flatMap(([before]) => before ?? [])).toEqual(one.map((_, index) => index));
      expect(rows.flatMap(([, after]) => after ?? [])).toEqual(other.map((_, index) => index));
      expect(rows.every(([before, after]) => before !== null || after !== null)).toBe(true);
      const way = pointsOnTheirWay(one, other, third);
      expect(way.flatMap(({ proposed }) => proposed ?? [])).toEqual(one);
      expect(way.flatMap(({ reviewed }) => reviewed ?? [])).toEqual(other);
      expect(way.flatMap(({ now }) => now ?? [])).toEqual(third);
    }),
  );
});
