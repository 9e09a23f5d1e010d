import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PersonDisclosure } from '../features/log/person-disclosure.js';
import { EditPerson } from '../features/register/edit-person.js';
import { PersonAccount } from '../features/register/person-account.js';
import { PersonTerms } from '../features/register/person-terms.js';
import { boardsQuery, personQuery } from '../features/register/register.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { problemOf } from '../lib/problem-error.js';
import { Button } from '../ui/button.js';
import { Facts } from '../ui/facts.js';
import { Missing } from '../ui/missing.js';
import { PageHeader } from '../ui/page-header.js';
import { Permitted } from '../ui/permitted.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** A person as one organisation's register knows him. */
export function PersonPage() {
  const { personId = '' } = useParams();
  const [filters] = useAddressFilters(['organisation']);
  const [editing, setEditing] = useState(false);
  const boards = useQuery(boardsQuery);
  const { data: person, error, refetch } = useQuery(personQuery(personId, filters.organisation));
  if (person === undefined) {
    if (error === null) {
      return <Waiting what="Hämtar personen" />;
    }
    // an id that is none is answered as a fault of form
    return ['not-found', 'invalid'].includes(problemOf(error).code) ? (
      <Missing title="Personen finns inte" back={{ to: '/register/personer', label: 'Till personerna' }} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className="stack stack--wide" key={person.id}>
      <PageHeader
        title={person.name}
        crumbs={[
          { to: '/register', label: 'Register' },
          { to: `/register/personer?organisation=${person.organisationId}`, label: 'Personer' },
        ]}
        lead={[person.title, person.organisation].filter((part) => part !== null).join(', ')}
        actions={
          <Permitted by={person.permitted} action="organisation.administer">
            <Button onPress={() => setEditing(true)}>Ändra uppgifter</Button>
          </Permitted>
        }
      />
      <Facts
        items={[
          { label: 'E-post', value: person.email },
          { label: 'Konto', value: <PersonAccount person={person} /> },
        ]}
      />
      <PersonTerms person={person} boards={boards.data?.boards ?? []} />
      <PersonDisclosure person={person} />
      {editing && <EditPerson person={person} onClose={() => setEditing(false)} />}
    </div>
  );
}
