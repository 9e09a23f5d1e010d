import { useQuery } from '@tanstack/react-query';
import { ExpectMemorandum } from '../features/memoranda/expect-memorandum.js';
import { MeetingDeadline } from '../features/memoranda/meeting-deadline.js';
import { MemorandumTable } from '../features/memoranda/memorandum-table.js';
import { meetingMemorandaQuery } from '../features/memoranda/memorandum.queries.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** What is awaited and has come to a meeting, and by when it was to come. */
export function MeetingMemorandaPage() {
  const meeting = useMeeting();
  const list = useQuery(meetingMemorandaQuery(meeting.id));
  const memoranda = list.data?.memoranda ?? [];
  if (list.isPending) {
    return <Waiting what="Hämtar underlagen" />;
  }
  if (list.isError) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <div className="stack stack--wide">
      <MeetingDeadline meeting={meeting} />
      <section className="stack" aria-labelledby="tjansteskrivelser">
        <h2 id="tjansteskrivelser">Tjänsteskrivelser</h2>
        {memoranda.length === 0 ? (
          <EmptyState title="Ingen tjänsteskrivelse väntas eller har kommit">
            <p>Handläggarna skickar in sina själva. Vet du att en ska komma kan du anteckna det.</p>
          </EmptyState>
        ) : (
          <MemorandumTable memoranda={memoranda} caption="Tjänsteskrivelser till sammanträdet" ofMeeting />
        )}
        {!meeting.locked && <ExpectMemorandum meetingId={meeting.id} officials={list.data.officials} />}
      </section>
    </div>
  );
}
