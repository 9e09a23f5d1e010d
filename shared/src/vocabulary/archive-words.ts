/** What an archive package holds: what anyone in the house may read, or what is secret. Never both. */
export const archiveParts = ['ordinary', 'secret'] as const;
export type ArchivePart = (typeof archiveParts)[number];

/** Names of the files that say something of the others; what verifies a package knows them by these. */
export const archiveFiles = {
  meetingFile: 'motesfil.json',
  signatures: 'underskrifter.json',
  log: 'bevislogg.json',
  sums: 'handlingar.json',
} as const;
