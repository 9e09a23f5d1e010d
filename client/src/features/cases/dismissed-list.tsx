import { Link } from 'react-router';
import type { DismissedItem } from '@klubbat/shared/contracts/item-link';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useDismissWaiting } from './case.queries.js';
import '../../ui/act-rows.css';

interface DismissedListProps {
  meetingId: string;
  dismissed: readonly DismissedItem[];
}

/** What the body has put aside, why and by whom, and the way back. Folded: it is looked for seldom. */
export function DismissedList({ meetingId, dismissed }: DismissedListProps) {
  const restore = useDismissWaiting();
  if (dismissed.length === 0) {
    return null;
  }
  return (
    <details className="no-print">
      <summary>Avförda ärenden ({dismissed.length})</summary>
      <FaultSummary error={restore.error} />
      <ul className="act-rows">
        {dismissed.map(({ id, meetingId: from, title, board, label, date, dismissal }) => (
          <li key={id}>
            <div>
              <p>
                <Link to={`/sammantraden/${from}/paragraf/${id}`}>{title}</Link>
              </p>
              <p className="quiet small">
                {[[board, label].filter(Boolean).join(' '), longDate(date)].join(' · ')}
              </p>
              <p className="small">
                {dismissal.reason}
                <span className="quiet">
                  {' '}
                  {[dismissal.by, longDate(dismissal.at.slice(0, 10))].filter(Boolean).join(', ')}
                </span>
              </p>
            </div>
            <Button
              variant="quiet"
              aria-label={`Låt ${title} vänta igen`}
              isDisabled={restore.isPending}
              onPress={() => restore.mutate({ params: { id: meetingId }, body: { item: id, reason: null } })}
            >
              Låt vänta igen
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
