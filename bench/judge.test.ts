import { expect, test } from '@jest/globals';
import { judge, type Outcome } from './judge.js';
import { inTurn, quantile } from './measure.js';
import { summaryOf, tableOf } from './report.js';

const targets = ['a', 'b', 'c'].map((id) => ({ id, what: `What ${id} is`, pass: 1.5, aim: 1.1 }));
const measured = (id: string, ratio: number): Outcome => ({
  id,
  ratio,
  quartiles: [ratio - 0.1, ratio + 0.1],
  base: 2,
  tested: 2 * ratio,
});

test('what is over its limit is missed, what lies at it is met, and what could not be measured is told', () => {
  const verdicts = judge(targets, [
    measured('b', 1.51),
    measured('a', 1.5),
    { id: 'c', leftOut: 'no Typst' },
  ]);
  expect(verdicts.map(({ mark }) => mark)).toEqual(['met', 'missed', 'left out']);
  expect(summaryOf(verdicts)).toBe('1 targets met, 1 missed, 1 left out');
  expect(tableOf(verdicts)).toContain(
    '| b  | What b is | 1.51  | 1.41–1.61 | 1.50 | 1.10 | 2.00 ms | 3.02 ms | missed',
  );
});

test('nothing is measured without a target, and no target is left without a word', () => {
  expect(() => judge(targets, [measured('d', 1)])).toThrow('d is not in bench/targets.json');
  expect(() => judge(targets, [measured('a', 1), measured('b', 1)])).toThrow('nothing measured it');
});

test('pieces are called in turn, and each pair begins with the other one', async () => {
  const called: string[] = [];
  const piece = (name: string) => async () => called.push(name);
  await inTurn(piece('A'), piece('B'), { pairs: 2, calls: 1, warmUp: 2 });
  expect(called.join('')).toBe('ABBAABBA');
});

test.each([
  [[3], 0.5, 3],
  [[1, 9, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4, 5], 0.25, 2],
  [[1, 2, 3, 4, 5], 1, 5],
])('of %j the part %d is %d', (values, part, expected) => {
  expect(quantile(values, part)).toBe(expected);
});
