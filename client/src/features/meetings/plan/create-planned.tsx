import type { MeetingPlanView } from '@klubbat/shared/contracts/meeting-plan';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import type { PlanRow } from './plan-document.js';
import { useCreatePlanned } from './plan.queries.js';

interface CreatePlannedProps {
  plan: MeetingPlanView;
  dates: readonly PlanRow[];
  /** what is to be put up is what the server has */
  isSaved: boolean;
}

const days = (count: number) => (count === 1 ? 'En dag' : `${count} dagar`);
const meetings = (count: number) => (count === 1 ? 'ett sammanträde' : `${count} sammanträden`);
const listed = (all: readonly string[]) =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(all.map(longDate));

/** How much of the plan stands, and the one press that puts up the rest. */
export function CreatePlanned({ plan, dates, isSaved }: CreatePlannedProps) {
  const create = useCreatePlanned();
  const made = new Set(plan.dates.flatMap(({ id, meeting }) => (meeting === null ? [] : [id])));
  const left = dates.filter(({ id }) => !made.has(id));
  const kept = left.filter(({ day }) => plan.beside.some(({ date }) => date === day));
  const fresh = left.length - kept.length;
  const done = create.data;
  return (
    <div className="stack">
      {create.error !== null && <ProblemNotice error={create.error} />}
      {done !== undefined && (
        <Notice
          kind="success"
          announce
          title={
            done.created === 1 ? 'Ett sammanträde är upplagt.' : `${done.created} sammanträden är upplagda.`
          }
        >
          {done.kept.length > 0 && (
            <p>Organet hade redan sammanträde {listed(done.kept)}. Det är kvar som det var.</p>
          )}
        </Notice>
      )}
      {dates.length > 0 && (
        <div className="row">
          <p>
            {days(dates.length)} i planen, {dates.length - left.length} är upplagda.
          </p>
          {left.length > 0 && (
            <Button
              variant="primary"
              isPending={create.isPending}
              isDisabled={!isSaved}
              onPress={() =>
                create.mutate({
                  params: { id: plan.boardId, year: plan.year },
                  body: { version: plan.version },
                })
              }
            >
              {fresh === 0 ? 'Koppla ihop med det som är upplagt' : `Lägg upp ${meetings(fresh)}`}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
