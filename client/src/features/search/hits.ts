import type { SearchReply } from '@klubbat/shared/contracts/search';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { caseAddress } from '../../lib/case-address.js';

/** Something that can be chosen: where it leads, or what it does. */
export interface Hit {
  key: string;
  title: string;
  /** beside the title: `§ 12`, `KN 2025/33` */
  mark?: string;
  /** under it: which board, which day */
  about?: string;
  to: string;
}

export interface HitGroup {
  key: string;
  heading: string;
  hits: Hit[];
}

/** A place or an act that is found by its name. */
export interface Command {
  key: string;
  label: string;
  to: string;
  /** other words that it is looked for by */
  also?: string;
}

const join = (parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ');

const inOneForm = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('sv');

/** The cases whose number bears what was typed, each once. */
function casesOf(items: SearchReply['items'], q: string): Hit[] {
  const numbers = new Map<string, Hit>();
  for (const { caseNumber, title } of items) {
    if (caseNumber !== null && inOneForm(caseNumber).includes(inOneForm(q))) {
      const key = inOneForm(caseNumber);
      numbers.set(
        key,
        numbers.get(key) ?? {
          key: `case ${key}`,
          title: caseNumber,
          about: title,
          to: caseAddress(caseNumber),
        },
      );
    }
  }
  return [...numbers.values()];
}

/** What the server found, in groups, the cases and the §§ first: they are what one most often looks for. */
export function groupsOf({ meetings, items, incoming, people }: SearchReply, q: string): HitGroup[] {
  const groups: HitGroup[] = [
    {
      key: 'cases',
      heading: 'Ärenden',
      hits: casesOf(items, q),
    },
    {
      key: 'items',
      heading: 'Paragrafer och punkter',
      hits: items.map(({ id, meetingId, label, title, caseNumber, board, date }) => ({
        key: `item ${id}`,
        title,
        ...(label === null ? {} : { mark: label }),
        about: join([board, date, caseNumber]),
        to: `/sammantraden/${meetingId}/paragraf/${id}`,
      })),
    },
    {
      key: 'meetings',
      heading: 'Sammanträden',
      hits: meetings.map(({ id, board, organisation, date, place }) => ({
        key: `meeting ${id}`,
        title: `${board}, ${weekdayDate(date)}`,
        about: join([organisation, place]),
        to: `/sammantraden/${id}`,
      })),
    },
    {
      key: 'incoming',
      heading: 'Inkomna handlingar',
      hits: incoming.map(({ id, title, caseNumber, sender, receivedOn }) => ({
        key: `incoming ${id}`,
        title,
        mark: caseNumber,
        about: join([sender, receivedOn]),
        to: `/inkommet/${id}`,
      })),
    },
    {
      key: 'people',
      heading: 'Personer',
      hits: people.map(({ id, name, title, organisationId, organisation }) => ({
        key: `person ${id} ${organisationId}`,
        title: name,
        about: join([title, organisation]),
        to: `/register/personer/${id}?organisation=${organisationId}`,
      })),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

/** Commands whose name or other words begin so. */
export function commandsFor(commands: readonly Command[], q: string): HitGroup[] {
  const sought = q.toLocaleLowerCase('sv');
  const hits = commands
    .filter(({ label, also = '' }) =>
      `${label} ${also}`
        .toLocaleLowerCase('sv')
        .split(' ')
        .some((word, at, words) => words.slice(at).join(' ').startsWith(sought)),
    )
    .map(({ key, label, to }) => ({ key: `command ${key}`, title: label, to }));
  return hits.length === 0 ? [] : [{ key: 'commands', heading: q === '' ? 'Gå till' : 'Kommandon', hits }];
}
