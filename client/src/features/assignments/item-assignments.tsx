import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { longDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { assignmentAddress } from './assignment-address.js';
import { AssignmentForm, type AssignmentDraft } from './assignment-form.js';
import { AssignmentMark } from './assignment-mark.js';
import { itemAssignmentsQuery, useGiveAssignment } from './assignment.queries.js';
import '../../ui/act-rows.css';
import './assignments.css';

const EMPTY: AssignmentDraft = { assignee: '', task: '', dueOn: null };

/** What a § asks people to do: what is noted, what its words ask for, and a form to note it. Nothing before it has a number. */
export function ItemAssignments({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const { data } = useQuery(itemAssignmentsQuery(item.id));
  const give = useGiveAssignment();
  const [draft, setDraft] = useState<AssignmentDraft>();
  const mayWrite = meeting.permitted.includes('meeting.write') && item.confidential === undefined;
  const found = mayWrite ? (data?.found ?? []) : [];
  const given = data?.given ?? [];
  const isEmpty =
    given.length === 0 && (data?.takesUp ?? []).length === 0 && found.length === 0 && draft === undefined;
  const takesUp = data?.takesUp ?? [];
  if (item.paragraph === null || (given.length === 0 && !mayWrite)) {
    return <TakesUp assignments={takesUp} />;
  }
  return (
    <section className="stack stack--tight no-print" aria-labelledby="uppdrag">
      <h2 id="uppdrag" className={isEmpty ? 'visually-hidden' : ''}>
        Uppdrag
      </h2>
      <TakesUp assignments={takesUp} />
      {given.length > 0 && (
        <ul className="act-rows">
          {given.map((one) => (
            <li key={one.id}>
              <div>
                <p>
                  <Link to={assignmentAddress(one.id)}>{capital(one.task)}</Link>
                </p>
                <p className="quiet small">
                  {one.assignee}
                  {one.dueOn !== null && `, senast den ${longDate(one.dueOn)}`}
                </p>
              </div>
              <AssignmentMark state={one.state} late={one.late} />
            </li>
          ))}
        </ul>
      )}
      {found.length > 0 && draft === undefined && (
        <>
          <p className="quiet">Beslutets ord ger uppdrag som inte är antecknade:</p>
          <ul className="act-rows">
            {found.map((one) => (
              <li key={`${one.assignee} ${one.task}`}>
                <div>
                  <p>{capital(one.task)}</p>
                  <p className="quiet small">
                    {one.assignee}
                    {one.dueOn !== null && `, senast den ${longDate(one.dueOn)}`}
                  </p>
                </div>
                <Button icon={Plus} aria-label={`Anteckna: ${one.task}`} onPress={() => setDraft(one)}>
                  Anteckna
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayWrite && draft === undefined && (
        <div className="flush">
          <Button variant="quiet" icon={Plus} onPress={() => setDraft(EMPTY)}>
            Anteckna ett uppdrag
          </Button>
        </div>
      )}
      {draft !== undefined && (
        <AssignmentForm
          start={draft}
          error={give.error}
          onSubmit={(body) =>
            give.mutate({ params: { id: item.id }, body }, { onSuccess: () => setDraft(undefined) })
          }
        >
          <div className="row">
            <Button type="submit" variant="primary" isPending={give.isPending}>
              Anteckna
            </Button>
            <Button
              onPress={() => {
                give.reset();
                setDraft(undefined);
              }}
            >
              Avbryt
            </Button>
          </div>
        </AssignmentForm>
      )}
    </section>
  );
}

/** The earlier assignments that an item takes up, and the way to them. */
function TakesUp({
  assignments,
}: {
  assignments: readonly { id: string; assignee: string; task: string }[];
}) {
  return assignments.map(({ id, assignee, task }) => (
    <p key={id} className="no-print">
      Tar upp uppdraget till {assignee}: <Link to={assignmentAddress(id)}>{capital(task)}</Link>
    </p>
  ));
}
