import { useState } from 'react';
import { AddItem } from '../features/agenda/add-item.js';
import { AddStanding } from '../features/agenda/add-standing.js';
import { AgendaList } from '../features/agenda/agenda-list.js';
import { WaitingMatters } from '../features/assembly-matters/waiting-matters.js';
import { copyItemAddress } from '../features/cases/copy-item-address.js';
import { WaitingList } from '../features/cases/waiting-list.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { useLateItems } from '../features/memoranda/use-late-items.js';
import { useUnanswered } from '../features/review/use-unanswered.js';
import { LinkButton } from '../ui/link-button.js';
import { Permitted } from '../ui/permitted.js';

export function MeetingAgendaPage() {
  const meeting = useMeeting();
  const unanswered = useUnanswered(meeting.id);
  const late = useLateItems(meeting);
  const [afterId, setAfterId] = useState<string>();
  return (
    <section className="stack" aria-labelledby="dagordning">
      <h2 id="dagordning">Dagordning</h2>
      <AgendaList
        meeting={meeting}
        unanswered={unanswered}
        late={late}
        onInsertAfter={({ id }) => {
          setAfterId(id);
          document.getElementById('ny-punkt')?.focus();
        }}
      />
      {!meeting.locked && (
        <Permitted by={meeting.permitted} action="meeting.write">
          <AddStanding meeting={meeting} />
          <WaitingList meetingId={meeting.id} />
          <WaitingMatters meetingId={meeting.id} />
          <AddItem
            meetingId={meeting.id}
            after={meeting.items.find(({ id }) => id === afterId)}
            onLast={() => setAfterId(undefined)}
          />
          <div className="no-print">
            <LinkButton to={copyItemAddress(meeting.id)}>
              Hämta en punkt från ett tidigare sammanträde
            </LinkButton>
          </div>
        </Permitted>
      )}
    </section>
  );
}
