/** What stands on the way of a case: each kind of thing that has happened to it. */
export const caseEntryKinds = [
  'memorandum',
  'incoming',
  'joint-answer',
  'item',
  'assignment',
  'assignment-report',
  'dispatch',
  'other-sending',
  'joint-request',
  'correction',
  'appeal',
  'appeal-step',
  'later-news',
] as const;
export type CaseEntryKind = (typeof caseEntryKinds)[number];

/** By what a long way is narrowed. */
export const caseGroups = ['meetings', 'documents', 'sendings', 'assignments', 'afterwards'] as const;
export type CaseGroup = (typeof caseGroups)[number];

export const kindsOfGroup: Readonly<Record<CaseGroup, readonly CaseEntryKind[]>> = {
  meetings: ['item'],
  documents: ['memorandum', 'incoming', 'joint-answer'],
  sendings: ['dispatch', 'other-sending', 'joint-request'],
  assignments: ['assignment', 'assignment-report'],
  afterwards: ['correction', 'appeal', 'appeal-step', 'later-news'],
};

/** How far an item of a case has come. */
export const caseItemStages = ['planned', 'called', 'held', 'withdrawn', 'cancelled'] as const;
export type CaseItemStage = (typeof caseItemStages)[number];

/** What a planned step of a case is there for. */
export const caseStepKinds = ['information', 'dialog', 'decision'] as const;
export type CaseStepKind = (typeof caseStepKinds)[number];

/** How far a planned step has come. */
export const caseStepStates = ['done', 'late', 'next', 'coming'] as const;
export type CaseStepState = (typeof caseStepStates)[number];
