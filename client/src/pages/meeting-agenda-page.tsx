import { AddItem } from '../features/agenda/add-item.js';
import { AgendaList } from '../features/agenda/agenda-list.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { Permitted } from '../ui/permitted.js';

export function MeetingAgendaPage() {
  const meeting = useMeeting();
  return (
    <section className="stack" aria-labelledby="dagordning">
      <h2 id="dagordning">Dagordning</h2>
      <AgendaList meeting={meeting} />
      {!meeting.locked && (
        <Permitted by={meeting.permitted} action="meeting.write">
          <AddItem meetingId={meeting.id} />
        </Permitted>
      )}
    </section>
  );
}
