import type { EntityManager } from 'typeorm';
import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { attendsWhole, rangeHoldsPoint } from '@klubbat/shared/rules/paragraph-range';
import { lastTaken, type Course } from '@klubbat/shared/rules/range-cut';
import type { Meeting } from '../meetings/meeting.entity.js';
import { forgetActs } from './attendance-act.store.js';
import { refuseFrozen, takeSittingInHand } from './sitting-at-hand.js';

/** Rows that reach the end of what the meeting has come to, as rows that go on with it. */
export function goingOn(rows: readonly AttendanceRow[], course: Course): LiveRow[] {
  const last = lastTaken(course);
  const count = course.pointsOf(last);
  return rows.map((row) =>
    row.present &&
    row.paragraphs !== undefined &&
    (attendsWhole(row.paragraphs, last, count) || rangeHoldsPoint(row.paragraphs, last, Math.max(1, count)))
      ? { ...row, open: true }
      : row,
  );
}

/**
 * Attendance that was corrected by hand, as it is held on to while the meeting goes on. Acts from before are not undone any
 * more: they would undo the correction.
 */
export async function correctedRows(
  tx: EntityManager,
  meeting: Meeting,
  rows: readonly AttendanceRow[],
): Promise<LiveRow[]> {
  await forgetActs(tx, meeting.id);
  const hand = await takeSittingInHand(tx, meeting);
  refuseFrozen(hand, rows);
  return meeting.currentItemId === null ? [...rows] : goingOn(rows, hand.course);
}
