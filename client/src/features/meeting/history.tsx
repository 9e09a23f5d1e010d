import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { eventSentence } from '../../lib/event-words.js';
import { eventsQuery } from './meeting.queries.js';
import './overview.css';

/** What has been done with the meeting, in words, the latest first. */
export function History({ meetingId }: { meetingId: string }) {
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  return (
    <section aria-labelledby="historik" className="overview-part">
      <div className="overview-part__head">
        <h2 id="historik">Historik</h2>
      </div>
      {pages.map((page, index) => (
        <HistoryPage
          key={page ?? 'first'}
          meetingId={meetingId}
          page={page}
          {...(index === pages.length - 1 ? { onMore: (next: string) => setPages([...pages, next]) } : {})}
        />
      ))}
    </section>
  );
}

interface HistoryPageProps {
  meetingId: string;
  page: string | undefined;
  /** given to the last page: the older ones are asked for */
  onMore?: (page: string) => void;
}

function HistoryPage({ meetingId, page, onMore }: HistoryPageProps) {
  const { data, error, refetch } = useQuery(eventsQuery(meetingId, page));
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar historiken" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const next = data.nextPage;
  return (
    <>
      <ol className="history">
        {data.events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{moment(event.at)}</time>
            <span>{eventSentence(event)}</span>
          </li>
        ))}
      </ol>
      {data.events.length === 0 && page === undefined && <p className="quiet">Inget har gjorts än.</p>}
      {next !== null && onMore !== undefined && (
        <div className="flush">
          <Button variant="quiet" onPress={() => onMore(next)}>
            Visa äldre
          </Button>
        </div>
      )}
    </>
  );
}
