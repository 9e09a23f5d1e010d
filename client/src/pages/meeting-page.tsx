import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatch, useParams } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { NextStep } from '../features/adjustment/next-step.js';
import { GiveNumbers } from '../features/agenda/give-numbers.js';
import { useWrittenAttendance } from '../features/attendance/use-written-attendance.js';
import { MeetingHead } from '../features/meeting/meeting-head.js';
import { boardsQuery, meetingQuery } from '../features/meeting/meeting.queries.js';
import { useWrittenMeeting } from '../features/meeting/use-written-meeting.js';
import { PreviewPanel } from '../features/protocols/preview-panel.js';
import { PreviewSwitch } from '../features/protocols/preview-switch.js';
import { usePreviewChoice, type PreviewChoice } from '../features/protocols/use-preview-choice.js';
import { WithPreview } from '../features/protocols/with-preview.js';
import { reviewMarksQuery } from '../features/review/review.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** Where the meeting as a whole is written: what it is, what it takes up, who was there. */
const WRITTEN_IN = /^\/sammantraden\/[^/]+(\/(dagordning|narvaro))?\/?$/;
/** A single § (written, reviewed or corrected), a paper, a correction, later news, a public version, and what is adjusted at once. */
const OWN_HEAD =
  /^\/sammantraden\/[^/]+\/((paragraf|granskning|las|rattelse|efterat|offentlig-version)\/[^/]|(justera-omedelbart|ordforande)\/?$)/;

function MeetingPreview({ meeting, choice }: { meeting: MeetingView; choice: PreviewChoice }) {
  const written = { items: [], ...useWrittenMeeting(meeting), ...useWrittenAttendance(meeting) };
  return <PreviewPanel meeting={meeting} written={written} choice={choice} />;
}

/**
 * A meeting: its head, where the part has none of its own, and one of its parts. While the meeting is held what comes after it
 * leaves room for what is done now.
 */
export function MeetingPage() {
  const { meetingId = '' } = useParams();
  const { pathname } = useLocation();
  const hasOwnHead = OWN_HEAD.test(pathname);
  const inSitting = useMatch('/sammantraden/:meetingId/pagar') !== null;
  const { data: meeting, error, refetch } = useQuery(meetingQuery(meetingId));
  const boards = useQuery(boardsQuery);
  const marks = useQuery(reviewMarksQuery(meetingId));
  const preview = usePreviewChoice('meeting');
  const isWritten = WRITTEN_IN.test(pathname);
  if (meeting === undefined) {
    return error === null ? (
      <Waiting what="Hämtar sammanträdet" />
    ) : (
      <div className="stack">
        <PageHeader title="Sammanträde" crumbs={[{ to: '/sammantraden', label: 'Sammanträden' }]} />
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  const hasPreview =
    isWritten && !meeting.history && !meeting.locked && meeting.permitted.includes('meeting.write');
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  return (
    <>
      {!hasOwnHead && (
        <MeetingHead
          meeting={meeting}
          showsLife={!inSitting}
          review={marks.data}
          tools={hasPreview && <PreviewSwitch {...preview} />}
        >
          {inSitting ? null : meeting.state === 'preparing' && meeting.record !== 'notes' ? (
            <GiveNumbers meeting={meeting} />
          ) : (
            <NextStep meeting={meeting} board={board} />
          )}
        </MeetingHead>
      )}
      <WithPreview
        preview={hasPreview && preview.isOpen ? <MeetingPreview meeting={meeting} choice={preview} /> : null}
      >
        <Outlet context={meeting} />
      </WithPreview>
    </>
  );
}
