import { useNavigate } from 'react-router';
import { DelegatedDecisionForm } from '../features/notices/delegated-decision-form.js';
import { NOTICES, noticeAddress } from '../features/notices/notice-address.js';
import { useAnnouncingBoards } from '../features/notices/use-announcing-boards.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** A decision by delegation that is not reported to the body: recorded and announced. */
export function NewDelegatedDecisionPage() {
  const navigate = useNavigate();
  const { boards, query } = useAnnouncingBoards();
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Anslå ett delegationsbeslut"
        crumbs={[{ to: NOTICES, label: 'Anslag' }]}
        lead="Ett beslut som inte anmäls till organet och som kan överklagas genom laglighetsprövning"
      />
      {query.isPending && <Waiting />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && boards.length === 0 && (
        <EmptyState title="Du kan inte anslå beslut">
          <p>Det gör organets sekreterare eller en administratör.</p>
        </EmptyState>
      )}
      {boards.length > 0 && (
        <DelegatedDecisionForm boards={boards} onAnnounced={(id) => void navigate(noticeAddress(id))} />
      )}
    </div>
  );
}
