import { useState } from 'react';
import type { IdentityProviderView } from '@klubbat/shared/contracts/e-identity';
import { passwordFault } from '../../lib/password-fault.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { OwnPasswordField } from '../../ui/own-password-field.js';
import { useLeaveToLink } from './e-identity.queries.js';

/** The password once more: whoever finds an open screen must not link himself to it. */
export function LinkDialog({
  providers,
  onClose,
}: {
  providers: readonly IdentityProviderView[];
  onClose: () => void;
}) {
  const [password, setPassword] = useState('');
  const leave = useLeaveToLink();
  return (
    <Dialog
      title="Koppla e-legitimation"
      isOpen
      onClose={onClose}
      actions={
        <>
          {providers.map(({ id, label }, i) => (
            <Button
              key={id}
              variant={i === 0 ? 'primary' : 'secondary'}
              isPending={leave.isPending && leave.variables.provider === id}
              isDisabled={password === ''}
              onPress={() => leave.mutate({ provider: id, password })}
            >
              {providers.length === 1 ? 'Gå vidare och legitimera dig' : label}
            </Button>
          ))}
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {passwordFault(leave.error) === undefined && <FaultSummary error={leave.error} />}
        <p>
          Du legitimerar dig en gång hos tjänsten och kommer tillbaka hit. Klubbat sparar inte ditt
          personnummer.
        </p>
        <OwnPasswordField value={password} onChange={setPassword} fault={leave.error} />
      </div>
    </Dialog>
  );
}
