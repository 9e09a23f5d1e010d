import { useQuery } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { noticeDoors } from '@klubbat/shared/contracts/notice';
import { NEW_DECISION } from '../features/notices/notice-address.js';
import { NoticeBoardSection } from '../features/notices/notice-board-section.js';
import { NoticeFilterFields } from '../features/notices/notice-filter.js';
import { NoticeTable } from '../features/notices/notice-table.js';
import { noticeFilterNames, noticesQuery, organisationsQuery } from '../features/notices/notice.queries.js';
import { useAnnouncingBoards } from '../features/notices/use-announcing-boards.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { LinkButton } from '../ui/link-button.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

/** What has been announced, where and until when, and the notice boards that Klubbat shows. */
export function NoticesPage() {
  const [asked, setFilters] = useAddressFilters(noticeFilterNames);
  const { known: filters, unknown } = knownQuery(noticeDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(noticesQuery({ ...filters, ...(page === undefined ? {} : { page }) }));
  const organisations = useQuery(organisationsQuery).data?.organisations ?? [];
  const mayAnnounce = useAnnouncingBoards().boards.length > 0;
  const notices = list.data?.notices;
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Anslag"
        lead="Justeringar och delegationsbeslut som är tillkännagivna, och till när de måste sitta uppe"
        actions={
          mayAnnounce ? (
            <LinkButton to={NEW_DECISION} icon={FilePlus2}>
              Anslå ett delegationsbeslut
            </LinkButton>
          ) : undefined
        }
      />
      <NoticeFilterFields filters={filters} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar anslagen" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {notices?.length === 0 && (
        <EmptyState title={filtered ? 'Inget anslag passar' : 'Inga anslag än'}>
          <p>
            {filtered
              ? 'Ändra vad som visas, eller visa alla.'
              : 'När ett protokoll är justerat anslår du det från sammanträdets sida Justering.'}
          </p>
        </EmptyState>
      )}
      {notices !== undefined && notices.length > 0 && <NoticeTable notices={notices} />}
      <PageTurner of="anslag" previous={list.data?.previousPage} next={list.data?.nextPage} onTurn={turnTo} />
      {organisations.map((organisation) => (
        <NoticeBoardSection key={organisation.id} organisation={organisation} />
      ))}
    </div>
  );
}
