import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paginate } from './paginate.js';
import type { Strip } from './strip.js';

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  height,
  before: 0,
  pieces: [],
  ...more,
});

const anyStrip = fc.record({
  height: fc.integer({ min: 1, max: 130 }),
  before: fc.integer({ min: 0, max: 30 }),
  pieces: fc.constant([]),
  keepWithNext: fc.boolean(),
  newPage: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});

describe('pages', () => {
  test('hold every strip once, in order, inside the page, one below the other', () => {
    fc.assert(
      fc.property(fc.array(anyStrip, { maxLength: 60 }), (strips) => {
        const sheets = paginate(strips, 50, 150);
        expect(sheets.flat().map((placed) => placed.strip)).toEqual(strips);
        for (const sheet of sheets) {
          let lowest = 50;
          for (const { strip: placed, y } of sheet) {
            expect(y).toBeGreaterThanOrEqual(lowest);
            lowest = y + placed.height;
            expect(lowest <= 150 || sheet.length === 1).toBe(true);
          }
        }
      }),
    );
  });

  test('end a table that goes on with the sums so far, inside the page, and begin the next with them', () => {
    const sum = (row: number): Strip => strip(10 + row);
    const rows = Array.from({ length: 9 }, (_, row): Strip =>
      strip(20, {
        ...(row > 0 ? { repeatAbove: [sum(row - 1)] } : {}),
        ...(row < 8 ? { closeBelow: sum(row) } : {}),
      }),
    );
    const sheets = paginate(rows, 50, 150);
    expect(
      sheets.map((sheet) => sheet.map(({ strip: { height }, again }) => (again ? height : 'row'))),
    ).toEqual([
      ['row', 'row', 'row', 'row', 13],
      [13, 'row', 'row', 'row', 16],
      [16, 'row', 'row'],
    ]);
    for (const { strip: placed, y } of sheets.flat()) {
      expect(y + placed.height).toBeLessThanOrEqual(150);
    }
  });

  test('keep together what fits on one page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 1, maxLength: 30 }), (heights) => {
        const pairs = heights.flatMap((height) => [strip(height, { keepWithNext: true }), strip(10)]);
        for (const sheet of paginate(pairs, 0, 100)) {
          expect(sheet.at(-1)?.strip.keepWithNext ?? false).toBe(false);
        }
      }),
    );
  });

  test('go on where what belongs together is taller than a page', () => {
    const chain = Array.from({ length: 30 }, () => strip(10, { keepWithNext: true }));
    expect(paginate(chain, 0, 100).map((sheet) => sheet.length)).toEqual([10, 10, 10]);
  });

  test('begin anew where a strip asks for it, without an empty page', () => {
    const sheets = paginate([strip(10, { newPage: true }), strip(10), strip(10, { newPage: true })], 0, 100);
    expect(sheets.map((sheet) => sheet.length)).toEqual([2, 1]);
  });

  test('repeat the head of a table that goes on', () => {
    const head = strip(10, { keepWithNext: true });
    const rows = Array.from({ length: 12 }, () => strip(20, { repeatAbove: [head] }));
    const sheets = paginate([head, ...rows], 0, 100);
    expect(sheets.length).toBe(3);
    for (const sheet of sheets) {
      expect(sheet[0]?.strip).toBe(head);
    }
    expect(sheets.map((sheet) => sheet[0]?.again)).toEqual([false, true, true]);
    expect(sheets.flat().filter((placed) => !placed.again).length).toBe(13);
  });

  test('drop the space above at the top, except where it is asked for', () => {
    expect(paginate([strip(10, { before: 30 })], 5, 100)[0]?.[0]?.y).toBe(5);
    expect(paginate([strip(10, { before: 30, dropFromTop: true })], 5, 100)[0]?.[0]?.y).toBe(35);
  });

  test('nothing gives no page', () => {
    expect(paginate([], 0, 100)).toEqual([]);
  });
});
