import { fail } from '../platform/errors.js';
import type { Work } from '../platform/work.js';
import { proofHoldsUntil } from '../policies/proof.js';

/** Refuses with `proof-needed` when it is long since the one who asks proved who he is in this session. */
export function refuseUnproved({ actor, now }: Work): void {
  if (proofHoldsUntil(actor.provedAt) <= now) {
    fail('proof-needed');
  }
}
