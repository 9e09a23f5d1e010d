import { useState } from 'react';
import { receiptDoors, type SharedDelivery as Shared } from '@klubbat/shared/contracts/receipt';
import { longDate } from '@klubbat/shared/sentences/dates';
import { receiptSentence } from '@klubbat/shared/sentences/receipt-sentences';
import { doorAddress } from '../../lib/call.js';
import { dayOf, moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { ConfirmForm } from './confirm-form.js';

/** What was sent, for the one who got it: it can be opened again and confirmed. */
export function SharedDelivery({ token, delivery }: { token: string; delivery: Shared }) {
  const [again, setAgain] = useState(false);
  const isConfirmed = delivery.confirmations.length > 0;
  return (
    <>
      <Facts
        items={[
          { label: 'Från', value: delivery.organisation },
          { label: 'Organ', value: delivery.board },
          { label: 'Sammanträde', value: longDate(delivery.date) },
          { label: 'Paragrafer', value: delivery.paragraphsLabel },
          { label: 'Till', value: delivery.recipient },
          { label: 'Skickat', value: delivery.sentAt === null ? null : moment(delivery.sentAt) },
          { label: 'Fil', value: delivery.fileName },
        ]}
      />
      {/* a form of its own: a link could be followed by a program that looks through mail */}
      <form
        method="post"
        action={doorAddress(receiptDoors.openShared, { params: { token } })}
        target="_blank"
      >
        <Button type="submit">
          Öppna utdraget<span className="visually-hidden"> (öppnas i en ny flik)</span>
        </Button>
      </form>
      {isConfirmed && (
        <Notice kind="success" title="Utdraget är kvitterat" announce>
          {delivery.confirmations.map(({ at, name, caseNumber, documentNumber }) => (
            <p key={`${at} ${name ?? ''}`}>
              {moment(at)}:{' '}
              {receiptSentence({
                kind: caseNumber === null && documentNumber === null ? 'confirmed' : 'registered',
                name,
                caseNumber,
                documentNumber,
                status: null,
                words: null,
                address: null,
              })}
            </p>
          ))}
          {!again && (
            <div>
              <Button variant="quiet" onPress={() => setAgain(true)}>
                Lägg till en kvittens
              </Button>
            </div>
          )}
        </Notice>
      )}
      {(!isConfirmed || again) && (
        <section className="stack" aria-labelledby="kvittera">
          <h2 id="kvittera">Kvittera</h2>
          <p>Avsändaren ser ditt namn, tiden och de nummer du fyller i. Du behöver inget konto.</p>
          <ConfirmForm token={token} onConfirmed={() => setAgain(false)} />
        </section>
      )}
      <p className="quiet small">
        Länken är bara för mottagaren av brevet och gäller till {longDate(dayOf(delivery.until))}. Har du fått
        den av misstag? Svara på brevet och säg till.
      </p>
    </>
  );
}
