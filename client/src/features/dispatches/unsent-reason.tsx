import { useState, type FormEvent } from 'react';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useGiveReason } from './dispatch.queries.js';
import type { PrintedRow } from './reached-words.js';

/** Why a printed recipient is not sent the § by mail. Left empty, what was said is taken back. */
export function UnsentReason({ row, onClose }: { row: PrintedRow; onClose: () => void }) {
  const [reason, setReason] = useState(row.recipient.reason ?? '');
  const give = useGiveReason();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate(
      { params: { id: row.itemId }, body: { name: row.recipient.name, reason } },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={`${row.label} till ${row.recipient.name}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <FaultSummary error={give.error} />
        <TextField
          label="Varför det inte skickas med e-post"
          description="Till exempel ”lämnas på papper” eller ”får det muntligt”. Tomt tar bort skälet."
          value={reason}
          onChange={setReason}
          error={faultAt(give.error, 'reason')}
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={give.isPending}>
            Spara skälet
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
