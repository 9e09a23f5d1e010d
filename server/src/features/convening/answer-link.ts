import type { EntityManager } from 'typeorm';
import { addDays } from '@klubbat/shared/rules/calendar';
import type { SecretBox } from '../../platform/secret-box.js';
import { tokenHash } from '../accounts/token.js';
import type { Meeting } from '../meetings/meeting.entity.js';

/** So many days after the meeting the link still leads to the papers. */
const DAYS_AFTER = 30;

/** What is in the link of one invitee: 64 hexadecimal letters, the same in all his mails. */
function answerToken(tx: EntityManager, secrets: SecretBox, inviteeId: string): Promise<string> {
  return secrets.fingerprint(tx, inviteeId, 'answer-link');
}

/** What is kept of the link of an invitee. */
export type LinkHash = (tx: EntityManager, inviteeId: string) => Promise<string>;

/** The hash of the link that the worker will put into his mails. */
export function answerLinkHash(secrets: SecretBox): LinkHash {
  return async (tx, inviteeId) => tokenHash(await answerToken(tx, secrets, inviteeId));
}

/** Where the link leads, below the address of the installation: what the worker puts into a letter. */
export function answerPath(secrets: SecretBox): (tx: EntityManager, inviteeId: string) => Promise<string> {
  return async (tx, inviteeId) => `/svar/${await answerToken(tx, secrets, inviteeId)}`;
}

/** When the link leads nowhere any more. */
export function answerLinkEnds({ day, endDay }: Meeting): Date {
  return new Date(`${addDays(endDay ?? day, DAYS_AFTER)}T00:00:00Z`);
}
