import { useState } from 'react';
import { Link } from 'react-router';
import { meetingPlanDoors, type MeetingPlanView } from '@klubbat/shared/contracts/meeting-plan';
import { clock, longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { doorAddress } from '../../../lib/call.js';
import { useDocument } from '../../../lib/autosave/use-document.js';
import { Button } from '../../../ui/button.js';
import { Clashes } from '../../../ui/clashes.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { FaultSummary } from '../../../ui/fault-summary.js';
import { KeptAside } from '../../../ui/kept-aside.js';
import { LinkButton } from '../../../ui/link-button.js';
import { SaveStatus } from '../../../ui/save-status.js';
import { CreatePlanned } from './create-planned.js';
import { EditDate } from './edit-date.js';
import { FoundDates } from './found-dates.js';
import { planAddress } from './plan-address.js';
import { planDocument, planId, storedPlan, type PlanRow } from './plan-document.js';
import { PlanTable } from './plan-table.js';
import { SeriesForm } from './series-form.js';
import { YearView } from './year-view.js';

interface PlanEditorProps {
  plan: MeetingPlanView;
  /** a § that decides days, to take them from */
  from: string | undefined;
}

interface When {
  start: string | null;
  place: string | null;
}

/** The days of a board's year: made as series, from a decision or by hand, and then put up as meetings. */
export function PlanEditor({ plan, from }: PlanEditorProps) {
  const { boardId, year } = plan;
  const document = useDocument(
    planDocument,
    planId(boardId, year),
    { title: `Årsplan ${year}, ${plan.board}`, address: planAddress({ boardId, year }) },
    storedPlan(plan),
  );
  const [edited, setEdited] = useState<PlanRow>();
  const [told, setTold] = useState('');
  const dates = document.draft.dates.toSorted((one, other) =>
    `${one.day} ${one.start ?? ''}`.localeCompare(`${other.day} ${other.start ?? ''}`),
  );
  const planned = new Set(dates.map(({ day }) => day));
  const setDates = (change: (before: readonly PlanRow[]) => readonly PlanRow[]) =>
    document.setDraft((before) => ({ ...before, dates: change(before.dates) }));
  const add = (rows: readonly ({ day: string } & When)[], decidedIn?: string) => {
    const fresh = rows.filter(({ day }) => !planned.has(day));
    document.setDraft((before) => ({
      decidedIn: decidedIn ?? before.decidedIn,
      dates: [
        ...before.dates,
        ...fresh.map(({ day, start, place }) => ({ id: crypto.randomUUID(), day, start, place })),
      ],
    }));
    const already = rows.length - fresh.length;
    setTold(
      `${fresh.length === 1 ? 'En dag är tillagd' : `${fresh.length} dagar är tillagda`}.${
        already === 0 ? '' : ` ${already} fanns redan i planen.`
      }`,
    );
  };
  const remove = ({ id, day }: PlanRow) => {
    setDates((before) => before.filter((row) => row.id !== id));
    setTold(`${weekdayDate(day)} är borttagen ur planen.`);
  };
  const usual: When = { start: dates[0]?.start ?? null, place: dates[0]?.place ?? null };
  const toggle = (day: string) => {
    const row = dates.find((one) => one.day === day);
    if (row === undefined) {
      add([{ day, ...usual }]);
    } else {
      remove(row);
    }
  };
  return (
    <div className="stack stack--wide">
      <KeptAside kind={planDocument} id={planId(boardId, year)} />
      <Clashes {...document} what="planen" />
      <FaultSummary error={document.fault} fields={{}} takesFocus={false} />
      {from !== undefined && (
        <FoundDates
          itemId={from}
          board={plan.board}
          year={year}
          planned={planned}
          onAdd={(found) =>
            add(
              found.map(({ day, start }) => ({ day, start: start ?? usual.start, place: usual.place })),
              from,
            )
          }
        />
      )}
      {plan.decidedIn !== null && (
        <p>
          Beslutad i{' '}
          <Link to={`/sammantraden/${plan.decidedIn.meetingId}/paragraf/${plan.decidedIn.itemId}`}>
            {plan.decidedIn.label}, {plan.decidedIn.board} {longDate(plan.decidedIn.date)}
          </Link>
          .
        </p>
      )}
      <CreatePlanned plan={plan} dates={dates} isSaved={document.status === 'saved'} />
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <section className="stack" aria-labelledby="plan-dagar">
        <h2 id="plan-dagar">Dagar</h2>
        {dates.length === 0 ? (
          <EmptyState title={`Inga dagar är planerade i ${year}`}>
            <p>Lägg till en serie här nedanför, eller välj dagar i almanackan.</p>
          </EmptyState>
        ) : (
          <PlanTable plan={plan} dates={dates} onEdit={setEdited} onRemove={remove} />
        )}
        {plan.version > 0 && (
          <div className="no-print">
            <LinkButton href={doorAddress(meetingPlanDoors.csv, { params: { id: boardId, year } })} download>
              Hämta planen som CSV
            </LinkButton>
          </div>
        )}
      </section>
      <section className="stack no-print" aria-labelledby="plan-serie">
        <h2 id="plan-serie">Lägg till dagar</h2>
        <SeriesForm year={year} onAdd={(days, when) => add(days.map((day) => ({ day, ...when })))} />
      </section>
      <section className="stack" aria-labelledby="plan-almanacka">
        <h2 id="plan-almanacka">Almanacka {year}</h2>
        <p className="quiet no-print">
          Tryck på en dag för att planera den eller ta bort den. Med tangentbordet: piltangenter och Enter.
          Mörk är planerad, ram är ett upplagt sammanträde, grå är ledig och prickad har andra organ med samma
          personer.
        </p>
        <YearView plan={plan} planned={planned} onToggle={toggle} />
      </section>
      {plan.beside.length > 0 && (
        <section className="stack" aria-labelledby="plan-bredvid">
          <h2 id="plan-bredvid">Upplagda utanför planen</h2>
          <ul>
            {plan.beside.map(({ id, date, start }) => (
              <li key={id}>
                <Link to={`/sammantraden/${id}`}>
                  {weekdayDate(date)}
                  {start === null ? '' : ` kl. ${clock(start)}`}
                </Link>{' '}
                {!planned.has(date) && date.startsWith(`${year}-`) && (
                  <Button
                    variant="quiet"
                    onPress={() => add([{ day: date, start, place: usual.place }])}
                    aria-label={`Ta in ${weekdayDate(date)} i planen`}
                  >
                    Ta in i planen
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <SaveStatus {...document} before="Sparas medan du planerar" />
      {edited !== undefined && (
        <EditDate
          row={edited}
          year={year}
          isTaken={({ id, day, start }) =>
            dates.some((row) => row.id !== id && row.day === day && row.start === start)
          }
          onDo={(row) => {
            setDates((before) => before.map((one) => (one.id === row.id ? row : one)));
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}
