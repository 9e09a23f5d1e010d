/** The life of an adjustment. `withdrawn` is the end of a round that was taken back; its §§ are drafts again. */
export const adjustmentStates = [
  'draft',
  'sent-for-adjustment',
  'partly-signed',
  'adjusted',
  'announced',
  'appeal-period-over',
  'archived',
  'withdrawn',
] as const;
export type AdjustmentState = (typeof adjustmentStates)[number];

export const adjustmentEvents = [
  'submit',
  'sign',
  'sign-last',
  'withdraw',
  'announce',
  'end-appeal-period',
  'archive',
] as const;
export type AdjustmentEvent = (typeof adjustmentEvents)[number];
