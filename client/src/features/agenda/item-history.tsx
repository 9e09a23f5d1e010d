import { useInfiniteQuery } from '@tanstack/react-query';
import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import type { EventView } from '@klubbat/shared/contracts/event';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { eventPagesQuery } from '../../lib/event-pages.js';
import { eventSentence } from '@klubbat/shared/sentences/event-sentences';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { earlierText } from './item-earlier-text.js';
import { RecordedList } from './recorded-list.js';

interface ItemHistoryProps {
  itemId: string;
  people: MeetingView['people'];
}

/** Who has done what with the item, the latest first, with what stood before to be read. */
export function ItemHistory({ itemId, people }: ItemHistoryProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    eventPagesQuery(agendaItemDoors.events, itemId),
  );
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar historiken" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const events = data.pages.flatMap((page) => page.events);
  return (
    <>
      <ol className="item-history">
        {events.map((event) => (
          <li key={event.id}>
            <time className="quiet small" dateTime={event.at}>
              {moment(event.at)}
            </time>
            <p>{eventSentence(event)}</p>
            <Before event={event} people={people} />
          </li>
        ))}
      </ol>
      {events.length === 0 && <p className="quiet">Inget har ändrats sedan sammanträdet lästes in.</p>}
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

function Before({ event: { details }, people }: { event: EventView; people: MeetingView['people'] }) {
  const groups = earlierText(details, people);
  return groups.length === 0 ? null : (
    <details className="item-history__before">
      <summary className="small">Visa vad som stod före ändringen</summary>
      <RecordedList groups={groups} />
    </details>
  );
}
