import { describe, expect, it } from '@jest/globals';
import {
  askedState,
  jointSum,
  leadTime,
  meetingComesNear,
  reminderIsDue,
  type AskedFacts,
} from './joint-decision.js';

const LAST = '2026-11-09';
const nothing: AskedFacts = { receivedOn: null, agendaOn: null, outcome: null };

describe('how far one has come', () => {
  it.each<[string, Partial<AskedFacts>, string, string, string[]]>([
    ['asked, on the last day', {}, LAST, 'asked', []],
    ['asked, the day after', {}, '2026-11-10', 'asked', ['late']],
    ['received', { receivedOn: '2026-10-02' }, '2026-10-03', 'received', []],
    ['received, too late', { receivedOn: '2026-10-02' }, '2026-11-10', 'received', ['late']],
    ['on an agenda, whether received or not', { agendaOn: '2026-10-18' }, '2026-10-03', 'on-agenda', []],
    ['on the agenda of today', { agendaOn: '2026-10-18' }, '2026-10-18', 'on-agenda', []],
    ['its meeting has been', { agendaOn: '2026-10-18' }, '2026-10-19', 'on-agenda', ['awaitsExtract']],
    ['its meeting is on the last day', { agendaOn: LAST }, '2026-10-03', 'on-agenda', []],
    ['its meeting is after it', { agendaOn: '2026-11-10' }, '2026-10-03', 'on-agenda', ['comesTooLate']],
    [
      'its meeting was after it, and nothing is heard',
      { agendaOn: '2026-11-10' },
      '2026-11-11',
      'on-agenda',
      ['late', 'comesTooLate', 'awaitsExtract'],
    ],
    ['decided without a word before', { outcome: 'same' }, '2026-10-03', 'decided', []],
    ['decided, seen after the last day', { outcome: 'declined' }, '2027-01-01', 'decided', []],
    [
      'decided at a meeting after the last day',
      { agendaOn: '2026-11-10', outcome: 'changed' },
      '2026-11-20',
      'decided',
      [],
    ],
  ])('%s', (_, facts, today, step, marks) => {
    const { step: is, ...flags } = askedState({ ...nothing, ...facts }, LAST, today);
    expect(is).toBe(step);
    expect(Object.entries(flags).flatMap(([name, set]) => (set ? [name] : []))).toEqual(marks);
  });
});

describe('the sum of a board', () => {
  const row = (outcome: AskedFacts['outcome'], late = false) => ({ outcome, state: { late } });
  it.each([
    [[], { asked: 0, decided: 0, late: 0, alike: false, differing: 0 }],
    [[row('same'), row('same')], { asked: 2, decided: 2, late: 0, alike: true, differing: 0 }],
    [[row('same'), row(null)], { asked: 2, decided: 1, late: 0, alike: false, differing: 0 }],
    [[row('same'), row('changed')], { asked: 2, decided: 2, late: 0, alike: false, differing: 1 }],
    [[row('declined'), row(null, true)], { asked: 2, decided: 1, late: 1, alike: false, differing: 1 }],
  ])('%j', (rows, sum) => {
    expect(jointSum(rows)).toEqual(sum);
  });
});

describe('when one is nudged, and reminded', () => {
  it.each([
    ['asked', '2026-10-18', '2026-10-04', true],
    ['asked', '2026-10-18', '2026-10-03', false],
    ['received', '2026-10-18', '2026-10-18', true],
    ['received', '2026-10-18', '2026-10-19', false],
    ['on-agenda', '2026-10-18', '2026-10-10', false],
    ['decided', '2026-10-18', '2026-10-10', false],
    ['asked', null, '2026-10-10', false],
  ] as const)('%s, meets %s, seen %s: near %s', (step, next, today, near) => {
    expect(meetingComesNear(step, next, today)).toBe(near);
  });
  it.each([
    [7, '2026-09-01', '2026-11-01', false],
    [7, '2026-09-01', '2026-11-02', true],
    [7, '2026-09-01', LAST, true],
    [7, '2026-09-01', '2026-11-10', false],
    [7, '2026-11-05', '2026-11-05', false],
    [7, '2026-11-05', '2026-11-06', true],
    [null, '2026-09-01', LAST, false],
  ])('%s days before, asked %s, seen %s: due %s', (remindDays, askedOn, today, due) => {
    expect(reminderIsDue({ lastDay: LAST, remindDays, askedOn }, today)).toBe(due);
  });
});

describe('lead time', () => {
  it.each([
    // Region Blekinge: the meeting on 18 October 2023, the mail on 2 November
    [{ meeting: '2023-10-18', adjusted: '2023-10-30', sent: '2023-11-02' }, '2024-01-01', 15, 3],
    [{ meeting: '2023-10-18', adjusted: null, sent: null }, '2023-10-20', 2, null],
    [{ meeting: '2023-10-18', adjusted: '2023-10-18', sent: '2023-10-18' }, '2023-10-20', 0, 0],
    [{ meeting: '2023-10-18', adjusted: null, sent: '2023-10-17' }, '2023-10-20', 0, null],
  ])('%j', (days, today, fromMeeting, fromAdjustment) => {
    expect(leadTime(days, today)).toEqual({ fromMeeting, fromAdjustment });
  });
});
