import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { MeetingTable } from '../features/meetings/meeting-table.js';
import { meetingsQuery } from '../features/meetings/meetings.queries.js';
import { myAdjustmentsQuery, myWorkQuery } from '../features/my-work/my-work.queries.js';
import { NothingWaits } from '../features/my-work/nothing-waits.js';
import { Signed } from '../features/my-work/signed.js';
import { TaskList } from '../features/my-work/task-list.js';
import { WorkFilter } from '../features/my-work/work-filter.js';
import { useAddressFilters } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const SHOWN = 5;
const workFilters = ['boardId'] as const;

function LatestMeetings() {
  const list = useQuery(meetingsQuery({}));
  if (list.isPending) {
    return <Waiting what="Hämtar sammanträden" />;
  }
  if (list.isError) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  return (
    <section className="stack">
      <h2>Senaste sammanträden</h2>
      {list.data.meetings.length === 0 ? (
        <EmptyState title="Inga sammanträden än">
          <p>Här visas de senaste sammanträdena som du har tillgång till.</p>
        </EmptyState>
      ) : (
        <>
          <MeetingTable caption="Senaste sammanträden" meetings={list.data.meetings.slice(0, SHOWN)} />
          <p>
            <Link to="/sammantraden">Alla sammanträden</Link>
          </p>
        </>
      )}
    </section>
  );
}

function Tasks() {
  const [asked, setFilters] = useAddressFilters(workFilters);
  const { boardId } = knownQuery(myWorkDoors.show.query, asked).known;
  const work = useQuery(myWorkQuery(boardId));
  if (work.isPending) {
    return <Waiting what="Ser efter vad som väntar" />;
  }
  if (work.isError) {
    return <ProblemNotice error={work.error} onRetry={() => void work.refetch()} />;
  }
  const { today, tasks, total } = work.data;
  return (
    <>
      <WorkFilter work={work.data} chosen={boardId} onChange={(chosen) => setFilters({ boardId: chosen })} />
      {tasks.length === 0 ? (
        <NothingWaits inOneBody={boardId !== undefined} />
      ) : (
        <TaskList today={today} tasks={tasks} />
      )}
      {total > tasks.length && (
        <p className="quiet">
          De {tasks.length} mest brådskande visas, av {total}. Resten kommer när några är klara.
        </p>
      )}
    </>
  );
}

/** What waits for me, and until when? */
export function HomePage() {
  const mine = useQuery(myAdjustmentsQuery);
  return (
    <div className="stack stack--wide">
      <PageHeader title="Mitt arbete" />
      <Tasks />
      <LatestMeetings />
      <Signed adjustments={mine.data?.adjustments ?? []} />
    </div>
  );
}
