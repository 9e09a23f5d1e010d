import { useNavigate, useSearchParams } from 'react-router';
import { SignInForm } from '../features/session/sign-in-form.js';
import { AlonePage } from '../ui/alone-page.js';

/** Only a path of our own: a link that somebody else has made must not lead away from here. */
function ownPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}

export function SignInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <AlonePage title="Logga in">
      <SignInForm onSignedIn={() => void navigate(ownPath(search.get('till')), { replace: true })} />
      <p className="quiet small">Har du inget konto? Sekreteraren i ditt organ kan skicka en inbjudan.</p>
    </AlonePage>
  );
}
