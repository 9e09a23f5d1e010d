import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { BothTexts } from './both-texts.js';
import { useUpdatePerson } from './register.queries.js';
import { useVersionedForm } from './use-versioned-form.js';

const labels = { name: 'Namn', email: 'E-postadress (frivilligt)', title: 'Titel (frivilligt)' };
const fieldId = (name: keyof typeof labels) => `person-${name}`;
const fields = Object.fromEntries(
  (['name', 'email', 'title'] as const).map((name) => [name, { label: labels[name], id: fieldId(name) }]),
);

/** What the register says of a person. Not saved while one types: the address is what he signs in by. */
export function EditPerson({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const client = useQueryClient();
  const update = useUpdatePerson();
  const stored = { name: person.name, email: person.email ?? '', title: person.title ?? '' };
  const form = useVersionedForm(stored, person.version, update.error, update.reset);
  const { draft, change, changed, version, isStale } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed.length === 0) {
      onClose();
      return;
    }
    const values = { name: draft.name, email: draft.email.trim() || null, title: draft.title.trim() || null };
    const body = Object.fromEntries(changed.map((name) => [name, values[name]]));
    update.mutate(
      { params: { id: person.id }, body: { ...body, version, organisationId: person.organisationId } },
      {
        onSuccess: onClose,
        onError: () => void client.invalidateQueries({ queryKey: [registerDoors.person.path] }),
      },
    );
  };
  const text = (name: keyof typeof labels) => ({
    id: fieldId(name),
    label: labels[name],
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: faultAt(update.error, name),
  });
  return (
    <Dialog title={`Ändra ${person.name}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {isStale ? (
          <BothTexts {...form} error={update.error} labels={labels} />
        ) : (
          <FaultSummary error={update.error} fields={fields} />
        )}
        <TextField {...text('name')} autoFocus />
        <TextField
          {...text('email')}
          type="email"
          description={person.hasAccount ? 'Personen loggar in med adressen.' : undefined}
        />
        <TextField {...text('title')} />
        <p className="quiet small">Protokoll som finns behåller de ord de har.</p>
        <div className="row">
          <Button type="submit" variant="primary" isPending={update.isPending} isDisabled={isStale}>
            Spara
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
