import { Link } from 'react-router';
import type { LogEntryView } from '@klubbat/shared/contracts/log';
import { moment } from '../../lib/moment.js';
import { DataTable } from '../../ui/data-table.js';

interface LogTableProps {
  caption: string;
  entries: readonly LogEntryView[];
  /** the address at which the log shows one person alone; without it names are no links */
  personAddress?: (personId: string) => string;
}

/** Lines of a log: when, who did what, with what. */
export function LogTable({ caption, entries, personAddress }: LogTableProps) {
  const named = ({ id, name }: { id: string; name: string }) =>
    personAddress === undefined ? name : <Link to={personAddress(id)}>{name}</Link>;
  return (
    <DataTable
      caption={caption}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          heading: 'Tid',
          figures: true,
          cell: ({ at }) => <time dateTime={at}>{moment(at)}</time>,
        },
        {
          key: 'did',
          heading: 'Vad som gjordes',
          rowHeading: true,
          cell: ({ who, actor, did, about }) => (
            <>
              {actor === null ? who : named(actor)} {did}
              {about === '' ? '' : `: ${about}`}
            </>
          ),
        },
        {
          key: 'person',
          heading: 'Vems uppgifter',
          cell: ({ person }) => (person === null ? '' : named(person)),
        },
        {
          key: 'meeting',
          heading: 'Sammanträde',
          cell: ({ meeting }) =>
            meeting === null ? (
              ''
            ) : (
              <Link to={`/sammantraden/${meeting.id}`}>{`${meeting.board} ${meeting.date}`}</Link>
            ),
        },
      ]}
    />
  );
}
