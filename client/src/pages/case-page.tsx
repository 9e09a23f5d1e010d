import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseGroups } from '@klubbat/shared/vocabulary/case-words';
import { MattersNav } from '../features/assembly-matters/matters-nav.js';
import { CaseElsewhere } from '../features/cases/case-elsewhere.js';
import { CaseExtract } from '../features/cases/case-extract.js';
import { CasePlan } from '../features/case-plans/case-plan.js';
import { CaseFilter } from '../features/cases/case-filter.js';
import { CaseSearch } from '../features/cases/case-search.js';
import { CaseTimeline } from '../features/cases/case-timeline.js';
import { caseQuery } from '../features/cases/case.queries.js';
import { RecentCases } from '../features/cases/recent-cases.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** Everything that has happened with a case and that one may read, in every body. Without a number: the latest cases. */
export function CasePage() {
  const [{ nummer = '' }, setFilters] = useAddressFilters(['nummer']);
  return (
    <div className="stack stack--wide">
      {nummer === '' && (
        <PageHeader
          title="Ärenden"
          actions={<LinkButton to="/inkommet">Se det som har kommit in</LinkButton>}
        />
      )}
      {nummer === '' && <MattersNav />}
      {nummer === '' && <CaseSearch number="" onSearch={(number) => setFilters({ nummer: number })} />}
      {nummer === '' ? <RecentCases /> : <Case key={nummer} number={nummer} />}
    </div>
  );
}

function Case({ number }: { number: string }) {
  const [asked, setFilters] = useAddressFilters(['group']);
  const { page, turnTo } = useAddressPage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const group = caseGroups.find((one) => one === asked.group);
  const found = useQuery(
    caseQuery({ number, ...(group === undefined ? {} : { group }), ...(page === undefined ? {} : { page }) }),
  );
  const nothing = found.data !== undefined && Object.values(found.data.counts).every((count) => count === 0);
  return (
    <>
      <PageHeader
        title={`Ärende ${number}`}
        {...(typeof found.data?.title === 'string' ? { lead: found.data.title } : {})}
        crumbs={[{ to: '/arenden', label: 'Ärenden' }]}
      />
      {found.isPending && <Waiting what="Hämtar ärendet" />}
      {found.isError && (
        <ProblemNotice
          error={found.error}
          onRetry={() => void found.refetch()}
          onFirstPage={() => setFilters({ group: '' })}
        />
      )}
      {nothing && (
        <EmptyState title={`Inget du har tillgång till har numret ${number}`}>
          <p>Kontrollera numret, eller sök på en del av det överst på sidan.</p>
        </EmptyState>
      )}
      {found.data !== undefined && page === undefined && (
        <CasePlan key={found.data.number} number={found.data.number} />
      )}
      {found.data !== undefined && !nothing && (
        <>
          <h2>Ärendets väg</h2>
          <CaseFilter
            counts={found.data.counts}
            group={group}
            onChange={(chosenGroup) => setFilters({ group: chosenGroup })}
          />
          {found.data.entries.length === 0 && (
            <EmptyState title="Inget sådant i ärendet">
              <p>Välj något annat under Visa.</p>
            </EmptyState>
          )}
          <CaseTimeline
            number={found.data.number}
            entries={found.data.entries}
            chosen={chosen}
            onChoose={setChosen}
          />
          {found.data.entries.some((one) => one.kind === 'item' && one.label !== null) && (
            <CaseExtract chosen={chosen} />
          )}
        </>
      )}
      {found.data !== undefined && page === undefined && <CaseElsewhere stations={found.data.elsewhere} />}
      <PageTurner of="steg" previous={found.data?.previousPage} next={found.data?.nextPage} onTurn={turnTo} />
    </>
  );
}
