import { useParams } from 'react-router';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { MeetingTime } from '../features/following/meeting-time.js';
import { MemberRoom } from '../features/following/member-room.js';
import { useFollowView } from '../features/following/use-follow-view.js';
import { LiveStatus } from '../ui/live-status.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** The page that a member has open during the meeting, first of all on a phone. */
export function FollowPage() {
  const { meetingId = '' } = useParams();
  const { data: view, error, refetch } = useFollowView(meetingId, 'members');
  if (view === undefined) {
    return error === null ? (
      <Waiting what="Hämtar sammanträdet" />
    ) : (
      <div className="stack">
        <PageHeader title="Följ sammanträdet" crumbs={[{ to: '/sammantraden', label: 'Sammanträden' }]} />
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={view.board}
        windowTitle={`Följ ${view.board} ${view.date}`}
        crumbs={[
          { to: '/sammantraden', label: 'Sammanträden' },
          { to: `/sammantraden/${meetingId}`, label: weekdayDate(view.date) },
        ]}
        lead={<MeetingTime view={view} />}
      />
      <LiveStatus meetingId={meetingId} view="members" />
      <MemberRoom view={view} />
    </div>
  );
}
