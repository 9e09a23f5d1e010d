import type { MembershipView } from '@klubbat/shared/contracts/register-people';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';

/** `Ledamot (S), Regionstyrelsen, till 2026-10-14`; in one board's list the board goes without saying. */
export function mandateLine({ role, party, board, from, until }: MembershipView, withBoard = true): string {
  const who = capital(mandateRoleWords[role]) + (party === null ? '' : ` (${party})`);
  const days = [from === null ? '' : `från ${from}`, until === null ? '' : `till ${until}`];
  return [who, withBoard ? (board ?? 'hela organisationen') : '', days.join(' ').trim()]
    .filter((part) => part !== '')
    .join(', ');
}
