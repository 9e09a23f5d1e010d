import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CorrectionView } from '@klubbat/shared/contracts/correction';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { CorrectedMark } from './corrected-notice.js';
import { correctionsQuery, type CorrectedMeeting } from './correction.queries.js';

/** The corrections of a meeting's protocol, and what is told of each § where the protocol is read. */
export function useCorrections(meeting: CorrectedMeeting): {
  corrections: readonly CorrectionView[];
  remark: (item: ContentItem) => ReactNode;
} {
  const { data } = useQuery(correctionsQuery(meeting));
  const corrections = data?.corrections ?? [];
  return { corrections, remark: (item) => <CorrectedMark corrections={ofItem(corrections, item)} /> };
}

/** Those of one §. */
export function ofItem(
  corrections: readonly CorrectionView[],
  { paragraph }: { paragraph: number | null },
): CorrectionView[] {
  return corrections.filter((correction) => correction.paragraph === paragraph);
}
