import { v7 as newId } from 'uuid';
import type { AdjustmentInFile, ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { attendsWhole, rangeHolds } from '@klubbat/shared/rules/paragraph-range';
import type { PlannedAdjustment } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';

export interface ImportedAdjustments {
  /** what was adjusted before it came here */
  elsewhere: Adjustment[];
  /** entries without a date where the meeting is not history: nothing has happened yet */
  planned: PlannedAdjustment[];
  /** the adjustment in which each item lies, by its place in the file */
  ofItem: (string | null)[];
}

/** Does the entry hold the item? In history what it touches; else only all of it, or the rest could never be adjusted. */
function holds(entry: AdjustmentInFile, item: ItemInFile, history: boolean): boolean {
  if (item.paragraph === undefined) {
    return false;
  }
  return history
    ? rangeHolds(entry.paragraphs, item.paragraph)
    : attendsWhole(entry.paragraphs, item.paragraph, 0) ||
        (entry.paragraphs.includes('.') &&
          attendsWhole(entry.paragraphs, item.paragraph, countPoints(item.sections)));
}

/**
 * What a meeting file says of its adjustments, as rows. A meeting that is history gets one more for what no entry
 * holds, so that every item lies in one.
 */
export function importedAdjustments(
  meetingId: string,
  file: MeetingFile,
  history: boolean,
): ImportedAdjustments {
  const elsewhere: Adjustment[] = [];
  const planned: PlannedAdjustment[] = [];
  const ofItem: (string | null)[] = file.items.map(() => null);
  const add = (asGiven: AdjustmentInFile | null, mine: (item: ItemInFile, index: number) => boolean) => {
    const id = newId();
    const held = file.items.filter(mine);
    file.items.forEach((item, index) => {
      if (ofItem[index] === null && mine(item, index)) {
        ofItem[index] = id;
      }
    });
    elsewhere.push({
      id,
      meetingId,
      number: elsewhere.length + 1,
      origin: 'elsewhere',
      state: 'adjusted',
      immediate: asGiven?.immediate ?? false,
      record: 'protocol',
      paragraphs: held.flatMap(({ paragraph }) => paragraph ?? []).sort((a, b) => a - b),
      asGiven,
      saveId: null,
      sentAt: null,
      sentBy: null,
      adjustedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      withdrawnBy: null,
      signingFrom: null,
      signingUntil: null,
      readToEnd: false,
      reminderDays: [],
    });
  };
  for (const entry of file.meeting.adjustments ?? []) {
    if (history || entry.date !== undefined) {
      add(entry, (item) => holds(entry, item, history));
    } else {
      planned.push({ after: elsewhere.length, entry });
    }
  }
  if (history && (elsewhere.length === 0 || ofItem.includes(null))) {
    const free = ofItem.map((id) => id === null);
    add(null, (_item, index) => free[index] === true);
  }
  return { elsewhere, planned, ofItem };
}
