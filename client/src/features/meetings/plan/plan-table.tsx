import { Link } from 'react-router';
import type { MeetingPlanView } from '@klubbat/shared/contracts/meeting-plan';
import { plannedDeadlines } from '@klubbat/shared/rules/planned-deadlines';
import { clock, longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { capital } from '../../../lib/capital.js';
import { Button } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { StateMark } from '../../../ui/state-mark.js';
import type { PlanRow } from './plan-document.js';
import { clashesOn, dayOffName } from './plan-warnings.js';

interface PlanTableProps {
  plan: MeetingPlanView;
  dates: readonly PlanRow[];
  onEdit: (row: PlanRow) => void;
  onRemove: (row: PlanRow) => void;
}

function Warnings({ day, plan }: { day: string; plan: MeetingPlanView }) {
  const off = dayOffName(day);
  const clashes = clashesOn(day, plan);
  return (
    <>
      {off !== null && <StateMark kind="problem">{off}</StateMark>}
      {clashes.map((clash) => (
        <span key={clash} className="plan-clash">
          <StateMark kind="waiting">Krockar</StateMark> {clash}
        </span>
      ))}
    </>
  );
}

function Standing({ row, plan }: { row: PlanRow; plan: MeetingPlanView }) {
  const meeting = plan.dates.find(({ id }) => id === row.id)?.meeting ?? null;
  if (meeting === null) {
    const there = plan.beside.find(({ date }) => date === row.day);
    return there === undefined ? (
      <StateMark kind="idle">Inte upplagt</StateMark>
    ) : (
      <>
        <StateMark kind="waiting">Har redan ett sammanträde</StateMark>{' '}
        <Link to={`/sammantraden/${there.id}`}>{longDate(there.date)}</Link>
      </>
    );
  }
  const moved = meeting.date !== row.day || meeting.start !== row.start;
  return (
    <>
      <StateMark kind={moved ? 'waiting' : 'done'}>{moved ? 'Upplagt en annan tid' : 'Upplagt'}</StateMark>{' '}
      <Link to={`/sammantraden/${meeting.id}`}>
        {longDate(meeting.date)}
        {meeting.start === null ? '' : ` kl. ${clock(meeting.start)}`}
      </Link>
    </>
  );
}

function Before({ day, plan }: { day: string; plan: MeetingPlanView }) {
  const { material, call, announcement } = plannedDeadlines(day, plan);
  return (
    <ul className="plan-before small figures">
      {material !== null && (
        <li>
          Handlingar {material.day} kl. {clock(material.clock)}
        </li>
      )}
      <li>Kallelse {call}</li>
      {announcement !== null && <li>Kungörelse {announcement}</li>}
    </ul>
  );
}

/** The days of a plan, each with the last days before it, what speaks against it, and the meeting that it has become. */
export function PlanTable({ plan, dates, onEdit, onRemove }: PlanTableProps) {
  return (
    <DataTable
      caption={`Planerade sammanträden ${plan.year}`}
      rows={dates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'day',
          heading: 'Dag',
          rowHeading: true,
          cell: ({ day, start, place }) => (
            <>
              {capital(weekdayDate(day))}
              {start === null ? '' : ` kl. ${clock(start)}`}
              {place !== null && <span className="quiet small plan-place">{place}</span>}
            </>
          ),
        },
        { key: 'warnings', heading: 'Att se upp med', cell: ({ day }) => <Warnings day={day} plan={plan} /> },
        {
          key: 'before',
          heading: 'Senast dessförinnan',
          cell: ({ day }) => <Before day={day} plan={plan} />,
        },
        { key: 'standing', heading: 'Sammanträde', cell: (row) => <Standing row={row} plan={plan} /> },
        {
          key: 'do',
          heading: 'Gör',
          quietHeading: true,
          align: 'right',
          cell: (row) => (
            <span className="row no-print plan-do">
              <Button onPress={() => onEdit(row)} aria-label={`Ändra ${weekdayDate(row.day)}`}>
                Ändra
              </Button>
              <Button
                variant="quiet"
                onPress={() => onRemove(row)}
                aria-label={`Ta bort ${weekdayDate(row.day)} ur planen`}
              >
                Ta bort
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
