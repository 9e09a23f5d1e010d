import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attendsWhole,
  commonSpans,
  expandRange,
  formatRange,
  parseRange,
  printParagraphs,
  printRange,
  rangeFaults,
  rangeHolds,
  rangeHoldsPoint,
} from './paragraph-range.js';

describe('a range of paragraphs', () => {
  it('is parsed to spans in the order given', () => {
    expect(parseRange('6,1-4,8.2')).toEqual([
      { from: 6, to: 6 },
      { from: 1, to: 4 },
      { from: 8, to: 8, point: 2 },
    ]);
  });

  it.each([
    ['1-4,6,8.2', []],
    ['6-4', ['reversed']],
    ['0', ['zero']],
    ['0-3', ['zero']],
    ['3.0', ['zero']],
    ['9-1,0', ['reversed', 'zero']],
    ['1-10000', []],
    ['1-10001', ['gigantic']],
    ['1-6000,1-6000', ['gigantic']],
    ['99999999999999999999999', ['gigantic']],
    [`1-${'9'.repeat(400)}`, ['gigantic']],
  ])('%s has the faults %j', (range, faults) => {
    expect(rangeFaults(range)).toEqual(faults);
  });

  it.each([
    [undefined, 7, undefined, true],
    ['1-4,6', 4, undefined, true],
    ['1-4,6', 5, undefined, false],
    ['8.2', 8, undefined, true],
    ['8.2', 8, 2, true],
    ['8.2', 8, 1, false],
    ['8', 8, 1, true],
    [undefined, 8, 1, true],
  ])('%s holds § %i point %s: %s', (range, paragraph, point, holds) => {
    const held =
      point === undefined ? rangeHolds(range, paragraph) : rangeHoldsPoint(range, paragraph, point);
    expect(held).toBe(holds);
  });

  it.each([
    [undefined, 8, 3, true],
    ['7-9', 8, 3, true],
    ['8.1,8.2,8.3', 8, 3, true],
    ['8.1,8.3', 8, 3, false],
    ['8.1', 8, 0, false],
    ['9', 8, 0, false],
  ])('%s is the whole of § %i with %i points: %s', (range, paragraph, points, whole) => {
    expect(attendsWhole(range, paragraph, points)).toBe(whole);
  });

  it('is expanded within bounds', () => {
    expect(expandRange('6,1-3,2,8.2')).toEqual([1, 2, 3, 6, 8]);
    expect(expandRange('1-999999999999')).toHaveLength(10_000);
  });

  it.each([
    ['1-5', '4-9', [{ from: 4, to: 5 }]],
    ['1-3', '4', []],
    ['8.1', '8.2', []],
    ['8.1', '8', [{ from: 8, to: 8, point: 1 }]],
    ['8.1', '8.1', [{ from: 8, to: 8, point: 1 }]],
  ])('%s and %s have %j in common', (one, other, common) => {
    expect(commonSpans(one, other)).toEqual(common);
  });

  it.each([
    ['9', '§ 9'],
    ['1-4,6', '§§ 1–4, 6'],
    ['8.2', '§ 8 punkt 2'],
    ['8.2,8.3', '§ 8 punkt 2–3'],
    ['1-3,8.2', '§§ 1–3, § 8 punkt 2'],
    [[3, 1, 2, 6], '§§ 1–3, 6'],
    [[5, 5], '§ 5'],
    [[], ''],
  ])('%j is printed %s', (given, printed) => {
    expect(printParagraphs(given)).toBe(printed);
  });

  it('comes back the same from the form of the file', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(expandRange(formatRange(numbers))).toEqual(sorted);
        expect(printRange(numbers)).toBe(formatRange(numbers).replaceAll('-', '–').replaceAll(',', ', '));
        for (const number of sorted) {
          expect(rangeHolds(formatRange(numbers), number)).toBe(true);
        }
      }),
    );
  });
});
