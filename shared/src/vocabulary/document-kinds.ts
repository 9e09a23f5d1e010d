/** Every paper that is made from a meeting. What each is and who may have it: `rules/document-rules.ts`. */
export const documentKinds = ['protocol', 'notes', 'extract', 'immediate'] as const;
export type DocumentKind = (typeof documentKinds)[number];
