import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { useRefuse } from './adjustment.queries.js';

/** Refuses to adjust, with a reason. It says what happens then, and the milder way. */
export function RefuseDialog({ adjustment, onClose }: { adjustment: AdjustmentView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const refuse = useRefuse();
  const act = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') {
      refuse.mutate(
        { params: { id: adjustment.id }, body: { sha256: adjustment.sha256 ?? '', reason: reason.trim() } },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Dialog
      title={`Vägra att justera ${adjustment.paragraphsLabel}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" isPending={refuse.isPending} onPress={act}>
            Vägra att justera {adjustment.paragraphsLabel}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={refuse.error} fields={{ reason: { label: 'Skäl' } }} />
        <p>
          Vägra om protokollet inte visar det som beslutades. Justeringen stannar då, och sekreteraren svarar:
          protokollet rättas och skickas på nytt, en annan justerar efter beslut, eller organet justerar det
          självt. Du kan inte ångra dig, och skälet står kvar.
        </p>
        <p>Håller du bara inte med om beslutet? Då justerar du, med en invändning om du vill.</p>
        <TextArea
          label="Skäl"
          description="Skriv vilken paragraf det gäller, och vad som beslutades."
          value={reason}
          onChange={setReason}
          isRequired
          maxLength={2000}
          error={missing ? 'Skriv varför du vägrar.' : faultAt(refuse.error, 'reason')}
        />
      </div>
    </Dialog>
  );
}
