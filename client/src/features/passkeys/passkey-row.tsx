import { useState } from 'react';
import type { PasskeyView } from '@klubbat/shared/contracts/passkey';
import { longDate } from '@klubbat/shared/sentences/dates';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useRemovePasskey, useRenamePasskey } from './passkey.queries.js';

function RenameDialog({ passkey, onClose }: { passkey: PasskeyView; onClose: () => void }) {
  const [name, setName] = useState(passkey.name);
  const rename = useRenamePasskey();
  const act = () =>
    rename.mutate({ params: { id: passkey.id }, body: { name: name.trim() } }, { onSuccess: onClose });
  return (
    <Dialog
      title={`Byt namn på ${passkey.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={rename.isPending}
            isDisabled={name.trim() === ''}
            onPress={act}
          >
            Byt namn
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={rename.error} fields={{ name: { label: 'Namn' } }} />
        <TextField label="Namn" value={name} onChange={setName} maxLength={100} autoFocus />
      </div>
    </Dialog>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: PasskeyView; onClose: () => void }) {
  const remove = useRemovePasskey();
  return (
    <DangerDialog
      title={`Ta bort ${passkey.name}?`}
      action="Ta bort passkey"
      isPending={remove.isPending}
      error={remove.error}
      onAct={() => remove.mutate({ params: { id: passkey.id } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      Den kan sedan varken logga in eller skriva under. Det som redan är underskrivet med den gäller och kan
      fortfarande kontrolleras.
    </DangerDialog>
  );
}

/** One passkey: what it is called, since when, and what can be done with it. */
export function PasskeyRow({ passkey }: { passkey: PasskeyView }) {
  const [asking, setAsking] = useState<'rename' | 'remove'>();
  const { name, createdAt, lastUsedAt, synced, worksHere } = passkey;
  const close = () => setAsking(undefined);
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p className="quiet small">
          {`Skapad ${longDate(createdAt.slice(0, 10))}. `}
          {lastUsedAt === null ? 'Inte använd än. ' : `Senast använd ${moment(lastUsedAt)}. `}
          {synced ? 'Följer med mellan dina enheter.' : 'Finns bara på den enheten.'}
          {worksHere ? '' : ' Den hör till en annan adress och fungerar inte här.'}
        </p>
      </div>
      <div className="row">
        <Button variant="quiet" onPress={() => setAsking('rename')} aria-label={`Byt namn på ${name}`}>
          Byt namn
        </Button>
        <Button variant="quiet" onPress={() => setAsking('remove')} aria-label={`Ta bort ${name}`}>
          Ta bort
        </Button>
      </div>
      {asking === 'rename' && <RenameDialog passkey={passkey} onClose={close} />}
      {asking === 'remove' && <RemoveDialog passkey={passkey} onClose={close} />}
    </li>
  );
}
