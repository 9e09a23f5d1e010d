import { useParams } from 'react-router';
import { ItemMissing } from '../features/agenda/item-missing.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { VoteHead } from '../features/votes/vote-head.js';
import { VoteRoom } from '../features/votes/vote-room.js';

/** Where a § is voted on. */
export function VotePage() {
  const { itemId } = useParams();
  const meeting = useMeeting();
  const item = meeting.items.find(({ id }) => id === itemId);
  if (item === undefined) {
    return <ItemMissing meetingId={meeting.id} />;
  }
  const mayWrite =
    item.adjustmentId === null && !meeting.history && meeting.permitted.includes('meeting.write');
  return (
    <div className="stack stack--wide" key={item.id}>
      <VoteHead meeting={meeting} item={item} />
      <VoteRoom meeting={meeting} item={item} mayWrite={mayWrite} />
    </div>
  );
}
