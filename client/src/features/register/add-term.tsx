import { useState, type FormEvent } from 'react';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useAddMembership } from './register.queries.js';
import { RoleFields, type RoleDraft } from './role-fields.js';
import { emptyTerm, TermFields, termFieldsAt, termOf } from './term-fields.js';

interface AddTermProps {
  person: PersonView;
  /** those whose terms the reader may change */
  boards: readonly BoardView[];
  onClose: () => void;
}

/** One more thing that a person is. */
export function AddTerm({ person, boards, onClose }: AddTermProps) {
  const add = useAddMembership();
  const [where, setWhere] = useState<RoleDraft>({ boardId: boards[0]?.id ?? '', role: 'member' });
  const [term, setTerm] = useState(emptyTerm);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { boardId, role } = where;
    const body = {
      organisationId: person.organisationId,
      boardId: boardId === '' ? null : boardId,
      role,
      ...termOf(term),
    };
    add.mutate({ params: { id: person.id }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={`Nytt uppdrag för ${person.name}`} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <FaultSummary error={add.error} fields={termFieldsAt()} />
        <RoleFields
          draft={where}
          onChange={(changes) => setWhere((now) => ({ ...now, ...changes }))}
          boards={boards}
          gives={person.gives}
          error={add.error}
        />
        <TermFields
          draft={term}
          onChange={(changes) => setTerm((now) => ({ ...now, ...changes }))}
          error={add.error}
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={add.isPending}>
            Lägg till uppdraget
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </div>
      </form>
    </Dialog>
  );
}
