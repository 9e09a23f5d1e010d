import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AtOnceLink } from '../features/adjustment/at-once-link.js';
import { DecideAtHand } from '../features/agenda/decide-at-hand.js';
import { AddAttendant } from '../features/attendance/add-attendant.js';
import { answersForRollQuery } from '../features/convening/convening.queries.js';
import { boardsQuery } from '../features/meeting/meeting.queries.js';
import { MeetingTime } from '../features/following/meeting-time.js';
import { SpeakersPanel } from '../features/following/speakers-panel.js';
import { useFollowedView } from '../features/following/use-follow-view.js';
import { WaitingHandedIn } from '../features/following/waiting-handed-in.js';
import { ProposedPanel } from '../features/memoranda/proposed-panel.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { SittingRoom } from '../features/sitting/sitting-room.js';
import { VoteLink } from '../features/votes/vote-link.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { LiveStatus } from '../ui/live-status.js';

/** The page that the secretary has open while the meeting is held. */
export function MeetingSittingPage() {
  const meeting = useMeeting();
  const boards = useQuery(boardsQuery);
  const { data: view } = useFollowedView(meeting.id);
  const [adding, setAdding] = useState<{ onAdd: Parameters<typeof AddAttendant>[0]['onAdd'] }>();
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  const answers = useQuery({
    ...answersForRollQuery(meeting.id, { isOpen: meeting.sitting?.state === 'not-begun' }),
    enabled: mayWrite,
  });
  const board = boards.data?.boards.find(({ id }) => id === meeting.boardId);
  return (
    <section className="stack" aria-labelledby="pagar">
      <h2 id="pagar" className="visually-hidden">
        Under sammanträdet
      </h2>
      {meeting.sitting !== null && meeting.sitting.state !== 'ended' && (
        <div className="following-row">
          {view !== undefined && <MeetingTime view={view} />}
          <LiveStatus meetingId={meeting.id} />
        </div>
      )}
      {meeting.sitting === null ? (
        <EmptyState title="Sammanträdet är låst">
          Alla paragrafer ligger i en justering. Vem som var med och tjänstgjorde står under Närvaro.
        </EmptyState>
      ) : (
        <SittingRoom
          meeting={meeting}
          sitting={meeting.sitting}
          distance={board?.distance ?? false}
          answers={mayWrite ? (answers.data?.answers ?? (answers.isError ? [] : undefined)) : []}
          aboutItem={(item) => (
            <>
              <VoteLink item={item} mayWrite={mayWrite && item.adjustmentId === null} />
              <AtOnceLink meeting={meeting} item={item} />
            </>
          )}
          decision={(item) => (
            <div className="stack" key={item.id}>
              {mayWrite && item.adjustmentId === null && <DecideAtHand meeting={meeting} item={item} />}
              <ProposedPanel meeting={meeting} item={item} level={3} />
            </div>
          )}
          aboutCourse={
            mayWrite && (
              <>
                {meeting.sitting.currentItemId !== null && view !== undefined && (
                  <SpeakersPanel meeting={meeting} speakers={view.speakers} />
                )}
                <WaitingHandedIn meeting={meeting} />
              </>
            )
          }
          addPerson={(onAdd) => (
            <Button variant="quiet" onPress={() => setAdding({ onAdd })}>
              Lägg till någon
            </Button>
          )}
        />
      )}
      {adding !== undefined && (
        <AddAttendant
          meeting={meeting}
          listed={new Set(meeting.attendance.map(({ person }) => person))}
          onAdd={(person, capacity) => {
            adding.onAdd(person, capacity);
            setAdding(undefined);
          }}
          onClose={() => setAdding(undefined)}
        />
      )}
    </section>
  );
}
