import type { DecisionDifference } from '@klubbat/shared/contracts/decision-difference';

type Row = DecisionDifference['rows'][number];

/** Whether a point says other than it did: as far as it was proposed, or in a draft, at all. */
export function rowDiffers(
  { proposed, reviewed, now }: Row,
  { hasProposal, reviewedAt }: DecisionDifference,
): boolean {
  return (
    (hasProposal && proposed !== (reviewedAt === null ? now : reviewed)) ||
    (reviewedAt !== null && reviewed !== now)
  );
}

/** The decisions in which any point does. */
export function differingDecisions(items: readonly DecisionDifference[]): DecisionDifference[] {
  return items.filter((item) => item.rows.some((row) => rowDiffers(row, item)));
}
