import { queueDueMail, type DueMailParts } from '../letters/queue-due-mail.js';
import { findDueMail } from './round-mail.service.js';

/** Queues all mail that is due in signing rounds, and tells how much it was. */
export function mailRounds(parts: DueMailParts): Promise<number> {
  return queueDueMail(parts, findDueMail);
}
