import { useQuery } from '@tanstack/react-query';
import { JointList } from '../features/joint-decisions/joint-list.js';
import { jointListQuery } from '../features/joint-decisions/joint.queries.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

const SIDES = [
  { side: 'asked', heading: 'Ni ombeds besluta' },
  { side: 'asker', heading: 'Ni har bett andra besluta' },
] as const;

/** Decisions that several organisations take each for themselves: those asked of one, and those one asks for. */
export function JointRequestsPage() {
  const list = useQuery(jointListQuery);
  return (
    <div className="stack stack--wide">
      <PageHeader title="Gemensamma beslut" crumbs={[{ to: '/utskick', label: 'Utskick' }]} />
      {list.isPending && <Waiting what="Hämtar gemensamma beslut" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.requests.length === 0 && (
        <EmptyState title="Inga gemensamma beslut">
          <p>
            När flera organisationer ska besluta samma sak, var och en för sig, ber du dem om det från en
            paragraf i ert protokoll. Då ser du här vilka som har beslutat.
          </p>
        </EmptyState>
      )}
      {SIDES.map(({ side, heading }) => {
        const own = (list.data?.requests ?? []).filter((request) => request.side === side);
        return own.length === 0 ? null : (
          <section key={side} className="stack">
            <h2>{heading}</h2>
            <JointList requests={own} caption={heading} />
          </section>
        );
      })}
    </div>
  );
}
