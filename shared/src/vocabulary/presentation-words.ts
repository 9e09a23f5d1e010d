/** What a document is that a board shows on its open page, in the order in which they are shown. */
export const openDocumentKinds = ['position-paper', 'plan', 'rules', 'report', 'other'] as const;
export type OpenDocumentKind = (typeof openDocumentKinds)[number];
