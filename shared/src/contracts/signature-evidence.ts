import { z } from 'zod';
import { signatureMethods } from '../vocabulary/signature-methods.js';
import { eIdentityEvidence } from './e-identity-evidence.js';
import { passkeyEvidence } from './passkey-evidence.js';

/** A signature and what proves it, as it is handed to whoever wants to verify it himself. */
export const signatureEvidence = z.object({
  document: z.object({ protocolVersion: z.uuid(), sha256: z.string() }),
  signer: z.object({
    id: z.uuid(),
    name: z.string(),
    as: z.string(),
    paragraphs: z.array(z.int()),
  }),
  signedAt: z.string(),
  method: z.enum(signatureMethods),
  /** our own: `ok`, or the first thing that is wrong; null where there is nothing to verify */
  verdict: z.string().nullable(),
  evidence: z.discriminatedUnion('kind', [passkeyEvidence, eIdentityEvidence]).nullable(),
});

export type SignatureEvidence = z.infer<typeof signatureEvidence>;
