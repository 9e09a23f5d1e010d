import type { z } from 'zod';
import type { itemCopyDoors, ItemCopyView } from '@klubbat/shared/contracts/item-copy';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { yearsInTexts } from '@klubbat/shared/rules/years-in-text';
import { copyFaults } from '@klubbat/shared/sentences/item-copy-sentences';
import { linkedAttachments } from '@klubbat/shared/text/attachment-links';
import { textsOf } from '@klubbat/shared/text/item-texts';
import { fail } from '../../platform/errors.js';
import { isSaved } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { itemSubject } from '../agenda/item-subject.js';
import { itemAt } from '../agenda/agenda-item.service.js';
import { addItems, findItems } from '../agenda/agenda-item.store.js';
import { findAttachments } from '../attachments/attachment.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findFormerMembers } from '../register/membership.store.js';
import { findBoard } from '../register/register.store.js';
import { carryAttachments } from './carry-attachments.js';
import { copiedItem, copyableProposal, copyableTexts } from './copied-item.js';
import { findCopyable } from './copyable.store.js';
import type { Source } from './take-up.service.js';

const SHOWN = 30;

/** The item that is copied, for those who may read it; of another organisation nothing is copied. */
async function sourceFor(work: Work, target: Meeting, itemId: string): Promise<Source> {
  const subject = await itemSubject(work, { params: { id: itemId } });
  if (
    subject === undefined ||
    !may(work.actor, 'meeting.read', subject) ||
    subject.organisationId !== target.organisationId
  ) {
    fail('not-found');
  }
  return { item: subject.item, meeting: subject.meeting };
}

/** Items of the meeting's body, or of every body of its organisation that the actor may read, the newest first. */
export async function searchCopyable(
  work: Work,
  target: Meeting,
  { q, year, everywhere }: z.output<NonNullable<typeof itemCopyDoors.search.query>>,
): Promise<z.input<typeof itemCopyDoors.search.reply>> {
  const { organisationId, id: but } = target;
  const boardId = everywhere === undefined ? target.boardId : null;
  const wanted = { organisationId, boardId, but, q, year };
  const rows = await findCopyable(work.tx, readableBy(work.actor), wanted, SHOWN + 1);
  return {
    items: rows.slice(0, SHOWN).map(({ style, paragraph, ...row }) => ({
      ...row,
      label: paragraph === null ? null : paragraphLabel(style, paragraph, row.date),
    })),
    more: rows.length > SHOWN,
  };
}

/** Whom the texts name and who was something then and is nothing on the new day. */
async function formerIn(work: Work, target: Meeting, { meeting }: Source, text: string): Promise<string[]> {
  const board = await findBoard(work.tx, target.boardId);
  const named = (await findMeetingPeople(work.tx, meeting.id)).filter(({ name }) => text.includes(name));
  const linked = named.flatMap(({ personId }) => personId ?? []);
  if (board === null || linked.length === 0) {
    return [];
  }
  const former = await findFormerMembers(work.tx, board, linked, target.day);
  return named.flatMap(({ name, personId }) => (personId !== null && former.has(personId) ? [name] : []));
}

/** What of an item would come along to a meeting, and what in it is to be looked at. */
export async function previewCopy(work: Work, target: Meeting, itemId: string): Promise<ItemCopyView> {
  const source = await sourceFor(work, target, itemId);
  const { item, meeting } = source;
  const board = await boardAsOf(work.tx, meeting);
  const texts = copyableTexts(item.content);
  const { proposal, fromDecision } = copyableProposal(item.content);
  const words = [item.title, ...textsOf({ sections: [...proposal, ...texts] })];
  const linked = new Set(words.flatMap((text) => [...linkedAttachments(text)]));
  const attachments = (await findAttachments(work.tx, meeting.id)).filter(
    ({ id, number, source: kind }) =>
      (kind === 'file' || kind === 'paper') &&
      (linked.has(id) || item.content.attachments?.includes(number) === true),
  );
  const recipients = (item.content.recipients ?? []).map(({ name }) => name);
  return {
    id: item.id,
    meetingId: meeting.id,
    label: item.paragraph === null ? null : paragraphLabel(board, item.paragraph, meeting.day),
    title: item.title,
    caseNumber: item.caseNumber,
    board: board.name,
    date: meeting.day,
    confidential: item.content.confidential ?? null,
    texts,
    proposal,
    fromDecision,
    recipients,
    attachments: attachments.map(({ title }) => title),
    years: yearsInTexts(words).filter(({ year }) => !target.day.startsWith(String(year))),
    former: await formerIn(work, target, source, [...words, ...recipients].join('\n')),
  };
}

/**
 * Copies an item of another meeting as a new one, last on the agenda. With the same `saveId` again it is the same item, and
 * `created` is false. Refuses with `not-found` what the actor may not read.
 */
export async function copyItem(
  work: Work,
  meetingId: string,
  { from, title, parts, saveId }: z.output<typeof itemCopyDoors.copy.body>,
): Promise<{ version: number; itemId: string; created: boolean }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const items = await findItems(work.tx, meetingId);
  const standing = items.find((one) => isSaved(one, saveId));
  if (standing !== undefined) {
    return { version: meeting.version, itemId: standing.id, created: false };
  }
  const source = await sourceFor(work, meeting, from);
  if (source.meeting.id === meetingId) {
    fail('invalid', { errors: [{ path: '$.from', message: copyFaults.sameMeeting }] });
  }
  const board = await findBoard(work.tx, meeting.boardId);
  const copied = copiedItem(source.item, { title: title.trim(), parts }, board?.itemSections ?? []);
  const item = await itemAt(
    work,
    meeting,
    (items.at(-1)?.position ?? 0) + 1,
    await carryAttachments(work, copied, source.meeting.id, meetingId, {
      leave: !parts.includes('attachments'),
    }),
    saveId,
  );
  await addItems(work.tx, [item]);
  await saveChanged(work, meeting, {
    action: 'agenda-item.copied',
    subjectId: item.id,
    details: { title: item.title, from, date: source.meeting.day },
  });
  await refreshSearchText(work.tx, meetingId);
  return { version: meeting.version, itemId: item.id, created: true };
}
