import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { longDate } from '@klubbat/shared/sentences/dates';
import { CorrectedNotice } from '../features/corrections/corrected-notice.js';
import { useCorrections } from '../features/corrections/use-corrections.js';
import { LaterNewsNotice } from '../features/later-news/later-news-notice.js';
import { useLaterNews } from '../features/later-news/use-later-news.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { PaperOnScreen } from '../features/protocols/paper-on-screen.js';
import { filesOf, readingOf, readingQuery, type Reading } from '../features/protocols/reading-address.js';
import { useAddressFilters } from '../lib/address-state.js';
import { Crumbs } from '../ui/crumbs.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';
import { LinkedAttachments } from '../ui/rich-text.js';

/** A paper of a meeting, read on screen: the page is the paper. */
export function PaperPage() {
  const { handling = '' } = useParams();
  const [{ paragrafer }] = useAddressFilters(['paragrafer']);
  const meeting = useMeeting();
  const reading = readingOf(handling, paragrafer);
  return reading === undefined ? (
    <div className="stack">
      <PageHeader title="Handlingen finns inte" crumbs={crumbsOf(meeting)} />
      <EmptyState title="Adressen leder inte till någon handling">
        Sammanträdets handlingar står under Handlingar.
      </EmptyState>
    </div>
  ) : (
    <Paper meeting={meeting} reading={reading} />
  );
}

function crumbsOf(meeting: MeetingView) {
  return [
    { to: '/sammantraden', label: 'Sammanträden' },
    { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
    { to: `/sammantraden/${meeting.id}/handlingar`, label: 'Handlingar' },
  ];
}

function Paper({ meeting, reading }: { meeting: MeetingView; reading: Reading }) {
  const { data, error, refetch } = useQuery(readingQuery(meeting.id, reading));
  const { corrections, remark } = useCorrections(meeting);
  const { news, mark } = useLaterNews(meeting);
  const stands = ({ paragraph }: { paragraph: number }) =>
    reading.of !== 'paper' && data?.items.some((item) => item.paragraph === paragraph) === true;
  if (data === undefined && error !== null) {
    return (
      <div className="stack">
        <PageHeader title="Det gick inte att visa handlingen" crumbs={crumbsOf(meeting)} />
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <div className="stack">
      <Crumbs crumbs={crumbsOf(meeting)} />
      {data === undefined ? (
        <Waiting what="Sätter samman handlingen" />
      ) : (
        <LinkedAttachments attachments={meeting.attachments}>
          <CorrectedNotice corrections={corrections.filter(stands)} title="Rättat efter justeringen" />
          <LaterNewsNotice news={news.filter(stands)} />
          <PaperOnScreen
            contents={[data]}
            {...filesOf(meeting.id, reading)}
            remark={(item) => (
              <>
                {remark(item)}
                {mark(item)}
              </>
            )}
          />
        </LinkedAttachments>
      )}
    </div>
  );
}
