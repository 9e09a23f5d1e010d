import { answerReminderEmail } from '../../emails/convening-email.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { lockOpenMeeting } from '../meetings/meeting.service.js';
import { refuseOver } from './convening.service.js';
import { findAnswers, findConvenings, findInvitees, saveInvitee } from './convening.store.js';
import { organiserOf, queueMail } from './queue-mail.js';
import { calledMeeting } from './told-meeting.js';

/** Reminds those who have not answered, each at most once a day. Returns how many. */
export async function remindUnanswered(work: Work, meetingId: string): Promise<number> {
  const meeting = await lockOpenMeeting(work, meetingId);
  refuseOver(work, meeting);
  const told = (await findConvenings(work.tx, meetingId)).at(-1);
  if (told === undefined) {
    fail('not-found');
  }
  const answers = await findAnswers(work.tx, meetingId);
  const today = dayInSweden(work.now);
  const left = (await findInvitees(work.tx, meetingId)).filter(
    ({ id, remindedAt }) => !answers.has(id) && (remindedAt === null || dayInSweden(remindedAt) < today),
  );
  const called = await calledMeeting(work.tx, meeting);
  const organiser = await organiserOf(work, meeting, told);
  for (const invitee of left) {
    await saveInvitee(work.tx, { ...invitee, remindedAt: work.now });
    await queueMail(work, meeting, invitee, {
      told,
      called,
      organiser,
      words: answerReminderEmail(called),
      withPack: false,
      withCalendar: false,
      isSending: false,
    });
  }
  if (left.length > 0) {
    await record(work, {
      action: 'convening.reminded',
      organisationId: meeting.organisationId,
      meetingId,
      subjectId: meetingId,
      details: { reminded: left.length },
    });
  }
  return left.length;
}
