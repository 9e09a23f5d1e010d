import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { historyDays, type HistoryRow } from '../../lib/event-days.js';
import { eventPagesQuery } from '../../lib/event-pages.js';
import { eventWords } from '@klubbat/shared/sentences/event-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { placeOfEvent } from './place-of-event.js';
import './overview.css';

/** What has been done with the meeting, day by day, the latest first, with the way to what was changed. */
export function History({ meeting }: { meeting: MeetingView }) {
  return (
    <section aria-labelledby="historik" className="overview-part">
      <div className="overview-part__head">
        <h2 id="historik">Historik</h2>
      </div>
      <Days meeting={meeting} />
    </section>
  );
}

function Days({ meeting }: { meeting: MeetingView }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    eventPagesQuery(meetingDoors.events, meeting.id),
  );
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar historiken" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const days = historyDays(data.pages.flatMap(({ events }) => events));
  return (
    <>
      {days.length === 0 && <p className="quiet">Inget har gjorts än.</p>}
      {days.map(({ day, rows }) => (
        <div key={day} className="history-day">
          <h3>{capital(weekdayDate(day))}</h3>
          <ol className="history">
            {rows.map((row) => (
              <Row key={row.event.id} row={row} to={placeOfEvent(row.event, meeting)} />
            ))}
          </ol>
        </div>
      ))}
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

const clockOfMoment = (at: string) => moment(at).slice(11);

function Row({ row: { event, since }, to }: { row: HistoryRow; to: string | undefined }) {
  const { who, did, about } = eventWords(event);
  const [begun, ended] = [clockOfMoment(since), clockOfMoment(event.at)];
  const linked = (words: string) => (to === undefined ? words : <Link to={to}>{words}</Link>);
  return (
    <li>
      <time dateTime={event.at}>{begun === ended ? ended : `${begun}–${ended}`}</time>
      <span>
        {who} {about === '' ? linked(did) : `${did}: `}
        {about !== '' && linked(about)}
      </span>
    </li>
  );
}
