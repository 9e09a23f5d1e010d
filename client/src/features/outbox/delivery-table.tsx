import { Link } from 'react-router';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { leadWords } from '../../lib/lead-words.js';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { DeliveryStateMark } from '../../ui/delivery-state.js';
import './outbox.css';

/** The outbox: a row for each recipient. */
export function DeliveryTable({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  return (
    <DataTable
      caption="Utskick, de senaste först"
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'recipient',
          heading: 'Mottagare',
          rowHeading: true,
          cell: ({ id, name, email }) => (
            <>
              <Link to={`/utskick/${id}`}>{name}</Link>
              <span className="outbox__email">{email}</span>
            </>
          ),
        },
        {
          key: 'extract',
          heading: 'Utdrag',
          cell: ({ board, date, paragraphsLabel }) => (
            <>
              {board}
              <span className="outbox__email">
                {date}, {paragraphsLabel}
              </span>
            </>
          ),
        },
        { key: 'state', heading: 'Läge', cell: ({ state }) => <DeliveryStateMark state={state} /> },
        {
          key: 'answer',
          heading: 'Serverns svar',
          cell: ({ answer }) => answer && <span className="outbox__answer">{answer}</span>,
        },
        {
          key: 'ordered',
          heading: 'Beställt',
          cell: (delivery) => (
            <>
              {moment(delivery.orderedAt)}
              <span className="outbox__email">{leadWords(delivery)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
