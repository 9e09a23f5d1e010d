import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { leadWords } from '../../lib/lead-words.js';
import { moment } from '../../lib/moment.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DeliveryStateMark } from '../../ui/delivery-state.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { spokenLabels } from './dispatch-draft.js';
import { meetingDeliveriesQuery } from './dispatch.queries.js';

/** While something is under way the list looks again by itself. */
const LOOK_AGAIN_AFTER = 4_000;

/** How far each delivery of the meeting has come, the latest first. */
export function MeetingDeliveries({ meeting, mayRetry, progressOf }: Omit<DeliveriesProps, 'deliveries'>) {
  const { data, error, refetch } = useQuery({
    ...meetingDeliveriesQuery(meeting.id),
    refetchInterval: ({ state }) =>
      state.data?.deliveries.some((one) => ['queued', 'retrying', 'handing-over'].includes(one.state)) ===
      true
        ? LOOK_AGAIN_AFTER
        : false,
  });
  return (
    <section className="stack" aria-labelledby="utskick">
      <h2 id="utskick">Utskickat</h2>
      {data === undefined && error === null && <Waiting what="Hämtar utskicken" />}
      {data === undefined && error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && data.deliveries.length === 0 && (
        <EmptyState title="Inget är skickat än">
          Här står varje mottagare, och om brevet har kommit fram.
        </EmptyState>
      )}
      {data !== undefined && data.deliveries.length > 0 && (
        <>
          <p role="status">{sumOf(data.deliveries)}</p>
          {data.caught && (
            <Notice>
              <p>
                Ingen e-postserver är inställd. Breven lämnar inte den här datorn utan samlas i utskicket.
              </p>
            </Notice>
          )}
          <Deliveries
            meeting={meeting}
            deliveries={data.deliveries}
            mayRetry={mayRetry}
            progressOf={progressOf}
          />
          {data.nextPage !== null && <Link to="/utskick">Visa alla utskick</Link>}
        </>
      )}
    </section>
  );
}

/** `Mottaget av 5 av 6.` */
function sumOf(deliveries: readonly DeliveryView[]): string {
  const got = deliveries.filter(({ state }) => state === 'sent').length;
  return `Mottaget av ${got} av ${deliveries.length}.`;
}

/** It waits for a person: given up, or nobody knows. */
const isOpen = ({ state }: Pick<DeliveryView, 'state'>) => state === 'failed' || state === 'unclear';

interface DeliveriesProps {
  meeting: MeetingView;
  deliveries: readonly DeliveryView[];
  mayRetry: boolean;
  /** what has become known of one since it was handed over */
  progressOf: (deliveryId: string) => ReactNode;
}

function Deliveries({ meeting, deliveries, mayRetry, progressOf }: DeliveriesProps) {
  const columns: Column<DeliveryView>[] = [
    {
      key: 'name',
      heading: 'Mottagare',
      rowHeading: true,
      cell: ({ id, name, email }) => (
        <>
          <Link to={`/utskick/${id}`}>{name}</Link> <span className="quiet small">{email}</span>
        </>
      ),
    },
    {
      key: 'paragraphs',
      heading: 'Paragrafer',
      cell: ({ paragraphs }) => spokenLabels(meeting.items, paragraphs),
    },
    {
      key: 'state',
      heading: 'Läge',
      cell: ({ id, state, answer }) => (
        <>
          {(state === 'sent' ? progressOf(id) : undefined) ?? <DeliveryStateMark state={state} />}
          {state !== 'sent' && answer !== null && <span className="quiet small"> {answer}</span>}
        </>
      ),
    },
    {
      key: 'when',
      heading: 'Skickat',
      cell: (delivery) => (
        <>
          {moment(delivery.orderedAt)} <span className="quiet small">{leadWords(delivery)}</span>
        </>
      ),
    },
  ];
  if (mayRetry && deliveries.some(isOpen)) {
    columns.push({
      key: 'retry',
      heading: 'Avgör',
      quietHeading: true,
      align: 'right',
      cell: ({ id, name, state }) =>
        isOpen({ state }) ? (
          <Link to={`/utskick/${id}`} aria-label={`Avgör utskicket till ${name}`}>
            Avgör
          </Link>
        ) : null,
    });
  }
  return (
    <DataTable
      caption="Utskick från sammanträdet"
      columns={columns}
      rows={[...deliveries.filter(isOpen), ...deliveries.filter((one) => !isOpen(one))]}
      rowKey={({ id }) => id}
    />
  );
}
