import { describe, expect, it } from '@jest/globals';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { meetingsByDay } from './meetings-by-day.js';

function meeting(id: string, facts: Partial<MeetingSummary>): MeetingSummary {
  return {
    id,
    organisation: 'Region Norrskog',
    boardId: 'b',
    board: 'Kulturnämnden',
    date: '2026-11-12',
    endDate: null,
    start: null,
    place: null,
    state: 'preparing',
    record: 'protocol',
    history: false,
    announceBy: null,
    itemCount: 0,
    paragraphs: null,
    ...facts,
  };
}

const told = (meetings: MeetingSummary[]) =>
  [...meetingsByDay(meetings)].map(([day, held]) => [
    day,
    held.map(({ meeting: { id }, part }) => (part === undefined ? id : `${id} ${part.day}/${part.of}`)),
  ]);

describe('meetings by day', () => {
  it('stand in the order of their time, those without one last', () => {
    const three = [
      meeting('none', {}),
      meeting('late', { start: '15:00' }),
      meeting('early', { start: '09:30' }),
    ];
    expect(told(three)).toEqual([['2026-11-12', ['early', 'late', 'none']]]);
  });

  it('of several days stand on each, over the turn of a year', () => {
    expect(told([meeting('m', { date: '2026-12-31', endDate: '2027-01-02' })])).toEqual([
      ['2026-12-31', ['m 1/3']],
      ['2027-01-01', ['m 2/3']],
      ['2027-01-02', ['m 3/3']],
    ]);
  });

  it.each([
    ['2026-11-12', 1],
    ['2026-11-01', 1],
    ['9999-12-31', 366],
  ])('with the last day %s stand on %i days', (endDate, days) => {
    expect(told([meeting('m', { endDate })])).toHaveLength(days);
  });
});
