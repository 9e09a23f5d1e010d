import { useQuery } from '@tanstack/react-query';
import { MeetingAdjustments } from '../features/adjustment/meeting-adjustments.js';
import { boardsQuery } from '../features/meeting/meeting.queries.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { OwnNotice } from '../features/notices/own-notice.js';
import { useOwnBoard } from '../features/notices/use-own-board.js';
import { PublicationLink } from '../features/publications/publication-link.js';

export function MeetingAdjustmentPage() {
  const meeting = useMeeting();
  const boards = useQuery(boardsQuery);
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  const ownBoard = useOwnBoard(meeting.organisationId);
  return (
    <MeetingAdjustments
      meeting={meeting}
      ownBoard={ownBoard}
      waysFrom={(adjustment) => (
        <>
          {board?.announced !== false && adjustment.record === 'protocol' && (
            <OwnNotice meeting={meeting} adjustment={adjustment} appealable={board?.appealable ?? true} />
          )}
          <PublicationLink meeting={meeting} adjustment={adjustment} />
        </>
      )}
      board={board}
    />
  );
}
