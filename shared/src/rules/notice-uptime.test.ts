import { describe, expect, test } from '@jest/globals';
import { isDayOff } from './calendar.js';
import { appealDayAfterGap, beatAt } from './notice-uptime.js';

const at = (time: string) => new Date(`2026-11-04T${time}Z`);

describe('whether the notice board was up', () => {
  test.each([
    ['nothing is known', null, at('10:00:00'), 'begins'],
    ['just noted', at('10:00:00'), at('10:00:59'), 'nothing'],
    ['the clock was set back', at('10:00:00'), at('09:00:00'), 'nothing'],
    ['a minute later', at('10:00:00'), at('10:01:00'), 'goes-on'],
    ['after a restart', at('10:00:00'), at('10:10:00'), 'goes-on'],
    ['after a longer silence', at('10:00:00'), at('10:10:01'), 'begins'],
  ] as const)('%s', (_name, last, now, expected) => {
    expect(beatAt(last, now)).toBe(expected);
  });
});

describe('the last day to appeal after a gap', () => {
  test.each([
    // Wednesday 25 November 2026
    ['three hours of one day', '2026-11-25', '2026-11-04', '2026-11-04', '2026-11-26'],
    ['over midnight', '2026-11-25', '2026-11-04', '2026-11-05', '2026-11-27'],
    ['into a weekend', '2026-11-27', '2026-11-04', '2026-11-04', '2026-11-30'],
    ['into Christmas', '2026-12-23', '2026-12-04', '2026-12-04', '2026-12-28'],
  ])('%s', (_name, last, fromDay, untilDay, expected) => {
    const day = appealDayAfterGap(last, { fromDay, untilDay });
    expect(day).toBe(expected);
    expect(isDayOff(day)).toBe(false);
  });
});
