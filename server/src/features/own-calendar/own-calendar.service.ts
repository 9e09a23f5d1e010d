import { openCalendar } from '../../emails/open-calendar.js';
import type { OpenWork } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { newToken, tokenHash } from '../accounts/token.js';
import { record } from '../audit/audit.store.js';
import {
  deleteCalendarAddress,
  findCalendarByToken,
  findToldMeetings,
  putCalendarAddress,
} from './calendar-address.store.js';

/** What was a year ago is still found in one's calendar. */
const KEPT = 366 * 86_400_000;

/** Makes the address of one's own calendar, and tells its secret part: it is told never again. The one that was stops working. */
export async function makeCalendarAddress(work: Work): Promise<{ token: string; createdAt: Date }> {
  const { personId } = work.actor;
  const { token, tokenSha256 } = newToken();
  await putCalendarAddress(work.tx, { personId, tokenSha256, createdAt: work.now });
  await record(work, { action: 'calendar-address.made', subjectId: personId });
  return { token, createdAt: work.now };
}

/** Takes the address away: it is answered as one that never was. Once more changes nothing. */
export async function revokeCalendarAddress(work: Work): Promise<void> {
  const { personId } = work.actor;
  if (await deleteCalendarAddress(work.tx, personId)) {
    await record(work, { action: 'calendar-address.revoked', subjectId: personId });
  }
}

/**
 * The meetings that the owner of the address has been called to, with nothing of what is dealt with at them. Refuses with
 * `not-found`.
 */
export async function readOwnCalendar(
  { tx, now }: Pick<OpenWork, 'tx' | 'now'>,
  token: string,
  base: string,
): Promise<string> {
  const { personId } = (await findCalendarByToken(tx, tokenHash(token))) ?? fail('not-found');
  const from = dayInSweden(new Date(now.getTime() - KEPT));
  const meetings = await findToldMeetings(tx, personId, from);
  return openCalendar(
    'Mina sammanträden',
    meetings.map(({ id, board, day, endDay, start, end, place, number, cancelled, sentAt }) => ({
      // that of the mail: a program that has both shows one meeting
      uid: `klubbat-${id}`,
      sequence: number - 1,
      title: `${cancelled ? 'Inställt: ' : ''}${board}`,
      day,
      endDay: endDay ?? day,
      start,
      end,
      place,
      link: `${base}/sammantraden/${id}`,
      cancelled,
      changedAt: sentAt,
    })),
  );
}
