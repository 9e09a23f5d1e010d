import type { z } from 'zod';
import type { sittingDoors } from '@klubbat/shared/contracts/sitting';
import { goOn, type LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { takenUp } from '@klubbat/shared/rules/range-cut';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { giveNumbers } from '../agenda/numbering.service.js';
import { lockForSave, saveChanged } from '../meetings/meeting.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { endAdjournment } from './adjournment.service.js';
import { forgetActs } from './attendance-act.store.js';
import { hasBegun, takeSittingInHand, writeRows } from './sitting-at-hand.js';
import { timeAtMeeting } from './time-at-meeting.js';

/**
 * Ends the meeting: nothing goes on any more, and its time of ending is noted. Items that were not taken up keep waiting for
 * a number, unless they are to have one all the same. Ended already it stays as it is.
 */
export async function endMeeting(
  work: Work,
  meetingId: string,
  { time: given, numberRest, saveId }: z.output<typeof sittingDoors.end.body>,
): Promise<Meeting> {
  const numbers = numberRest === true ? await giveNumbers(work, meetingId) : { first: null, last: null };
  const { meeting, saved } = await lockForSave(work, meetingId, { saveId });
  if (saved) {
    return meeting;
  }
  const hand = await takeSittingInHand(work.tx, meeting);
  if (!hasBegun(meeting, hand.marks)) {
    fail('not-in-session');
  }
  if (meeting.currentItemId === null) {
    return meeting;
  }
  const time = given ?? timeAtMeeting(work, meeting);
  let rows: LiveRow[] = hand.rows.slice();
  let { course } = hand;
  for (let next = numbers.first ?? 1; next <= (numbers.last ?? 0); next += 1) {
    course = takenUp(course, next);
    rows = goOn(rows, course, next);
  }
  await writeRows(
    work.tx,
    hand,
    rows.map(({ open: _goesOn, ...row }) => row),
  );
  await forgetActs(work.tx, meetingId);
  endAdjournment(meeting, time);
  meeting.currentItemId = null;
  meeting.endTime = time ?? meeting.endTime;
  // where every § was adjusted at once there is nothing left to send
  meeting.locked = hand.marks.every(({ adjustmentId }) => adjustmentId !== null);
  await saveChanged(work, meeting, {
    action: 'meeting.ended',
    subjectId: meetingId,
    details: { time },
  });
  return meeting;
}
