/**
 * What may happen to an appeal that has come in. `sent-on`: to the court; `reopened`: a judgment was appealed, or what was noted
 * was wrong; `mistaken`: there was no such appeal.
 */
export const appealStepKinds = [
  'sent-on',
  'annulled',
  'changed',
  'rejected',
  'withdrawn',
  'reopened',
  'mistaken',
] as const;
export type AppealStepKind = (typeof appealStepKinds)[number];

export type AppealState = 'open' | Exclude<AppealStepKind, 'sent-on' | 'reopened'>;
export const appealStates = [
  'open',
  'annulled',
  'changed',
  'rejected',
  'withdrawn',
  'mistaken',
] as const satisfies readonly AppealState[];
