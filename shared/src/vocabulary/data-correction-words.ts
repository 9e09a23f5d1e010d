/** How what somebody asked to have corrected was settled. */
export const correctionOutcomes = ['corrected', 'declined'] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];
