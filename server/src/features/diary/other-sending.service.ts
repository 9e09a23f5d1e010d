import { v7 as newId } from 'uuid';
import type { OtherSendingDraft, OtherSendingView } from '@klubbat/shared/contracts/other-sending';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { otherSendingFaults } from '@klubbat/shared/sentences/sending-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import { findNumberingStyles, lockMeeting } from '../meetings/meeting.store.js';
import { adjustedParagraphs } from '../protocols/adjusted-paragraphs.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import type { OtherSending } from './other-sending.entity.js';
import { addOtherSending, findOtherSendings, type OtherSendingRow } from './other-sending.store.js';

/** What a meeting has sent another way, as the doors show it. */
export async function presentOtherSendings({ tx }: Work, meetingId: string): Promise<OtherSendingView[]> {
  const style = (await findNumberingStyles(tx, [meetingId])).get(meetingId);
  return (await findOtherSendings(tx, meetingId)).map(({ notedByName, notedAt, ...sending }) => ({
    ...sending,
    paragraphsLabel: paragraphsLabel(style ?? {}, sending.paragraphs, style?.day ?? ''),
    notedBy: notedByName,
    notedAt: notedAt.toISOString(),
  }));
}

async function presentOne(work: Work, { id, meetingId }: OtherSending): Promise<OtherSendingView> {
  const view = (await presentOtherSendings(work, meetingId)).find((one) => one.id === id);
  if (view === undefined) {
    throw new Error('the sending is not among those of its meeting');
  }
  return view;
}

function sameOf(rows: readonly OtherSendingRow[], draft: OtherSendingDraft): OtherSendingRow | undefined {
  return rows.find(
    (one) =>
      one.paragraphs.join() === draft.paragraphs.join() &&
      one.recipient.toLowerCase() === draft.recipient.toLowerCase() &&
      one.manner === draft.manner &&
      one.sentOn === draft.sentOn,
  );
}

/**
 * Notes that §§ were sent another way than by mail from here, which is the only way for what is secret (OSL 8:1). The log tells
 * of when, how and to whom, never of what they say. Under the lock of the meeting; noted again it is the same note. Refuses
 * with `not-adjusted` without a reason, and with `invalid` a § that is not there or a day that cannot be.
 *
 * @returns the note, and whether it is new
 */
export async function noteOtherSending(
  work: Work,
  meetingId: string,
  given: OtherSendingDraft,
): Promise<{ sending: OtherSendingView; created: boolean }> {
  const { tx, now } = work;
  const meeting = await lockMeeting(tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  const items = await findItems(tx, meetingId);
  const held = new Set(items.map(({ paragraph }) => paragraph));
  const errors = given.paragraphs.flatMap((paragraph, index) =>
    held.has(paragraph)
      ? []
      : [{ path: `$.paragraphs[${index}]`, message: otherSendingFaults.unknownParagraph(paragraph) }],
  );
  if (given.sentOn < meeting.day || given.sentOn > dayInSweden(now)) {
    errors.push({ path: '$.sentOn', message: otherSendingFaults.day });
  }
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
  const draft = {
    ...given,
    recipient: given.recipient.trim(),
    paragraphs: [...new Set(given.paragraphs)].sort((a, b) => a - b),
  };
  const before = sameOf(await findOtherSendings(tx, meetingId), draft);
  if (before !== undefined) {
    return { sending: await presentOne(work, before), created: false };
  }
  const adjusted = adjustedParagraphs(items, await findAdjustments(tx, meetingId));
  const early = draft.paragraphs.filter((paragraph) => !adjusted.includes(paragraph));
  if (early.length > 0 && draft.beforeAdjustment === undefined) {
    fail('not-adjusted', { params: { paragraphs: printParagraphs(early) } });
  }
  const sending: OtherSending = {
    id: newId(),
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    meetingId,
    paragraphs: draft.paragraphs,
    recipient: draft.recipient,
    manner: draft.manner,
    sentOn: draft.sentOn,
    note: draft.note?.trim() ? draft.note.trim() : null,
    beforeAdjustmentReason: early.length > 0 ? (draft.beforeAdjustment?.reason ?? null) : null,
    notedBy: work.actor.personId,
    notedAt: now,
  };
  await addOtherSending(tx, sending);
  const { paragraphs, recipient, manner, sentOn, beforeAdjustmentReason } = sending;
  await record(work, {
    action: 'other-sending.noted',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: sending.id,
    details: {
      paragraphs,
      recipient,
      manner,
      sentOn,
      ...(beforeAdjustmentReason === null ? {} : { beforeAdjustment: beforeAdjustmentReason }),
    },
  });
  return { sending: await presentOne(work, sending), created: true };
}
