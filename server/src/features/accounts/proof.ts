import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import type { Work } from '../../platform/work.js';

/** What a signer is about to sign: a frozen version, in each of his own places in its adjustment. */
export interface AboutToSign {
  adjustmentId: string;
  version: { id: string; sha256: string };
  signers: { id: string }[];
  /** what he says with it, and his words where he objects */
  statement: string;
  objection: string | null;
}

/** How he proved to be himself, and all that is needed to look at it again years later. */
export interface Proven {
  method: SignatureMethod;
  evidence: Record<string, unknown>;
}

/**
 * How a signer proves to be himself: refuses, or tells what to keep. Called under the adjustment's row lock, when all
 * else has been found in order.
 */
export type Proof<G> = (work: Work, given: G, about: AboutToSign) => Promise<Proven>;
