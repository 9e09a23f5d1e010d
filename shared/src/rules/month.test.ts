import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, holidaysOn, weekdayOf } from './calendar.js';
import { addMonths, dayInMonth, isMonth, monthOf, weekNumber, weeksOfMonth } from './month.js';

describe('weeks', () => {
  it.each([
    ['2026-11-25', 48],
    ['2020-12-31', 53],
    ['2021-01-03', 53],
    ['2021-01-04', 1],
    ['2024-12-29', 52],
    ['2024-12-30', 1],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2022-01-01', 52],
    ['2016-01-01', 53],
    ['2000-02-29', 9],
  ])('%s lies in week %i', (day, week) => {
    expect(weekNumber(day)).toBe(week);
  });

  it.each([
    ['2026-11', [44, 45, 46, 47, 48, 49], '2026-10-26', '2026-12-06'],
    ['2026-12', [49, 50, 51, 52, 53], '2026-11-30', '2027-01-03'],
    ['2027-01', [53, 1, 2, 3, 4], '2026-12-28', '2027-01-31'],
    ['2024-12', [48, 49, 50, 51, 52, 1], '2024-11-25', '2025-01-05'],
    ['2024-02', [5, 6, 7, 8, 9], '2024-01-29', '2024-03-03'],
    ['2027-02', [5, 6, 7, 8], '2027-02-01', '2027-02-28'],
    ['2100-02', [5, 6, 7, 8], '2100-02-01', '2100-02-28'],
  ])('of %s are %j, from %s to %s', (month, numbers, from, to) => {
    const weeks = weeksOfMonth(month);
    expect(weeks.map(({ number }) => number)).toEqual(numbers);
    expect([weeks[0]?.days[0], weeks.at(-1)?.days.at(-1)]).toEqual([from, to]);
  });

  it('hold every day of any month once, each week from Monday to Sunday', () => {
    const months = fc.integer({ min: 1000 * 12, max: 9990 * 12 }).map((n) => addMonths('0000-01', n));
    fc.assert(
      fc.property(months, (month) => {
        expect(isMonth(month)).toBe(true);
        const weeks = weeksOfMonth(month);
        const days = weeks.flatMap((week) => week.days);
        expect(days.map((day, index) => addDays(days[0] ?? '', index) === day)).not.toContain(false);
        expect(weeks.every((week) => weekdayOf(week.days[0] ?? '') === 1)).toBe(true);
        const own = days.filter((day) => monthOf(day) === month);
        expect([own[0], addDays(own.at(-1) ?? '', 1)]).toEqual([`${month}-01`, `${addMonths(month, 1)}-01`]);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', -23, '2024-12'],
  ])('%s and %i more is %s', (month, by, there) => {
    expect(addMonths(month, by)).toBe(there);
  });

  it.each([
    ['2024-01-31', '2024-02', '2024-02-29'],
    ['2023-01-31', '2023-02', '2023-02-28'],
    ['2024-02-29', '2024-03', '2024-03-29'],
    ['2026-12-31', '2027-01', '2027-01-31'],
  ])('%s is in %s the day %s', (day, month, there) => {
    expect(dayInMonth(day, month)).toBe(there);
  });

  it.each(['2026-13', '2026-1', '2026-00', '0999-01', 'november', '2026-11-25', ''])('%j is none', (text) => {
    expect(isMonth(text)).toBe(false);
  });
});

describe('holidays by name', () => {
  it.each([
    ['2026-12-24', ['christmas-eve']],
    ['2026-06-19', ['midsummer-eve']],
    ['2026-04-03', ['good-friday']],
    ['2008-05-01', ['may-day', 'ascension']],
    ['2026-11-25', []],
  ])('%s: %j', (day, names) => {
    expect(holidaysOn(day)).toEqual(names);
  });
});
