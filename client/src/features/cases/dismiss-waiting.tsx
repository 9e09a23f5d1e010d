import { useState } from 'react';
import type { WaitingItem } from '@klubbat/shared/contracts/item-link';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useDismissWaiting } from './case.queries.js';

interface DismissWaitingProps {
  meetingId: string;
  item: WaitingItem;
  onClose: (dismissed: boolean) => void;
}

/** Puts aside what waits, with a reason that stands in the history of its §. */
export function DismissWaiting({ meetingId, item, onClose }: DismissWaitingProps) {
  const dismiss = useDismissWaiting();
  const [reason, setReason] = useState('');
  const send = () =>
    dismiss.mutate(
      { params: { id: meetingId }, body: { item: item.id, reason: reason.trim() } },
      { onSuccess: () => onClose(true) },
    );
  return (
    <Dialog
      title={`Avför ${item.title}`}
      isOpen
      onClose={() => onClose(false)}
      actions={
        <>
          <Button isPending={dismiss.isPending} isDisabled={reason.trim() === ''} onPress={send}>
            Avför
          </Button>
          <Button variant="quiet" onPress={() => onClose(false)}>
            Avbryt
          </Button>
        </>
      }
    >
      <FaultSummary error={dismiss.error} />
      <p>
        Ärendet väntar inte längre på att tas upp här. Skälet står i historiken, och du kan låta det vänta
        igen.
      </p>
      <TextField label="Skäl" value={reason} onChange={setReason} isRequired />
    </Dialog>
  );
}
