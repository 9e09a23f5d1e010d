import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { SaveMark } from '@klubbat/shared/contracts/save';
import { withTieBroken } from '@klubbat/shared/rules/tie-broken';
import { textLists } from '@klubbat/shared/text/item-text-lists';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import { recordWriting } from '../audit/writing-spell.store.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { saveItemRow, type VersionAct } from './agenda-item.store.js';
import { applyChange } from './item-content.js';
import { asInFile, itemFile } from './item-file.js';
import { weighDecision } from './item-law.js';
import { isSearched, lockToWrite, type ItemToWrite } from './item-to-write.js';
import { keepTexts } from './keep-texts.service.js';
import { noteOpinions } from './note-opinions.service.js';
import {
  noteChanged,
  refuseUnseen,
  withOwnTexts,
  type SentChange,
  type TextsOfSave,
} from './own-texts.service.js';
import { presentShown } from './present-item.service.js';
import { refuseUnknown } from './refuse-unknown.js';

/** A save that is no writing: what it is called among the events and the versions of the item. */
export interface ItemAct {
  action: AuditAction;
  details: Record<string, unknown>;
  version: VersionAct;
}

/** A change to an item as it is sent. `reason`: why the law's no to its votes or its deferral is set aside. */
export type ItemSaving = SentChange & SaveMark & TextsOfSave & { reason?: string | undefined };

/** Locks an item and changes it: see {@link saveItemChange}. */
export async function updateAgendaItem(
  work: Work,
  itemId: string,
  change: ItemSaving,
  act?: ItemAct,
): Promise<AgendaItemView> {
  return saveItemChange(work, (await lockToWrite(work, itemId, change)) ?? fail('not-found'), change, act);
}

/**
 * Changes an item that has been locked for it. The same save once more changes nothing and succeeds. What was written in its texts is merged with what
 * others wrote there, whatever it started from (decision 038). `act`: what it
 * is, when it is no writing. Refuses any other change with `stale-version` when somebody else was first with the same field (naming him and when), with
 * `locked` while the § lies in an adjustment, and with `reason-required` when its votes or its deferral are said to be what
 * the law says no to.
 */
export async function saveItemChange(
  work: Work,
  { item, meeting, shown, spell }: ItemToWrite,
  { version, saveId, reason, sectionKeys, entryKeys, texts, ...sent }: ItemSaving,
  act?: ItemAct,
): Promise<AgendaItemView> {
  if (isSaved(item, saveId)) {
    return presentShown(work, item, meeting, shown);
  }
  if (item.adjustmentId !== null || meeting.locked) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  const save = { sectionKeys, entryKeys, texts };
  const lettersAlone = Object.keys(sent).length === 0 && texts !== undefined;
  let writing = shown.writing[0];
  if (!lettersAlone) {
    await refuseUnseen(work, item, version, sent, save, writing);
  }
  const before: Record<string, unknown> = {
    ...item.content,
    title: item.title,
    caseNumber: item.caseNumber,
  };
  const contentBefore = item.content;
  const change = await withOwnTexts(work, item, sent, save, writing);
  applyChange(item, change);
  if (texts !== undefined || textLists.some((list) => change[list] !== undefined)) {
    writing = await keepTexts(work, item, contentBefore, save, writing);
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
  await saveItemRow(work.tx, item, act?.version ?? (lettersAlone ? { kind: 'together' } : undefined));
  writing = writing && (await noteChanged(work, item, writing, [...Object.keys(change), ...put]));
  if (written.includes('reservations') || written.includes('statements')) {
    await noteOpinions(work, item);
  }
  if (isSearched(sent)) {
    await refreshSearchText(work.tx, meeting.id);
  }
  const touched = [...new Set([...Object.keys(change), ...written])];
  const held = Object.fromEntries(touched.map((name) => [name, before[name] ?? null]));
  const about = { organisationId: meeting.organisationId, meetingId: meeting.id, subjectId: item.id };
  const details = { title: item.title, ...act?.details };
  await (act === undefined
    ? recordWriting(
        work,
        { ...about, action: 'agenda-item.updated', details, before: held, together: lettersAlone },
        spell,
      )
    : record(work, {
        ...about,
        action: act.action,
        details: { ...details, changed: touched, before: held },
      }));
  return presentShown(work, item, meeting, { ...shown, writing: writing === undefined ? [] : [writing] });
}
