import { queueDueMail, type DueMailParts } from '../letters/queue-due-mail.js';
import { findDueJointReminders } from './joint-reminder.service.js';

/** Queues all reminders of joint decisions that are due, and tells how many they were. */
export function mailJointReminders(parts: DueMailParts): Promise<number> {
  return queueDueMail(parts, findDueJointReminders);
}
