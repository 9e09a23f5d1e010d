import { useInfiniteQuery } from '@tanstack/react-query';
import type { EventView } from '@klubbat/shared/contracts/event';
import { jointChangeSentence } from '@klubbat/shared/sentences/joint-sentences';
import { eventSentence } from '@klubbat/shared/sentences/event-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { jointEventsQuery } from './joint.queries.js';
import './joint.css';

type Held = Record<string, unknown>;

/** The title stands above all of them; what was changed says more. */
function said({ actor, action, details }: EventView): string {
  const { title: _title, before, after, ...rest } = details;
  const changed =
    action === 'joint-request.updated' ? jointChangeSentence(before as Held, after as Held) : '';
  return eventSentence({ actor, action, details: changed === '' ? rest : { title: changed } });
}

/** Who has done what with the request, the latest first. */
export function JointLog({ requestId }: { requestId: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    jointEventsQuery(requestId),
  );
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar historiken" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <ol className="joint__log">
        {data.pages
          .flatMap(({ events }) => events)
          .map((event) => (
            <li key={event.id}>
              <time className="quiet small" dateTime={event.at}>
                {moment(event.at)}
              </time>
              <p>{said(event)}</p>
            </li>
          ))}
      </ol>
      {hasNextPage && (
        <div className="flush">
          <Button variant="quiet" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            Visa äldre
          </Button>
        </div>
      )}
    </>
  );
}
