import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { NewBoard } from '../features/register/new-board.js';
import { OrganisationChoice } from '../features/register/organisation-choice.js';
import { organisationsQuery } from '../features/register/register.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function NewBoardPage() {
  const navigate = useNavigate();
  const [filters, setFilters] = useAddressFilters(['organisation']);
  const list = useQuery(organisationsQuery);
  const mine = list.data?.organisations.filter(({ permitted }) =>
    permitted.includes('organisation.administer'),
  );
  const organisation = mine?.find(({ id }) => id === filters.organisation) ?? mine?.[0];
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Nytt organ"
        crumbs={[{ to: '/register', label: 'Register' }]}
        lead={organisation?.name}
      />
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {mine !== undefined && organisation === undefined && (
        <EmptyState title="Du kan inte lägga till organ">
          <p>Be en administratör i organisationen om hjälp.</p>
        </EmptyState>
      )}
      {mine !== undefined && organisation !== undefined && (
        <>
          <OrganisationChoice
            organisations={mine}
            value={organisation.id}
            onChange={(id) => setFilters({ organisation: id })}
          />
          <NewBoard
            organisationId={organisation.id}
            onCreated={(id) => void navigate(`/register/organ/${id}`)}
          />
        </>
      )}
    </div>
  );
}
