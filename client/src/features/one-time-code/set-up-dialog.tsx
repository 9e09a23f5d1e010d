import { useState } from 'react';
import { codeFault } from '../../lib/code-fault.js';
import { passwordFault } from '../../lib/password-fault.js';
import { Button } from '../../ui/button.js';
import { CodeField } from '../../ui/code-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { OwnPasswordField } from '../../ui/own-password-field.js';
import { useBeginOneTimeCode, useConfirmOneTimeCode } from './one-time-code.queries.js';
import './one-time-code.css';

/** The password first: whoever finds an open screen must not put a lock of his own on it. */
function PasswordStep({ begin }: { begin: ReturnType<typeof useBeginOneTimeCode> }) {
  const [password, setPassword] = useState('');
  return (
    <form
      id="one-time-code-password"
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ body: { password } });
      }}
    >
      {passwordFault(begin.error) === undefined && <FaultSummary error={begin.error} />}
      <p>
        En app i telefonen visar en ny kod var trettionde sekund. När du loggar in eller skriver under med
        lösenord behövs också koden.
      </p>
      <OwnPasswordField value={password} onChange={setPassword} fault={begin.error} />
    </form>
  );
}

function AppStep({
  made,
  confirm,
}: {
  made: { secret: string; uri: string; picture: string };
  confirm: ReturnType<typeof useConfirmOneTimeCode>;
}) {
  const [code, setCode] = useState('');
  const { isAsked, error } = codeFault(confirm.error);
  return (
    <form
      id="one-time-code-app"
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ body: { code } });
      }}
    >
      {!isAsked && <FaultSummary error={confirm.error} />}
      <p>Läs bilden med appen, eller skriv nyckeln i den. Den visas bara nu.</p>
      <img
        className="one-time-code__picture"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(made.picture)}`}
        alt="QR-kod med nyckeln"
      />
      <p>
        <code className="one-time-code__key">{made.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a href={made.uri}>Öppna i appen på den här telefonen</a>
      </p>
      <CodeField description="Koden som appen visar nu." value={code} onChange={setCode} error={error} />
    </form>
  );
}

/** Sets up one-time codes: the password, the app with a code out of it, and the codes to fall back on, once. */
export function SetUpDialog({ onClose }: { onClose: () => void }) {
  const begin = useBeginOneTimeCode();
  const confirm = useConfirmOneTimeCode();
  const step = confirm.data !== undefined ? 'codes' : begin.data !== undefined ? 'app' : 'password';
  return (
    <Dialog
      title={step === 'codes' ? 'Spara dina reservkoder' : 'Slå på engångskoder'}
      isOpen
      onClose={onClose}
      actions={
        step === 'codes' ? (
          <Button variant="primary" onPress={onClose}>
            Jag har sparat dem
          </Button>
        ) : (
          <>
            <Button
              variant="primary"
              type="submit"
              form={`one-time-code-${step}`}
              isPending={begin.isPending || confirm.isPending}
            >
              {step === 'password' ? 'Gå vidare' : 'Slå på engångskoder'}
            </Button>
            <Button onPress={onClose}>Avbryt</Button>
          </>
        )
      }
    >
      {step === 'password' && <PasswordStep begin={begin} />}
      {step === 'app' && begin.data !== undefined && <AppStep made={begin.data} confirm={confirm} />}
      {step === 'codes' && (
        <div className="stack">
          <p>
            Engångskoder är påslagna. Skriv ned reservkoderna eller spara dem där bara du kommer åt dem. Var
            och en gäller en gång, om du tappar telefonen. De visas bara nu.
          </p>
          <ul className="one-time-code__codes">
            {confirm.data?.recoveryCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
