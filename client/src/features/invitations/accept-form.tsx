import { useState, type FormEvent } from 'react';
import type { z } from 'zod';
import type { invitationView } from '@klubbat/shared/contracts/session';
import { codeFault } from '../../lib/code-fault.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { CodeField } from '../../ui/code-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PasswordField } from '../../ui/password-field.js';
import { TextField } from '../../ui/text-field.js';
import { useAcceptInvitation } from './invitation.queries.js';

interface AcceptFormProps {
  token: string;
  invitation: z.output<typeof invitationView>;
  onAccepted: () => void;
}

/** Choose a password, or say the one that one already has. */
export function AcceptForm({ token, invitation, onAccepted }: AcceptFormProps) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const accept = useAcceptInvitation(token);
  const wrongCode = codeFault(accept.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate(
      { password, ...(needsCode ? { code } : {}) },
      {
        onSuccess: onAccepted,
        onError: (error) => {
          setCode('');
          setNeedsCode(needsCode || codeFault(error).isAsked);
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {!wrongCode.isAsked && (
        <FaultSummary error={accept.error} fields={{ password: { label: 'Lösenord', id: 'password' } }} />
      )}
      <TextField
        label="E-postadress"
        type="email"
        autoComplete="username"
        value={invitation.email}
        isReadOnly
      />
      <PasswordField
        id="password"
        label={invitation.hasAccount ? 'Ditt lösenord' : 'Välj ett lösenord'}
        description={
          invitation.hasAccount
            ? 'Du har redan ett konto. Ange lösenordet du brukar logga in med.'
            : 'Minst 8 tecken. Några ord efter varandra är lätta att minnas och svåra att gissa.'
        }

        autoComplete={invitation.hasAccount ? 'current-password' : 'new-password'}
        value={password}
        onChange={setPassword}
        error={faultAt(accept.error, 'password')}
        autoFocus
      />
      {needsCode && <CodeField value={code} onChange={setCode} error={wrongCode.error} autoFocus />}
      <div>
        <Button type="submit" variant="primary" isPending={accept.isPending}>
          Ta emot inbjudan
        </Button>
      </div>
    </form>
  );
}
