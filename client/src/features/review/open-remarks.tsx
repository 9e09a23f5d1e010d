import { MessageSquare } from 'lucide-react';
import { LinkButton } from '../../ui/link-button.js';
import { useUnanswered } from './use-unanswered.js';

/** Where a § is written: that something said in the review is open, and the way to it. */
export function OpenRemarks({ meetingId, itemId }: { meetingId: string; itemId: string }) {
  const count = useUnanswered(meetingId).get(itemId) ?? 0;
  return count === 0 ? null : (
    <div className="no-print">
      <LinkButton to={`/sammantraden/${meetingId}/granskning/${itemId}`} icon={MessageSquare}>
        {count === 1 ? 'En öppen synpunkt från granskningen' : `${count} öppna synpunkter från granskningen`}
      </LinkButton>
    </div>
  );
}
