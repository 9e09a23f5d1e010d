import { expect, it } from '@jest/globals';
import { callBy, tasksOfCall, type ComingMeeting } from './convening-tasks.js';

const today = '2026-11-25';

const meeting = (part: Partial<ComingMeeting>): ComingMeeting => ({
  firstDay: '2026-12-10',
  callBy: '2026-12-03',
  items: 3,
  called: false,
  unanswered: 0,
  uncovered: [],
  ...part,
});
const called = (part: Partial<ComingMeeting>) => meeting({ called: true, ...part });
const send = { kind: 'send-call', due: '2026-12-03' };

it.each([
  ['two weeks before its last day', { firstDay: '2026-12-16', callBy: '2026-12-09' }, '2026-12-09'],
  ['a day earlier than that', { firstDay: '2026-12-17', callBy: '2026-12-10' }, undefined],
  ['late', { firstDay: '2026-11-26', callBy: '2026-11-19' }, '2026-11-19'],
  ['on the day itself', { firstDay: today, callBy: '2026-11-18' }, undefined],
  ['after it', { firstDay: '2026-11-24', callBy: '2026-11-17' }, undefined],
  ['an empty agenda', { items: 0 }, undefined],
] as const)('the call is to be sent: %s', (_what, part, due) => {
  expect(tasksOfCall(meeting(part), today)).toEqual(due === undefined ? [] : [{ ...send, due }]);
});

it.each([
  ['far ahead nobody is asked', { unanswered: 3 }, []],
  ['near the meeting', { firstDay: '2026-11-29', unanswered: 3 }, ['await-answers']],
  ['on the day', { firstDay: today, unanswered: 1 }, ['await-answers']],
  ['a place is open, however far ahead', { uncovered: ['Siv Ek'] }, ['call-substitute']],
  [
    'both',
    { firstDay: '2026-11-26', unanswered: 1, uncovered: ['Siv Ek'] },
    ['call-substitute', 'await-answers'],
  ],
  ['afterwards', { firstDay: '2026-11-24', unanswered: 3, uncovered: ['Siv Ek'] }, []],
])('when it has been sent: %s', (_what, part, kinds) => {
  const tasks = tasksOfCall(called(part), today);
  expect(tasks.map(({ kind }) => kind)).toEqual(kinds);
  expect(
    tasks.every(({ due }) => due === (part as Partial<ComingMeeting>).firstDay || due === '2026-12-10'),
  ).toBe(true);
});

it('the last day is the rule of the law or the body, else the weekday a week before', () => {
  expect(callBy({ last: '2026-12-01', by: 'board' }, '2026-12-10')).toBe('2026-12-01');
  expect(callBy(null, '2026-12-10')).toBe('2026-12-03');
  // a week before is a Saturday
  expect(callBy(null, '2026-12-12')).toBe('2026-12-04');
});
