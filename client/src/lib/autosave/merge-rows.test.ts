import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeRows } from './merge-rows.js';

interface Row {
  key: string;
  says: string;
}

const row = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  says: fc.constantFrom('1', '2', '3'),
});
const rows = fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 5 });
const same = (one: Row, other: Row) => one.says === other.says;
const merge = (base: Row[], mine: Row[], theirs: Row[]) =>
  mergeRows(base, mine, theirs, same, (_base, my, their) => ({
    row: { ...my, says: `${my.says}${their.says}` },
    clash: true,
  }));

it('rows that two have added, moved, changed and taken away are all what somebody made of them', () => {
  fc.assert(
    fc.property(rows, rows, rows, (base, mine, theirs) => {
      const merged = merge(base, mine, theirs);
      expect(new Set(merged.rows.map(({ key }) => key)).size).toBe(merged.rows.length);
      for (const key of ['a', 'b', 'c', 'd', 'e']) {
        const [was, my, their, is] = [base, mine, theirs, merged.rows].map(
          (list) => list.find((one) => one.key === key)?.says,
        );
        const wasTaken = (one: string | undefined, other: string | undefined) =>
          was !== undefined && one === undefined && (other === undefined || other === was);
        if (wasTaken(my, their) || wasTaken(their, my)) {
          expect(is).toBeUndefined();
        } else if (my === undefined || their === undefined || my === their) {
          expect(is).toBe(my ?? their);
        } else if (was === undefined || my === was || their === was) {
          expect([my, their]).toContain(is);
        } else {
          expect(is).toBe(`${my}${their}`);
          expect(merged.clashes).toContain(key);
        }
      }
    }),
  );
});

it('a row that one took away stays in its place when the other has changed it, and goes when nobody has', () => {
  const base = ['a', 'b', 'c'].map((key) => ({ key, says: '1' }));
  const fewer = base.filter(({ key }) => key !== 'b');
  const changed = base.map((one) => (one.key === 'b' ? { ...one, says: '2' } : one));
  for (const [mine, theirs] of [
    [fewer, changed],
    [changed, fewer],
  ] as const) {
    expect(merge(base, mine, theirs)).toEqual({ rows: changed, clashes: [] });
  }
  expect(merge(base, fewer, base).rows).toEqual(fewer);
  expect(merge(base, base, fewer).rows).toEqual(fewer);
});
