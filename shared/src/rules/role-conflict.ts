import type { MandateRole } from '../vocabulary/roles.js';

/** Those who write, send and decide about personal data. */
const handles: readonly MandateRole[] = ['administrator', 'secretary', 'registrar'];

/**
 * Whether two roles may not be held by one person in one organisation on the same day, and why: an auditor is not one of
 * those who are audited (KL 4:4-5), and a data-protection officer does not decide how the data are handled (GDPR 38.6). To
 * be a reader as well changes nothing. The database refuses the same (`ex_membership_auditor`, `ex_membership_officer`).
 */
export function roleConflict(
  one: MandateRole,
  other: MandateRole,
): 'auditorHoldsNothingElse' | 'officerDecidesNothing' | undefined {
  const pair = [one, other];
  if (one !== other && pair.includes('auditor') && !pair.includes('reader')) {
    return 'auditorHoldsNothingElse';
  }
  return pair.includes('data-protection-officer') && pair.some((role) => handles.includes(role))
    ? 'officerDecidesNothing'
    : undefined;
}
