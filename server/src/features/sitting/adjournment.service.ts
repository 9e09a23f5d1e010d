import type { z } from 'zod';
import type { sittingDoors } from '@klubbat/shared/contracts/sitting';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { lockForSave, saveChanged } from '../meetings/meeting.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { timeAtMeeting } from './time-at-meeting.js';

/** Ends the adjournment that runs, if one does; without a time it is taken as if it had not been. */
export function endAdjournment(meeting: Meeting, time: string | undefined): void {
  const { adjourned } = meeting;
  if (adjourned === null) {
    return;
  }
  meeting.adjourned = null;
  if (time !== undefined) {
    meeting.adjournments = [...(meeting.adjournments ?? []), { ...adjourned, to: time }];
  }
}

/** Adjourns the meeting at the § at hand, or takes it up again. What is so already stays so. */
export async function adjournMeeting(
  work: Work,
  meetingId: string,
  { act, time: given, saveId }: z.output<typeof sittingDoors.adjourn.body>,
): Promise<Meeting> {
  const { meeting, saved } = await lockForSave(work, meetingId, { saveId });
  if (saved || (act === 'start') === (meeting.adjourned !== null)) {
    return meeting;
  }
  const time = given ?? timeAtMeeting(work, meeting);
  if (meeting.currentItemId === null) {
    fail('not-in-session');
  }
  if (time === undefined) {
    fail('invalid', { errors: [{ path: '$.time', message: 'Ange klockslaget.' }] });
  }
  if (act === 'start') {
    const paragraph = (await findItem(work.tx, meeting.currentItemId))?.paragraph ?? null;
    meeting.adjourned = { from: time, ...(paragraph === null ? {} : { paragraph }) };
  } else {
    endAdjournment(meeting, time);
  }
  await saveChanged(work, meeting, {
    action: act === 'start' ? 'meeting.adjourned' : 'meeting.resumed',
    subjectId: meeting.id,
    details: { time },
  });
  return meeting;
}
