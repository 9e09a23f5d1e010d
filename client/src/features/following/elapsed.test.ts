import { expect, test } from '@jest/globals';
import { elapsedClock, elapsedMinutes } from './elapsed.js';

const SINCE = '2026-11-29T12:00:00.000Z';
const after = (seconds: number) => Date.parse(SINCE) + seconds * 1000;

test.each([
  [-30, '0 min', '0:00'],
  [0, '0 min', '0:00'],
  [59, '0 min', '0:59'],
  [125, '2 min', '2:05'],
  [3600, '1 h 0 min', '60:00'],
  [3905, '1 h 5 min', '65:05'],
])('%i seconds are %s, and %s on a stopwatch', (seconds, minutes, clock) => {
  expect(elapsedMinutes(SINCE, after(seconds))).toBe(minutes);
  expect(elapsedClock(SINCE, after(seconds))).toBe(clock);
});
