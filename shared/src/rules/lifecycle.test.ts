import { describe, expect, it } from '@jest/globals';
import {
  adjustmentEvents,
  adjustmentStates,
  type AdjustmentEvent,
  type AdjustmentState,
} from '../vocabulary/states.js';
import {
  availableEvents,
  next,
  signingEvent,
  type LifecycleFacts,
  type LifecycleSteps,
} from './lifecycle.js';

const ALL: LifecycleSteps = { notice: true, appeal: true };
const NOTICE: LifecycleSteps = { notice: true, appeal: false };
const NONE: LifecycleSteps = { notice: false, appeal: false };

/** Facts under which every event that the table holds may happen. */
const ripe = (steps: LifecycleSteps, event: AdjustmentEvent, state: AdjustmentState): LifecycleFacts => ({
  steps,
  today: '2024-05-01',
  reason: 'Fel bilaga',
  refusals: 1,
  signaturesLeft: event === 'sign' ? 1 : 0,
  required: state === 'sent-for-adjustment' || state === 'partly-signed',
  adjustedOn: '2024-04-01',
  postedOn: '2024-04-02',
  lastAppealDays: ['2024-04-23', null],
});

const outcome = (steps: LifecycleSteps, state: AdjustmentState, event: AdjustmentEvent): string => {
  const result = next(state, event, ripe(steps, event, state));
  return 'to' in result ? result.to : result.obstacles.map(({ code }) => code).join();
};

type Row = Partial<Record<AdjustmentEvent, AdjustmentState>>;
const LAW: Record<AdjustmentState, Row> = {
  draft: { submit: 'sent-for-adjustment' },
  'sent-for-adjustment': {
    sign: 'partly-signed',
    'sign-last': 'adjusted',
    refuse: 'sent-for-adjustment',
    replace: 'sent-for-adjustment',
    'refer-to-body': 'referred-to-body',
    withdraw: 'withdrawn',
  },
  'partly-signed': {
    sign: 'partly-signed',
    'sign-last': 'adjusted',
    refuse: 'partly-signed',
    replace: 'partly-signed',
    'refer-to-body': 'referred-to-body',
    withdraw: 'withdrawn',
  },
  'referred-to-body': { 'adjust-by-body': 'adjusted', withdraw: 'withdrawn' },
  adjusted: { sign: 'adjusted', announce: 'announced' },
  announced: { sign: 'announced', announce: 'announced', 'end-appeal-period': 'appeal-period-over' },
  'appeal-period-over': { sign: 'appeal-period-over', archive: 'archived' },
  archived: {},
  withdrawn: {},
};

const pairs = adjustmentStates.flatMap((state) => adjustmentEvents.map((event) => [state, event] as const));

describe('the life of an adjustment', () => {
  it.each(pairs)('%s × %s', (state, event) => {
    expect(outcome(ALL, state, event)).toBe(LAW[state][event] ?? 'wrong-state');
    expect(availableEvents(state, ALL).includes(event)).toBe(LAW[state][event] !== undefined);
  });

  it.each([
    [NOTICE, 'announced', 'archive', 'archived'],
    [NOTICE, 'announced', 'end-appeal-period', 'step-not-used'],
    [NOTICE, 'adjusted', 'archive', 'wrong-state'],
    [NONE, 'adjusted', 'archive', 'archived'],
    [NONE, 'adjusted', 'announce', 'step-not-used'],
    [{ notice: false, appeal: true }, 'adjusted', 'archive', 'archived'],
  ] as const)('with the steps %j, %s × %s is %s', (steps, state, event, expected) => {
    expect(outcome(steps, state, event)).toBe(expected);
    expect(availableEvents(state, steps).includes(event)).toBe(expected === 'archived');
  });

  it.each([
    ['all steps', ALL, ['announced', 'appeal-period-over']],
    ['a notice', NOTICE, ['announced']],
    ['neither', NONE, []],
  ])('reaches the archive with %s, and every state on the way', (_, steps, extra) => {
    const reached = new Set<AdjustmentState>(['draft']);
    for (const state of reached) {
      for (const event of availableEvents(state, steps)) {
        const result = next(state, event, ripe(steps, event, state));
        if ('to' in result) {
          reached.add(result.to);
        }
      }
    }
    const expected = [
      'draft',
      'sent-for-adjustment',
      'partly-signed',
      'referred-to-body',
      'adjusted',
      'withdrawn',
      'archived',
      ...extra,
    ];
    expect([...reached].sort()).toEqual(expected.sort());
  });

  it.each<[string, AdjustmentState, AdjustmentEvent, Partial<LifecycleFacts>, string]>([
    ['no reason', 'partly-signed', 'withdraw', { reason: '  ' }, 'reason-missing'],
    ['no reason to refuse', 'partly-signed', 'refuse', { reason: '' }, 'reason-missing'],
    ['nobody has refused', 'partly-signed', 'refer-to-body', { refusals: 0 }, 'nobody-refused'],
    ['required signatures remain', 'partly-signed', 'sign-last', { signaturesLeft: 2 }, 'signatures-remain'],
    ['it is the last one', 'partly-signed', 'sign', { signaturesLeft: 0 }, 'last-signature-adjusts'],
    [
      'a required signature afterwards',
      'adjusted',
      'sign',
      { required: true },
      'only-secretary-after-adjustment',
    ],
    [
      'announced before adjusted',
      'adjusted',
      'announce',
      { postedOn: '2024-03-31' },
      'announced-before-adjusted',
    ],
    ['announced tomorrow', 'adjusted', 'announce', { postedOn: '2024-05-02' }, 'announced-in-future'],
    [
      'the last day itself',
      'announced',
      'end-appeal-period',
      { lastAppealDays: ['2024-04-02', '2024-05-01'] },
      'appeal-period-runs',
    ],
    ['no notice', 'announced', 'end-appeal-period', { lastAppealDays: [] }, 'notice-without-appeal-day'],
    [
      'what stands in the way',
      'draft',
      'submit',
      { obstacles: [{ code: 'no-items', params: {} }] },
      'no-items',
    ],
  ])('%s', (_, state, event, facts, code) => {
    expect(next(state, event, { ...ripe(ALL, event, state), ...facts })).toMatchObject({
      obstacles: [{ code }],
    });
  });

  it.each([
    ['sent-for-adjustment', 2, 'sign'],
    ['partly-signed', 0, 'sign-last'],
    ['adjusted', 0, 'sign'],
  ] as const)('a signature in %s with %i left is %s', (state, left, event) => {
    expect(signingEvent(state, left)).toBe(event);
  });
});
