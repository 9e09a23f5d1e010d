import { useQuery } from '@tanstack/react-query';
import { MeetingAdjustments } from '../features/adjustment/meeting-adjustments.js';
import { boardsQuery } from '../features/meeting/meeting.queries.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { PublicationLink } from '../features/publications/publication-link.js';

export function MeetingAdjustmentPage() {
  const meeting = useMeeting();
  const boards = useQuery(boardsQuery);
  return (
    <MeetingAdjustments
      meeting={meeting}
      waysFrom={(adjustment) => <PublicationLink meeting={meeting} adjustment={adjustment} />}
      board={boards.data?.boards.find(({ id }) => id === meeting.boardId)}
    />
  );
}
