import { useQuery } from '@tanstack/react-query';
import { wholeStanding } from '@klubbat/shared/sentences/operation-sentences';
import { ClockNotice } from '../features/operation/clock-notice.js';
import { OperationOverview } from '../features/operation/operation-overview.js';
import { operationQuery } from '../features/operation/operation.queries.js';
import { StandingMark } from '../features/operation/standing-mark.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** How the installation stands, for who operates it. */
export function OperationPage() {
  const { data, error, refetch } = useQuery(operationQuery);
  return (
    <div className="stack stack--wide">
      <PageHeader title="Drift" lead="Hur installationen mår: köer, tjänster, processer och databas." />
      {data === undefined && error === null && <Waiting what="Hämtar läget" />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <p role="status">
            <StandingMark standing={data.standing} />
            <br />
            {wholeStanding[data.standing]}
          </p>
          <ClockNotice operation={data} />
          <OperationOverview operation={data} />
        </>
      )}
    </div>
  );
}
