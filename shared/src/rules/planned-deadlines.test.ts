import { describe, expect, it } from '@jest/globals';
import { plannedDeadlines } from './planned-deadlines.js';

const rule = { materialDays: 10, materialInWeekdays: false, materialClock: '12:00' };
const none = { ...rule, materialDays: null };

describe('the days before a planned meeting', () => {
  it.each([
    [
      'of a board',
      '2027-02-16',
      { material: rule, announces: false },
      { material: { day: '2027-02-05', clock: '12:00' }, call: '2027-02-09', announcement: null },
    ],
    [
      'of a board without a rule',
      '2027-02-16',
      { material: none, announces: false },
      { material: null, call: '2027-02-09', announcement: null },
    ],
    [
      'of fullmäktige',
      '2027-02-16',
      { material: none, announces: true },
      { material: null, call: '2027-02-09', announcement: '2027-02-09' },
    ],
    [
      'after Epiphany',
      '2027-01-13',
      { material: none, announces: true },
      { material: null, call: '2027-01-05', announcement: '2027-01-05' },
    ],
  ])('%s', (_whose, day, board, expected) => {
    expect(plannedDeadlines(day, board)).toEqual(expected);
  });
});
