/** What is wrong: how the protocol tells of the meeting, or obviously in the words of a decision, by how it is appealed. */
export const correctionGrounds = ['record', 'decision-legality', 'decision-administrative'] as const;
export type CorrectionGround = (typeof correctionGrounds)[number];

/** Who has decided that something is corrected. */
export const correctionDeciders = ['chair', 'body', 'official'] as const;
export type CorrectionDecider = (typeof correctionDeciders)[number];
