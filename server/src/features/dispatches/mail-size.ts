import { fail } from '../../platform/errors.js';

/** What common mail servers take, less what the encoding of a mail adds (a third). */
const LARGEST_FILE = 20 * 1024 * 1024;

/** Refuses with `mail-too-large` a file that a receiver's mail server would turn away: before it is sent, not after. */
export function refuseTooLarge(bytes: number): void {
  if (bytes > LARGEST_FILE) {
    fail('mail-too-large', { params: { size: Math.ceil(bytes / (1024 * 1024)) } });
  }
}
