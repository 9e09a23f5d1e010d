import { useQuery } from '@tanstack/react-query';
import type { ReceiptView } from '@klubbat/shared/contracts/receipt';
import { bounceAdvice, receiptSentence } from '@klubbat/shared/sentences/receipt-sentences';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import { moment } from '../../lib/moment.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { receiptsQuery } from './receipt.queries.js';
import { ReceiverLink } from './receiver-link.js';
import { StageMark } from './stage-mark.js';
import './receipts.css';

function Bounced({ receipt, needsPerson }: { receipt: ReceiptView | undefined; needsPerson: boolean }) {
  return (
    <Notice kind={needsPerson ? 'error' : 'info'} title="Brevet har studsat">
      <p>{bounceAdvice(receipt?.status ?? null)}</p>
      {!needsPerson && <p>Mottagaren har ändå kvitterat utdraget, så det har nått fram.</p>}
    </Notice>
  );
}

/** What became known of a letter after it was handed over: the latest last, each with the other side's own words. */
export function DeliveryReceipts({
  deliveryId,
  permitted,
}: {
  deliveryId: string;
  permitted: readonly Action[];
}) {
  const { data, error, refetch } = useQuery(receiptsQuery(deliveryId));
  if (error !== null && data === undefined) {
    return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return null;
  }
  const { stage, receipts, link } = data;
  return (
    <section className="stack" aria-labelledby="efter">
      <h2 id="efter">Efter att brevet lämnades över</h2>
      {stage.trouble === 'bounced' && (
        <Bounced
          receipt={receipts.findLast(({ kind }) => kind === 'bounced')}
          needsPerson={stage.needsPerson}
        />
      )}
      {receipts.length === 0 ? (
        <p className="quiet">
          Inget är känt än. Här står när brevet är framme, öppnas, kvitteras och registreras, eller om det
          studsar.
        </p>
      ) : (
        <>
          <p>
            <StageMark stage={stage} />
          </p>
          <ol className="receipts">
            {receipts.map((receipt) => (
              <li key={receipt.id}>
                <span className="figures">{moment(receipt.at)}</span>
                <div>
                  {receiptSentence(receipt)}
                  {receipt.words !== null && (
                    <blockquote className="receipts__words">{receipt.words}</blockquote>
                  )}
                  {receipt.noted !== null && (
                    <p className="quiet small">
                      Antecknat av {receipt.noted.by}: ”{receipt.noted.why}”
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {link !== null && <ReceiverLink deliveryId={deliveryId} link={link} permitted={permitted} />}
    </section>
  );
}
