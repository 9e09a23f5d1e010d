import { useQuery } from '@tanstack/react-query';
import { MOST_HITS, searchDoors } from '@klubbat/shared/contracts/search';
import { meetingBoardsQuery } from '../features/meetings/meetings.queries.js';
import { FoundDecisions } from '../features/search/found-decisions.js';
import { SearchFilter } from '../features/search/search-filter.js';
import { foundItemsQuery, searchFilters } from '../features/search/search.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { now } from '../lib/clock.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

function countWords(count: number, more: boolean): string {
  if (more) {
    return `Fler än ${MOST_HITS} träffar. Du ser de bästa av de ${MOST_HITS} senaste: skriv fler ord, eller välj år.`;
  }
  return count === 1 ? 'En träff.' : `${count} träffar.`;
}

/** A search in the texts of all items and §§ that one may read. */
export function SearchPage() {
  const [asked, setFilters] = useAddressFilters(searchFilters);
  const { known: filters, unknown } = knownQuery(searchDoors.items.query, asked);
  const { page, turnTo } = useAddressPage();
  const isAsked = Object.keys(filters).length > 0;
  const boards = useQuery(meetingBoardsQuery);
  const found = useQuery(foundItemsQuery({ ...filters, ...(page === undefined ? {} : { page }) }, isAsked));
  return (
    <div className="stack stack--wide">
      <PageHeader title="Sök i beslut och texter" />
      <SearchFilter
        filters={filters}
        boards={boards.data?.boards ?? []}
        thisYear={new Date(now()).getFullYear()}
        onChange={setFilters}
      />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {!isAsked && (
        <EmptyState title="Vad letar du efter?">
          <p>
            Du söker i rubriker, beslut, texter, yrkanden, namn, ärendenummer och bilagors namn. Texten inuti
            bilagorna ingår inte.
          </p>
          <p>Skriv ”inom citattecken” för ord i följd, och -ord för det som inte ska finnas med.</p>
        </EmptyState>
      )}
      {isAsked && found.isPending && <Waiting what="Söker" />}
      {isAsked && found.isError && (
        <ProblemNotice
          error={found.error}
          onRetry={() => void found.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {isAsked && found.data !== undefined && (
        <>
          {found.data.items.length === 0 ? (
            <EmptyState title="Inget du har tillgång till passar">
              <p>Pröva färre ord, början av ett ord, eller ta bort ett val.</p>
            </EmptyState>
          ) : (
            <>
              <p role="status">{countWords(found.data.count, found.data.more)}</p>
              <FoundDecisions items={found.data.items} />
            </>
          )}
          <PageTurner
            of="träffar"
            previous={found.data.previousPage}
            next={found.data.nextPage}
            onTurn={turnTo}
          />
        </>
      )}
    </div>
  );
}
