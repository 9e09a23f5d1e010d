import { queueDueMail, type DueMailParts } from '../letters/queue-due-mail.js';
import { findDueReminders } from './review-mail.service.js';

/** Queues all reminders that are due in review rounds, and tells how many they were. */
export function mailReviews(parts: DueMailParts): Promise<number> {
  return queueDueMail(parts, findDueReminders);
}
