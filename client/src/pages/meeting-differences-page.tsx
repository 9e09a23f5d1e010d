import { useMeeting } from '../features/meeting/use-meeting.js';
import { DecisionDifferences } from '../features/versions/decision-differences.js';

/** Every decision of a meeting: as it was proposed, as the draft said, as it stands or was signed. */
export function MeetingDifferencesPage() {
  const meeting = useMeeting();
  return (
    <section className="stack" aria-labelledby="skillnader">
      <h2 id="skillnader">Från förslag till beslut</h2>
      <DecisionDifferences meetingId={meeting.id} />
    </section>
  );
}
