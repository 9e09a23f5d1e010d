import { Link } from 'react-router';
import type { z } from 'zod';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { longDate } from '@klubbat/shared/sentences/dates';
import { doorAddress } from '../../lib/call.js';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DeliveryStateMark } from '../../ui/delivery-state.js';
import { Facts } from '../../ui/facts.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { useRetryDelivery } from './outbox.queries.js';
import './outbox.css';

type Delivery = z.output<typeof dispatchDoors.delivery.reply>;

function Failed({ delivery }: { delivery: Delivery }) {
  const retry = useRetryDelivery();
  return (
    <>
      <FaultSummary error={retry.error} />
      <Notice kind="error" title="Brevet kom inte fram">
        <p>{delivery.answer ?? delivery.lastError ?? 'Mottagarens server svarade inte.'}</p>
        <p>Är adressen fel? Skicka utdraget på nytt från sammanträdet, till rätt adress.</p>
        <div>
          <Button
            variant="primary"
            isPending={retry.isPending}
            onPress={() => retry.mutate({ params: { id: delivery.id } })}
          >
            Försök igen
          </Button>
        </div>
      </Notice>
    </>
  );
}

/** One letter: how far it has come, what the server said, what stood in it. */
export function DeliveryDetail({ delivery }: { delivery: Delivery }) {
  return (
    <div className="stack stack--wide">
      {delivery.state === 'failed' && <Failed delivery={delivery} />}
      <Facts
        items={[
          { label: 'Läge', value: <DeliveryStateMark state={delivery.state} /> },
          { label: 'Till', value: `${delivery.name} <${delivery.email}>` },
          {
            label: 'Utdrag',
            value: (
              <Link to={`/sammantraden/${delivery.meetingId}/utskick`}>
                {delivery.board} {longDate(delivery.date)}, {delivery.paragraphsLabel}
              </Link>
            ),
          },
          {
            label: 'Beställt',
            value: [moment(delivery.orderedAt), delivery.orderedBy].filter(Boolean).join(' av '),
          },
          { label: 'Mottaget', value: delivery.sentAt === null ? null : moment(delivery.sentAt) },
          { label: 'Serverns svar', value: delivery.answer },
          { label: 'Försök', value: delivery.tries > 1 ? delivery.tries : null },
          { label: 'Nästa försök', value: delivery.nextTryAt === null ? null : moment(delivery.nextTryAt) },
        ]}
      />
      <section className="stack">
        <h2>Brevet</h2>
        <Facts items={[{ label: 'Ämne', value: <strong>{delivery.subject}</strong> }]} />
        <pre className="letter">{delivery.text}</pre>
        <div className="row">
          <LinkButton href={doorAddress(dispatchDoors.extractFile, { params: { id: delivery.id } })} newTab>
            Öppna utdraget
          </LinkButton>
          <span className="quiet small">{delivery.fileName}</span>
        </div>
      </section>
    </div>
  );
}
