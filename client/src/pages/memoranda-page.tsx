import { useQuery } from '@tanstack/react-query';
import { memorandumDoors } from '@klubbat/shared/contracts/memorandum';
import { MattersNav } from '../features/assembly-matters/matters-nav.js';
import { BeginMemorandum } from '../features/memoranda/begin-memorandum.js';
import { MemorandumFilter } from '../features/memoranda/memorandum-filter.js';
import { MemorandumTable } from '../features/memoranda/memorandum-table.js';
import { memorandaQuery, memorandumFilterNames } from '../features/memoranda/memorandum.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

/** Memoranda: one's own, and those that have been sent to bodies where one is official or secretary. */
export function MemorandaPage() {
  const [asked, setFilters] = useAddressFilters(memorandumFilterNames);
  const { known: filters, unknown } = knownQuery(memorandumDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(memorandaQuery({ ...filters, ...(page === undefined ? {} : { page }) }));
  const memoranda = list.data?.memoranda;
  const boards = list.data?.boards ?? [];
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Tjänsteskrivelser"
        lead="Dina egna, och de som har skickats in till dina organ"
        crumbs={[{ to: '/arenden', label: 'Ärenden' }]}
        actions={boards.length > 0 && <BeginMemorandum boards={boards} />}
      />
      <MattersNav />
      <MemorandumFilter filters={filters} boards={boards} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar tjänsteskrivelserna" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {memoranda?.length === 0 && (
        <EmptyState title={filtered ? 'Ingen tjänsteskrivelse passar' : 'Inga tjänsteskrivelser än'}>
          <p>
            {filtered
              ? 'Ändra sökningen, eller rensa den för att se alla.'
              : boards.length > 0
                ? 'Skriv den första. Ingen annan läser den förrän du skickar in den.'
                : 'Här skriver handläggare förslag till sammanträden. Du är inte handläggare i något organ.'}
          </p>
        </EmptyState>
      )}
      {memoranda !== undefined && memoranda.length > 0 && (
        <MemorandumTable memoranda={memoranda} caption="Tjänsteskrivelser" />
      )}
      <PageTurner
        of="tjänsteskrivelser"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </div>
  );
}
