import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useWithdraw } from './adjustment.queries.js';

/** Takes an adjustment back, with a reason, before the last signature. */
export function WithdrawDialog({ adjustment, onClose }: { adjustment: AdjustmentView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const withdraw = useWithdraw();
  const signed = adjustment.signers.filter(({ signedAt }) => signedAt !== null).length;
  const act = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') {
      withdraw.mutate(
        { params: { id: adjustment.id }, body: { reason: reason.trim() } },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog
      title="Dra tillbaka justeringen"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" isPending={withdraw.isPending} onPress={act}>
            Dra tillbaka {adjustment.paragraphsLabel}
          </Button>
          <Button onPress={onClose}>Låt den ligga kvar</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={withdraw.error} fields={{ reason: { label: 'Skäl' } }} />
        <p>
          {adjustment.paragraphsLabel} kan skrivas igen och skickas på nytt.{' '}
          {signed === 0
            ? 'Ingen har skrivit under än.'
            : signed === 1
              ? 'Den underskrift som finns gäller inte längre, och den som har skrivit under får ett mejl med skälet.'
              : `De ${signed} underskrifter som finns gäller inte längre, och de som har skrivit under får ett mejl med skälet.`}
        </p>
        <TextField
          label="Skäl"
          description="Skälet sparas i historiken."
          value={reason}
          onChange={setReason}
          isRequired
          error={missing ? 'Skriv varför justeringen dras tillbaka.' : faultAt(withdraw.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}
