import { useState, type FormEvent } from 'react';
import { codeFault } from '../../lib/code-fault.js';
import { Button } from '../../ui/button.js';
import { CodeField } from '../../ui/code-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PasswordField } from '../../ui/password-field.js';
import { TextField } from '../../ui/text-field.js';
import { useSignIn } from './use-sign-in.js';

/** E-mail and password. `email` is given when the same person only has to say the password again. */
export function SignInForm({ email: known, onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const signIn = useSignIn();
  const wrongCode = codeFault(signIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { email: email.trim(), password, ...(needsCode ? { code } : {}) },
      {
        onSuccess: onSignedIn,
        onError: (error) => {
          setCode('');
          if (codeFault(error).isAsked) {
            setNeedsCode(true);
          } else {
            setPassword('');
          }
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {!wrongCode.isAsked && <FaultSummary error={signIn.error} />}
      <TextField
        label="E-postadress"
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isReadOnly={known !== undefined}
        autoFocus={known === undefined}
      />
      <PasswordField
        label="Lösenord"

        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        autoFocus={known !== undefined}
      />
      {needsCode && <CodeField value={code} onChange={setCode} error={wrongCode.error} autoFocus />}
      <div>
        <Button type="submit" variant="primary" isPending={signIn.isPending}>
          Logga in
        </Button>
      </div>
    </form>
  );
}
