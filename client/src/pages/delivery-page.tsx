import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { DeliveryDetail } from '../features/outbox/delivery-detail.js';
import { deliveryQuery } from '../features/outbox/outbox.queries.js';
import { DeliveryReceipts } from '../features/receipts/delivery-receipts.js';
import { PartyReceipt } from '../features/receipts/party-receipt.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function DeliveryPage() {
  const { deliveryId = '' } = useParams();
  const delivery = useQuery(deliveryQuery(deliveryId));
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={delivery.data === undefined ? 'Utskick' : `Utskick till ${delivery.data.name}`}
        crumbs={[{ to: '/utskick', label: 'Utskick' }]}
      />
      {delivery.isPending && <Waiting />}
      {delivery.isError && <ProblemNotice error={delivery.error} onRetry={() => void delivery.refetch()} />}
      {delivery.data !== undefined && <DeliveryDetail delivery={delivery.data} />}
      {delivery.data !== undefined && (
        <PartyReceipt deliveryId={deliveryId} permitted={delivery.data.permitted} />
      )}
      {delivery.data?.state === 'sent' && (
        <DeliveryReceipts deliveryId={deliveryId} permitted={delivery.data.permitted} />
      )}
    </div>
  );
}
