import type { AppealKind } from '../vocabulary/meeting-words.js';

/**
 * Whether any § of a notice can be tried for its legality, so that it has a last day to appeal. Only what somebody has said of a §
 * counts: of one that nobody has said it of, it can. A guess by what sort of item it is would leave a decision without its three
 * weeks (KL 13:5), and one that a court finds to be wrong cannot be put right.
 *
 * @param kinds how each § is appealed, as who wrote it has said and may be told
 */
export function canBeTried(kinds: readonly (AppealKind | null | undefined)[]): boolean {
  return kinds.length === 0 || kinds.some((kind) => (kind ?? 'legality') === 'legality');
}
