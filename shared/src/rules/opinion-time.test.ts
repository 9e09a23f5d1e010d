import { expect, it } from '@jest/globals';
import { enteredAfterEnd } from './opinion-time.js';

it.each<[string, { day: string; time: string }, string | undefined, boolean]>([
  ['the minute it ended', { day: '2025-03-04', time: '16:10' }, '16:10', false],
  ['the minute after', { day: '2025-03-04', time: '16:11' }, '16:10', true],
  ['the same day, where no end was noted', { day: '2025-03-04', time: '23:59' }, undefined, false],
  ['the day after', { day: '2025-03-05', time: '08:00' }, undefined, true],
  ['before the meeting', { day: '2025-03-01', time: '23:00' }, '16:10', false],
])('a reservation entered %s', (_name, entered, time, expected) => {
  expect(enteredAfterEnd(entered, { day: '2025-03-04', time })).toBe(expected);
});
