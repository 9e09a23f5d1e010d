import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnWidths } from './column-widths.js';

const need = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 800 }))
  .map(([least, more]) => ({ least, wanted: least + more }));

describe('columns', () => {
  test.each([
    [
      [
        { wanted: 50, least: 20 },
        { wanted: 30, least: 10 },
      ],
      [50, 30],
    ],
    [
      [
        { wanted: 200, least: 20 },
        { wanted: 30, least: 30 },
      ],
      [70, 30],
    ],
    [
      [
        { wanted: 200, least: 10 },
        { wanted: 200, least: 30 },
      ],
      [41.67, 58.33],
    ],
    [
      [
        { wanted: 300, least: 300 },
        { wanted: 20, least: 20 },
      ],
      [80, 20],
    ],
  ])('%j share 100 points as %j', (needs, widths) => {
    columnWidths(needs, 100).forEach((width, i) => expect(width).toBeCloseTo(widths[i] ?? 0, 1));
  });

  test('never take more than there is, and never less than their longest word where all can have that', () => {
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 50, max: 500 }),
        (needs, total) => {
          const widths = columnWidths(needs, total);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(total + 0.001);
          if (needs.reduce((sum, one) => sum + one.least, 0) <= total) {
            widths.forEach((width, i) =>
              expect(width).toBeGreaterThanOrEqual((needs[i]?.least ?? 0) - 0.001),
            );
          }
        },
      ),
    );
  });
});
