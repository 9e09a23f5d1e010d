import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { FaultSummary } from './fault-summary.js';

interface DangerDialogProps {
  title: string;
  /** what is done, by its verb: `Ta bort passkey` */
  action: string;
  /** the way back */
  back?: string;
  isPending: boolean;
  error: unknown;
  onAct: () => void;
  onClose: () => void;
  /** what happens then */
  children: ReactNode;
}

/** Asks before something is taken away. */
export function DangerDialog({
  title,
  action,
  back = 'Avbryt',
  isPending,
  error,
  onAct,
  onClose,
  children,
}: DangerDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" isPending={isPending} onPress={onAct}>
            {action}
          </Button>
          <Button onPress={onClose}>{back}</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={error} />
        <p>{children}</p>
      </div>
    </Dialog>
  );
}
