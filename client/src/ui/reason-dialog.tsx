import { useState } from 'react';
import { problemOf } from '../lib/problem-error.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { TextField } from './text-field.js';

interface ReasonDialogProps {
  title: string;
  /** the refusal, with the law's sentences */
  error: unknown;
  action: string;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** What the law says no to, and the way on where it has happened all the same: with a reason. */
export function ReasonDialog({ title, error, action, onReason, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            Låt bli
          </Button>
          <Button isDisabled={given === ''} onPress={() => onReason(given)}>
            {action}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ul>
          {problemOf(error).errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
        <TextField
          label="Skäl, om det har skett ändå"
          description="Det som har skett i rummet antecknas som det var. Skälet sparas och syns i kontrollistan, inte i protokollet."
          value={reason}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
