import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isDayOff } from './calendar.js';
import { isLateMaterial, materialDeadline } from './material-deadline.js';

const rule = (materialDays: number | null, materialInWeekdays = false) => ({
  materialDays,
  materialInWeekdays,
  materialClock: '12:00',
});

describe('the last moment for material', () => {
  test.each<[string, string, number, boolean, string]>([
    ['days of the calendar', '2026-12-08', 14, false, '2026-11-24'],
    ['on a Sunday it is the Friday before', '2026-12-09', 3, false, '2026-12-04'],
    ['on a public holiday it is the weekday before', '2026-05-15', 14, false, '2026-04-30'],
    ['weekdays, over a weekend', '2026-12-08', 5, true, '2026-12-01'],
    ['weekdays, over Christmas', '2027-01-07', 5, true, '2026-12-28'],
    ['weekdays, over Easter', '2026-04-08', 3, true, '2026-04-01'],
    ['weekdays, over midsommarafton', '2026-06-22', 1, true, '2026-06-18'],
    ['the day itself', '2026-12-08', 0, true, '2026-12-08'],
    ['the day itself, when it is a Saturday', '2026-12-05', 0, true, '2026-12-04'],
  ])('%s', (_, meeting, days, inWeekdays, day) => {
    expect(materialDeadline(meeting, rule(days, inWeekdays))).toEqual({ day, clock: '12:00' });
  });

  test('is none where the board has no rule', () => {
    expect(materialDeadline('2026-12-08', rule(null))).toBeNull();
  });

  const anyDay = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('1990-01-01', n));
  const anyCount = fc.integer({ min: 0, max: 60 });

  test('is a weekday, never after the meeting, and never later when more days are asked for', () => {
    fc.assert(
      fc.property(anyDay, anyCount, fc.boolean(), (meeting, days, inWeekdays) => {
        const last = materialDeadline(meeting, rule(days, inWeekdays))?.day ?? '';
        expect(isDayOff(last)).toBe(false);
        expect(last <= meeting).toBe(true);
        expect((materialDeadline(meeting, rule(days + 1, inWeekdays))?.day ?? '') <= last).toBe(true);
        expect((materialDeadline(addDays(meeting, 1), rule(days, inWeekdays))?.day ?? '') >= last).toBe(true);
      }),
    );
  });

  test('leaves as many weekdays as the board says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (meeting, days) => {
        const last = materialDeadline(meeting, rule(days, true))?.day ?? '';
        let left = 0;
        for (let day = last; day < meeting; day = addDays(day, 1)) {
          left += isDayOff(day) ? 0 : 1;
        }
        expect(left).toBe(days);
      }),
    );
  });
});

test.each<[string, boolean]>([
  ['2026-11-24 11:59', false],
  ['2026-11-24 12:00', false],
  ['2026-11-24 12:01', true],
  ['2026-11-25 08:00', true],
  ['2026-11-23 23:59', false],
])('what was sent %s is late: %s', (sentAt, late) => {
  expect(isLateMaterial(sentAt, { day: '2026-11-24', clock: '12:00' })).toBe(late);
  expect(isLateMaterial(sentAt, null)).toBe(false);
});
