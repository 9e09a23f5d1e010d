import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AnswerByLink } from '../features/convening/answer-by-link.js';
import { answerByLinkQuery } from '../features/convening/convening.queries.js';
import { AlonePage } from '../ui/alone-page.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** For who is called to a meeting, without signing in: whether he comes. */
export function AnswerPage() {
  const { token = '' } = useParams();
  const own = useQuery(answerByLinkQuery(token));
  return (
    <AlonePage title="Kallelse" wide>
      {own.isPending && <Waiting />}
      {own.isError && <ProblemNotice error={own.error} onRetry={() => void own.refetch()} />}
      {own.data !== undefined && <AnswerByLink token={token} own={own.data} />}
    </AlonePage>
  );
}
