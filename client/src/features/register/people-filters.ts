import { termTimes, type PeopleQuery, type TermTime } from '@klubbat/shared/contracts/register-people';
import { mandateRoles } from '@klubbat/shared/vocabulary/roles';

/** What a list of people is filtered by, as it stands in the address. */
export const peopleFilters = ['q', 'boardId', 'role', 'time'] as const;
export type PeopleFilters = Partial<Record<(typeof peopleFilters)[number], string>>;

export const emptyPeopleFilters: PeopleFilters = { q: '', boardId: '', role: '', time: '' };

/** Terms of every time are what is shown when nothing is chosen: a person is looked for also when his have ended. */
export const timeOptions: readonly { value: TermTime | ''; label: string }[] = [
  { value: '', label: 'Alla' },
  { value: 'current', label: 'Pågående' },
  { value: 'coming', label: 'Kommande' },
  { value: 'ended', label: 'Avslutade' },
];

/** Filters from an address that may be old or mistyped: what is no role or time is not asked for. */
export function knownPeopleFilters({ q, boardId, role, time }: PeopleFilters): PeopleQuery {
  const knownRole = mandateRoles.find((one) => one === role);
  const knownTime = termTimes.find((one) => one === time);
  return {
    ...(q === undefined ? {} : { q }),
    ...(boardId === undefined ? {} : { boardId }),
    ...(knownRole === undefined ? {} : { role: knownRole }),
    ...(knownTime === undefined ? {} : { time: knownTime }),
  };
}
