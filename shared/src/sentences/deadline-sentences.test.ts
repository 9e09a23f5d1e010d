import { describe, expect, it } from '@jest/globals';
import { byDay, daysLeft } from './deadline-sentences.js';

describe('how far off a day is', () => {
  it.each([
    ['2026-11-25', 'i dag'],
    ['2026-11-26', 'i morgon'],
    ['2026-11-28', 'om 3 dagar'],
    ['2026-11-24', 'en dag för sent'],
    ['2026-11-11', '14 dagar för sent'],
  ])('%s: %s', (due, words) => {
    expect(daysLeft(due, '2026-11-25')).toBe(words);
  });
});

describe('by which day', () => {
  it.each([
    ['2026-11-27', '2026-11-25', 'senast fredag 27 november 2026, om 2 dagar'],
    [
      '2026-11-29',
      '2026-11-25',
      'senast söndag 29 november 2026, om 4 dagar (sista arbetsdag: fredag 27 november 2026)',
    ],
    ['2026-11-29', '2026-11-28', 'senast söndag 29 november 2026, i morgon'],
    ['2026-11-22', '2026-11-25', 'senast söndag 22 november 2026, 3 dagar för sent'],
  ])('%s, seen from %s', (due, today, words) => {
    expect(byDay(due, today)).toBe(words);
  });
});
