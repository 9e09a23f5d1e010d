import { announceBy } from './announcement.js';
import { lastWorkday } from './deadlines.js';
import { addDays } from './calendar.js';
import { materialDeadline, type MaterialDeadline, type MaterialRule } from './material-deadline.js';

/** How long before a meeting its call is usually sent: the law says so of fullmäktige (KL 5:13), others do likewise. */
export const CALL_BEFORE = 7;

/** What is to be done by which day before a meeting. */
export interface PlannedDeadlines {
  /** null: the board has no rule */
  material: MaterialDeadline | null;
  call: string;
  /** null: the body announces nothing */
  announcement: string | null;
}

/** The last days before a planned meeting. What falls on a day off is to be done the weekday before. */
export function plannedDeadlines(
  day: string,
  { material, announces }: { material: MaterialRule; announces: boolean },
): PlannedDeadlines {
  return {
    material: materialDeadline(day, material),
    call: lastWorkday(addDays(day, -CALL_BEFORE)),
    announcement: announces ? lastWorkday(announceBy(day)) : null,
  };
}
