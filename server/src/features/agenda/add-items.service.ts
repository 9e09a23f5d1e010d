import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { isSaved } from '../../platform/save-mark.js';
import { itemAt, type AddedItem } from './agenda-item.service.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { addItems, findItems } from './agenda-item.store.js';
import { placeItems } from './place-items.js';

interface Added {
  items: AddedItem[];
  after?: string | null | undefined;
  saveId?: string | undefined;
}

/**
 * Adds items in a row, last or after the one that is named: all of them or none. With the same `saveId` again those
 * that stand are given back, and `added` is false.
 */
export async function addAgendaItems(
  work: Work,
  meetingId: string,
  { items: changes, after, saveId }: Added,
): Promise<{ version: number; items: string[]; added: boolean }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const standing = await findItems(work.tx, meetingId);
  const made = standing.filter((one) => isSaved(one, saveId));
  if (made.length > 0) {
    return { version: meeting.version, items: made.map(({ id }) => id), added: false };
  }
  const place = after === undefined ? standing.length : standing.findIndex(({ id }) => id === after) + 1;
  if (place === 0 && typeof after === 'string') {
    fail('invalid', {
      errors: [{ path: '$.after', message: 'Punkten finns inte längre. Välj en annan plats.' }],
    });
  }
  const last = standing.at(-1)?.position ?? 0;
  const added: AgendaItem[] = [];
  for (const change of changes) {
    added.push(await itemAt(work, meeting, last + added.length + 1, change, saveId));
  }
  await addItems(work.tx, added);
  const ids = added.map(({ id }) => id);
  if (place < standing.length) {
    await placeItems(work.tx, standing, standing.map(({ id }) => id).toSpliced(place, 0, ...ids));
  }
  const titles = added.map(({ title }) => title);
  await saveChanged(work, meeting, {
    action: 'agenda-item.created',
    subjectId: ids[0] ?? null,
    details: titles.length === 1 ? { title: titles[0] } : { titles },
  });
  await refreshSearchText(work.tx, meetingId);
  return { version: meeting.version, items: ids, added: true };
}
