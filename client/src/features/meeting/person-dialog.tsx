import { useState } from 'react';
import type { MeetingPersonView, MeetingView } from '@klubbat/shared/contracts/meeting';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { InvitePerson } from './invite-person.js';
import { useAddPerson, useRemovePerson, useUpdatePerson } from './meeting.queries.js';

const fields = [
  { name: 'name', label: 'Namn' },
  { name: 'party', label: 'Parti' },
  { name: 'represents', label: 'Företräder' },
  { name: 'title', label: 'Titel' },
  { name: 'email', label: 'E-post' },
] as const;

type FieldName = (typeof fields)[number]['name'];

interface PersonDialogProps {
  meeting: MeetingView;
  /** undefined: somebody new */
  person: MeetingPersonView | undefined;
  mayWrite: boolean;
  onClose: () => void;
}

/** One person of the meeting: named, invited to an account, or taken away while nothing names them. */
export function PersonDialog({ meeting, person, mayWrite, onClose }: PersonDialogProps) {
  const [draft, setDraft] = useState(() => draftFrom(person));
  const add = useAddPerson();
  const update = useUpdatePerson();
  const remove = useRemovePerson();
  const error = add.error ?? update.error ?? remove.error;
  const save = () => {
    const given = (name: FieldName) => (draft[name].trim() === '' ? null : draft[name].trim());
    const body = {
      name: draft.name.trim(),
      party: given('party'),
      represents: given('represents'),
      title: given('title'),
      email: given('email'),
    };
    if (person === undefined) {
      add.mutate({ params: { id: meeting.id }, body }, { onSuccess: onClose });
    } else {
      update.mutate({ params: { id: person.id }, body }, { onSuccess: onClose });
    }
  };
  return (
    <Dialog
      title={person === undefined ? 'Lägg till en person' : person.name}
      isOpen
      onClose={onClose}
      actions={
        <>
          {mayWrite && (
            <Button variant="primary" isPending={add.isPending || update.isPending} onPress={save}>
              {person === undefined ? 'Lägg till' : 'Spara'}
            </Button>
          )}
          <Button onPress={onClose}>{mayWrite ? 'Avbryt' : 'Stäng'}</Button>
          {mayWrite && person !== undefined && (
            <Button
              variant="quiet"
              isPending={remove.isPending}
              onPress={() => remove.mutate({ params: { id: person.id } }, { onSuccess: onClose })}
            >
              Ta bort ur sammanträdet
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={error}
          fields={Object.fromEntries(fields.map(({ name, label }) => [name, { label }]))}
        />
        {fields.map(({ name, label }) => (
          <TextField
            key={name}
            label={label}
            type={name === 'email' ? 'email' : 'text'}
            value={draft[name]}
            isRequired={name === 'name'}
            isReadOnly={!mayWrite}
            autoFocus={name === 'name' && person === undefined}
            error={faultAt(error, name)}
            onChange={(value) => setDraft((now) => ({ ...now, [name]: value }))}
          />
        ))}
        {person !== undefined && !person.hasAccount && meeting.permitted.includes('person.invite') && (
          <InvitePerson personId={person.id} name={person.name} email={person.email ?? ''} />
        )}
      </div>
    </Dialog>
  );
}

function draftFrom(person: MeetingPersonView | undefined): Record<FieldName, string> {
  return {
    name: person?.name ?? '',
    party: person?.party ?? '',
    represents: person?.represents ?? '',
    title: person?.title ?? '',
    email: person?.email ?? '',
  };
}
