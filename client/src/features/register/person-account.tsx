import { useState } from 'react';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { InvitationForm } from '../../ui/invitation-form.js';
import { Permitted } from '../../ui/permitted.js';
import { StateMark } from '../../ui/state-mark.js';
import { RemoveLostCode } from './remove-lost-code.js';
import { useInvite } from './register.queries.js';
import './register.css';

function Invite({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const invite = useInvite();
  return (
    <Dialog
      title={`Bjud in ${person.name}`}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{invite.data === undefined ? 'Avbryt' : 'Stäng'}</Button>}
    >
      <InvitationForm
        name={person.name}
        email={person.email ?? ''}
        onInvite={(email) => invite.mutate({ params: { id: person.id }, body: { email } })}
        link={invite.data?.link}
        isPending={invite.isPending}
        error={invite.error}
      />
    </Dialog>
  );
}

/** Can the person sign in, or has he been asked to? */
export function PersonAccount({ person }: { person: PersonView }) {
  const [isOpen, setOpen] = useState(false);
  if (person.hasAccount) {
    return (
      <div className="register__account row">
        <StateMark kind="done">Har konto</StateMark>
        {person.hasOneTimeCode && <Button onPress={() => setOpen(true)}>Slå av engångskoder</Button>}
        {isOpen && <RemoveLostCode person={person} onClose={() => setOpen(false)} />}
      </div>
    );
  }
  return (
    <div className="register__account row">
      {person.invitedOn === null ? (
        <StateMark kind="idle">Inget konto</StateMark>
      ) : (
        <StateMark kind="waiting">{`Inbjuden ${person.invitedOn}, har inte svarat`}</StateMark>
      )}
      <Permitted by={person.permitted} action="person.invite">
        <Button onPress={() => setOpen(true)}>
          {person.invitedOn === null ? 'Bjud in' : 'Bjud in igen'}
        </Button>
      </Permitted>
      {isOpen && <Invite person={person} onClose={() => setOpen(false)} />}
    </div>
  );
}
