import { Link } from 'react-router';
import type { CorrectionReceiver } from '@klubbat/shared/contracts/correction';
import { moment } from '../../lib/moment.js';
import { CopyButton } from '../../ui/copy-button.js';
import { DataTable } from '../../ui/data-table.js';
import { DeliveryStateMark } from '../../ui/delivery-state.js';

/** Everybody who has the § as it was, and when each got it: they are to get the correction too. */
export function Receivers({ receivers }: { receivers: readonly CorrectionReceiver[] }) {
  const addresses = receivers.flatMap(({ email }) => email ?? []);
  return (
    <section className="stack no-print" aria-labelledby="ska-fa-rattelsen">
      <h2 id="ska-fa-rattelsen">Ska få rättelsen</h2>
      {receivers.length === 0 ? (
        <p>Paragrafen har inte skickats till någon härifrån.</p>
      ) : (
        <>
          <p>
            De här har fått paragrafen som den var. Skicka rättelsen till dem: öppna den som PDF och bifoga
            den.
          </p>
          <DataTable
            caption="De som har fått paragrafen före rättelsen"
            rows={receivers}
            rowKey={({ deliveryId, name }) => deliveryId ?? `brev ${name}`}
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
                    kind === 'extract' ? (
                      'Protokollsutdrag'
                    ) : (
                      'Underrättelse, gjord här'
                    )
                  ) : (
                    <Link to={`/utskick/${deliveryId}`}>Protokollsutdrag</Link>
                  ),
              },
              { key: 'at', heading: 'När', figures: true, cell: ({ at }) => moment(at) },
              {
                key: 'state',
                heading: 'Läge',
                cell: ({ state }) => (state === null ? '' : <DeliveryStateMark state={state} />),
              },
            ]}
          />
          {addresses.length > 0 && (
            <div className="row">
              <CopyButton variant="quiet" text={addresses.join(', ')}>
                Kopiera adresserna
              </CopyButton>
            </div>
          )}
        </>
      )}
    </section>
  );
}
