import { ConveningOverview } from '../features/convening/convening-overview.js';
import { useMeeting } from '../features/meeting/use-meeting.js';

/** The call to the meeting: sent, answered, and who serves for those who cannot come. */
export function MeetingConveningPage() {
  const meeting = useMeeting();
  return <ConveningOverview meeting={meeting} />;
}
