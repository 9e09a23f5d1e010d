/** The life of a memorandum (tjänsteskrivelse). Swedish words for each: `sentences/memorandum-sentences.ts`. */
export const memorandumStates = ['draft', 'sent', 'returned', 'accepted', 'withdrawn'] as const;
export type MemorandumState = (typeof memorandumStates)[number];

/** What a submission is: the first one, one that comes again after it was sent back or withdrawn, or after it was accepted. */
export const submissionKinds = ['first', 'again', 'supplement'] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

/** What may be done with a memorandum. */
export const memorandumActs = ['write', 'send', 'withdraw', 'reopen', 'return', 'accept'] as const;
export type MemorandumAct = (typeof memorandumActs)[number];

/** The sections that a memorandum begins with. */
export const memorandumSections = ['proposal', 'summary', 'background', 'financial', 'basis'] as const;

/** What may become of a part of a memorandum that was written in Word: a section, recipients of the decision, or nothing. */
export const memorandumFates = [...memorandumSections, 'recipients', 'skip'] as const;
export type MemorandumFate = (typeof memorandumFates)[number];
