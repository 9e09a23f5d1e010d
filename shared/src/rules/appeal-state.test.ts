import { describe, expect, test } from '@jest/globals';
import { appealStepKinds, type AppealState, type AppealStepKind } from '../vocabulary/appeal-words.js';
import { appealState, nextAppealSteps } from './appeal-state.js';

describe('an appeal', () => {
  test.each<[AppealStepKind[], AppealState]>([
    [[], 'open'],
    [['sent-on'], 'open'],
    [['sent-on', 'rejected'], 'rejected'],
    [['annulled'], 'annulled'],
    [['annulled', 'reopened'], 'open'],
    [['annulled', 'reopened', 'sent-on'], 'open'],
    [['annulled', 'reopened', 'rejected'], 'rejected'],
    [['withdrawn'], 'withdrawn'],
    [['mistaken'], 'mistaken'],
  ])('with the steps %j is %s', (steps, state) => {
    expect(appealState(steps.map((kind) => ({ kind })))).toBe(state);
  });

  test('goes on in one way only: every step that may come next leads where it says', () => {
    const seen = new Set<AppealState>();
    const walk = (steps: AppealStepKind[]): void => {
      const state = appealState(steps.map((kind) => ({ kind })));
      seen.add(state);
      for (const kind of steps.length > 3 ? [] : nextAppealSteps(state)) {
        const after = appealState([...steps, kind].map((one) => ({ kind: one })));
        expect(after).toBe(kind === 'sent-on' || kind === 'reopened' ? 'open' : kind);
        walk([...steps, kind]);
      }
    };
    walk([]);
    expect(seen.size).toBe(appealStepKinds.length - 1);
    expect(nextAppealSteps('mistaken')).toEqual([]);
  });
});
