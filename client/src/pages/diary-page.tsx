import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { diaryDoors } from '@klubbat/shared/contracts/diary';
import { DiaryFilter } from '../features/diary/diary-filter.js';
import { DiaryTable } from '../features/diary/diary-table.js';
import { diaryCsv, diaryFilters, diaryQuery } from '../features/diary/diary.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

/** The diary of what has left the house, to be taken along to the authority's own. */
export function DiaryPage() {
  const [asked, setFilters] = useAddressFilters(diaryFilters);
  const { known: filters, unknown } = knownQuery(diaryDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const { data, error, refetch } = useQuery(
    diaryQuery({ ...filters, ...(page === undefined ? {} : { page }) }),
  );
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Diarium"
        windowTitle="Diarium över utgående handlingar"
        crumbs={[{ to: '/utskick', label: 'Utskick' }]}
        lead="Varje utskick är en utgående handling i sitt ärende, med eget nummer. Listan förs av sig själv och kan inte ändras."
      />
      <DiaryFilter filters={filters} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {data === undefined && error === null && <Waiting what="Hämtar diariet" />}
      {error !== null && (
        <ProblemNotice error={error} onRetry={() => void refetch()} onFirstPage={() => setFilters({})} />
      )}
      {data?.entries.length === 0 && (
        <EmptyState
          title={Object.keys(filters).length > 0 ? 'Ingen handling passar' : 'Inget har skickats än'}
        >
          Det som skickas från ett sammanträde, under Utskick, kommer hit av sig självt.
        </EmptyState>
      )}
      {data !== undefined && data.entries.length > 0 && (
        <>
          <div className="row no-print">
            <LinkButton href={diaryCsv(filters)} icon={Download}>
              Hämta som CSV
            </LinkButton>
          </div>
          <DiaryTable entries={data.entries} />
        </>
      )}
      <PageTurner of="diariet" previous={data?.previousPage} next={data?.nextPage} onTurn={turnTo} />
    </div>
  );
}
