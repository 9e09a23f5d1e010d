import { useState } from 'react';
import type { DeliveryReceipts } from '@klubbat/shared/contracts/receipt';
import { longDate } from '@klubbat/shared/sentences/dates';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import { dayOf, moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Permitted } from '../../ui/permitted.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { useRevokeLink } from './receipt.queries.js';

interface ReceiverLinkProps {
  deliveryId: string;
  link: NonNullable<DeliveryReceipts['link']>;
  permitted: readonly Action[];
}

/** The receiver's own way to the extract, and the way to close it. */
export function ReceiverLink({ deliveryId, link, permitted }: ReceiverLinkProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const revoke = useRevokeLink();
  if (link.revokedAt !== null) {
    return <p>Mottagarens länk är indragen sedan {moment(link.revokedAt)}.</p>;
  }
  return (
    <>
      <div className="row">
        <p>Mottagarens länk gäller till {longDate(dayOf(link.until))}.</p>
        <Permitted by={permitted} action="meeting.dispatch">
          <Button variant="quiet" onPress={() => setAsking(true)}>
            Dra in länken
          </Button>
        </Permitted>
      </div>
      {asking && (
        <Dialog
          title="Dra in länken?"
          isOpen
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="primary"
                isDisabled={reason.trim() === ''}
                isPending={revoke.isPending}
                onPress={() =>
                  revoke.mutate(
                    { params: { id: deliveryId }, body: { reason: reason.trim() } },
                    { onSuccess: () => setAsking(false) },
                  )
                }
              >
                Dra in länken
              </Button>
              <Button onPress={() => setAsking(false)}>Avbryt</Button>
            </>
          }
        >
          <div className="stack stack--tight">
            {revoke.isError && <ProblemNotice error={revoke.error} />}
            <p>
              Den som har länken kan inte längre öppna utdraget eller kvittera det. Det går inte att ångra;
              ett nytt utskick får en ny länk. Ett utdrag som var bifogat har mottagaren kvar.
            </p>
            <TextField
              label="Skäl"
              description="Sparas i historiken."
              value={reason}
              onChange={setReason}
              isRequired
            />
          </div>
        </Dialog>
      )}
    </>
  );
}
