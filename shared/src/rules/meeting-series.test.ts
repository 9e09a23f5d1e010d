import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysUntil } from './deadlines.js';
import { weekdayOf } from './calendar.js';
import { daysOfSeries, monthPlaces } from './meeting-series.js';

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const TUESDAY = 2;

describe('a series of meetings', () => {
  it('is every first Tuesday, but in July', () => {
    const months = all.filter((month) => month !== 7);
    expect(daysOfSeries({ kind: 'monthly', place: 1, weekday: TUESDAY, months }, 2027)).toEqual([
      '2027-01-05',
      '2027-02-02',
      '2027-03-02',
      '2027-04-06',
      '2027-05-04',
      '2027-06-01',
      '2027-08-03',
      '2027-09-07',
      '2027-10-05',
      '2027-11-02',
      '2027-12-07',
    ]);
  });

  it('is the last Thursday, be it the fourth or the fifth', () => {
    expect(daysOfSeries({ kind: 'monthly', place: 'last', weekday: 4, months: [3, 2, 4, 2] }, 2027)).toEqual([
      '2027-02-25',
      '2027-03-25',
      '2027-04-29',
    ]);
  });

  it('is every other week, and counts on over a month that is left out', () => {
    const days = daysOfSeries(
      { kind: 'weekly', first: '2027-06-01', every: 2, months: all.filter((month) => month !== 7) },
      2027,
    );
    expect(days.slice(0, 4)).toEqual(['2027-06-01', '2027-06-15', '2027-06-29', '2027-08-10']);
    expect(days.at(-1)).toBe('2027-12-28');
  });

  it('is none from a day of another year, or in no month', () => {
    expect(daysOfSeries({ kind: 'weekly', first: '2026-12-31', every: 1, months: all }, 2027)).toEqual([]);
    expect(daysOfSeries({ kind: 'monthly', place: 2, weekday: 1, months: [] }, 2027)).toEqual([]);
  });

  it('has its weekday, its place and its year, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...monthPlaces),
        (year, weekday, place) => {
          const days = daysOfSeries({ kind: 'monthly', place, weekday, months: all }, year);
          expect(days).toHaveLength(12);
          for (const [index, day] of days.entries()) {
            expect(weekdayOf(day)).toBe(weekday);
            expect(day.startsWith(`${year}-${String(index + 1).padStart(2, '0')}`)).toBe(true);
            const date = Number(day.slice(8));
            expect(place === 'last' ? date > 21 : Math.ceil(date / 7) === place).toBe(true);
          }
        },
      ),
    );
  });

  it('steps by whole weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 28 }), (every, date) => {
        const first = `2028-01-${String(date).padStart(2, '0')}`;
        const days = daysOfSeries({ kind: 'weekly', first, every, months: all }, 2028);
        expect(days[0]).toBe(first);
        for (const [index, day] of days.slice(1).entries()) {
          expect(daysUntil(day, days[index] ?? '')).toBe(every * 7);
        }
      }),
    );
  });
});
