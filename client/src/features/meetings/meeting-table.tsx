import { Link } from 'react-router';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { clock } from '@klubbat/shared/sentences/dates';
import { DataTable, type Column } from '../../ui/data-table.js';
import { MeetingState } from './meeting-state.js';

function countItems(count: number): string {
  return count === 0 ? 'Inga punkter' : count === 1 ? '1 punkt' : `${count} punkter`;
}

const columns: Column<MeetingSummary>[] = [
  {
    key: 'board',
    heading: 'Organ',
    rowHeading: true,
    cell: ({ id, board, date }) => (
      <Link className="meeting-table__link" to={`/sammantraden/${id}`}>
        {board}
        <span className="visually-hidden"> {date}</span>
      </Link>
    ),
  },
  {
    key: 'date',
    heading: 'Datum',
    figures: true,
    cell: ({ date, start }) => (start === null ? date : `${date} kl. ${clock(start)}`),
  },
  {
    key: 'paragraphs',
    heading: 'Paragrafer',
    figures: true,
    cell: ({ paragraphs, itemCount }) => paragraphs ?? countItems(itemCount),
  },
  { key: 'state', heading: 'Läge', cell: (meeting) => <MeetingState meeting={meeting} /> },
];

const organisation: Column<MeetingSummary> = {
  key: 'organisation',
  heading: 'Organisation',
  cell: (meeting) => meeting.organisation,
};

/** Meetings, a row each. The organisation is only told where there is more than one. */
export function MeetingTable({
  caption,
  meetings,
}: {
  caption: string;
  meetings: readonly MeetingSummary[];
}) {
  const several = new Set(meetings.map((meeting) => meeting.organisation)).size > 1;
  return (
    <DataTable
      caption={caption}
      compact
      columns={several ? columns.toSpliced(1, 0, organisation) : columns}
      rows={meetings}
      rowKey={({ id }) => id}
    />
  );
}
