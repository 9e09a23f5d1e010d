import { useState, type FormEvent } from 'react';
import type { RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { useInvite } from './register.queries.js';
import './register.css';

/** An invitation to an account: the link is shown here, to be handed over by the one who invites. */
export function InvitePerson({ person, onClose }: { person: RegisterPersonView; onClose: () => void }) {
  const [email, setEmail] = useState(person.email ?? '');
  const invite = useInvite();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ params: { id: person.id }, body: { email: email.trim() } });
  };
  return (
    <Dialog title={`Bjud in ${person.name}`} isOpen onClose={onClose}>
      {invite.data === undefined ? (
        <form className="stack" onSubmit={submit} noValidate>
          <FaultSummary error={invite.error} />
          <TextField
            label="E-postadress"
            description="Den som tar emot inbjudan loggar in med adressen."
            type="email"
            value={email}
            onChange={setEmail}
            error={faultAt(invite.error, 'email')}
            autoFocus
          />
          <div className="row">
            <Button type="submit" variant="primary" isPending={invite.isPending}>
              Skapa inbjudan
            </Button>
            <Button onPress={onClose}>Avbryt</Button>
          </div>
        </form>
      ) : (
        <div className="stack">
          <p>Skicka länken till {person.name}. Den som har länken kan välja lösenord för kontot.</p>
          <p className="register__link">{invite.data.link}</p>
          <div className="row">
            <CopyButton text={invite.data.link}>Kopiera länken</CopyButton>
            <Button onPress={onClose}>Stäng</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
