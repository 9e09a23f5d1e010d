import { v7 as newId } from 'uuid';
import { cancellationEmail } from '../../emails/convening-email.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import { findItemMarks } from '../agenda/agenda-item.store.js';
import type { Convening } from './convening.entity.js';
import { addConvening, findConvenings, findInvitees } from './convening.store.js';
import { organiserOf, queueMail } from './queue-mail.js';
import { calledMeeting } from './told-meeting.js';

/**
 * Calls the meeting off, with a reason. Everybody to whom the call has gone is told, and calendars take the entry away. Once
 * more it changes nothing. Refuses with `meeting-begun` where a § has been taken up or numbered; the database does too.
 */
export async function cancelMeeting(
  work: Work,
  meetingId: string,
  { reason, saveId }: { reason: string; saveId?: string | undefined },
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  if (meeting.cancelledAt !== null) {
    return meeting;
  }
  const marks = await findItemMarks(work.tx, meetingId);
  if (
    meeting.currentItemId !== null ||
    meeting.endTime !== null ||
    marks.some(({ paragraph }) => paragraph !== null)
  ) {
    fail('meeting-begun');
  }
  meeting.cancelledAt = work.now;
  meeting.cancelledBy = work.actor.personId;
  meeting.cancelledReason = reason.trim();
  await saveChanged(work, meeting, {
    action: 'meeting.cancelled',
    subjectId: meetingId,
    details: { reason: meeting.cancelledReason },
  });
  const latest = (await findConvenings(work.tx, meetingId)).at(-1);
  if (latest === undefined) {
    return meeting;
  }
  const told: Convening = {
    ...latest,
    id: newId(),
    number: latest.number + 1,
    kind: 'cancellation',
    message: meeting.cancelledReason,
    lateReason: null,
    packFileId: null,
    packName: null,
    packPages: null,
    apart: [],
    byLink: false,
    saveId: saveId ?? null,
    sentAt: work.now,
    sentBy: work.actor.personId,
  };
  await addConvening(work.tx, told);
  // the day and place that people were told last, not those that may have been written since
  const called = {
    ...(await calledMeeting(work.tx, meeting)),
    date: told.day,
    endDate: told.endDay ?? undefined,
    start: told.startTime,
    place: told.place,
  };
  const organiser = await organiserOf(work, meeting, told);
  for (const invitee of await findInvitees(work.tx, meetingId)) {
    await queueMail(work, meeting, invitee, {
      told,
      called,
      organiser,
      words: cancellationEmail(called, meeting.cancelledReason),
      withPack: false,
      withCalendar: true,
      isSending: true,
    });
  }
  return meeting;
}
