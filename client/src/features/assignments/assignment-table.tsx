import { Link } from 'react-router';
import type { AssignmentView } from '@klubbat/shared/contracts/assignment';
import { capital } from '../../lib/capital.js';
import { DataTable } from '../../ui/data-table.js';
import { assignmentAddress } from './assignment-address.js';
import { AssignmentMark } from './assignment-mark.js';
import './assignments.css';

/** Assignments: what, who, by when, how far, and the § that gave each. */
export function AssignmentTable({
  assignments,
  caption,
}: {
  assignments: readonly AssignmentView[];
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={assignments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'task',
          heading: 'Uppdrag',
          rowHeading: true,
          width: '42%',
          cell: ({ id, task, assignee }) => (
            <>
              <Link className="assignment-task" to={assignmentAddress(id)}>
                {capital(task)}
              </Link>
              <span className="assignment-about quiet small">{assignee}</span>
            </>
          ),
        },
        {
          key: 'due',
          heading: 'Klart senast',
          figures: true,
          cell: ({ dueOn }) => dueOn ?? <span className="quiet">Ingen dag</span>,
        },
        {
          key: 'state',
          heading: 'Läge',
          cell: ({ state, late, reportedOn }) => (
            <>
              <AssignmentMark state={state} late={late} />
              {reportedOn !== null && state === 'open' && (
                <span className="assignment-about quiet small">Delredovisat {reportedOn}</span>
              )}
            </>
          ),
        },
        {
          key: 'from',
          heading: 'Gavs av',
          width: '26%',
          cell: ({ board, date, paragraphLabel, meetingId, itemId }) => (
            <>
              {board}
              <span className="assignment-about small">
                <Link to={`/sammantraden/${meetingId}/paragraf/${itemId}`}>
                  {paragraphLabel} {date}
                </Link>
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
