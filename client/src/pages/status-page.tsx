import { useQuery } from '@tanstack/react-query';
import { wholeStanding } from '@klubbat/shared/sentences/operation-sentences';
import { statusQuery } from '../features/operation/operation.queries.js';
import { StandingMark } from '../features/operation/standing-mark.js';
import { moment } from '../lib/moment.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** Whether the service works, in short, for anyone. */
export function StatusPage() {
  const { data, error, refetch } = useQuery(statusQuery);
  return (
    <AlonePage title="Driftläge">
      {data === undefined && error === null && <Waiting what="Frågar tjänsten" />}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <p role="status">
            <StandingMark standing={data.standing} />
            <br />
            {data.standing === 'good'
              ? wholeStanding.good
              : 'Det går att logga in och läsa, men något som skickas kan dröja.'}
          </p>
          <p className="quiet">Frågat {moment(data.at)}.</p>
        </>
      )}
    </AlonePage>
  );
}
