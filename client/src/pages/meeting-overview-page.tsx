import { Announcement } from '../features/meeting/announcement.js';
import { ExportLinks } from '../features/meeting/export-links.js';
import { History } from '../features/meeting/history.js';
import { MeetingFacts } from '../features/meeting/meeting-facts.js';
import { MeetingPeople } from '../features/meeting/meeting-people.js';
import { Officers } from '../features/meeting/officers.js';
import { Remarks } from '../features/meeting/remarks.js';
import { useMeeting } from '../features/meeting/use-meeting.js';

/** Where the meeting is in its life, its facts and people, and what has been done with it. */
export function MeetingOverviewPage() {
  const meeting = useMeeting();
  return (
    <div className="stack stack--wide">
      <Remarks remarks={meeting.remarks} />
      <div className="overview">
        <MeetingFacts meeting={meeting} />
        <Officers meeting={meeting} />
        <Announcement meeting={meeting} />
        <div className="overview__wide">
          <MeetingPeople meeting={meeting} />
        </div>
        <History meeting={meeting} />
        <ExportLinks meeting={meeting} />
      </div>
    </div>
  );
}
