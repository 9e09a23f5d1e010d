import { useMeeting } from '../features/meeting/use-meeting.js';
import { ReviewOverview } from '../features/review/review-overview.js';

/** The draft is read before it is sent for adjustment. */
export function MeetingReviewPage() {
  const meeting = useMeeting();
  return <ReviewOverview meeting={meeting} />;
}
