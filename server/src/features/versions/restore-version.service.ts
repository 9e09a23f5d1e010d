import type { z } from 'zod';
import type { AgendaItemChange } from '@klubbat/shared/contracts/agenda-item';
import {
  itemField,
  type ItemField,
  type itemVersionDoors,
  type VersionView,
} from '@klubbat/shared/contracts/item-version';
import { matchedSections } from '@klubbat/shared/rules/matched-sections';
import { fail } from '../../platform/errors.js';
import { isSaved } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { presentAgendaItem } from '../agenda/present-item.service.js';
import { updateAgendaItem } from '../agenda/update-item.service.js';
import { findAttachmentKeys } from '../agenda/agenda-item.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { changedFields, fieldsOf, readVersionRow } from './item-version.service.js';
import { namesOfVersion } from './item-version.store.js';
import { withoutGone } from './without-gone.js';

type Restoring = z.output<typeof itemVersionDoors.restore.body>;
type Fields = VersionView['fields'];

/** The text of now with one section as it was: in the place of the one that it has become, else where it stood. */
function withSection(now: Fields, then: Fields, index: number): NonNullable<Fields['sections']> {
  const sections = now.sections ?? [];
  const section = then.sections?.[index];
  if (section === undefined) {
    fail('not-found');
  }
  const place =
    matchedSections(then.sections, sections).find(({ before }) => before === index)?.after ?? null;
  return place === null
    ? sections.toSpliced(Math.min(index, sections.length), 0, section)
    : sections.with(place, section);
}

/** What must be written so that the item says this of its version again; null takes away what it did not say. */
function changeTo(now: Fields, then: Fields, { fields, section }: Restoring): AgendaItemChange {
  const meant: Fields = section === undefined ? then : { ...now, sections: withSection(now, then, section) };
  const asked: readonly ItemField[] =
    section === undefined ? (fields ?? itemField.options) : ['sections' as const];
  const differing = changedFields(now, meant).filter((name) => asked.includes(name));
  return Object.fromEntries(differing.map((name) => [name, meant[name] ?? null]));
}

/**
 * Lets an item say again what it said in a version: all of it, some fields, or one section. It is a save like any other, a
 * version of its own, so nothing is lost by it. Who and what the meeting has no more is left out and named. Refuses as a
 * save does.
 */
export async function restoreVersion(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  number: number,
  body: Restoring,
): Promise<z.input<typeof itemVersionDoors.restore.reply>> {
  if (isSaved(item, body.saveId)) {
    return { item: await presentAgendaItem(work, item, meeting), leftOut: [] };
  }
  const { version, saveId, reason } = body;
  const row = await readVersionRow(work, item, number);
  const people = await findMeetingPeople(work.tx, item.meetingId);
  const attachments = await findAttachmentKeys(work.tx, item.meetingId);
  const { fields, leftOut } = withoutGone(fieldsOf(row), await namesOfVersion(work.tx, item, number), {
    people: new Set(people.map(({ key }) => key)),
    attachments: new Map(attachments.map((one) => [one.id, one.number])),
  });
  const change = changeTo(fieldsOf(item), fields, body);
  if (Object.keys(change).length === 0) {
    return { item: await presentAgendaItem(work, item, meeting), leftOut };
  }
  const restored = await updateAgendaItem(
    work,
    item.id,
    { ...change, version, saveId, reason },
    {
      action: 'agenda-item.restored',
      details: { from: number, ...(leftOut.length === 0 ? {} : { leftOut }) },
      version: { kind: 'restored', details: { from: number } },
    },
  );
  return { item: restored, leftOut };
}
