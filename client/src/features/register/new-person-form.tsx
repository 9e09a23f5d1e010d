import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { boardSeatsQuery, useAddPerson } from './register.queries.js';
import { RoleFields, type RoleDraft } from './role-fields.js';
import { emptyTerm, TermFields, termFieldsAt, termOf } from './term-fields.js';
import './register.css';

interface NewPersonFormProps {
  organisationId: string;
  /** those in which the reader may give mandates */
  boards: readonly BoardView[];
  /** the board that is chosen from the start */
  boardId: string;
  /** the seat of that board on which the new member sits */
  seatId: string | undefined;
  /** the roles that may be given in the whole organisation */
  gives: readonly MandateRole[];
  onAdded: (personId: string) => void;
}

const PLACE = 'membership.';
const fields = {
  name: { label: 'Namn', id: 'person-name' },
  email: { label: 'E-postadress (frivilligt)', id: 'person-email' },
  title: { label: 'Titel (frivilligt)', id: 'person-title' },
};

const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** A person of the register, and what he or she is there. */
export function NewPersonForm(props: NewPersonFormProps) {
  const { organisationId, boards, boardId, seatId, gives, onAdded } = props;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState<RoleDraft>({ boardId, role: 'member' });
  const [term, setTerm] = useState(emptyTerm);
  const add = useAddPerson();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const membership = {
      organisationId,
      boardId: given(where.boardId),
      role: where.role,
      ...(seatId === undefined || where.boardId !== boardId ? {} : { seatId }),
      ...termOf(term),
    };
    add.mutate(
      { body: { name, email: given(email), title: given(title), membership } },
      { onSuccess: ({ id }) => onAdded(id) },
    );
  };
  const { data: places } = useQuery({ ...boardSeatsQuery(boardId), enabled: seatId !== undefined });
  const seat = places?.seats.find(({ id }) => id === seatId);
  const wrong = (path: string) => faultAt(add.error, path);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={add.error} fields={{ ...fields, ...termFieldsAt(PLACE) }} />
      <TextField {...fields.name} width="medium" value={name} onChange={setName} error={wrong('name')} />
      <TextField
        {...fields.email}
        description="Behövs för att kunna logga in och skriva under."
        type="email"
        width="medium"
        value={email}
        onChange={setEmail}
        error={wrong('email')}
      />
      <TextField {...fields.title} width="medium" value={title} onChange={setTitle} error={wrong('title')} />
      <fieldset className="form-part">
        <legend>Uppdrag</legend>
        <RoleFields
          draft={where}
          onChange={(changes) => setWhere((now) => ({ ...now, ...changes }))}
          boards={boards}
          gives={gives}
          error={add.error}
          place={PLACE}
        />
        {seat !== undefined && where.boardId === boardId && (
          <p>{`Sitter på plats ${seat.label}${seat.party === null ? '' : ` (${seat.party})`}.`}</p>
        )}
        <TermFields
          draft={term}
          onChange={(changes) => setTerm((now) => ({ ...now, ...changes }))}
          error={add.error}
          place={PLACE}
        />
      </fieldset>
      <div>
        <Button type="submit" variant="primary" isPending={add.isPending}>
          Lägg till personen
        </Button>
      </div>
    </form>
  );
}
