import { Link } from 'react-router';
import type { NewsReceiver } from '@klubbat/shared/contracts/later-news';
import { moment } from '../lib/moment.js';
import { Button } from './button.js';
import { DataTable } from './data-table.js';
import { DeliveryStateMark } from './delivery-state.js';
import { FaultSummary } from './fault-summary.js';

const gotWords: Readonly<Record<NewsReceiver['kind'], string>> = {
  extract: 'Protokollsutdrag',
  'decision-letter': 'Underrättelse, gjord här',
  'other-way': 'Sänt på annat sätt',
};

interface NewsReceiversProps {
  /** what is sent, in the definite: `rättelsen` */
  what: string;
  receivers: readonly NewsReceiver[];
  /** left out for who may not send */
  onSend?: (() => void) | undefined;
  isPending: boolean;
  error: unknown;
}

/** Everybody who has the § as it was, when each got it, and whether he has been told since. Sent to all by one press. */
export function NewsReceivers({ what, receivers, onSend, isPending, error }: NewsReceiversProps) {
  const waiting = receivers.filter(({ email, told }) => email !== null && told === null);
  const byHand = receivers.filter(({ email }) => email === null);
  return (
    <section className="stack no-print" aria-labelledby="ska-fa-veta">
      <h2 id="ska-fa-veta">Ska få {what}</h2>
      {receivers.length === 0 ? (
        <p>Ingen hade fått paragrafen härifrån när det antecknades.</p>
      ) : (
        <>
          <FaultSummary error={error} />
          <p role="status">
            {waiting.length === 0
              ? `Alla som har fått paragrafen med e-post härifrån har fått ${what}.`
              : `${waiting.length} av ${receivers.length} som har fått paragrafen ska få ${what} med e-post. Ingen får den två gånger.`}
          </p>
          <DataTable
            caption="De som har fått paragrafen förut"
            rows={receivers}
            rowKey={({ deliveryId, kind, name }) => deliveryId ?? `${kind} ${name}`}
            columns={[
              {
                key: 'name',
                heading: 'Mottagare',
                rowHeading: true,
                cell: ({ name, email }) => (
                  <>
                    {name}
                    {email !== null && <span className="quiet breaks"> {email}</span>}
                  </>
                ),
              },
              {
                key: 'kind',
                heading: 'Fick',
                cell: ({ kind, deliveryId }) =>
                  deliveryId === null ? (
                    gotWords[kind]
                  ) : (
                    <Link to={`/utskick/${deliveryId}`}>{gotWords[kind]}</Link>
                  ),
              },
              { key: 'at', heading: 'När', figures: true, cell: ({ at }) => moment(at) },
              {
                key: 'told',
                heading: `Har fått ${what}`,
                cell: ({ email, told }) =>
                  told === null ? (
                    <span className="quiet">{email === null ? 'Skicka själv' : 'Inte än'}</span>
                  ) : (
                    <Link to={`/utskick/${told.deliveryId}`}>
                      <DeliveryStateMark state={told.state} />
                    </Link>
                  ),
              },
            ]}
          />
          {byHand.length > 0 && (
            <p className="quiet">
              {byHand.map(({ name }) => name).join(', ')}: fick paragrafen på annat sätt än med e-post
              härifrån. Skicka {what} samma väg och anteckna det under Utskick.
            </p>
          )}
          {waiting.length > 0 && onSend !== undefined && (
            <div className="row">
              <Button variant="primary" isPending={isPending} onPress={onSend}>
                Skicka {what} till {waiting.length === 1 ? 'en mottagare' : `${waiting.length} mottagare`}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
