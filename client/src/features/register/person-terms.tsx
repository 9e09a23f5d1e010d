import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MembershipView, PersonView } from '@klubbat/shared/contracts/register-people';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { roleFaults } from '@klubbat/shared/sentences/role-sentences';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { today } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { AddTerm } from './add-term.js';
import { EditTerm } from './edit-term.js';
import { EndMembership } from './end-membership.js';
import { mandateLine } from './mandate-line.js';
import { termTime, termTimeWords } from './term-time.js';
import './register.css';

const marks = { current: 'done', coming: 'waiting', ended: 'idle' } as const;
const order = ['current', 'coming', 'ended'] as const;

/** Only told where somebody represents something: in most boards nobody does. */
const represents: Column<MembershipView> = {
  key: 'represents',
  heading: 'Företräder',
  cell: (membership) => membership.represents,
};

type Open = { what: 'add' } | { what: 'edit' | 'end'; id: string };

/** What a person is, was and will be, and what can be done about it. */
export function PersonTerms({ person, boards }: { person: PersonView; boards: readonly BoardView[] }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const day = today();
  const mayChange = ({ boardId, role }: MembershipView) =>
    (boardId === null
      ? person.gives
      : person.administers.includes(boardId)
        ? (boards.find(({ id }) => id === boardId)?.gives ?? person.gives)
        : []
    ).includes(role);
  const administered = boards.filter(({ id }) => person.administers.includes(id));
  const rows = order.flatMap((time) => person.memberships.filter((one) => termTime(one, day) === time));
  // looked up anew: the row is read again while its dialog is open
  const chosen = open?.what === 'add' ? undefined : rows.find(({ id }) => id === open?.id);
  const mayAdd = administered.length > 0 || person.gives.length > 0;
  return (
    <section className="stack" aria-labelledby="uppdrag">
      <div className="register__head">
        <h2 id="uppdrag">Uppdrag</h2>
        {mayAdd && (
          <Button icon={Plus} onPress={() => setOpen({ what: 'add' })}>
            Lägg till uppdrag
          </Button>
        )}
      </div>
      {!mayAdd && person.permitted.includes('organisation.administer') && <p>{roleFaults.toHerself}</p>}
      <DataTable
        caption={`Uppdrag för ${person.name}`}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'role',
            heading: 'Uppdrag',
            rowHeading: true,
            cell: ({ role, party }) =>
              capital(mandateRoleWords[role]) + (party === null ? '' : ` (${party})`),
          },
          {
            key: 'board',
            heading: 'Organ',
            cell: ({ boardId, board }) =>
              boardId === null ? (
                'Hela organisationen'
              ) : (
                <Link to={`/register/organ/${boardId}/personer`}>{board}</Link>
              ),
          },
          ...(rows.some((one) => one.represents !== null) ? [represents] : []),
          {
            key: 'days',
            heading: 'Dagar',
            figures: true,
            cell: ({ from, until }) =>
              from === null && until === null ? 'Tills vidare' : `${from ?? ''}–${until ?? ''}`,
          },
          {
            key: 'state',
            heading: 'Läge',
            cell: (membership) => {
              const time = termTime(membership, day);
              return (
                <span className="row">
                  <StateMark kind={marks[time]}>{termTimeWords[time]}</StateMark>
                  {membership.notAdjusted && <StateMark kind="waiting">Ej justerat</StateMark>}
                </span>
              );
            },
          },
          {
            key: 'acts',
            heading: 'Ändra',
            quietHeading: true,
            cell: (membership) =>
              mayChange(membership) && (
                <div className="register__acts">
                  <Button
                    variant="quiet"
                    aria-label={`Ändra uppdraget ${mandateLine(membership)}`}
                    onPress={() => setOpen({ what: 'edit', id: membership.id })}
                  >
                    Ändra
                  </Button>
                  {termTime(membership, day) === 'current' && membership.until !== day && (
                    <Button
                      variant="quiet"
                      aria-label={`Avsluta uppdraget ${mandateLine(membership)}`}
                      onPress={() => setOpen({ what: 'end', id: membership.id })}
                    >
                      Avsluta
                    </Button>
                  )}
                </div>
              ),
          },
        ]}
      />
      {open?.what === 'add' && <AddTerm person={person} boards={administered} onClose={close} />}
      {open?.what === 'edit' && chosen !== undefined && (
        <EditTerm person={person} membership={chosen} onClose={close} />
      )}
      {open?.what === 'end' && chosen !== undefined && (
        <EndMembership person={person} membership={chosen} onClose={close} />
      )}
    </section>
  );
}
