import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatch, useParams } from 'react-router';
import { NextStep } from '../features/adjustment/next-step.js';
import { GiveNumbers } from '../features/agenda/give-numbers.js';
import { MeetingHead } from '../features/meeting/meeting-head.js';
import { boardsQuery, meetingQuery } from '../features/meeting/meeting.queries.js';
import { FaultSummary } from '../ui/fault-summary.js';
import { Waiting } from '../ui/waiting.js';

/** A meeting: its head, and one of its parts. A single § has a head of its own. */
export function MeetingPage() {
  const { meetingId = '' } = useParams();
  const inItem = useMatch('/sammantraden/:meetingId/paragraf/:itemId') !== null;
  const { data: meeting, error } = useQuery(meetingQuery(meetingId));
  const boards = useQuery(boardsQuery);
  if (meeting === undefined) {
    return error === null ? <Waiting what="Hämtar sammanträdet" /> : <FaultSummary error={error} />;
  }
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  return (
    <>
      {!inItem && (
        <MeetingHead meeting={meeting}>
          {meeting.state === 'preparing' ? (
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
