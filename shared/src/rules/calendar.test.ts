import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { firstRemovalDay, lastAdjustmentDay, lastAppealDay, lastNoticeDay } from './appeal-period.js';
import { addDays, isDayOff, nextWeekday, publicHolidays, weekdayOf } from './calendar.js';

describe('Swedish holidays', () => {
  it('of 2024', () => {
    expect(publicHolidays(2024)).toEqual([
      '2024-01-01',
      '2024-01-06',
      '2024-03-29',
      '2024-03-31',
      '2024-04-01',
      '2024-05-01',
      '2024-05-09',
      '2024-05-19',
      '2024-06-06',
      '2024-06-22',
      '2024-11-02',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  it.each([
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(publicHolidays(year)).toContain(easter);
    expect(publicHolidays(year)).toContain(addDays(easter, -2));
  });

  // days of Easter 2015–2040, as almanacs print them: the days that follow it move with it, and two move by weekday
  it.each(
    `2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31
     2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09
     2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10 2040-04-01`.split(/\s+/u),
  )('thirteen in the year of Easter %s', (easter) => {
    const year = easter.slice(0, 4);
    const days = publicHolidays(Number(year));
    const fixed = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'].map((day) => `${year}-${day}`);
    const moving = [-2, 0, 1, 39, 49].map((after) => addDays(easter, after));
    expect(days).toHaveLength(13);
    expect(days).toEqual(expect.arrayContaining([...fixed, ...moving]));
    const [midsummer = '', allSaints = ''] = days.filter(
      (day) => weekdayOf(day) === 6 && ![...fixed, ...moving].includes(day),
    );
    expect(midsummer >= `${year}-06-20` && midsummer <= `${year}-06-26`).toBe(true);
    expect(allSaints >= `${year}-10-31` && allSaints <= `${year}-11-06`).toBe(true);
  });

  it.each([
    ['2024-06-21', true],
    ['2024-12-24', true],
    ['2024-12-31', true],
    ['2024-06-20', false],
    ['2024-12-23', false],
    ['2024-11-02', true],
    ['2023-06-06', true],
  ])('no time limit ends on %s: %s', (day, off) => {
    expect(isDayOff(day)).toBe(off);
  });

  it('moves a limit forward to the nearest weekday, never more than five days', () => {
    const days = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('1990-01-01', n));
    fc.assert(
      fc.property(days, (day) => {
        const moved = nextWeekday(day);
        expect(isDayOff(moved)).toBe(false);
        expect(moved >= day && moved <= addDays(day, 5)).toBe(true);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });
});

describe('the time for appeal', () => {
  it.each([
    ['2019-02-05', '2019-02-26', '2019-02-27'],
    ['2017-09-12', '2017-10-03', '2017-10-04'],
    ['2018-04-03', '2018-04-24', '2018-04-25'],
    ['2011-04-04', '2011-04-26', '2011-04-27'],
    ['2006-05-11', '2006-06-01', '2006-06-02'],
    ['2024-12-03', '2024-12-27', '2024-12-28'],
    ['2024-05-31', '2024-06-24', '2024-06-25'],
  ])('notice up %s: last day %s, down from %s', (postedOn, last, removal) => {
    expect(lastAppealDay(postedOn)).toBe(last);
    expect(firstRemovalDay(last)).toBe(removal);
  });

  it('is one of three limits', () => {
    expect(lastAdjustmentDay('2024-02-20')).toBe('2024-03-05');
    expect(lastNoticeDay('2024-02-28')).toBe('2024-03-01');
  });
});
