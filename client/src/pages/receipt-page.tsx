import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { sharedDeliveryQuery } from '../features/receipts/receipt.queries.js';
import { SharedDelivery } from '../features/receipts/shared-delivery.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** For the receiver of an extract, without signing in: what was sent, and a place to confirm it. */
export function ReceiptPage() {
  const { token = '' } = useParams();
  const delivery = useQuery(sharedDeliveryQuery(token));
  return (
    <AlonePage title="Kvittera protokollsutdrag" wide>
      {delivery.isPending && <Waiting />}
      {delivery.isError && <ProblemNotice error={delivery.error} onRetry={() => void delivery.refetch()} />}
      {delivery.data !== undefined && <SharedDelivery token={token} delivery={delivery.data} />}
    </AlonePage>
  );
}
