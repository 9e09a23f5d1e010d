import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { recordedIn, type RecordedGroup } from '../../lib/recorded-in-item.js';

const list = new Intl.ListFormat('sv-SE');

type Held = Partial<AgendaItemChange>;

/** What an event says that an item held before, as it would have been read then. */
export function earlierText(
  details: Record<string, unknown>,
  people: MeetingView['people'],
): RecordedGroup[] {
  const held = (details['before'] ?? {}) as Held;
  const line = (heading: string, text: string | null | undefined): RecordedGroup[] =>
    text === undefined
      ? []
      : [{ heading, entries: [{ lines: [text === null || text === '' ? 'Inget' : text] }] }];
  const sections = (held.sections ?? []).map(({ kind, heading, body }) => ({
    heading: heading === undefined || heading === '' ? sectionHeadings[kind] : heading,
    entries: [{ lines: body === undefined || body === '' ? ['Ingen text'] : [], body }],
  }));
  const present = Object.fromEntries(Object.entries(held).filter(([, value]) => value !== null));
  return [
    ...line('Rubrik', held.title),
    ...line('Ärendenummer', held.caseNumber),
    ...line('Sekretess', held.confidential),
    ...('sections' in held && sections.length === 0 ? line('Text', null) : sections),
    ...line(
      'Mottagare',
      held.recipients === undefined
        ? undefined
        : list.format((held.recipients ?? []).map(({ name }) => name)),
    ),
    ...line(
      'Bilagor',
      held.attachments === undefined
        ? undefined
        : list.format((held.attachments ?? []).map((number) => `Bilaga ${number}`)),
    ),
    ...recordedIn(present, people),
  ];
}
