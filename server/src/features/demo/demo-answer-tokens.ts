import { createHash } from 'node:crypto';

const tokenOf = (words: string) => createHash('sha256').update(words).digest('hex');

/**
 * Links of the demo's coming meeting, which anybody may know: of a member who has not answered, of one who cannot come, and of the
 * substitute who is called for him. Without tables, as `demo-receipt-tokens.ts`.
 */
export const demoAnswerTokens = {
  waiting: tokenOf('the demo: a member who has not answered'),
  away: tokenOf('the demo: a member who cannot come'),
  called: tokenOf('the demo: a substitute who is called'),
} as const;
