import { Link } from 'react-router';
import type { AssignmentReportView } from '@klubbat/shared/contracts/assignment';
import { reportKindWords } from '@klubbat/shared/sentences/assignment-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import './assignments.css';

/** What was noted of an assignment, the oldest first. */
export function AssignmentReports({ reports }: { reports: readonly AssignmentReportView[] }) {
  return reports.length === 0 ? (
    <p className="quiet">Inget är redovisat än.</p>
  ) : (
    <ol className="act-rows">
      {reports.map(({ id, kind, day, words, place, notedBy }) => (
        <li key={id}>
          <div>
            <p>
              <strong>{reportKindWords[kind]}</strong> den {longDate(day)}
              {place !== null && (
                <>
                  {', '}
                  <Link to={`/sammantraden/${place.meetingId}/paragraf/${place.itemId}`}>{place.label}</Link>
                </>
              )}
            </p>
            <p className="assignment-words">{words}</p>
            <p className="quiet small">Antecknat av {notedBy}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
