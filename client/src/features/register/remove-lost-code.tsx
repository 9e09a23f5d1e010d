import { useState } from 'react';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import { passwordFault } from '../../lib/password-fault.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { OwnPasswordField } from '../../ui/own-password-field.js';
import { TextField } from '../../ui/text-field.js';
import { useRemoveLostCode } from './register.queries.js';

/** For one who has lost both phone and recovery codes, and whom the administrator has before him. */
export function RemoveLostCode({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const remove = useRemoveLostCode();
  return (
    <Dialog
      title={`Slå av engångskoder för ${person.name}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            isPending={remove.isPending}
            isDisabled={password === '' || reason.trim() === ''}
            onPress={() =>
              remove.mutate({ params: { id: person.id }, body: { password, reason } }, { onSuccess: onClose })
            }
          >
            Slå av engångskoder
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {passwordFault(remove.error) === undefined && <FaultSummary error={remove.error} />}
        <p>
          Gör det bara när personen har tappat både telefonen och reservkoderna, och du vet vem du talar med.
          Lösenordet ensamt räcker sedan för att logga in, tills koden slås på igen. Personen loggas ut
          överallt.
        </p>
        <TextField
          label="Hur vet du vem det är?"
          description="Sparas i händelseloggen. Till exempel: Visade legitimation på kontoret."
          value={reason}
          onChange={setReason}
        />
        <OwnPasswordField value={password} onChange={setPassword} fault={remove.error} />
      </div>
    </Dialog>
  );
}
