import { z } from 'zod';

/** A public key as its provider published it (JWK, RFC 7517); other words of it are left out. */
export const publicJwk = z.object({
  kty: z.enum(['RSA', 'EC', 'OKP']),
  kid: z.string().optional(),
  alg: z.string().optional(),
  n: z.string().optional(),
  e: z.string().optional(),
  crv: z.string().optional(),
  x: z.string().optional(),
  y: z.string().optional(),
});

/**
 * What is kept of a signature by e-identity: enough to verify it without us and without the provider. How:
 * docs/verify-a-signature.md.
 */
export const eIdentityEvidence = z.strictObject({
  kind: z.literal('e-identity'),
  /** the text whose SHA-256 was the nonce, to the letter: which document, whose signature, what was said */
  signedText: z.string(),
  /** when the signer was sent to prove himself: he did so after it */
  askedAt: z.string(),
  issuer: z.string(),
  /** the audience: this installation, as the provider knows it */
  clientId: z.string(),
  /** the whole ID token (JWS, RFC 7515) as it came */
  idToken: z.string(),
  /** the key of the provider that it is signed with, as published then */
  key: publicJwk,
  /** the e-identity as it was linked to the person: the log tells when */
  eIdentity: z.uuid(),
});

export type PublicJwk = z.infer<typeof publicJwk>;
export type EIdentityEvidence = z.infer<typeof eIdentityEvidence>;
