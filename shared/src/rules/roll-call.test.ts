import { expect, it } from '@jest/globals';
import type { AnswerForRoll } from '../contracts/answer-for-roll.js';
import { isAwayAtStart, reportedAbsences } from './roll-call.js';

const answer = (person: string, part: Partial<AnswerForRoll> = {}): AnswerForRoll => ({
  person,
  comes: null,
  awayFrom: null,
  awayUntil: null,
  servesFor: null,
  why: null,
  ...part,
});

it.each([
  ['has not answered', {}, '13:00', false],
  ['comes', { comes: true }, '13:00', false],
  ['cannot', { comes: false }, '13:00', true],
  ['leaves early', { comes: false, awayFrom: '14:00' }, '13:00', false],
  ['leaves as it begins', { comes: false, awayFrom: '13:00' }, '13:00', true],
  ['comes late', { comes: false, awayUntil: '14:00' }, '13:00', true],
  ['is back when it begins', { comes: false, awayUntil: '13:00' }, '13:00', false],
  ['is away in the middle', { comes: false, awayFrom: '14:00', awayUntil: '15:00' }, '13:00', false],
  ['leaves early, and nobody knows when it begins', { comes: false, awayFrom: '14:00' }, null, false],
] as const)('who %s', (_what, part, start, away) => {
  expect(isAwayAtStart(answer('siv', part), start)).toBe(away);
});

it('names those who reported absence in the order of the roll, with who is called for them', () => {
  const answers = [
    answer('em', { servesFor: 'mats', comes: true, why: 'i tur' }),
    answer('es', { servesFor: 'siv', why: 'i tur' }),
    answer('et', { servesFor: 'sune', comes: false }),
    answer('mats', { comes: false }),
    answer('siv', { comes: false }),
    answer('sune', { comes: false }),
    answer('lova', { comes: true }),
  ];
  expect(reportedAbsences(['siv', 'sune', 'mats', 'lova', 'unknown'], answers, '13:00')).toEqual([
    { member: 'siv', substitute: { person: 'es', accepted: false, why: 'i tur' } },
    { member: 'sune', substitute: null },
    { member: 'mats', substitute: { person: 'em', accepted: true, why: 'i tur' } },
  ]);
  expect(reportedAbsences(['siv'], [], null)).toEqual([]);
});
