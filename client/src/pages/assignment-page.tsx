import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { AssignmentView } from '@klubbat/shared/contracts/assignment';
import { longDate } from '@klubbat/shared/sentences/dates';
import { ASSIGNMENTS } from '../features/assignments/assignment-address.js';
import { AssignmentForm } from '../features/assignments/assignment-form.js';
import { AssignmentMark } from '../features/assignments/assignment-mark.js';
import { AssignmentReports } from '../features/assignments/assignment-reports.js';
import { assignmentQuery, useUpdateAssignment } from '../features/assignments/assignment.queries.js';
import { TakeUpAssignment } from '../features/assignments/take-up-assignment.js';
import { ReportForm } from '../features/assignments/report-form.js';
import { capital } from '../lib/capital.js';
import { problemOf } from '../lib/problem-error.js';
import { Button } from '../ui/button.js';
import { Facts } from '../ui/facts.js';
import { Missing } from '../ui/missing.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** One assignment: who, what, by when, the § that gave it, and what has been reported. */
export function AssignmentPage() {
  const { assignmentId = '' } = useParams();
  const found = useQuery(assignmentQuery(assignmentId));
  const [doing, setDoing] = useState<'change' | 'report'>();
  if (found.isPending) {
    return <Waiting what="Hämtar uppdraget" />;
  }
  if (found.isError) {
    return problemOf(found.error).code === 'not-found' ? (
      <Missing title="Uppdraget finns inte" back={{ to: ASSIGNMENTS, label: 'Visa uppdragen' }} />
    ) : (
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
    );
  }
  const assignment = found.data;
  const done = () => setDoing(undefined);
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={`Uppdrag till ${assignment.assignee}`}
        lead={assignment.board}
        crumbs={[
          { to: '/arenden', label: 'Ärenden' },
          { to: ASSIGNMENTS, label: 'Uppdrag' },
        ]}
      />
      {doing === 'change' ? (
        <Change assignment={assignment} onDone={done} />
      ) : (
        <About assignment={assignment} />
      )}
      {assignment.permitted.includes('meeting.write') && doing === undefined && (
        <div className="row no-print">
          <Button variant="primary" onPress={() => setDoing('report')}>
            {assignment.state === 'open' ? 'Anteckna redovisning' : 'Öppna igen'}
          </Button>
          <Button onPress={() => setDoing('change')}>Ändra</Button>
        </div>
      )}
      {doing === 'report' && (
        <ReportForm
          assignment={assignment}
          places={assignment.places}
          suggested={assignment.takenUp[0]?.itemId}
          onDone={done}
        />
      )}
      <TakeUpAssignment assignment={assignment} />
      <section className="stack stack--tight" aria-labelledby="redovisat">
        <h2 id="redovisat">Redovisat</h2>
        <AssignmentReports reports={assignment.reports} />
      </section>
    </div>
  );
}

function About({ assignment }: { assignment: AssignmentView }) {
  const { task, dueOn, state, late, title, caseNumber, meetingId, itemId, paragraphLabel, date } = assignment;
  return (
    <div className="stack">
      <p className="assignment-words">{capital(task)}</p>
      <Facts
        items={[
          { label: 'Läge', value: <AssignmentMark state={state} late={late} /> },
          { label: 'Klart senast', value: dueOn === null ? 'Ingen dag är satt' : longDate(dueOn) },
          {
            label: 'Gavs',
            value: (
              <Link to={`/sammantraden/${meetingId}/paragraf/${itemId}`}>
                {paragraphLabel} {title}, {longDate(date)}
              </Link>
            ),
          },
          {
            label: 'Diarienummer',
            value: caseNumber && (
              <Link to={`/arenden?nummer=${encodeURIComponent(caseNumber)}`}>{caseNumber}</Link>
            ),
          },
        ]}
      />
    </div>
  );
}

function Change({ assignment, onDone }: { assignment: AssignmentView; onDone: () => void }) {
  const update = useUpdateAssignment();
  const { id, version, assignee, task, dueOn } = assignment;
  return (
    <AssignmentForm
      start={{ assignee, task, dueOn }}
      error={update.error}
      onSubmit={(draft) =>
        update.mutate({ params: { id }, body: { version, ...draft } }, { onSuccess: onDone })
      }
    >
      <div className="row">
        <Button type="submit" variant="primary" isPending={update.isPending}>
          Spara
        </Button>
        <Button onPress={onDone}>Avbryt</Button>
      </div>
    </AssignmentForm>
  );
}
