import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { lockLetter, settleLetter } from '../letters/letter.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/**
 * A person decides of a mail that was given up, or of which nobody knows whether it was accepted: it came, or it goes again.
 * Refuses with `not-unclear` and `not-failed` for one that needs no decision.
 */
export async function settleMail(
  work: Work,
  meeting: Meeting,
  letterId: string,
  { what, reason }: { what: 'arrived' | 'send-again'; reason: string },
): Promise<void> {
  const letter = await lockLetter(work.tx, letterId);
  const open = letter?.state === 'unclear' || (what === 'send-again' && letter?.state === 'failed');
  if (letter === null || !open) {
    fail(what === 'arrived' ? 'not-unclear' : 'not-failed');
  }
  await settleLetter(work.tx, letter, what, work.now);
  await record(work, {
    action: 'convening-mail.settled',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: letterId,
    details: { name: letter.name, was: letter.state, what, reason },
  });
}
