import { v7 as newId } from 'uuid';
import type { AgendaItemChange, AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { SaveMark } from '@klubbat/shared/contracts/save';
import { needsConsent } from '@klubbat/shared/rules/announcement';
import { withTieBroken } from '@klubbat/shared/rules/tie-broken';
import { textLists } from '@klubbat/shared/text/item-text-lists';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import { recordWriting } from '../audit/writing-spell.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { refuseStale } from '../register/refuse-stale.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findBoard, findPerson } from '../register/register.store.js';
import type { AgendaItem } from './agenda-item.entity.js';
import {
  addItems,
  countItemsBefore,
  findItem,
  findItems,
  lockItem,
  removeItem,
  saveItem,
  type VersionAct,
} from './agenda-item.store.js';
import { announcedItem, applyChange, presentItem } from './item-content.js';
import { asInFile, itemFile } from './item-file.js';
import { weighDecision } from './item-law.js';
import { findTextKeys } from './item-text.store.js';
import { newItem } from './new-item.js';
import { noteOpinions } from './note-opinions.service.js';
import { placeItems } from './place-items.js';
import { refuseUnknown } from './refuse-unknown.js';
import { keepTexts } from './keep-texts.service.js';
import {
  noteChanged,
  refuseUnseen,
  withOwnTexts,
  type SentChange,
  type TextsOfSave,
} from './own-texts.service.js';

/** An item with its label and its place on the agenda. */
export async function presentAgendaItem(
  work: Work,
  item: AgendaItem,
  meeting: Meeting,
): Promise<AgendaItemView> {
  return presentItem(
    item,
    await countItemsBefore(work.tx, item),
    await boardAsOf(work.tx, meeting),
    meeting,
    await authorOf(work, item),
    (await findTextKeys(work.tx, [item])).get(item.id),
  );
}

async function authorOf({ tx, actor }: Work, { updatedBy }: AgendaItem): Promise<string | null> {
  if (updatedBy === null || updatedBy === actor.personId) {
    return updatedBy && actor.name;
  }
  return (await findPerson(tx, updatedBy))?.name ?? null;
}

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

/** A save that is no writing: what it is called among the events and the versions of the item. */
export interface ItemAct {
  action: AuditAction;
  details: Record<string, unknown>;
  version: VersionAct;
}

/**
 * Changes an item. The same save once more changes nothing and succeeds. What was written in its texts is merged with what
 * others wrote there, whatever it started from (decision 038). `act`: what it
 * is, when it is no writing. Refuses any other change with `stale-version` when somebody else was first with the same field (naming him and when), with
 * `locked` while the § lies in an adjustment, and with `reason-required` when its votes or its deferral are said to be what
 * the law says no to.
 */
export async function updateAgendaItem(
  work: Work,
  meeting: Meeting,
  itemId: string,
  {
    version,
    saveId,
    reason,
    sectionKeys,
    entryKeys,
    texts,
    ...sent
  }: SentChange & SaveMark & TextsOfSave & { reason?: string | undefined },
  act?: ItemAct,
): Promise<AgendaItemView> {
  const isSearched = [sent.title, sent.caseNumber, sent.moreCaseNumbers].some((given) => given !== undefined);
  if (isSearched) {
    // the meeting's row bears the words to search by: whoever needs both locks it first, or two would wait for each other
    await lockMeeting(work.tx, meeting.id);
  }
  // the item's own row is the lock: two people may write in two §§ of one meeting at once
  const item = await lockItem(work.tx, itemId);
  if (item === null) {
    fail('not-found');
  }
  if (isSaved(item, saveId)) {
    return presentAgendaItem(work, item, meeting);
  }
  if (item.adjustmentId !== null || meeting.locked) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  const save = { sectionKeys, entryKeys, texts };
  const lettersAlone = Object.keys(sent).length === 0 && texts !== undefined;
  if (!lettersAlone) {
    await refuseUnseen(work, item, version, sent, save);
  }
  const before: Record<string, unknown> = {
    ...item.content,
    title: item.title,
    caseNumber: item.caseNumber,
  };
  const contentBefore = item.content;
  const change = await withOwnTexts(work, item, sent, save);
  applyChange(item, change);
  if (texts !== undefined || textLists.some((list) => change[list] !== undefined)) {
    await keepTexts(work, item, contentBefore, save);
  }
  const written = textLists.filter((list) => item.content[list] !== contentBefore[list]);
  // a row that came back since somebody was writing in it
  const put = written.filter((list) => item.content[list]?.length !== contentBefore[list]?.length);
  await refuseUnknown(work, item, change, contentBefore);
  if (change.votes) {
    const file = await itemFile(work.tx, meeting, item);
    const votes = change.votes.map((vote) => withTieBroken(file, asInFile(item), vote));
    item.content = { ...item.content, votes };
  }
  if (change.votes !== undefined || change.deferral !== undefined) {
    await weighDecision(work, meeting, item, contentBefore, reason);
  }
  item.version += 1;
  item.updatedAt = work.now;
  item.updatedBy = work.actor.personId;
  rememberSave(item, saveId);
  await saveItem(work.tx, item, act?.version ?? (lettersAlone ? { kind: 'together' } : undefined));
  await noteChanged(work, item, item.version - 1, [...Object.keys(change), ...put]);
  if (written.includes('reservations') || written.includes('statements')) {
    await noteOpinions(work, item);
  }
  if (isSearched) {
    await refreshSearchText(work.tx, meeting.id);
  }
  const touched = [...new Set([...Object.keys(change), ...written])];
  const held = Object.fromEntries(touched.map((name) => [name, before[name] ?? null]));
  const about = { organisationId: meeting.organisationId, meetingId: meeting.id, subjectId: item.id };
  const details = { title: item.title, ...act?.details };
  await (act === undefined
    ? recordWriting(work, {
        ...about,
        action: 'agenda-item.updated',
        details,
        before: held,
        together: lettersAlone,
      })
    : record(work, {
        ...about,
        action: act.action,
        details: { ...details, changed: touched, before: held },
      }));
  return presentAgendaItem(work, item, meeting);
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
