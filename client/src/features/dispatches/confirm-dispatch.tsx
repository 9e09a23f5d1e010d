import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import type { RecipientRow } from './dispatch-draft.js';
import './dispatches.css';

interface ConfirmDispatchProps {
  verb: string;
  recipients: readonly RecipientRow[];
  /** exactly what leaves */
  preview: ReactNode;
  isPending: boolean;
  onSend: () => void;
  onClose: () => void;
}

/** What is sent cannot be called back: so it says to whom, and what. */
export function ConfirmDispatch({
  verb,
  recipients,
  preview,
  isPending,
  onSend,
  onClose,
}: ConfirmDispatchProps) {
  return (
    <Dialog
      title={`${verb}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={onSend}>
            {verb}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack stack--tight">
        <p>Det som har skickats går inte att ta tillbaka. Mottagare:</p>
        <ul className="dispatch-names">
          {recipients.map(({ key, name, email }) => (
            <li key={key}>
              {name} <span className="quiet">{email}</span>
            </li>
          ))}
        </ul>
        {preview}
      </div>
    </Dialog>
  );
}
