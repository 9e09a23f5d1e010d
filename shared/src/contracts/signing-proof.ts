import { z } from 'zod';
import { oneTimeCode } from './one-time-code.js';
import { passkeyAssertion } from './passkey.js';

const passwordProof = z.strictObject({
  kind: z.literal('password'),
  password: z.string().max(200),
  /** where the account asks for one */
  code: oneTimeCode.optional(),
});

/** The answer of a passkey to the challenge that the door `signing-challenge` gave for this protocol. */
const passkeyProof = z.strictObject({
  kind: z.literal('passkey'),
  challengeId: z.uuid(),
  assertion: passkeyAssertion,
});

/** What was answered when the signer proved who he is, as the door `e-identity-answers` has kept it. */
const eIdentityProof = z.strictObject({ kind: z.literal('e-identity'), attemptId: z.uuid() });

/** What a signer shows to prove to be himself. A new way is one more shape here, and its function on the server. */
export const signingProof = z.discriminatedUnion('kind', [passwordProof, passkeyProof, eIdentityProof]);

export type SigningProof = z.infer<typeof signingProof>;
export type EIdentityProof = z.infer<typeof eIdentityProof>;
export type PasskeyProof = z.infer<typeof passkeyProof>;
export type PasswordProof = z.infer<typeof passwordProof>;
