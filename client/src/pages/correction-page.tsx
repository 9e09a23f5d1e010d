import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { correctionPdf } from '../features/corrections/correction-address.js';
import { CorrectionPublication } from '../features/corrections/correction-publication.js';
import { CorrectionNews } from '../features/corrections/correction-news.js';
import {
  correctionContentQuery,
  correctionQuery,
  useSendCorrection,
} from '../features/corrections/correction.queries.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { PaperOnScreen } from '../features/protocols/paper-on-screen.js';
import { NewsReceivers } from '../ui/news-receivers.js';
import { Crumbs } from '../ui/crumbs.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** A correction of the protocol, read on screen, and who is to get it. */
export function CorrectionPage() {
  const { correctionId = '' } = useParams();
  const meeting = useMeeting();
  const isNew = useLocation().state === 'registered';
  const correction = useQuery(correctionQuery(correctionId));
  const content = useQuery(correctionContentQuery(correctionId));
  const send = useSendCorrection();
  const error = correction.error ?? content.error;
  const crumbs = [
    { to: '/sammantraden', label: 'Sammanträden' },
    { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
    { to: `/sammantraden/${meeting.id}/protokoll`, label: 'Protokoll' },
  ];
  if (correction.data === undefined || content.data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar rättelsen" />
    ) : (
      <div className="stack">
        <PageHeader title="Det gick inte att visa rättelsen" crumbs={crumbs} />
        <ProblemNotice
          error={error}
          onRetry={() => {
            void correction.refetch();
            void content.refetch();
          }}
        />
      </div>
    );
  }
  return (
    <div className="stack stack--wide">
      <Crumbs crumbs={crumbs} />
      <CorrectionNews correction={correction.data} isNew={isNew} />
      <PaperOnScreen contents={[content.data]} pdf={correctionPdf(correction.data.id)} />
      {correction.data.publication !== null && (
        <CorrectionPublication id={correction.data.id} publication={correction.data.publication} />
      )}
      <NewsReceivers
        what="rättelsen"
        receivers={correction.data.receivers}
        onSend={
          meeting.permitted.includes('meeting.dispatch')
            ? () => send.mutate({ params: { id: correctionId } })
            : undefined
        }
        isPending={send.isPending}
        error={send.error}
      />
    </div>
  );
}
