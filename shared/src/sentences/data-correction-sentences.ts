import type { CorrectionOutcome } from '../vocabulary/data-correction-words.js';

/** What became of what somebody asked to have corrected. */
export const correctionOutcomeWords: Readonly<Record<CorrectionOutcome, string>> = {
  corrected: 'Rättat',
  declined: 'Rättas inte',
};
