/** In which order the signers of a board sign: as they like, or each when those before have signed. */
export const signingOrders = ['free', 'chair-first', 'chair-last'] as const;
export type SigningOrder = (typeof signingOrders)[number];

/** What one who signs says. One who refuses does not sign: that is an act of its own. */
export const statementKinds = ['approved', 'approved-with-objection'] as const;
export type StatementKind = (typeof statementKinds)[number];
