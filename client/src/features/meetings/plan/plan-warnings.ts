import type { MeetingPlanView } from '@klubbat/shared/contracts/meeting-plan';
import { holidaysOn, weekdayOf } from '@klubbat/shared/rules/calendar';
import { holidayNames } from '@klubbat/shared/sentences/holiday-names';
import { clock } from '@klubbat/shared/sentences/dates';

/** Why a day is off, if it is: a public holiday by its name, or a weekend. */
export function dayOffName(day: string): string | null {
  const names = holidaysOn(day).map((holiday) => holidayNames[holiday]);
  if (names.length > 0) {
    return names.join(', ');
  }
  return [0, 6].includes(weekdayOf(day)) ? 'Helg' : null;
}

const SHOWN = 3;

function listed(people: readonly string[]): string {
  const rest = people.length - SHOWN;
  return rest > 0
    ? `${people.slice(0, SHOWN).join(', ')} och ${rest} till`
    : new Intl.ListFormat('sv', { type: 'conjunction' }).format(people);
}

/** Which other bodies with the same people meet on a day, each in a sentence. */
export function clashesOn(day: string, { busy }: Pick<MeetingPlanView, 'busy'>): string[] {
  return busy
    .filter((one) => one.day === day)
    .map(
      ({ board, start, people }) =>
        `${board} sammanträder${start === null ? '' : ` kl. ${clock(start)}`}. I båda: ${listed(people)}.`,
    );
}
