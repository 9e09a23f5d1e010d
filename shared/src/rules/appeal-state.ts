import type { AppealState, AppealStepKind } from '../vocabulary/appeal-words.js';

/** Where an appeal stands by its steps, in their order: open until it is settled, and again when it is reopened. */
export function appealState(steps: readonly { kind: AppealStepKind }[]): AppealState {
  const last = steps.findLast(({ kind }) => kind !== 'sent-on')?.kind ?? 'reopened';
  return last === 'reopened' || last === 'sent-on' ? 'open' : last;
}

/** What may be noted of an appeal next. One that never was is done with; so is one that is settled, until it is reopened. */
export function nextAppealSteps(state: AppealState): readonly AppealStepKind[] {
  switch (state) {
    case 'open':
      return ['sent-on', 'rejected', 'annulled', 'changed', 'withdrawn', 'mistaken'];
    case 'mistaken':
      return [];
    case 'annulled':
    case 'changed':
    case 'rejected':
    case 'withdrawn':
      return ['reopened'];
  }
}
