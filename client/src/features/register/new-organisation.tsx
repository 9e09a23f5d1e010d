import { useState, type FormEvent } from 'react';
import { organisationKindWords } from '@klubbat/shared/sentences/words';
import { organisationKinds, type OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useCreateOrganisation } from './register.queries.js';

function OrganisationForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKind>('region');
  const [registryEmail, setRegistryEmail] = useState('');
  const create = useCreateOrganisation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { body: { name, kind, registryEmail: registryEmail === '' ? null : registryEmail } },
      { onSuccess: onDone },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={create.error} />
      <TextField
        label="Namn"
        value={name}
        onChange={setName}
        error={faultAt(create.error, 'name')}
        autoFocus
      />
      <SelectField
        label="Slag"
        value={kind}
        onChange={setKind}
        options={organisationKinds.map((value) => ({ value, label: capital(organisationKindWords[value]) }))}
      />
      <TextField
        label="Registrators e-post (frivilligt)"
        description="Står som avsändare under protokollsutdrag som skickas."
        type="email"
        value={registryEmail}
        onChange={setRegistryEmail}
        error={faultAt(create.error, 'registryEmail')}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Lägg till organisationen
        </Button>
        <Button onPress={onDone}>Avbryt</Button>
      </div>
    </form>
  );
}

/** A button, and the form it opens. */
export function NewOrganisation() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Lägg till organisation</Button>
      <Dialog title="Ny organisation" isOpen={open} onClose={() => setOpen(false)}>
        <OrganisationForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
