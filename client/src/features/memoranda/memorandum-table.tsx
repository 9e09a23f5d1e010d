import { Link } from 'react-router';
import type { MemorandumSummary } from '@klubbat/shared/contracts/memorandum';
import { moment } from '../../lib/moment.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { memorandumAddress } from './memorandum-address.js';
import { MemorandumMark } from './memorandum-mark.js';
import './memoranda.css';

interface MemorandumTableProps {
  memoranda: readonly MemorandumSummary[];
  caption: string;
  /** true: all go to the meeting that is shown */
  ofMeeting?: boolean;
}

/** A draft is its author's alone: of one that is promised others see that it will come. */
const mayOpen = ({ mine, state }: MemorandumSummary) => mine || state !== 'draft';

/** Memoranda: what, whose, how far, and to which meeting. */
export function MemorandumTable({ memoranda, caption, ofMeeting = false }: MemorandumTableProps) {
  const destination: Column<MemorandumSummary> = {
    key: 'meeting',
    heading: 'Till',
    width: '22%',
    cell: ({ board, meeting, itemId }) => (
      <>
        {board}
        {meeting !== null && (
          <span className="memorandum-about small figures">
            {itemId === null ? (
              meeting.date
            ) : (
              <Link to={`/sammantraden/${meeting.id}/paragraf/${itemId}`}>{meeting.date}</Link>
            )}
          </span>
        )}
      </>
    ),
  };
  return (
    <DataTable
      caption={caption}
      rows={memoranda}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', heading: 'Tjänsteskrivelse', rowHeading: true, width: '40%', cell: Title },
        { key: 'state', heading: 'Läge', width: '22%', cell: (row) => <MemorandumMark {...row} /> },
        ...(ofMeeting ? [] : [destination]),
        {
          key: 'when',
          heading: 'Inskickad',
          figures: true,
          cell: ({ sentAt }) => (sentAt === null ? <span className="quiet">Inte än</span> : moment(sentAt)),
        },
      ]}
    />
  );
}

function Title(row: MemorandumSummary) {
  const { id, title, caseNumber, author, mine, confidential } = row;
  const name = title.trim() === '' ? 'Utan rubrik' : title;
  const about = [caseNumber, mine ? null : author, confidential ? 'sekretess' : null].filter(Boolean);
  return (
    <>
      {mayOpen(row) ? <Link to={memorandumAddress(id)}>{name}</Link> : name}
      {about.length > 0 && <span className="memorandum-about quiet small">{about.join(' · ')}</span>}
    </>
  );
}
