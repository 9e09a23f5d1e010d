import { useQuery } from '@tanstack/react-query';
import { GitCompare } from 'lucide-react';
import { LinkButton } from '../../ui/link-button.js';
import { reviewMarksQuery } from './review.queries.js';

/** Where one signs what one has reviewed: the way to what has been changed since. */
export function ReviewedBefore({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(reviewMarksQuery(meetingId));
  return data === undefined || data.rounds === 0 ? null : (
    <div className="no-print">
      <LinkButton to={`/sammantraden/${meetingId}/granskning?visa=andrade`} icon={GitCompare} variant="quiet">
        Se vad som har ändrats sedan granskningen
      </LinkButton>
    </div>
  );
}
