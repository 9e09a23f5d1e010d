import { MeetingBrief } from '../features/briefs/meeting-brief.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { briefWords } from '@klubbat/shared/sentences/brief-sentences';

/** What a meeting decided, and nothing of how. */
export function MeetingBriefPage() {
  const meeting = useMeeting();
  return (
    <section className="stack stack--wide" aria-labelledby="beslut-i-korthet">
      <h2 id="beslut-i-korthet">{briefWords.title}</h2>
      <MeetingBrief meetingId={meeting.id} />
    </section>
  );
}
