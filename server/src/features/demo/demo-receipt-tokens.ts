import { createHash } from 'node:crypto';

const tokenOf = (words: string) => createHash('sha256').update(words).digest('hex');

/**
 * Links of the demo, which anybody may know: one that waits for its receiver, and one that has been confirmed. In a file of
 * their own, which imports no table: the command that takes the pictures reads them without the server.
 */
export const demoReceiptTokens = {
  waiting: tokenOf('the demo: a link that waits'),
  confirmed: tokenOf('the demo: a link that has been confirmed'),
} as const;
