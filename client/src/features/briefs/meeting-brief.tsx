import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { briefAsText } from '@klubbat/shared/sentences/brief-sentences';
import { CopyButton } from '../../ui/copy-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { BriefReading } from './brief-reading.js';
import { briefPdf, meetingBriefQuery } from './brief.queries.js';
import { ReleaseBrief } from './release-brief.js';

/** What was decided, the day after: to read, copy, print, and let others read. */
export function MeetingBrief({ meetingId }: { meetingId: string }) {
  const { data, error, refetch } = useQuery(meetingBriefQuery(meetingId));
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar besluten" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.brief.items.length === 0) {
    return (
      <EmptyState title="Inga beslut än">
        <p>När paragraferna har fått nummer står besluten här.</p>
      </EmptyState>
    );
  }
  const address =
    data.release === null || !data.open
      ? undefined
      : `${window.location.origin}/beslut/${data.release.token}`;
  return (
    <>
      <div className="row no-print">
        <LinkButton href={briefPdf(meetingId)} icon={FileText} newTab>
          Öppna som PDF
        </LinkButton>
        <CopyButton text={briefAsText(data.brief, address)} variant="quiet">
          Kopiera som text till ett mejl
        </CopyButton>
      </div>
      <ReleaseBrief meetingId={meetingId} told={data} address={address} />
      <BriefReading brief={data.brief} />
    </>
  );
}
