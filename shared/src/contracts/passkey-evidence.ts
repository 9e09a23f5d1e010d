import { z } from 'zod';

/**
 * What is kept of a signature by passkey: enough to verify it without us, and without the account that made it. Binary
 * parts are base64url. How: docs/verify-a-signature.md.
 */
export const passkeyEvidence = z.strictObject({
  kind: z.literal('passkey'),
  /** the text whose SHA-256 was the challenge, to the letter: which document, whose signature, what was said */
  signedText: z.string(),
  rpId: z.string(),
  origin: z.string(),
  credentialId: z.string(),
  /** as COSE has it, the way it came when the passkey was made */
  publicKey: z.string(),
  /** the same key as most programs read it (SubjectPublicKeyInfo) */
  publicKeyPem: z.string(),
  clientDataJSON: z.string(),
  authenticatorData: z.string(),
  signature: z.string(),
});

export type PasskeyEvidence = z.infer<typeof passkeyEvidence>;
