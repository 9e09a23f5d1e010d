import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatch, useParams } from 'react-router';
import { NextStep } from '../features/adjustment/next-step.js';
import { GiveNumbers } from '../features/agenda/give-numbers.js';
import { MeetingHead } from '../features/meeting/meeting-head.js';
import { boardsQuery, meetingQuery } from '../features/meeting/meeting.queries.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/**
 * A meeting: its head, and one of its parts. A single §, a paper and what is adjusted at once have heads of their own, and
 * while the meeting is held what comes after it leaves room for what is done now.
 */
export function MeetingPage() {
  const { meetingId = '' } = useParams();
  const inItem = useMatch('/sammantraden/:meetingId/paragraf/:itemId/*') !== null;
  const adjustsAtOnce = useMatch('/sammantraden/:meetingId/justera-omedelbart') !== null;
  const readsPaper = useMatch('/sammantraden/:meetingId/las/*') !== null;
  const inSitting = useMatch('/sammantraden/:meetingId/pagar') !== null;
  const { data: meeting, error, refetch } = useQuery(meetingQuery(meetingId));
  const boards = useQuery(boardsQuery);
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
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  return (
    <>
      {!inItem && !adjustsAtOnce && !readsPaper && (
        <MeetingHead meeting={meeting} showsLife={!inSitting}>
          {inSitting ? null : meeting.state === 'preparing' ? (
            <GiveNumbers meeting={meeting} />
          ) : (
            <NextStep meeting={meeting} board={board} />
          )}
        </MeetingHead>
      )}
      <Outlet context={meeting} />
    </>
  );
}
