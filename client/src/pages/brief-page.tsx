import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { briefWords } from '@klubbat/shared/sentences/brief-sentences';
import { openBriefQuery } from '../features/briefs/brief.queries.js';
import { OpenBrief } from '../features/briefs/open-brief.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';
import { problemOf } from '../lib/problem-error.js';
import { Notice } from '../ui/notice.js';

/** Decisions in short that have been released: for anyone, without signing in. */
export function BriefPage() {
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(openBriefQuery(token));
  return (
    <AlonePage title={briefWords.title} wide>
      {data !== undefined ? (
        <OpenBrief token={token} brief={data} />
      ) : error === null ? (
        <Waiting />
      ) : problemOf(error).code === 'not-found' ? (
        <Notice title="Här finns inga beslut att läsa">
          <p>De kan ha tagits tillbaka, eller så är adressen fel. Fråga den som gav dig adressen.</p>
        </Notice>
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </AlonePage>
  );
}
