import { useState } from 'react';
import type { MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useUpdateMatter } from './matter.queries.js';

/** Those who handed it in take it back. */
export function WithdrawMatter({ matter, onClose }: { matter: MatterView; onClose: () => void }) {
  const update = useUpdateMatter();
  const [day, setDay] = useState(today());
  return (
    <Dialog
      title="Har de som lämnade in det tagit tillbaka det?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={update.isPending}
            onPress={() =>
              update.mutate(
                { params: { id: matter.id }, body: { version: matter.version, withdrawnOn: day } },
                { onSuccess: onClose },
              )
            }
          >
            Anteckna att det är återtaget
          </Button>
          <Button onPress={onClose}>Låt bli</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={update.error}
          fields={{ withdrawnOn: { label: 'Återtaget den', id: 'atertaget' } }}
        />
        <p>{matter.title} väntar då inte längre på beslut. Paragraferna som det har stått i ändras inte.</p>
        <DateField
          id="atertaget"
          label="Återtaget den"
          value={day}
          onChange={setDay}
          error={faultAt(update.error, 'withdrawnOn')}
        />
      </div>
    </Dialog>
  );
}
