import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PasswordField } from '../../ui/password-field.js';
import { TextField } from '../../ui/text-field.js';
import { useSignIn } from './session.queries.js';

/** E-mail and password. `email` is given when the same person only has to say the password again. */
export function SignInForm({ email: known, onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { email: email.trim(), password },
      { onSuccess: onSignedIn, onError: () => setPassword('') },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={signIn.error} />
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
      <div>
        <Button type="submit" variant="primary" isPending={signIn.isPending}>
          Logga in
        </Button>
      </div>
    </form>
  );
}
