/** What is done with the attendance while a meeting is held; `undo-last` undoes one of them. */
export const actKinds = ['arrive', 'leave', 'serve-for', 'stop-serving'] as const;

/** Why a substitute comes where he does in the order of calls, or does not come at all. */
export const callReasons = [
  'next-for-seat',
  'next-in-party',
  'next-in-party-order',
  'next-by-rank',
  'has-served-before',
  'absent',
  'serves-already',
  'biased',
  'broke-off',
  'other-party',
] as const;

export type ActKind = (typeof actKinds)[number];
export type CallReason = (typeof callReasons)[number];
