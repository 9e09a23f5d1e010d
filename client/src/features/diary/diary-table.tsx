import { Link } from 'react-router';
import type { DiaryEntryView } from '@klubbat/shared/contracts/diary';
import { diaryManner, documentLabel } from '@klubbat/shared/sentences/diary-sentences';
import { DataTable } from '../../ui/data-table.js';

/** What has left the house, one document of one case a row. */
export function DiaryTable({ entries }: { entries: readonly DiaryEntryView[] }) {
  return (
    <DataTable
      caption="Utgående handlingar"
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'document',
          heading: 'Handling',
          figures: true,
          cell: (entry) => documentLabel(entry) || <span className="quiet">Utan diarienummer</span>,
        },
        {
          key: 'what',
          heading: 'Innehåll',
          rowHeading: true,
          cell: ({ what, meetingId, beforeAdjustment }) => (
            <>
              <Link to={`/sammantraden/${meetingId}/utskick`}>{what}</Link>
              {beforeAdjustment && <span className="quiet"> Ej justerat när det sändes.</span>}
            </>
          ),
        },
        {
          key: 'recipients',
          heading: 'Mottagare',
          cell: ({ recipients }) => recipients.map(({ name }) => name).join(', '),
        },
        {
          key: 'manner',
          heading: 'Sätt',
          cell: ({ manner }) =>
            manner === null ? <span className="figures">{diaryManner(manner)}</span> : diaryManner(manner),
        },
        { key: 'day', heading: 'Datum', figures: true, cell: ({ day }) => day },
      ]}
    />
  );
}
