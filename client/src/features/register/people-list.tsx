import { useState } from 'react';
import type { RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { StateMark } from '../../ui/state-mark.js';
import { EndMembership } from './end-membership.js';
import { InvitePerson } from './invite-person.js';
import { mandateLine, type Membership } from './mandate-line.js';
import './register.css';

interface PeopleListProps {
  organisation: string;
  people: readonly RegisterPersonView[];
  mayInvite: boolean;
  mayAdminister: boolean;
}

/** The people of a register with their mandates, and who of them can sign in. */
export function PeopleList({ organisation, people, mayInvite, mayAdminister }: PeopleListProps) {
  const [inviting, setInviting] = useState<RegisterPersonView>();
  const [ending, setEnding] = useState<{ person: RegisterPersonView; membership: Membership }>();
  return (
    <>
      <DataTable
        caption={`Personer i registret för ${organisation}`}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: 'Namn',
            rowHeading: true,
            cell: ({ name, title }) => (
              <>
                {name}
                {title !== null && <span className="quiet small"> {title}</span>}
              </>
            ),
          },
          {
            key: 'mandates',
            heading: 'Uppdrag',
            cell: (person) => (
              <ul className="register__mandates">
                {person.memberships.map((membership) => (
                  <li key={membership.id}>
                    {mandateLine(membership)}
                    {mayAdminister && membership.until === null && (
                      <Button
                        variant="quiet"
                        onPress={() => setEnding({ person, membership })}
                        aria-label={`Avsluta uppdraget ${mandateLine(membership)} för ${person.name}`}
                      >
                        Avsluta
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'email', heading: 'E-post', cell: ({ email }) => <span className="breaks">{email}</span> },
          {
            key: 'account',
            heading: 'Konto',
            cell: (person) =>
              person.hasAccount ? (
                <StateMark kind="done">Har konto</StateMark>
              ) : mayInvite ? (
                <Button onPress={() => setInviting(person)} aria-label={`Bjud in ${person.name}`}>
                  Bjud in
                </Button>
              ) : (
                <StateMark kind="idle">Inget konto</StateMark>
              ),
          },
        ]}
      />
      {inviting !== undefined && <InvitePerson person={inviting} onClose={() => setInviting(undefined)} />}
      {ending !== undefined && <EndMembership {...ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}
