import { describe, expect, it } from '@jest/globals';
import {
  dueMail,
  turnsOf,
  usualLastDay,
  whoseTurn,
  type Awaited,
  type RoundSigner,
} from './signing-round.js';

describe('the last day to sign', () => {
  it.each([
    ['2026-11-18', 14, '2026-11-20', '2026-12-02'],
    ['2026-11-18', 7, '2026-11-20', '2026-11-25'],
    ['2026-11-18', 14, '2026-12-10', '2026-12-10'],
  ])('after a meeting on %s with %i days, sent on %s, is %s', (ended, signingDays, today, expected) => {
    expect(usualLastDay(ended, { signingDays }, today)).toBe(expected);
  });
});

const planned = [
  { as: 'chair', required: true },
  { as: 'acting-chair', required: true },
  { as: 'adjuster', required: true },
  { as: 'adjuster', required: true },
  { as: 'secretary', required: false },
] as const;

describe('turns', () => {
  it.each([
    ['free', [null, null, null, null, null]],
    ['chair-first', [1, 1, 2, 3, null]],
    ['chair-last', [3, 3, 1, 2, null]],
  ] as const)('in the order %s are %j', (order, turns) => {
    expect(turnsOf(order, planned)).toEqual(turns);
  });

  const signer = (person: string, turn: number | null, part: Partial<RoundSigner> = {}): RoundSigner => ({
    person,
    turn,
    required: turn !== null,
    signed: false,
    refused: false,
    replaced: false,
    ...part,
  });

  it.each<[string, RoundSigner[], string[]]>([
    ['the first and the secretary', [signer('a', 1), signer('b', 2), signer('s', null)], ['a', 's']],
    ['the next when one has signed', [signer('a', 1, { signed: true }), signer('b', 2)], ['b']],
    ['nobody past one who refused', [signer('a', 1, { refused: true }), signer('b', 2)], []],
    [
      'the one who stepped in',
      [signer('a', 1, { refused: true, replaced: true }), signer('r', 1), signer('b', 2)],
      ['r'],
    ],
    ['one with two places at his first turn', [signer('a', 1), signer('b', 2), signer('a', 3)], ['a']],
    ['all in a free order', [signer('a', null, { required: true }), signer('b', null)], ['a', 'b']],
  ])('let sign %s', (_, signers, expected) => {
    expect([...whoseTurn(signers)]).toEqual(expected);
  });
});

describe('mail to one who is awaited', () => {
  const awaited = (part: Partial<Awaited>): Awaited => ({
    today: '2026-11-20',
    signingFrom: '2026-11-20',
    signingUntil: '2026-12-02',
    reminderDays: [3, 1],
    mailedOn: null,
    ...part,
  });

  it.each<[string, Partial<Awaited>, string | undefined]>([
    ['not before the first day', { signingFrom: '2026-11-21' }, undefined],
    ['that it is his turn', {}, 'turn'],
    ['nothing the next day', { today: '2026-11-21', mailedOn: '2026-11-20' }, undefined],
    ['a reminder three days before', { today: '2026-11-29', mailedOn: '2026-11-20' }, 'reminder'],
    ['once that day', { today: '2026-11-29', mailedOn: '2026-11-29' }, undefined],
    ['made up for the day after', { today: '2026-11-30', mailedOn: '2026-11-20' }, 'reminder'],
    ['not made up twice', { today: '2026-11-30', mailedOn: '2026-11-29' }, undefined],
    ['another one day before', { today: '2026-12-01', mailedOn: '2026-11-29' }, 'reminder'],
    ['none on top of the first the same day', { today: '2026-12-01', mailedOn: '2026-12-01' }, undefined],
    ['none when the last day has passed', { today: '2026-12-03', mailedOn: '2026-11-20' }, undefined],
    [
      'none where the board wants none',
      { today: '2026-12-01', mailedOn: '2026-11-20', reminderDays: [] },
      undefined,
    ],
  ])('%s', (_, part, expected) => {
    expect(dueMail(awaited(part))).toBe(expected);
  });
});
