import { Link } from 'react-router';
import type { NoticeRow } from '@klubbat/shared/contracts/notice';
import { DataTable } from '../../ui/data-table.js';
import { noticeAddress } from './notice-address.js';
import { NoticeMark } from './notice-mark.js';
import './notices.css';

/** Notices: of what, where, from when, and until when each can be appealed. */
export function NoticeTable({ notices }: { notices: readonly NoticeRow[] }) {
  return (
    <DataTable
      caption="Anslag"
      rows={notices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'of',
          heading: 'Anslag',
          rowHeading: true,
          width: '34%',
          cell: ({ id, body, date, paragraphsLabel, decision }) => (
            <>
              <Link to={noticeAddress(id)}>
                {body} {date}
              </Link>
              <span className="notice-about quiet small">
                {decision === null ? paragraphsLabel : `Delegationsbeslut, ${decision.caseNumber}`}
              </span>
            </>
          ),
        },
        { key: 'board', heading: 'Tavla', cell: ({ board }) => board },
        { key: 'posted', heading: 'Uppsatt', figures: true, cell: ({ postedOn }) => postedOn },
        {
          key: 'last',
          heading: 'Överklagas senast',
          figures: true,
          cell: ({ lastAppealDay }) =>
            lastAppealDay ?? <span className="quiet">Ingen laglighetsprövning</span>,
        },
        {
          key: 'state',
          heading: 'Läge',
          cell: (notice) => (
            <>
              <NoticeMark {...notice} />
              {notice.removedOn !== null && (
                <span className="notice-about quiet small figures">{notice.removedOn}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
