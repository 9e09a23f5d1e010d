import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { MeetingTable } from '../features/meetings/meeting-table.js';
import { meetingsQuery } from '../features/meetings/meetings.queries.js';
import { myAdjustmentsQuery } from '../features/my-work/my-work.queries.js';
import { Signed } from '../features/my-work/signed.js';
import { ToSign } from '../features/my-work/to-sign.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const SHOWN = 8;

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

export function HomePage() {
  const mine = useQuery(myAdjustmentsQuery);
  const waiting = mine.data?.adjustments.filter(({ waitsForMe }) => waitsForMe) ?? [];
  const signed = mine.data?.adjustments.filter(({ waitsForMe }) => !waitsForMe) ?? [];
  return (
    <div className="stack stack--wide">
      <PageHeader title="Mitt arbete" />
      {mine.isPending && <Waiting />}
      {mine.isError && <ProblemNotice error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data !== undefined && (
        <section className="stack">
          <h2>Väntar på din underskrift</h2>
          {waiting.length === 0 ? (
            <p className="quiet">Inget väntar på dig just nu.</p>
          ) : (
            <ToSign adjustments={waiting} />
          )}
        </section>
      )}
      <LatestMeetings />
      {signed.length > 0 && (
        <section className="stack">
          <h2>Det du har skrivit under</h2>
          <Signed adjustments={signed.slice(0, SHOWN)} />
        </section>
      )}
    </div>
  );
}
