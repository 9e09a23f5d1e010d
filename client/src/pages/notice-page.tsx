import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useParams } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { NoticeAppeals } from '../features/appeals/notice-appeals.js';
import { NOTICES } from '../features/notices/notice-address.js';
import { EvidenceFiles } from '../features/notices/evidence-files.js';
import { NoticeFacts } from '../features/notices/notice-facts.js';
import { NoticeGaps } from '../features/notices/notice-gaps.js';
import { certificateAddress, noticeQuery } from '../features/notices/notice.queries.js';
import { TakeDownDecision } from '../features/notices/take-down-decision.js';
import { SeenUp } from '../features/notices/seen-up.js';
import { problemOf } from '../lib/problem-error.js';
import { LinkButton } from '../ui/link-button.js';
import { Missing } from '../ui/missing.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** One notice: what it announces, until when it must be up, and what shows that it was. */
export function NoticePage() {
  const { noticeId = '' } = useParams();
  const found = useQuery(noticeQuery(noticeId));
  if (found.isPending) {
    return <Waiting what="Hämtar anslaget" />;
  }
  if (found.isError) {
    return problemOf(found.error).code === 'not-found' ? (
      <Missing title="Anslaget finns inte" back={{ to: NOTICES, label: 'Visa anslagen' }} />
    ) : (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    );
  }
  const notice = found.data;
  const title =
    notice.decision === null
      ? `Anslag av ${notice.paragraphsLabel}`
      : `Anslag av delegationsbeslut ${notice.decision.caseNumber}`;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={title}
        windowTitle={`${title}, ${notice.body} ${notice.date}`}
        lead={`${notice.body}, ${longDate(notice.date)}`}
        crumbs={[{ to: NOTICES, label: 'Anslag' }]}
        actions={
          notice.hasCertificate ? (
            <LinkButton href={certificateAddress(notice.id)} icon={FileText} newTab>
              Öppna anslagsbeviset
            </LinkButton>
          ) : undefined
        }
      />
      <NoticeGaps notice={notice} />
      <NoticeFacts notice={notice} />
      <TakeDownDecision notice={notice} />
      {notice.adjustmentId !== null && <NoticeAppeals adjustmentId={notice.adjustmentId} />}
      <SeenUp notice={notice} />
      <EvidenceFiles notice={notice} />
    </div>
  );
}
