import { Link } from 'react-router';
import type { z } from 'zod';
import { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { longDate } from '@klubbat/shared/sentences/dates';
import { doorAddress } from '../../lib/call.js';
import { leadWords } from '../../lib/lead-words.js';
import { moment } from '../../lib/moment.js';
import { DeliveryStateMark } from '../../ui/delivery-state.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton } from '../../ui/link-button.js';
import { Failed, Unclear } from './decide-delivery.js';
import './outbox.css';

type Delivery = z.output<typeof dispatchDoors.delivery.reply>;

/** `Kom fram, enligt Elin Ravndal 29 november 12:10: Registratorn har det` */
function decisionWords(decision: Delivery['decision']): string | null {
  if (decision === null) {
    return null;
  }
  const what = decision.what === 'arrived' ? 'Kom fram, enligt' : 'Skickas igen av';
  return `${what} ${decision.by} ${moment(decision.at)}: ”${decision.reason}”`;
}

/** One letter: how far it has come, what the server said, what stood in it. */
export function DeliveryDetail({ delivery }: { delivery: Delivery }) {
  return (
    <div className="stack stack--wide">
      {delivery.state === 'failed' && <Failed delivery={delivery} />}
      {delivery.state === 'unclear' && <Unclear delivery={delivery} />}
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
          { label: 'Avgjort', value: decisionWords(delivery.decision) },
          { label: 'Mottaget', value: delivery.sentAt === null ? null : moment(delivery.sentAt) },
          { label: 'Ledtid', value: leadWords(delivery) },
          { label: 'Serverns svar', value: delivery.answer },
          { label: 'Försök', value: delivery.tries > 1 ? delivery.tries : null },
          {
            label: 'Nästa försök',
            value:
              delivery.state !== 'retrying' || delivery.nextTryAt === null
                ? null
                : moment(delivery.nextTryAt),
          },
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
          <span className="quiet small">
            {delivery.fileName}
            {delivery.byLink && ' (för stor för att bifogas, skickad som en länk)'}
          </span>
        </div>
      </section>
    </div>
  );
}
