import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MattersNav } from '../features/assembly-matters/matters-nav.js';
import { CaseExtract } from '../features/cases/case-extract.js';
import { CaseSearch } from '../features/cases/case-search.js';
import { CaseTimeline } from '../features/cases/case-timeline.js';
import { caseQuery } from '../features/cases/case.queries.js';
import { RecentCases } from '../features/cases/recent-cases.js';
import { IncomingOfCase } from '../features/receiving/incoming-of-case.js';
import { incomingListQuery } from '../features/receiving/incoming.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** What has happened with a case, in every body whose meetings one may read. Without a number: the latest cases. */
export function CasePage() {
  const [{ nummer = '' }, setFilters] = useAddressFilters(['nummer']);
  return (
    <div className="stack stack--wide">
      {nummer === '' ? (
        <PageHeader
          title="Ärenden"
          actions={<LinkButton to="/inkommet">Se det som har kommit in</LinkButton>}
        />
      ) : (
        <PageHeader title={`Ärende ${nummer}`} crumbs={[{ to: '/arenden', label: 'Ärenden' }]} />
      )}
      {nummer === '' && <MattersNav />}
      {nummer === '' && <CaseSearch number="" onSearch={(number) => setFilters({ nummer: number })} />}
      {nummer === '' ? <RecentCases /> : <Case key={nummer} number={nummer} />}
    </div>
  );
}

function Case({ number }: { number: string }) {
  const { page, turnTo } = useAddressPage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const found = useQuery(caseQuery({ number, ...(page === undefined ? {} : { page }) }));
  const incoming = useQuery(incomingListQuery({ caseNumber: number }));
  const nothing = found.data?.entries.length === 0 && incoming.data?.documents.length === 0;
  return (
    <>
      {found.isPending && <Waiting what="Hämtar ärendet" />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {nothing && (
        <EmptyState title={`Inget du har tillgång till har numret ${number}`}>
          <p>Kontrollera numret, eller sök på en del av det överst på sidan.</p>
        </EmptyState>
      )}
      {found.data !== undefined && found.data.entries.length > 0 && (
        <>
          <CaseTimeline
            number={found.data.number}
            entries={found.data.entries}
            chosen={chosen}
            onChoose={setChosen}
          />
          <CaseExtract chosen={chosen} />
        </>
      )}
      <IncomingOfCase number={number} />
      <PageTurner of="steg" previous={found.data?.previousPage} next={found.data?.nextPage} onTurn={turnTo} />
    </>
  );
}
