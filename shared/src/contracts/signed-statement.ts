import { z } from 'zod';

/** What a passkey or an e-identity has signed, written as JSON in `signedText` in this order. */
export const signedStatement = z.strictObject({
  /** tells these apart from everything else that either may ever sign */
  label: z.literal('klubbat/signature/v1'),
  origin: z.string(),
  protocolVersion: z.uuid(),
  documentSha256: z.string(),
  adjustment: z.uuid(),
  person: z.uuid(),
  signers: z.array(z.uuid()),
  statement: z.string(),
  objection: z.string().nullable(),
  nonce: z.string(),
});

export type SignedStatement = z.infer<typeof signedStatement>;
