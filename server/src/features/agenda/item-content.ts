import type { AgendaItemChange, AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { BoardInFile } from '@klubbat/shared/contracts/meeting-file';
import { needsConsent, type AnnouncedItem, type AnnouncedMeeting } from '@klubbat/shared/rules/announcement';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { normaliseText } from '@klubbat/shared/text/write-text';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';
import type { ToldKeys } from './text-keys.js';

type Sections = NonNullable<ItemContent['sections']>;

/**
 * A body that was edited is kept in normal form; one that was sent back as it stood stays as it is, character
 * for character: the protocol is printed as it was adjusted, and an export gives what an import brought.
 */
export function writeSections(next: Sections, before: Sections): Sections {
  const untouched = new Set(before.flatMap((section) => (section.body === undefined ? [] : [section.body])));
  return next.map((section) =>
    section.body === undefined || untouched.has(section.body)
      ? section
      : { ...section, body: normaliseText(section.body) },
  );
}

/** Applies a change to an item in place: a field left out stays, null takes it away. */
export function applyChange(item: AgendaItem, change: AgendaItemChange): void {
  const { title, caseNumber, sections, ...rest } = change;
  if (title !== undefined) {
    item.title = title;
  }
  if (caseNumber !== undefined) {
    item.caseNumber = caseNumber;
  }
  const content: Record<string, unknown> = { ...item.content };
  for (const [name, value] of Object.entries(rest)) {
    if (value === null) {
      delete content[name];
    } else if (value !== undefined) {
      content[name] = value;
    }
  }
  if (sections === null) {
    delete content['sections'];
  } else if (sections !== undefined) {
    content['sections'] = writeSections(sections, item.content.sections ?? []);
  }
  item.content = content;
}

/** `§ 9`, `§ 291/23`; before a number has been given `Punkt 3`. */
export function itemLabel(
  item: Pick<AgendaItem, 'paragraph'>,
  place: number,
  board: BoardInFile,
  day: string,
): string {
  return item.paragraph === null ? `Punkt ${place + 1}` : paragraphLabel(board, item.paragraph, day);
}

/** An item as the rules of the announcement see it. */
export function announcedItem({ content, announcedOn, agreedAt }: AgendaItem): AnnouncedItem {
  const { kind, outcome, urgent } = content;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(urgent === undefined ? {} : { urgent }),
    announcedOn,
    agreed: agreedAt !== null,
  };
}

/** An item as the doors show it. `place` counts from 0. */
export function presentItem(
  item: AgendaItem,
  place: number,
  board: BoardInFile,
  meeting: AnnouncedMeeting,
  updatedBy: string | null,
  keys?: ToldKeys,
): AgendaItemView {
  const outside = needsConsent(board, meeting, announcedItem(item));
  return {
    ...item.content,
    ...(item.caseNumber === null ? {} : { caseNumber: item.caseNumber }),
    id: item.id,
    meetingId: item.meetingId,
    version: item.version,
    position: place,
    title: item.title,
    paragraph: item.paragraph,
    label: itemLabel(item, place, board, meeting.day),
    adjustmentId: item.adjustmentId,
    announcedOn: item.announcedOn,
    consent: item.agreedAt !== null ? 'noted' : outside ? 'needed' : null,
    updatedAt: item.updatedAt.toISOString(),
    updatedBy,
    ...keys,
  };
}
