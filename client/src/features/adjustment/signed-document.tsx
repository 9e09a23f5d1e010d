import { useQuery } from '@tanstack/react-query';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { signedPdfSentence } from '@klubbat/shared/sentences/signature-sentences';
import { adjustmentQuery } from './adjustment.queries.js';

/** Writing a signature takes a second or two. */
const LOOK_AGAIN = 3_000;

/** The adjustment as it is now, looked at again while its signatures are being written into the document. */
export function useSignedPdf(adjustment: AdjustmentView): AdjustmentView['signedPdf'] {
  const waits = adjustment.signedPdf?.state === 'waiting';
  const looked = useQuery({
    ...adjustmentQuery(adjustment.id),
    enabled: waits,
    refetchInterval: ({ state }) => (state.data?.signedPdf?.state === 'waiting' ? LOOK_AGAIN : false),
  });
  return waits ? (looked.data?.signedPdf ?? adjustment.signedPdf) : adjustment.signedPdf;
}

/** How far the signatures have come into the document itself. */
export function SignedDocument({ signedPdf }: { signedPdf: NonNullable<AdjustmentView['signedPdf']> }) {
  return <span role="status">{signedPdfSentence(signedPdf)}</span>;
}
