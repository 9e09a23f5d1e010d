import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeFault } from '../../lib/code-fault.js';
import { passwordFault } from '../../lib/password-fault.js';
import { Button } from '../../ui/button.js';
import { CodeField } from '../../ui/code-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { OwnPasswordField } from '../../ui/own-password-field.js';
import { oneTimeCodeQuery, useRemoveOneTimeCode } from './one-time-code.queries.js';
import { SetUpDialog } from './set-up-dialog.js';

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const remove = useRemoveOneTimeCode();
  const wrong = codeFault(remove.error);
  return (
    <Dialog
      title="Slå av engångskoder?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            isPending={remove.isPending}
            isDisabled={password === '' || code === ''}
            onPress={() => remove.mutate({ body: { password, code } }, { onSuccess: onClose })}
          >
            Slå av engångskoder
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {!wrong.isAsked && passwordFault(remove.error) === undefined && <FaultSummary error={remove.error} />}
        <p>Lösenordet ensamt räcker sedan för att logga in, där organisationen tillåter det.</p>
        <OwnPasswordField value={password} onChange={setPassword} fault={remove.error} />
        <CodeField value={code} onChange={setCode} error={wrong.error} />
      </div>
    </Dialog>
  );
}

/** Whether a code is asked for beside one's password. */
export function OwnOneTimeCode() {
  const { data } = useQuery(oneTimeCodeQuery);
  const [asking, setAsking] = useState<'set-up' | 'remove'>();
  const close = () => setAsking(undefined);
  if (data === undefined) {
    return null;
  }
  return (
    <section className="stack" id="engangskod">
      <h2>Engångskod</h2>
      <p>
        {data.isSetUp
          ? `Påslagen. När du använder lösenordet behövs också en kod ur appen. Du har ${data.recoveryCodesLeft} reservkoder kvar.`
          : 'Avslagen. Slå på den, så räcker det inte att någon får veta ditt lösenord.'}
      </p>
      <div>
        {data.isSetUp ? (
          <Button onPress={() => setAsking('remove')}>Slå av engångskoder</Button>
        ) : (
          <Button onPress={() => setAsking('set-up')}>Slå på engångskoder</Button>
        )}
      </div>
      {asking === 'set-up' && <SetUpDialog onClose={close} />}
      {asking === 'remove' && <RemoveDialog onClose={close} />}
    </section>
  );
}
