import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { adjustmentDoors } from '@klubbat/shared/contracts/adjustment';
import type { PlannedSigner } from '@klubbat/shared/rules/signers';
import { turnsOf, usualLastDay } from '@klubbat/shared/rules/signing-round';
import type { SigningOrder } from '@klubbat/shared/vocabulary/signing-words';
import { fail } from '../../platform/errors.js';
import { dayInSweden, minuteInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { lockItems, saveItem, setItemsAdjustment, setPositions } from '../agenda/agenda-item.store.js';
import { personKeys } from '../meetings/meeting-rows.js';
import { saveChanged } from '../meetings/meeting.service.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { adjustedAtOnce } from '../protocols/adjusted-at-once.js';
import { composeMeeting } from '../protocols/document.service.js';
import {
  addAdjustments,
  addSigners,
  findAdjustments,
  findVersionHashes,
  sumsOfVersion,
} from '../protocols/protocol.store.js';
import type { Signer } from '../protocols/signer.entity.js';
import type { Board } from '../register/board.entity.js';
import { findBoard } from '../register/register.store.js';
import { endWhenAllIsSent } from '../review/round.service.js';
import type { MeetingRecord } from '../record/meeting-record.js';
import { keepAsOf, keepVersion } from './keep-version.js';
import { presentObstacles } from './obstacles.service.js';
import { assessReadiness, type Readiness } from './readiness.service.js';

type Sending = z.output<typeof adjustmentDoors.send.body>;

function signerRows(
  adjustmentId: string,
  planned: PlannedSigner[],
  order: SigningOrder,
  id: (key: string) => string,
) {
  const turns = turnsOf(order, planned);
  const signers = planned.map((signer, position): Signer => ({
    id: newId(),
    adjustmentId,
    meetingPersonId: id(signer.person),
    capacity: signer.as,
    required: signer.required,
    position,
    turn: turns[position] ?? null,
    replacesId: null,
    replacedBecause: null,
    decidedBy: null,
    decidedOn: null,
    registeredBy: null,
    registeredAt: null,
  }));
  const paragraphs = planned.flatMap((signer, index) =>
    signer.paragraphs.map((paragraph) => ({
      adjustmentId,
      meetingPersonId: id(signer.person),
      paragraph,
      signerId: signers[index]?.id ?? '',
    })),
  );
  return { signers, paragraphs };
}

/** Freezes what the §§ say, as record, content and PDF. From here on the signers sign these bytes, and only these. */
async function freeze(
  work: Work,
  meeting: Meeting,
  adjustmentId: string,
  ready: Readiness,
  { paragraphs: asked, adjustedAtOnce: style }: Sending,
): Promise<string> {
  const { file, attachments, items } = ready.record;
  // only what holds all that remains is the protocol that follows
  const atOnce = asked === undefined ? await adjustedAtOnce(work.tx, meeting.id, style) : [];
  const printed = [...ready.paragraphs, ...atOnce.flatMap(({ paragraphs }) => paragraphs)];
  const id = newId();
  const content = await composeMeeting(
    { tx: work.tx, meeting, file, attachments },
    {
      ...(items.length === printed.length ? {} : { paragraphs: printed }),
      adjusted: [],
      draft: false,
      signers: ready.signers,
      reference: id,
      ...(ready.immediate
        ? { kind: 'immediate' as const, pagePerItem: false, putInWriting: minuteInSweden(work.now) }
        : { adjustedAtOnce: atOnce }),
    },
  );
  return keepVersion(work, meeting, { id, adjustmentId, file, content, attachments });
}

/** Each § says itself that it is adjusted at once, wherever it is printed. */
async function declareImmediate(work: Work, { items, file }: MeetingRecord, covered: AgendaItem[]) {
  for (const [index, item] of items.entries()) {
    const inFile = file.items[index];
    if (inFile === undefined || !covered.includes(item) || item.content.immediateAdjustment === true) {
      continue;
    }
    item.content = { ...item.content, immediateAdjustment: true };
    file.items[index] = { ...inFile, immediateAdjustment: true };
    item.version += 1;
    item.updatedAt = work.now;
    item.updatedBy = work.actor.personId;
    await saveItem(work.tx, item, { kind: 'sent' });
  }
}

/** What has not been taken up stands after every § that is fixed from now on: taking it up must not move one. */
async function settleOrder(work: Work, { items }: MeetingRecord): Promise<void> {
  const numbered = items.filter(({ paragraph }) => paragraph !== null);
  const waiting = items.filter(({ paragraph }) => paragraph === null);
  const settled = [...numbered, ...waiting];
  if (settled.some((item, index) => item !== items[index])) {
    await setPositions(
      work.tx,
      settled.map(({ id }) => id),
    );
  }
}

/** First and last day to sign: as asked, else from today and as the board has it. At the meeting itself it is today. */
function daysOf(work: Work, meeting: Meeting, board: Board | null, immediate: boolean, asked: Sending) {
  const today = dayInSweden(work.now);
  const signingFrom = asked.signingFrom ?? today;
  if (signingFrom < today) {
    fail('invalid', { errors: [{ path: '$.signingFrom', message: 'Den första dagen har redan varit.' }] });
  }
  if (immediate) {
    return { signingFrom: today, signingUntil: today };
  }
  const usual = board === null ? today : usualLastDay(meeting.endDay ?? meeting.day, board, today);
  const signingUntil = asked.signingUntil ?? (usual < signingFrom ? signingFrom : usual);
  if (signingUntil < signingFrom) {
    fail('invalid', {
      errors: [{ path: '$.signingUntil', message: 'Den sista dagen kan inte ligga före den första.' }],
    });
  }
  return { signingFrom, signingUntil };
}

function refuseUnready({ obstacles, record }: Readiness): void {
  if (obstacles.length > 0) {
    fail('not-ready', {
      errors: presentObstacles(obstacles, record).map(({ path, message }) => ({
        path: path ?? '$',
        message,
      })),
    });
  }
}

/**
 * Sends §§ (without: all that remain) to the adjusters: freezes content and PDF, says who signs what, and locks the §§.
 * Refuses with `not-ready` and every reason at once. One transaction, under the meeting's row lock; sent again with the
 * same `saveId` it is the same adjustment. `immediate`: they are adjusted at the meeting itself, by those who are named.
 */
export async function sendForAdjustment(
  work: Work,
  meetingId: string,
  input: Sending,
): Promise<{ adjustmentId: string; sha256: string }> {
  const meeting = await lockMeeting(work.tx, meetingId);
  if (meeting === null) {
    fail('not-found');
  }
  const before = await findAdjustments(work.tx, meetingId);
  const standing = before.find(({ saveId }) => saveId !== null && saveId === input.saveId);
  if (standing !== undefined) {
    const hashes = await findVersionHashes(work.tx, [standing.id]);
    return { adjustmentId: standing.id, sha256: hashes.get(standing.id) ?? '' };
  }
  if (meeting.locked) {
    fail('locked', { params: { what: 'Hela protokollet' } });
  }
  // waits for whoever is saving a § this very moment, so that his words are in what is frozen
  await lockItems(work.tx, meetingId);
  const asked =
    input.paragraphs === undefined ? undefined : [...new Set(input.paragraphs)].sort((a, b) => a - b);
  const ready = await assessReadiness(work, meeting, { ...input, paragraphs: asked });
  refuseUnready(ready);
  const { file, items, people } = ready.record;
  const board = await findBoard(work.tx, meeting.boardId);
  keepAsOf(meeting, file, board);
  const days = daysOf(work, meeting, board, ready.immediate, input);
  const adjustmentId = newId();
  const wanted = new Set(ready.paragraphs);
  const covered = items.filter((item) => item.paragraph !== null && wanted.has(item.paragraph));
  if (ready.immediate) {
    await declareImmediate(work, ready.record, covered);
  }
  await settleOrder(work, ready.record);
  await addAdjustments(work.tx, [
    {
      id: adjustmentId,
      meetingId,
      number: before.length + 1,
      origin: 'klubbat',
      state: 'sent-for-adjustment',
      immediate: ready.immediate,
      record: 'protocol',
      paragraphs: ready.paragraphs,
      asGiven: null,
      saveId: input.saveId ?? null,
      sentAt: work.now,
      sentBy: work.actor.personId,
      adjustedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      withdrawnBy: null,
      ...days,
      readToEnd: board?.readToEnd ?? false,
      reminderDays: ready.immediate ? [] : (board?.reminderDays ?? []),
    },
  ]);
  const sha256 = await freeze(work, meeting, adjustmentId, ready, input);
  const order = ready.immediate ? 'free' : (board?.signingOrder ?? 'free');
  const rows = signerRows(adjustmentId, ready.signers, order, personKeys(people).id);
  await addSigners(work.tx, rows.signers, rows.paragraphs);
  await setItemsAdjustment(
    work.tx,
    covered.map((item) => item.id),
    adjustmentId,
  );
  await endWhenAllIsSent(work, meeting);
  // while it is held the meeting itself goes on, even where every § so far is adjusted at once
  const goesOn = ready.immediate && meeting.currentItemId !== null;
  meeting.locked = !goesOn && items.every((item) => item.adjustmentId !== null || covered.includes(item));
  await saveChanged(work, meeting, {
    action: 'adjustment.sent',
    subjectId: adjustmentId,
    details: {
      paragraphs: ready.paragraphs,
      sha256,
      ...(await sumsOfVersion(work.tx, adjustmentId)),
      ...(ready.immediate ? { immediate: true } : {}),
    },
  });
  return { adjustmentId, sha256 };
}
