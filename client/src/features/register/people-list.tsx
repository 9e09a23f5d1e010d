import { Link } from 'react-router';
import type { MembershipView, RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { today } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { mandateLine } from './mandate-line.js';
import { personAddress } from './person-address.js';
import { termTime } from './term-time.js';
import './register.css';

interface PeopleListProps {
  caption: string;
  organisationId: string;
  people: readonly RegisterPersonView[];
  /** only what they are in this board is told */
  boardId?: string | undefined;
}

/** Terms that last or come; ended ones are told in number, unless there are no others. */
function Mandates({
  memberships,
  withBoard,
}: {
  memberships: readonly MembershipView[];
  withBoard: boolean;
}) {
  const day = today();
  const standing = memberships.filter((one) => termTime(one, day) !== 'ended');
  const shown = standing.length === 0 ? memberships : standing;
  const ended = memberships.length - shown.length;
  return (
    <ul className="register__mandates">
      {shown.map((membership) => (
        <li key={membership.id} className={termTime(membership, day) === 'current' ? undefined : 'quiet'}>
          {mandateLine(membership, withBoard)}
        </li>
      ))}
      {ended > 0 && <li className="quiet small">{ended === 1 ? 'Ett avslutat' : `${ended} avslutade`}</li>}
    </ul>
  );
}

/** The people of a register with what they are, and who of them can sign in. */
export function PeopleList({ caption, organisationId, people, boardId }: PeopleListProps) {
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: 'Namn',
          rowHeading: true,
          width: '24%',
          cell: ({ id, name, title }) => (
            <>
              <Link to={personAddress(id, organisationId)}>{name}</Link>
              {title !== null && <span className="quiet small"> {title}</span>}
            </>
          ),
        },
        {
          key: 'mandates',
          heading: 'Uppdrag',
          width: '36%',
          cell: ({ memberships }) => (
            <Mandates
              memberships={memberships.filter((one) => boardId === undefined || one.boardId === boardId)}
              withBoard={boardId === undefined}
            />
          ),
        },
        {
          key: 'email',
          heading: 'E-post',
          width: '27%',
          cell: ({ email }) => <span className="breaks">{email}</span>,
        },
        {
          key: 'account',
          heading: 'Konto',
          cell: ({ hasAccount }) =>
            hasAccount ? (
              <StateMark kind="done">Har konto</StateMark>
            ) : (
              <StateMark kind="idle">Inget konto</StateMark>
            ),
        },
      ]}
    />
  );
}
