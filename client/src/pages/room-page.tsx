import { useEffect } from 'react';
import { useParams } from 'react-router';
import { RoomScreen } from '../features/following/room-screen.js';
import { useFollowView } from '../features/following/use-follow-view.js';
import { LiveStatus } from '../ui/live-status.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** A screen on the wall of the room, without anything that is pressed. */
export function RoomPage() {
  const { meetingId = '' } = useParams();
  const { data: view, error, refetch } = useFollowView(meetingId, 'room');
  const title = view === undefined ? 'Skärm i salen' : `${view.board}, skärm i salen`;
  useEffect(() => {
    document.title = `${title} – Klubbat`;
  }, [title]);
  return (
    <main className="room-screen">
      {view === undefined ? (
        <div className="stack">
          <h1>Skärm i salen</h1>
          {error === null ? (
            <Waiting what="Hämtar sammanträdet" />
          ) : (
            <ProblemNotice error={error} onRetry={() => void refetch()} />
          )}
        </div>
      ) : (
        <>
          <header className="room-screen__head">
            <p>
              {view.organisation} · {view.board}
            </p>
          </header>
          <RoomScreen view={view} />
          <LiveStatus meetingId={meetingId} view="room" />
        </>
      )}
    </main>
  );
}
