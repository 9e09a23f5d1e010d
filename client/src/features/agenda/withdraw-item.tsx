import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useWithdrawItem } from './agenda.queries.js';

/** Lets an item be withdrawn, with why. It can be undone until the items have numbers, so nothing is asked twice. */
export function WithdrawItem({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawItem();
  return (
    <Dialog
      title="Låt punkten utgå"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={reason.trim() === ''}
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate(
                { params: { id: item.id }, body: { reason: reason.trim() } },
                { onSuccess: onClose },
              )
            }
          >
            Låt utgå
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={withdraw.error} />
        <p>
          ”{item.title}” står i kallelsen som har skickats. Den står kvar på dagordningen, överstruken, med
          ordet Utgår och ditt skäl, och får inget paragrafnummer. De kallade får veta det när du skickar ett
          tillägg till kallelsen. Du kan ångra det tills paragraferna har fått nummer.
        </p>
        <TextField
          label="Varför utgår den?"
          description="Står på dagordningen och i handlingarna."
          value={reason}
          onChange={setReason}
          error={faultAt(withdraw.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}
