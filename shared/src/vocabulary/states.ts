/**
 * The life of an adjustment (justering): it, not the meeting, bears the state. `withdrawn` ends a round that was taken
 * back before the last signature; its §§ are drafts again and go into a new round. `referred-to-body`: somebody refused,
 * and the body itself is to adjust it at its next meeting.
 */
export const adjustmentStates = [
  'draft',
  'sent-for-adjustment',
  'partly-signed',
  'referred-to-body',
  'adjusted',
  'announced',
  'appeal-period-over',
  'archived',
  'withdrawn',
] as const;

export const adjustmentEvents = [
  'submit',
  'sign',
  'sign-last',
  'refuse',
  'replace',
  'refer-to-body',
  'adjust-by-body',
  'withdraw',
  'announce',
  'end-appeal-period',
  'archive',
] as const;

export type AdjustmentState = (typeof adjustmentStates)[number];
export type AdjustmentEvent = (typeof adjustmentEvents)[number];
