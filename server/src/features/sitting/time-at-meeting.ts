import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** Now, where the meeting is held today; later nobody knows when it was. */
export function timeAtMeeting({ now }: Work, { day, endDay }: Meeting): string | undefined {
  const today = dayInSweden(now);
  return today >= day && today <= (endDay ?? day) ? timeInSweden(now) : undefined;
}
