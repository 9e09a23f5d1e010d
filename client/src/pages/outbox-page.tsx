import { useQuery } from '@tanstack/react-query';
import { deliveryStates, type DeliveryState } from '@klubbat/shared/vocabulary/deliveries';
import { DeliveryTable } from '../features/outbox/delivery-table.js';
import { outboxQuery } from '../features/outbox/outbox.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { deliveryStateOptions } from '../ui/delivery-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SelectField } from '../ui/select-field.js';
import { Waiting } from '../ui/waiting.js';

export function OutboxPage() {
  const [filters, setFilters] = useAddressFilters(['state']);
  const { page, next, previous } = useAddressPage();
  const state = deliveryStates.find((known) => known === filters.state);
  const list = useQuery(
    outboxQuery({ ...(state === undefined ? {} : { state }), ...(page === undefined ? {} : { page }) }),
  );
  const nextPage = list.data?.nextPage ?? null;
  return (
    <div className="stack stack--wide">
      <PageHeader title="Utskick" />
      {list.data?.caught === true && (
        <Notice>
          <p>
            Ingen e-postserver är inställd. Breven stannar här och når ingen: öppna ett för att se hur det ser
            ut.
          </p>
        </Notice>
      )}
      <SelectField<DeliveryState | ''>
        label="Läge"
        width="short"
        value={state ?? ''}
        onChange={(chosen) => setFilters({ state: chosen })}
        options={[{ value: '', label: 'Alla' }, ...deliveryStateOptions]}
      />
      {list.isPending && <Waiting what="Hämtar utskick" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.deliveries.length === 0 && (
        <EmptyState title={state === undefined ? 'Inget har skickats än' : 'Inget utskick har det läget'}>
          <p>Protokollsutdrag skickas från ett sammanträde, under Utskick.</p>
        </EmptyState>
      )}
      {list.data !== undefined && list.data.deliveries.length > 0 && (
        <DeliveryTable deliveries={list.data.deliveries} />
      )}
      <PageTurner
        of="utskick"
        previous={previous}
        next={nextPage === null ? undefined : () => next(nextPage)}
      />
    </div>
  );
}
