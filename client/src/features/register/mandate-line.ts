import type { RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';

export type Membership = RegisterPersonView['memberships'][number];

/** `Ledamot (S), Regionstyrelsen, till 2026-10-14` */
export function mandateLine({ role, party, board, until }: Membership): string {
  const who = capital(mandateRoleWords[role]) + (party === null ? '' : ` (${party})`);
  return [who, board ?? 'hela organisationen', until === null ? '' : `till ${until}`]
    .filter((part) => part !== '')
    .join(', ');
}
