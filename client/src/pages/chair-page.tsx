import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { ChairRoom } from '../features/following/chair-room.js';
import { useFollowedView } from '../features/following/use-follow-view.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { LiveStatus } from '../ui/live-status.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** The page that the one who leads the meeting has open. */
export function ChairPage() {
  const meeting = useMeeting();
  const { data: view, error, refetch } = useFollowedView(meeting.id);
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Ordförandens manus"
        windowTitle={`Ordförandens manus – ${meeting.board} ${meeting.date}`}
        crumbs={[
          { to: '/sammantraden', label: 'Sammanträden' },
          { to: `/sammantraden/${meeting.id}`, label: `${meeting.board}, ${weekdayDate(meeting.date)}` },
        ]}
      />
      <LiveStatus meetingId={meeting.id} />
      {view !== undefined ? (
        <ChairRoom meeting={meeting} view={view} />
      ) : error === null ? (
        <Waiting what="Hämtar manuset" />
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
