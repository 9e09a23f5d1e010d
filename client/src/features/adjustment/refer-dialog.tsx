import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { useRefer } from './adjustment.queries.js';

/** Where somebody has refused: the body is to adjust the protocol itself, at its next meeting. */
export function ReferDialog({ adjustment, onClose }: { adjustment: AdjustmentView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const refer = useRefer();
  const act = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') {
      refer.mutate(
        { params: { id: adjustment.id }, body: { reason: reason.trim() } },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog
      title="Låt organet justera protokollet"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={refer.isPending} onPress={act}>
            Låt organet justera {adjustment.paragraphsLabel}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={refer.error} fields={{ reason: { label: 'Skäl' } }} />
        <p>
          Ingen mer skriver under. Ta upp justeringen som en paragraf på nästa sammanträde. När den paragrafen
          är justerad antecknar du den här, och då är protokollet justerat.
        </p>
        <TextArea
          label="Skäl"
          rows={2}
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={2000}
          error={missing ? 'Skriv varför organet justerar självt.' : faultAt(refer.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}
