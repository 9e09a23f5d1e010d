import { goOn, type LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { carriedOn } from '@klubbat/shared/rules/attendance-undo';
import { takenUp } from '@klubbat/shared/rules/range-cut';
import { isBiasedNow } from '@klubbat/shared/rules/sitting';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findItemMarks, lockItem, saveItem, setPositions } from '../agenda/agenda-item.store.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findingsOfAnnouncement } from '../agenda/announcement.service.js';
import { asInFile, itemFile } from '../agenda/item-file.js';
import { refuseWithoutReason } from '../agenda/item-law.js';
import { giveNumber } from '../agenda/numbering.service.js';
import { movesFrozen } from '../agenda/place-items.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { endAdjournment } from './adjournment.service.js';
import { findActs, saveActMemory } from './attendance-act.store.js';
import { goingOn } from './going-on.js';
import { timeAtMeeting } from './time-at-meeting.js';
import {
  hasBegun,
  takeSittingInHand,
  writeRows,
  type ItemMark,
  type SittingAtHand,
} from './sitting-at-hand.js';

/** The agenda with the item after the last one that has a number: §§ are numbered in the order of being taken up. */
function takenUpNext(marks: readonly ItemMark[], itemId: string): string[] {
  const others = marks.filter(({ id }) => id !== itemId);
  const place = others.findLastIndex(({ paragraph }) => paragraph !== null) + 1;
  return others.map(({ id }) => id).toSpliced(place, 0, itemId);
}

/** Lets attendance go on into a § that has not been taken up before, and what acts remember with it. */
async function carryOn(work: Work, hand: SittingAtHand, paragraph: number): Promise<void> {
  const { meeting } = hand;
  const course = hasBegun(meeting, hand.marks)
    ? takenUp(hand.course, paragraph)
    : { ...hand.course, taken: [paragraph] };
  const next = (rows: readonly LiveRow[]) =>
    goOn(rows, course, paragraph, (person) => isBiasedNow({ ...hand, at: { paragraph } }, person));
  const acts = await findActs(work.tx, meeting.id);
  const memories = carriedOn(
    hand.rows,
    acts.map(({ before }) => before),
    next,
  );
  for (const [index, { id }] of acts.entries()) {
    const before = memories[index];
    if (before !== undefined) {
      await saveActMemory(work.tx, { id, before });
    }
  }
  await writeRows(work.tx, hand, next(hand.rows));
}

async function refuseWithoutConsent(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
  reason: string | undefined,
): Promise<void> {
  if (item.openedAt === null) {
    const file = await itemFile(work.tx, meeting, item);
    const found = findingsOfAnnouncement(work, file, meeting, [item]);
    await refuseWithoutReason(
      work,
      meeting,
      item,
      found.filter(({ code }) => code === 'urgent-without-consent'),
      reason,
    );
  }
}

/**
 * Takes up an item: it becomes the § at hand, gets its number under the lock of the series if it has none, and those who
 * are there are there in it. Taking up the one at hand changes nothing. An ended or adjourned meeting goes on by it. In
 * fullmäktige what was not announced is taken up when all present agree, or with a reason (KL 5:52).
 */
export async function openItem(
  work: Work,
  meetingId: string,
  itemId: string,
  reason?: string,
): Promise<{ meeting: Meeting; paragraph: number }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const item = await lockItem(work.tx, itemId);
  if (item === null) {
    fail('not-found');
  }
  if (meeting.currentItemId === itemId && meeting.adjourned === null && item.paragraph !== null) {
    return { meeting, paragraph: item.paragraph };
  }
  if (item.adjustmentId !== null) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  if (item.content.withdrawn !== undefined) {
    fail('item-withdrawn');
  }
  await refuseWithoutConsent(work, meeting, item, reason);
  const marks = await findItemMarks(work.tx, meetingId);
  const hand = await takeSittingInHand(work.tx, meeting);
  const wasEnded = meeting.currentItemId === null && hasBegun(meeting, marks);
  const isNew = item.openedAt === null;
  item.openedAt ??= work.now;
  item.version += 1;
  item.updatedAt = work.now;
  item.updatedBy = work.actor.personId;
  const numbered = item.paragraph !== null;
  const paragraph = item.paragraph ?? (await giveNumber(work, meeting, item));
  if (numbered) {
    await saveItem(work.tx, item);
  } else {
    const next = takenUpNext(marks, itemId);
    // it stays where it is rather than move what is fixed
    if (!movesFrozen(marks, next)) {
      await setPositions(work.tx, next);
    }
  }
  const rows = wasEnded ? goingOn(hand.rows, hand.course) : [...hand.rows];
  await writeRows(work.tx, hand, rows);
  if (isNew) {
    await carryOn(work, { ...hand, rows, item: asInFile(item) }, paragraph);
  }
  const time = timeAtMeeting(work, meeting);
  endAdjournment(meeting, time);
  meeting.currentItemId = itemId;
  meeting.startTime ??= time ?? null;
  if (wasEnded) {
    meeting.endTime = null;
  }
  await saveChanged(work, meeting, {
    action: 'agenda-item.opened',
    subjectId: itemId,
    details: { title: item.title, paragraphs: [paragraph] },
  });
  return { meeting, paragraph };
}
