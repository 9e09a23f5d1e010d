import { useQuery } from '@tanstack/react-query';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { UnclearDeliveries } from '../features/outbox/unclear-deliveries.js';
import { DeliveryTable } from '../features/outbox/delivery-table.js';
import { OutboxFilter } from '../features/outbox/outbox-filter.js';
import { outboxBoardsQuery, outboxFilters, outboxQuery } from '../features/outbox/outbox.queries.js';
import { sessionQuery } from '../features/session/session.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

export function OutboxPage() {
  const [asked, setFilters] = useAddressFilters(outboxFilters);
  const { known: filters, unknown } = knownQuery(dispatchDoors.deliveries.query, asked);
  const boards = useQuery(outboxBoardsQuery);
  const sends = useQuery(sessionQuery).data?.permitted.includes('meeting.dispatch') === true;
  const { page, turnTo } = useAddressPage();
  const list = useQuery(outboxQuery({ ...filters, ...(page === undefined ? {} : { page }) }));
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Utskick"
        actions={
          <>
            <LinkButton to="/utskick/diarium">Diarium</LinkButton>
            {sends && <LinkButton to="/utskick/returpost">Returpost</LinkButton>}
            <LinkButton to="/gemensamma-beslut">Gemensamma beslut</LinkButton>
          </>
        }
      />
      {list.data?.caught === true && (
        <Notice>
          <p>
            Ingen e-postserver är inställd. Breven stannar här och når ingen: öppna ett för att se hur det ser
            ut.
          </p>
        </Notice>
      )}
      {filters.state !== 'unclear' && <UnclearDeliveries />}
      <OutboxFilter filters={filters} boards={boards.data?.boards ?? []} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar utskick" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {list.data?.deliveries.length === 0 && (
        <EmptyState title={filtered ? 'Inget utskick passar' : 'Inget har skickats än'}>
          <p>
            {filtered
              ? 'Ändra sökningen, eller rensa den för att se alla.'
              : 'Protokollsutdrag skickas från ett sammanträde, under Utskick.'}
          </p>
        </EmptyState>
      )}
      {list.data !== undefined && list.data.deliveries.length > 0 && (
        <DeliveryTable deliveries={list.data.deliveries} />
      )}
      <PageTurner
        of="utskick"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </div>
  );
}
