import { useState } from 'react';
import { passwordFault } from '../../lib/password-fault.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { OwnPasswordField } from '../../ui/own-password-field.js';
import { TextField } from '../../ui/text-field.js';
import { useAddPasskey } from './passkey.queries.js';

/** A name for the device, and the password once more: whoever finds an open screen must not make a key to it. */
export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const add = useAddPasskey();
  const act = () => add.mutate({ password, name: name.trim() }, { onSuccess: onClose });
  return (
    <Dialog
      title="Skapa en passkey"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={add.isPending}
            isDisabled={name.trim() === '' || password === ''}
            onPress={act}
          >
            Skapa passkey
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {passwordFault(add.error) === undefined && (
          <FaultSummary error={add.error} fields={{ name: { label: 'Namn' } }} />
        )}
        <p>
          En passkey är en nyckel i telefonen eller datorn. Du öppnar den med finger, ansikte eller skärmlås.
          Klubbat får aldrig se den.
        </p>
        <TextField
          label="Namn"
          description="Så att du känner igen den, till exempel Min telefon."
          value={name}
          onChange={setName}
          maxLength={100}
          error={faultAt(add.error, 'name')}
          autoFocus
        />
        <OwnPasswordField value={password} onChange={setPassword} fault={add.error} />
      </div>
    </Dialog>
  );
}
