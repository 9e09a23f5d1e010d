import { useQuery } from '@tanstack/react-query';
import { caseExtractAddress } from '../features/protocols/reading-address.js';
import { PaperOnScreen } from '../features/protocols/paper-on-screen.js';
import { caseExtractQuery } from '../features/protocols/protocol.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { Crumbs } from '../ui/crumbs.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const CRUMBS = [{ to: '/arenden', label: 'Ärenden' }];

/** §§ of a case from several bodies, read on screen. */
export function CaseExtractPage() {
  const [{ paragrafer = '' }] = useAddressFilters(['paragrafer']);
  const { data, error, refetch } = useQuery(caseExtractQuery(paragrafer));
  if (data === undefined && error !== null) {
    return (
      <div className="stack">
        <PageHeader title="Det gick inte att visa utdraget" crumbs={CRUMBS} />
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <div className="stack">
      <Crumbs crumbs={CRUMBS} />
      {data === undefined ? (
        <Waiting what="Sätter samman utdraget" />
      ) : (
        <PaperOnScreen contents={[data, ...(data.following ?? [])]} pdf={caseExtractAddress(paragrafer)} />
      )}
    </div>
  );
}
