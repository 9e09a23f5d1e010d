import { useQuery } from '@tanstack/react-query';
import { logDoors } from '@klubbat/shared/contracts/log';
import { LogTable } from '../features/log/log-table.js';
import { ownLogQuery } from '../features/log/log.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SelectField } from '../ui/select-field.js';
import { Waiting } from '../ui/waiting.js';

/** What concerns me in the log: what others did with what is mine, and what I did myself. */
export function OwnLogPage() {
  const [asked, setFilters] = useAddressFilters(['of'] as const);
  const { known } = knownQuery(logDoors.own.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(ownLogQuery({ ...known, ...(page === undefined ? {} : { page }) }));
  const entries = list.data?.entries;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Min logg"
        crumbs={[{ to: '/konto', label: 'Mitt konto' }]}
        lead="Vem som har ändrat dina uppgifter, ditt konto och dina uppdrag, och vad du själv har gjort."
      />
      <search className="no-print">
        <SelectField
          label="Visa"
          value={known.of ?? 'others'}
          onChange={(of) => setFilters({ of })}
          options={[
            { value: 'others', label: 'Det andra har gjort med mina uppgifter' },
            { value: 'mine', label: 'Det jag själv har gjort' },
          ]}
        />
      </search>
      {list.isPending && <Waiting what="Hämtar loggen" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {entries?.length === 0 && (
        <EmptyState title="Inget än">
          <p>När något görs som rör dig står det här.</p>
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <LogTable caption="Min logg, det senaste först" entries={entries} />
      )}
      <PageTurner
        of="din logg"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </div>
  );
}
