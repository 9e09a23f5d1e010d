import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useConsent } from './sitting.queries.js';

interface ConsentDialogProps {
  item: AgendaItemView;
  /** takes it up; with a reason where not all have agreed */
  onOpen: (reason?: string) => void;
  onClose: () => void;
}

/** Before what was not announced is taken up in fullmäktige: do all present agree? */
export function ConsentDialog({ item, onOpen, onClose }: ConsentDialogProps) {
  const consent = useConsent();
  const [unprepared, setUnprepared] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title="Samtycker samtliga närvarande?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={consent.isPending}
            onPress={() =>
              consent.mutate(
                { params: { id: item.id }, body: { given: true, unprepared } },
                { onSuccess: () => onOpen() },
              )
            }
          >
            Samtliga samtycker, ta upp punkten
          </Button>
          <Button onPress={onClose}>Låt bli</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={consent.error} />
        <p>
          {item.title} stod inte i kungörelsen. Fullmäktige får avgöra det bara om alla närvarande ledamöter
          samtycker (5 kap. 52 § kommunallagen).
        </p>
        <Checkbox
          isSelected={unprepared}
          onChange={setUnprepared}
          description="Då ska de vara överens om det också (5 kap. 33 § kommunallagen)."
        >
          Ärendet är brådskande och har inte beretts
        </Checkbox>
        <details>
          <summary>Det togs upp utan samtycke</summary>
          <div className="stack stack--tight">
            <TextField
              label="Skäl, om det har skett ändå"
              description="Det som har skett i rummet antecknas som det var. Skälet sparas och syns i kontrollistan, inte i protokollet."
              value={reason}
              onChange={setReason}
            />
            <div>
              <Button isDisabled={reason.trim() === ''} onPress={() => onOpen(reason.trim())}>
                Ta upp ändå
              </Button>
            </div>
          </div>
        </details>
      </div>
    </Dialog>
  );
}
