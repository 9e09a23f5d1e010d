import { lazy, Suspense } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ownPath } from '@klubbat/shared/rules/own-path';
import { PasskeySignIn } from '../features/session/passkey-sign-in.js';
import { SignInForm } from '../features/session/sign-in-form.js';
import { painted } from '../lib/painted.js';
import { AlonePage } from '../ui/alone-page.js';

/** Shown when the server has said which there are: the page does not wait for it. */
const EIdentitySignIn = lazy(async () => {
  await painted();
  return { default: (await import('../features/session/e-identity-sign-in.js')).EIdentitySignIn };
});

export function SignInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const enter = () => void navigate(ownPath(search.get('till')), { replace: true });
  return (
    <AlonePage title="Logga in">
      <SignInForm onSignedIn={enter} />
      <PasskeySignIn onSignedIn={enter} />
      <Suspense>
        <EIdentitySignIn returnPath={ownPath(search.get('till'))} />
      </Suspense>
      <p className="small">
        <Link to="/kontrollera">Kontrollera ett dokument</Link>
        {' · '}
        <Link to="/hjalp">Så räknar Klubbat</Link>
      </p>
      <p className="quiet small">Har du inget konto? Sekreteraren i ditt organ kan skicka en inbjudan.</p>
    </AlonePage>
  );
}
