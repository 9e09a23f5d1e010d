import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { meetingPlanDoors } from '@klubbat/shared/contracts/meeting-plan';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { foundDatesQuery } from './plan.queries.js';

type Found = z.output<typeof meetingPlanDoors.found.reply>;
type FoundDate = Found['dates'][number];

interface FoundDatesProps {
  itemId: string;
  board: string;
  year: number;
  planned: ReadonlySet<string>;
  onAdd: (dates: readonly FoundDate[]) => void;
}

/** Of a § that decides the days of several bodies those of this one. */
function datesOf(dates: readonly FoundDate[], board: string, year: number): FoundDate[] {
  const ofYear = dates.filter(({ day }) => day.startsWith(`${year}-`));
  const named = ofYear.filter(
    ({ of }) => of !== null && of.toLocaleLowerCase('sv').includes(board.toLocaleLowerCase('sv')),
  );
  return named.length > 0
    ? named
    : ofYear.filter(({ of }) => of === null || !ofYear.some((one) => one.of !== of));
}

/** What a § decides of the year, and the way to take it into the plan. Nothing of it is taken without a press. */
export function FoundDates({ itemId, board, year, planned, onAdd }: FoundDatesProps) {
  const found = useQuery(foundDatesQuery(itemId));
  if (found.data === undefined) {
    return found.error === null ? null : <ProblemNotice error={found.error} />;
  }
  const { label, meetingId, date, board: decider } = found.data;
  const dates = datesOf(found.data.dates, board, year);
  const fresh = dates.filter(({ day }) => !planned.has(day));
  const doubtful = dates.filter(({ saidWeekday }) => saidWeekday !== null);
  return (
    <Notice title={`${label}, ${decider} ${longDate(date)}`}>
      <p>
        {dates.length === 0
          ? `Paragrafen nämner inga sammanträden i ${year} för ${board}.`
          : `Paragrafen nämner ${dates.length} sammanträden i ${year}. Läs igenom dem mot beslutet.`}{' '}
        <Link to={`/sammantraden/${meetingId}/paragraf/${itemId}`}>Läs paragrafen</Link>
      </p>
      {doubtful.map(({ day, saidWeekday }) => (
        <p key={day}>
          I beslutet står {saidWeekday} {longDate(day)}, men dagen är {weekdayDate(day)}.
        </p>
      ))}
      {fresh.length > 0 && (
        <Button variant="primary" onPress={() => onAdd(fresh)}>
          {fresh.length === 1 ? 'Ta in dagen i planen' : `Ta in ${fresh.length} dagar i planen`}
        </Button>
      )}
      {dates.length > 0 && fresh.length === 0 && <p>Alla står i planen.</p>}
    </Notice>
  );
}
