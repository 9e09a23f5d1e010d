import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { assignmentDoors } from '@klubbat/shared/contracts/assignment';
import { AssignmentFilterFields } from '../features/assignments/assignment-filter.js';
import { AssignmentTable } from '../features/assignments/assignment-table.js';
import {
  assignmentFilterNames,
  assignmentsCsv,
  assignmentsQuery,
} from '../features/assignments/assignment.queries.js';
import { MattersNav } from '../features/assembly-matters/matters-nav.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

/** What the boards have asked people to do: who, by when, and whether it has been reported back. */
export function AssignmentsPage() {
  const [asked, setFilters] = useAddressFilters(assignmentFilterNames);
  const { known: filters, unknown } = knownQuery(assignmentDoors.list.query, asked);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(assignmentsQuery({ ...filters, ...(page === undefined ? {} : { page }) }));
  const assignments = list.data?.assignments;
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Uppdrag"
        lead="Det som organen har gett någon i uppdrag att göra, med dag och redovisning"
        crumbs={[{ to: '/arenden', label: 'Ärenden' }]}
      />
      <MattersNav />
      <AssignmentFilterFields filters={filters} onChange={setFilters} />
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Hämtar uppdragen" />}
      {list.isError && (
        <ProblemNotice
          error={list.error}
          onRetry={() => void list.refetch()}
          onFirstPage={() => setFilters({})}
        />
      )}
      {assignments?.length === 0 && (
        <EmptyState title={filtered ? 'Inget uppdrag passar' : 'Inga uppdrag än'}>
          <p>
            {filtered
              ? 'Ändra sökningen, eller rensa den för att se alla.'
              : 'När ett beslut ger någon ett uppdrag antecknas det på paragrafens sida. Orden ”får i uppdrag att” räcker för att det ska föreslås där.'}
          </p>
        </EmptyState>
      )}
      {assignments !== undefined && assignments.length > 0 && (
        <>
          <div className="row no-print">
            <LinkButton href={assignmentsCsv(filters)} icon={Download}>
              Hämta som CSV
            </LinkButton>
          </div>
          <AssignmentTable assignments={assignments} caption="Uppdrag" />
        </>
      )}
      <PageTurner
        of="uppdrag"
        previous={list.data?.previousPage}
        next={list.data?.nextPage}
        onTurn={turnTo}
      />
    </div>
  );
}
