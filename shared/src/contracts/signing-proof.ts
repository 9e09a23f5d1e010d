import { z } from 'zod';
import { passkeyAssertion } from './passkey.js';

const passwordProof = z.strictObject({ kind: z.literal('password'), password: z.string().max(200) });

/** The answer of a passkey to the challenge that the door `signing-challenge` gave for this protocol. */
const passkeyProof = z.strictObject({
  kind: z.literal('passkey'),
  challengeId: z.uuid(),
  assertion: passkeyAssertion,
});

/** What a signer shows to prove to be himself. A new way is one more shape here, and its function on the server. */
export const signingProof = z.discriminatedUnion('kind', [passwordProof, passkeyProof]);

export type SigningProof = z.infer<typeof signingProof>;
export type PasskeyProof = z.infer<typeof passkeyProof>;
export type PasswordProof = z.infer<typeof passwordProof>;
