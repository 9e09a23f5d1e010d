import { useState, type FormEvent } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';
import { capital } from '../../lib/capital.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useAddPerson } from './register.queries.js';
import './register.css';

interface NewPersonFormProps {
  organisationId: string;
  boards: readonly BoardView[];
  onAdded: () => void;
}

const fields = {
  name: { label: 'Namn', id: 'person-name' },
  email: { label: 'E-postadress (frivilligt)', id: 'person-email' },
  title: { label: 'Titel (frivilligt)', id: 'person-title' },
  'membership.party': { label: 'Parti (frivilligt)', id: 'person-party' },
  'membership.from': { label: 'Från (frivilligt)', id: 'person-from' },
  'membership.until': { label: 'Till och med (frivilligt)', id: 'person-until' },
};

const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** A person of the register, and what he or she is there. */
export function NewPersonForm({ organisationId, boards, onAdded }: NewPersonFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [title, setTitle] = useState('');
  const [role, setRole] = useState<MandateRole>('member');
  const [boardId, setBoardId] = useState(boards[0]?.id ?? '');
  const [party, setParty] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const add = useAddPerson();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const membership = {
      organisationId,
      boardId: given(boardId),
      role,
      party: given(party),
      from: given(from),
      until: given(until),
    };
    add.mutate(
      { body: { name, email: given(email), title: given(title), membership } },
      { onSuccess: onAdded },
    );
  };
  const wrong = (path: string) => faultAt(add.error, path);
  return (
    <form className="stack stack--wide" onSubmit={submit} noValidate>
      <FaultSummary error={add.error} fields={fields} />
      <TextField {...fields.name} value={name} onChange={setName} error={wrong('name')} />
      <TextField
        {...fields.email}
        description="Behövs för att kunna logga in och skriva under."
        type="email"
        value={email}
        onChange={setEmail}
        error={wrong('email')}
      />
      <TextField {...fields.title} value={title} onChange={setTitle} error={wrong('title')} />
      <fieldset className="form-part">
        <legend>Uppdrag</legend>
        <SelectField
          label="Organ"
          width="medium"
          value={boardId}
          onChange={setBoardId}
          error={wrong('membership.boardId')}
          options={[
            ...boards.map((board) => ({ value: board.id, label: board.name })),
            { value: '', label: 'Hela organisationen' },
          ]}
        />
        <SelectField
          label="Roll"
          width="medium"
          value={role}
          onChange={setRole}
          options={mandateRoles.map((value) => ({ value, label: capital(mandateRoleWords[value]) }))}
        />
        <TextField
          {...fields['membership.party']}
          width="short"
          value={party}
          onChange={setParty}
          error={wrong('membership.party')}
        />
        <div className="form-pair">
          <DateField
            {...fields['membership.from']}
            value={from}
            onChange={setFrom}
            error={wrong('membership.from')}
          />
          <DateField
            {...fields['membership.until']}
            value={until}
            onChange={setUntil}
            error={wrong('membership.until')}
          />
        </div>
      </fieldset>
      <div>
        <Button type="submit" variant="primary" isPending={add.isPending}>
          Lägg till personen
        </Button>
      </div>
    </form>
  );
}
