import { useState } from 'react';
import type { IdentityProviderView } from '@klubbat/shared/contracts/e-identity';
import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PasswordField } from '../../ui/password-field.js';
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
  const fault = leave.error === null ? undefined : problemOf(leave.error);
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
        {fault !== undefined && fault.code !== 'wrong-password' && <FaultSummary error={leave.error} />}
        <p>
          Du legitimerar dig en gång hos tjänsten och kommer tillbaka hit. Klubbat sparar inte ditt
          personnummer.
        </p>
        <PasswordField
          label="Ditt lösenord"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={fault?.code === 'wrong-password' ? `${fault.title}. Skriv det igen.` : undefined}
        />
      </div>
    </Dialog>
  );
}
