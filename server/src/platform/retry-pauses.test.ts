import { expect, test } from '@jest/globals';
import { nextTry } from './retry-pauses.js';

const start = new Date('2025-03-01T08:00:00Z');

test('the pauses grow, and after about three days it is given up', () => {
  const pauses: number[] = [];
  let now = start;
  for (let tries = 1; ; tries += 1) {
    const next = nextTry(tries, now);
    if (next === undefined) {
      break;
    }
    pauses.push((next.getTime() - now.getTime()) / 60_000);
    now = next;
  }
  expect(pauses.slice(0, 4)).toEqual([1, 5, 15, 60]);
  const hours = (now.getTime() - start.getTime()) / 3_600_000;
  expect(hours).toBeGreaterThan(70);
  expect(hours).toBeLessThan(76);
});
