/** What the program removes when it has been kept long enough. */
export const agedKinds = [
  'sessions',
  'identity-attempts',
  'challenges',
  'unfinished-codes',
  'writing-places',
  'caught-mail',
  'stray-mail',
  'invitations',
  'letters',
  'returned-mail',
  'access-notes',
] as const;
export type AgedKind = (typeof agedKinds)[number];
