import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { caseAddress } from '../../lib/case-address.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { recentCasesQuery } from './case.queries.js';

/** The cases that were last on an agenda: where one begins who has no number at hand. */
export function RecentCases() {
  const recent = useQuery(recentCasesQuery);
  if (recent.isPending) {
    return <Waiting what="Hämtar ärenden" />;
  }
  if (recent.isError) {
    return <ProblemNotice error={recent.error} onRetry={() => void recent.refetch()} />;
  }
  if (recent.data.cases.length === 0) {
    return (
      <EmptyState title="Inga ärenden än">
        <p>Ett ärende visas här när en punkt på en dagordning har fått dess nummer.</p>
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Senast behandlade ärenden"
      showCaption
      rows={recent.data.cases}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'number',
          heading: 'Nummer',
          rowHeading: true,
          cell: ({ number }) => <Link to={caseAddress(number)}>{number}</Link>,
        },
        { key: 'title', heading: 'Senast', cell: ({ title }) => title },
        { key: 'board', heading: 'Organ', cell: ({ board }) => board },
        { key: 'date', heading: 'Datum', figures: true, cell: ({ date }) => date },
      ]}
    />
  );
}
