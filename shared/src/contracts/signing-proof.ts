import { z } from 'zod';

const passwordProof = z.strictObject({ kind: z.literal('password'), password: z.string().max(200) });

/** What a signer shows to prove to be himself. A new way is one more shape here, and its function on the server. */
export const signingProof = z.discriminatedUnion('kind', [passwordProof]);

export type SigningProof = z.infer<typeof signingProof>;
export type PasswordProof = z.infer<typeof passwordProof>;
