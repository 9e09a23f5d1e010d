import { useQuery } from '@tanstack/react-query';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { OrganisationChoice } from '../features/register/organisation-choice.js';
import { PeopleList } from '../features/register/people-list.js';
import { organisationsQuery, peopleQuery } from '../features/register/register.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { Permitted } from '../ui/permitted.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

function PeopleOf({ organisation }: { organisation: OrganisationView }) {
  const list = useQuery(peopleQuery(organisation.id));
  if (list.isPending) {
    return <Waiting what="Hämtar personer" />;
  }
  if (list.isError) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.data.people.length === 0) {
    return (
      <EmptyState title="Inga personer än">
        <p>
          Här står de som har uppdrag i {organisation.name}: förtroendevalda, sekreterare, administratörer.
        </p>
      </EmptyState>
    );
  }
  return (
    <PeopleList
      organisation={organisation.name}
      people={list.data.people}
      mayInvite={organisation.permitted.includes('person.invite')}
      mayAdminister={organisation.permitted.includes('organisation.administer')}
    />
  );
}

export function RegisterPeoplePage() {
  const [filters, setFilters] = useAddressFilters(['organisation']);
  const list = useQuery(organisationsQuery);
  if (list.isPending) {
    return <Waiting what="Hämtar registret" />;
  }
  if (list.isError) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  const { organisations } = list.data;
  const organisation = organisations.find(({ id }) => id === filters.organisation) ?? organisations[0];
  if (organisation === undefined) {
    return (
      <EmptyState title="Ingen organisation än">
        <p>Lägg först till en organisation under Organ.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="register__head">
        <OrganisationChoice
          organisations={organisations}
          value={organisation.id}
          onChange={(id) => setFilters({ organisation: id })}
        />
        <Permitted by={organisation.permitted} action="organisation.administer">
          <LinkButton to={`/register/personer/ny?organisation=${organisation.id}`}>
            Lägg till person
          </LinkButton>
        </Permitted>
      </div>
      <PeopleOf key={organisation.id} organisation={organisation} />
    </div>
  );
}
