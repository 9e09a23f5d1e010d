import { v7 as newId } from 'uuid';
import type { AgendaItemChange, AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { needsConsent } from '@klubbat/shared/rules/announcement';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { refuseStale } from '../register/refuse-stale.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findBoard } from '../register/register.store.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { addItems, findItem, findItems, removeItem } from './agenda-item.store.js';
import { announcedItem, applyChange } from './item-content.js';
import { newItem } from './new-item.js';
import { placeItems } from './place-items.js';
import { presentAgendaItem } from './present-item.service.js';
import { refuseUnknown } from './refuse-unknown.js';

export type AddedItem = AgendaItemChange & { title: string };
type SaveId = string | undefined;

/** An item as it is before anybody has written in it: with what its board lets every new item have. */
export async function itemAt(
  work: Work,
  meeting: Meeting,
  position: number,
  change: AddedItem,
  saveId?: SaveId,
): Promise<AgendaItem> {
  const item: AgendaItem = {
    id: newId(),
    meetingId: meeting.id,
    position,
    seriesId: null,
    paragraph: null,
    openedAt: null,
    announcedOn: null,
    agreedAt: null,
    agreedBy: null,
    title: change.title,
    caseNumber: null,
    content: {},
    adjustmentId: null,
    version: 1,
    saveIds: [],
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  rememberSave(item, saveId);
  const board = await findBoard(work.tx, meeting.boardId);
  applyChange(item, board === null ? change : newItem(board, change));
  // what comes after the announcement did not stand in it: it is an urgent one from the start
  if (board !== null && change.urgent === undefined && needsConsent(board, meeting, announcedItem(item))) {
    item.content = { ...item.content, urgent: true };
  }
  return item;
}

/**
 * Adds an item last on the agenda. It gets its § number when the meeting is held. With the same `saveId` again the one
 * that stands is given back, and `added` is false.
 */
export async function createAgendaItem(
  work: Work,
  meetingId: string,
  { saveId, ...change }: AddedItem & { saveId?: SaveId },
): Promise<{ item: AgendaItemView; added: boolean }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const items = await findItems(work.tx, meetingId);
  const standing = items.find((one) => isSaved(one, saveId));
  if (standing !== undefined) {
    return { item: await presentAgendaItem(work, standing, meeting), added: false };
  }
  const item = await itemAt(work, meeting, (items.at(-1)?.position ?? 0) + 1, change, saveId);
  await refuseUnknown(work, item, change, {});
  await addItems(work.tx, [item]);
  await saveChanged(work, meeting, {
    action: 'agenda-item.created',
    subjectId: item.id,
    details: { title: item.title },
  });
  await refreshSearchText(work.tx, meetingId);
  return { item: await presentAgendaItem(work, item, meeting), added: true };
}

/** Removes an item that has no number yet; one that has stays, as "Ärendet utgår" if need be. */
export async function removeAgendaItem(work: Work, meetingId: string, itemId: string): Promise<void> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const item = await findItem(work.tx, itemId);
  if (item === null) {
    fail('not-found');
  }
  if (item.paragraph !== null) {
    fail('number-given');
  }
  await removeItem(work.tx, itemId);
  await saveChanged(work, meeting, {
    action: 'agenda-item.removed',
    subjectId: itemId,
    details: { title: item.title },
  });
  await refreshSearchText(work.tx, meetingId);
}

/** Orders the agenda. Every item must be named once; numbered §§ keep their order among themselves. */
export async function orderAgenda(
  work: Work,
  meetingId: string,
  input: { version: number; items: string[] },
): Promise<number> {
  const meeting = await lockOpenMeeting(work, meetingId);
  await refuseStale(work, meeting, input.version);
  const items = await findItems(work.tx, meetingId);
  const byId = new Map(items.map((item) => [item.id, item]));
  const named = new Set(input.items);
  if (
    named.size !== items.length ||
    named.size !== input.items.length ||
    items.some(({ id }) => !named.has(id))
  ) {
    fail('invalid', { errors: [{ path: '$.items', message: 'Ange alla punkter, var och en en gång.' }] });
  }
  const numbers = input.items.flatMap((id) => byId.get(id)?.paragraph ?? []);
  if (numbers.some((number, index) => index > 0 && number < (numbers[index - 1] ?? 0))) {
    fail('number-given', {
      errors: [{ path: '$.items', message: 'Paragrafer som har fått nummer behåller sin ordning.' }],
    });
  }
  await placeItems(work.tx, items, input.items);
  await saveChanged(work, meeting, { action: 'agenda.ordered' });
  return meeting.version;
}
