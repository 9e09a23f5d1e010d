import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';

interface ConfirmStepProps {
  title: string;
  /** what the button says that it does */
  verb: string;
  children: ReactNode;
  error: unknown;
  isPending: boolean;
  onDo: () => void;
  onClose: () => void;
}

/** A question before what cannot be undone: it says what will happen. */
export function ConfirmStep({ title, verb, children, error, isPending, onDo, onClose }: ConfirmStepProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={onDo}>
            {verb}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <FaultSummary error={error} />
      <p>{children}</p>
    </Dialog>
  );
}
