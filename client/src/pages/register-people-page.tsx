import { useQuery } from '@tanstack/react-query';
import { OrganisationChoice } from '../features/register/organisation-choice.js';
import { PeopleBrowser } from '../features/register/people-browser.js';
import { emptyPeopleFilters, peopleFilters } from '../features/register/people-filters.js';
import { boardsQuery, organisationsQuery } from '../features/register/register.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { Permitted } from '../ui/permitted.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function RegisterPeoplePage() {
  const [filters, setFilters] = useAddressFilters(['organisation', ...peopleFilters]);
  const list = useQuery(organisationsQuery);
  const boards = useQuery(boardsQuery);
  if (list.isPending) {
    return <Waiting what="Hämtar registret" />;
  }
  if (list.isError) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  const { organisations } = list.data;
  if (organisations.length === 0) {
    return (
      <EmptyState title="Ingen organisation än">
        <p>Lägg först till en organisation under Organ.</p>
      </EmptyState>
    );
  }
  const organisation =
    filters.organisation === undefined
      ? organisations[0]
      : organisations.find(({ id }) => id === filters.organisation);
  if (organisation === undefined) {
    return (
      <EmptyState
        title="Organisationen finns inte"
        action={<LinkButton to="/register/personer">Visa personer</LinkButton>}
      >
        <p>Adressen är fel, eller så har du inte tillgång till organisationen.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="register__head">
        <OrganisationChoice
          organisations={organisations}
          value={organisation.id}
          onChange={(id) => setFilters({ organisation: id, ...emptyPeopleFilters })}
        />
        <Permitted by={organisation.permitted} action="organisation.administer">
          <LinkButton to={`/register/personer/ny?organisation=${organisation.id}`}>
            Lägg till person
          </LinkButton>
          <LinkButton to={`/register/organisation/${organisation.id}/inlasning`}>Läs in en lista</LinkButton>
        </Permitted>
      </div>
      <PeopleBrowser
        key={organisation.id}
        caption={`Personer i registret för ${organisation.name}`}
        organisationId={organisation.id}
        boards={(boards.data?.boards ?? []).filter(
          ({ organisationId }) => organisationId === organisation.id,
        )}
        whatBelongsHere={`Här står de som har uppdrag i ${organisation.name}: förtroendevalda, sekreterare, administratörer.`}
      />
    </div>
  );
}
