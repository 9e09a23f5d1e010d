/** How a decision may be appealed: laglighetsprövning (KL 13), förvaltningsbesvär (FL 40–48, by a special law), not at all. */
export const appealKinds = ['legality', 'administrative', 'none'] as const;
export type AppealKind = (typeof appealKinds)[number];
