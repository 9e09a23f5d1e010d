import { describe, expect, it } from '@jest/globals';
import { daysUntil, deadlineGroup, lastWorkday } from './deadlines.js';

describe('days until a day', () => {
  it.each([
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-26', '2026-11-25', 1],
    ['2026-11-24', '2026-11-25', -1],
    ['2026-03-30', '2026-03-28', 2], // over the change to summer time
    ['2028-03-01', '2028-02-28', 2],
    ['2027-01-01', '2026-12-31', 1],
  ])('%s seen from %s: %i', (day, today, days) => {
    expect(daysUntil(day, today)).toBe(days);
  });
});

describe('the last workday', () => {
  it.each([
    ['2026-11-25', '2026-11-25', 'a Wednesday'],
    ['2026-11-28', '2026-11-27', 'a Saturday'],
    ['2026-11-29', '2026-11-27', 'a Sunday'],
    ['2026-01-06', '2026-01-05', 'trettondedag jul'],
    ['2026-04-06', '2026-04-02', 'annandag påsk: over Easter'],
    ['2026-06-20', '2026-06-18', 'midsommardagen and its eve'],
    ['2026-12-27', '2026-12-23', 'the Sunday after Christmas'],
    ['2027-01-01', '2026-12-30', 'nyårsdagen and its eve'],
  ])('up to %s is %s (%s)', (day, workday) => {
    expect(lastWorkday(day)).toBe(workday);
  });
});

describe('where a thing stands in the list', () => {
  const wednesday = '2026-11-25';
  it.each([
    [null, wednesday, 'undated'],
    ['2026-11-24', wednesday, 'overdue'],
    ['2026-11-25', wednesday, 'today'],
    ['2026-11-26', wednesday, 'week'],
    ['2026-11-27', wednesday, 'week'],
    ['2026-11-29', wednesday, 'week'],
    ['2026-11-30', wednesday, 'later'],
    // on the Friday, the Sunday's work is to be done
    ['2026-11-29', '2026-11-27', 'today'],
    // it is the Saturday itself: the day is not gone
    ['2026-11-28', '2026-11-28', 'today'],
    // Sunday ends its week
    ['2026-11-30', '2026-11-29', 'later'],
    // a Monday off belongs to the week before
    ['2026-04-06', '2026-04-01', 'week'],
    // Christmas: to be done on the 23rd
    ['2026-12-27', '2026-12-23', 'today'],
  ] as const)('due %s, seen from %s: %s', (due, today, group) => {
    expect(deadlineGroup(due, today)).toBe(group);
  });
});
