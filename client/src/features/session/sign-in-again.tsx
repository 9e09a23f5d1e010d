import { useQuery } from '@tanstack/react-query';
import { useSessionExpired } from '../../lib/session-expiry.js';
import { Dialog } from '../../ui/dialog.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { SignInForm } from './sign-in-form.js';
import { sessionQuery } from './session.queries.js';

/** The session ended while the page was in use: the password is asked for on top of it, and nothing is lost. */
export function SignInAgain() {
  const expired = useSessionExpired();
  const session = useQuery({ ...sessionQuery, enabled: false });
  return (
    <Dialog title="Logga in igen" isOpen={expired} onClose={() => undefined} isDismissable={false}>
      <p>
        Du har blivit utloggad. Det du har skrivit finns kvar på sidan. Logga in, så fortsätter du där du var.
      </p>
      <SignInForm
        {...(session.data === undefined ? {} : { email: session.data.person.email })}
        onSignedIn={() => undefined}
      />
      <PasskeySignIn onSignedIn={() => undefined} />
      <p className="small">
        Är du någon annan? <a href="/logga-in">Logga in som dig själv</a>. Det som inte hann sparas finns kvar
        på enheten för den som skrev det.
      </p>
    </Dialog>
  );
}
