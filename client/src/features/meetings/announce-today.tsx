import { Link } from 'react-router';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { longDate } from '@klubbat/shared/sentences/dates';

/** The meetings of fullmäktige that must be announced at the latest on a day. */
export function AnnounceToday({ meetings = [] }: { meetings?: readonly MeetingSummary[] | undefined }) {
  return meetings.map(({ id, board, date }) => (
    <div key={id} className="month-meeting">
      <span className="quiet">Sista dag att kungöra</span>
      <Link to={`/sammantraden/${id}#kungorelse`} aria-label={`Kungör ${board} ${longDate(date)}`}>
        {board}
      </Link>
    </div>
  ));
}
