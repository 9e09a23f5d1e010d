import { describe, expect, test } from '@jest/globals';
import { inPlannedOrder, isMoved, stepStates, type PlannedStep } from './case-step.js';

const inMonth = (month: string, item: PlannedStep['item'] = null): PlannedStep => ({
  month,
  meeting: null,
  item,
});
const at = (date: string, item: PlannedStep['item'] = null, cancelled = false): PlannedStep => ({
  month: date.slice(0, 7),
  meeting: { date, cancelled },
  item,
});

describe('a planned step', () => {
  test.each<[string, PlannedStep[], string[]]>([
    ['is done by an item that has been dealt with', [at('2026-03-01', { held: true })], ['done']],
    [
      'is next, the first that is neither done nor late',
      [at('2026-05-04'), inMonth('2026-06')],
      ['next', 'coming'],
    ],
    ['is late when its day is over', [at('2026-05-02'), at('2026-05-03')], ['late', 'next']],
    [
      'is late when its month is over, and not before',
      [inMonth('2026-04'), inMonth('2026-05')],
      ['late', 'next'],
    ],
    ['is late when its meeting is cancelled', [at('2026-06-01', null, true)], ['late']],
    ['is not late while its item waits to be dealt with', [at('2026-05-02', { held: false })], ['next']],
  ])('%s', (_, steps, states) => {
    expect(stepStates(steps, '2026-05-03')).toEqual(states);
  });

  test('comes in order of its day, and last in its month where it has none', () => {
    const steps = [inMonth('2026-05'), at('2026-05-30'), at('2026-04-01'), inMonth('2026-04')];
    expect(inPlannedOrder(steps)).toEqual([steps[2], steps[3], steps[1], steps[0]]);
  });

  test.each<[string, PlannedStep, boolean]>([
    ['2026-05', at('2026-05-12'), false],
    ['2026-05-12', at('2026-05-12'), false],
    ['2026-05-12', inMonth('2026-05'), false],
    ['2026-05-12', at('2026-05-19'), true],
    ['2026-05', inMonth('2026-06'), true],
  ])('first planned for %s', (first, step, moved) => {
    expect(isMoved(first, step)).toBe(moved);
  });
});
