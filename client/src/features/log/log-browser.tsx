import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { logDoors } from '@klubbat/shared/contracts/log';
import { useAddressFilters, useAddressPage } from '../../lib/address-state.js';
import { knownQuery } from '../../lib/known-query.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { PageTurner } from '../../ui/page-turner.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { UnknownFilters } from '../../ui/unknown-filters.js';
import { Waiting } from '../../ui/waiting.js';
import { LogFilterFields } from './log-filter.js';
import { LogTable } from './log-table.js';
import { logChain, logCsv, logFilterNames, logQuery } from './log.queries.js';

/** The log of an organisation, narrowed as the address says, and as files. */
export function LogBrowser({ organisationId }: { organisationId: string }) {
  const [asked, setFilters] = useAddressFilters(logFilterNames);
  const { known: filters, unknown } = knownQuery(logDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(logQuery(organisationId, { ...filters, ...(page === undefined ? {} : { page }) }));
  const entries = list.data?.entries;
  const person = entries
    ?.flatMap(({ actor, person: about }) => [actor, about])
    .find((one) => one?.id === filters.personId)?.name;
  return (
    <>
      <LogFilterFields filters={filters} person={person} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      <div className="row no-print">
        <LinkButton href={logCsv(organisationId, filters)} icon={Download}>
          Hämta det som visas som CSV
        </LinkButton>
        <LinkButton href={logChain(organisationId)} icon={Download}>
          Hämta hela kedjan som NDJSON
        </LinkButton>
      </div>
      {list.isPending && <Waiting what="Hämtar loggen" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {entries?.length === 0 && (
        <EmptyState title="Inget i loggen passar">
          <p>Ändra det du har valt, eller rensa för att se allt.</p>
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <LogTable
          caption="Loggen, det senaste först"
          entries={entries}
          personAddress={(id) => `?personId=${id}`}
        />
      )}
      <PageTurner of="loggen" previous={list.data?.previousPage} next={list.data?.nextPage} onTurn={turnTo} />
    </>
  );
}
