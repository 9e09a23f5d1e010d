import { queueDueMail, type DueMailParts } from '../letters/queue-due-mail.js';
import { findDueReminders } from './memorandum-mail.service.js';

/** Queues reminders to officials of whom memoranda are awaited, and tells how many they were. */
export function mailMemoranda(parts: DueMailParts): Promise<number> {
  return queueDueMail(parts, findDueReminders);
}
