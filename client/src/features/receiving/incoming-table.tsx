import { Link } from 'react-router';
import type { IncomingView } from '@klubbat/shared/contracts/incoming';
import { caseAddress } from '../../lib/case-address.js';
import { DataTable } from '../../ui/data-table.js';

/** What has come in, a row for each document. */
export function IncomingTable({ documents }: { documents: readonly IncomingView[] }) {
  return (
    <DataTable
      caption="Inkomna handlingar, de senaste först"
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          heading: 'Handling',
          rowHeading: true,
          cell: ({ id, title }) => <Link to={`/inkommet/${id}`}>{title}</Link>,
        },
        {
          key: 'sender',
          heading: 'Från',
          cell: ({ sender, senderBoard, paragraphs, meetingDay }) =>
            [sender, senderBoard, [paragraphs, meetingDay].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', '),
        },
        {
          key: 'case',
          heading: 'Ärende',
          cell: ({ caseNumber }) => <Link to={caseAddress(caseNumber)}>{caseNumber}</Link>,
        },
        { key: 'received', heading: 'Inkom', figures: true, cell: ({ receivedOn }) => receivedOn },
      ]}
    />
  );
}
