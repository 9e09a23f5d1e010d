import { describe, expect, it } from '@jest/globals';
import { removalFault, standsUntil } from './notice-removal.js';

const today = '2026-11-29';
const notice = { postedOn: '2026-10-27', lastAppealDay: '2026-11-17' };

describe('the day on which a notice was taken down', () => {
  it.each([
    ['the day after the last', notice, '2026-11-18', null],
    ['today', notice, today, null],
    ['the last day itself', notice, '2026-11-17', 'too-early'],
    ['before it was posted', notice, '2026-10-26', 'before-posted'],
    ['tomorrow', notice, '2026-11-30', 'in-future'],
    ['of what cannot be appealed', { ...notice, lastAppealDay: null }, '2026-10-28', null],
    ['our own today', { ...notice, own: true }, today, null],
    ['our own on a day that has passed', { ...notice, own: true }, '2026-11-20', 'not-today'],
  ])('%s', (_what, of, day, fault) => {
    expect(removalFault(of, of.lastAppealDay, day, today)).toBe(fault);
  });

  it.each([
    ['none', [], null],
    ['nothing can be appealed', [null, null], null],
    ['several boards: the last of them', ['2026-11-17', '2026-11-24', null], '2026-11-24'],
  ])('until when: %s', (_what, days, until) => {
    expect(standsUntil(days.map((lastAppealDay) => ({ lastAppealDay })))).toBe(until);
  });
});
