import type { TermTime } from '@klubbat/shared/contracts/register-people';

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
