/**
 * What became known of a delivery after it had been handed over. Told by a mail server: `bounced`, `delayed`, `relayed` (to
 * a server that tells no more), `delivered`. Told by a person at the receiver: `opened` (its page's file), `confirmed`,
 * `registered`, `replied`. `auto-replied` was told by a machine that answers in somebody's place.
 */
export const receiptKinds = [
  'bounced',
  'delayed',
  'relayed',
  'delivered',
  'opened',
  'confirmed',
  'registered',
  'replied',
  'auto-replied',
] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** How far a delivery has come after it was handed over, from the least to the most. */
export const reachedSteps = [
  'handed-over',
  'relayed',
  'delivered',
  'opened',
  'confirmed',
  'registered',
] as const;
export type ReachedStep = (typeof reachedSteps)[number];

/** What a mail is that came back. `unclear`: neither a report that can be read nor an answer to a delivery. */
export const returnedMailKinds = ['report', 'auto-reply', 'reply', 'unclear'] as const;
export type ReturnedMailKind = (typeof returnedMailKinds)[number];

/** What a person may say that a mail without proof tells of a delivery. */
export const attachedMailTells = [
  'bounced',
  'delivered',
  'replied',
  'auto-replied',
] as const satisfies ReceiptKind[];
export type AttachedMailTells = (typeof attachedMailTells)[number];
