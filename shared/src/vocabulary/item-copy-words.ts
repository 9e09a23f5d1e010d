/** What of an earlier item goes along when it is copied, as whoever copies chooses. */
export const copiedParts = ['texts', 'proposal', 'recipients', 'attachments', 'case-number'] as const;
export type CopiedPart = (typeof copiedParts)[number];
