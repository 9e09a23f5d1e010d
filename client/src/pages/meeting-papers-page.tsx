import { useMeeting } from '../features/meeting/use-meeting.js';
import { PaperList } from '../features/protocols/paper-list.js';

export function MeetingPapersPage() {
  const meeting = useMeeting();
  return (
    <section className="stack stack--wide" aria-labelledby="handlingar">
      <h2 id="handlingar">Handlingar</h2>
      <PaperList meeting={meeting} />
    </section>
  );
}
