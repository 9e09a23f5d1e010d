/** What may become of a § after its adjustment; `taken-back`: what was noted was a slip. */
export const laterNewsKinds = ['legal-force', 'annulled', 'changed', 'taken-back'] as const;
export type LaterNewsKind = (typeof laterNewsKinds)[number];

/** What a person notes; what was noted is taken back by its own door. */
export const notedNewsKinds = ['legal-force', 'annulled', 'changed'] as const;
export type NotedNewsKind = (typeof notedNewsKinds)[number];

/** By which way the decision may be tried. */
export const triedBy = ['legality', 'administrative'] as const;
export type TriedBy = (typeof triedBy)[number];
