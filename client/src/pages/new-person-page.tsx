import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { NewPersonForm } from '../features/register/new-person-form.js';
import { personAddress } from '../features/register/person-address.js';
import { boardsQuery, organisationsQuery } from '../features/register/register.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

export function NewPersonPage() {
  const navigate = useNavigate();
  const [filters] = useAddressFilters(['organisation', 'organ', 'plats']);
  const organisations = useQuery(organisationsQuery);
  const boards = useQuery(boardsQuery);
  const failed = [organisations, boards].find(({ isError }) => isError);
  const list = organisations.data?.organisations;
  const organisation =
    filters.organisation === undefined ? list?.[0] : list?.find(({ id }) => id === filters.organisation);
  const mine = (boards.data?.boards ?? []).filter(
    ({ organisationId, permitted }) =>
      organisationId === organisation?.id && permitted.includes('board.administer'),
  );
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Ny person"
        crumbs={[
          { to: '/register', label: 'Register' },
          { to: '/register/personer', label: 'Personer' },
        ]}
        lead={organisation?.name}
      />
      {failed !== undefined && <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === undefined && (list === undefined || boards.data === undefined) && <Waiting />}
      {list !== undefined && organisation === undefined && <EmptyState title="Organisationen finns inte" />}
      {organisation !== undefined && boards.data !== undefined && (
        <NewPersonForm
          organisationId={organisation.id}
          boards={mine}
          boardId={(mine.find(({ id }) => id === filters.organ) ?? mine[0])?.id ?? ''}
          seatId={filters.plats}
          gives={organisation.gives}
          onAdded={(id) => void navigate(personAddress(id, organisation.id))}
        />
      )}
    </div>
  );
}
