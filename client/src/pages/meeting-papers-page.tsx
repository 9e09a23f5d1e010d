import { CorrectionList } from '../features/corrections/correction-list.js';
import { useCorrections } from '../features/corrections/use-corrections.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { PaperList } from '../features/protocols/paper-list.js';

export function MeetingPapersPage() {
  const meeting = useMeeting();
  const { corrections } = useCorrections(meeting);
  return (
    <div className="stack stack--wide">
      <section className="stack stack--wide" aria-labelledby="handlingar">
        <h2 id="handlingar">Handlingar</h2>
        <PaperList meeting={meeting} />
      </section>
      <CorrectionList corrections={corrections} />
    </div>
  );
}
