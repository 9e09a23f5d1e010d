import { passkeysClosed } from '../../lib/passkey.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useSignInWithPasskey } from './use-sign-in.js';

/** The shorter way in, for those who have a passkey. Where none can be used nothing is said: the password is there. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const signIn = useSignInWithPasskey();
  if (passkeysClosed() !== undefined) {
    return null;
  }
  return (
    <div className="stack">
      <FaultSummary error={signIn.error} />
      <div>
        <Button
          isPending={signIn.isPending}
          onPress={() => signIn.mutate(undefined, { onSuccess: onSignedIn })}
        >
          Logga in med passkey
        </Button>
      </div>
    </div>
  );
}
