/** The parts of a mail with an extract that an organisation, or a board of it, may write in its own words. */
export const mailFields = ['subject', 'fileName', 'text', 'senderBlock'] as const;
export type MailField = (typeof mailFields)[number];

/** What a template of a mail can ask for. How each is written in it: `sentences/mail-placeholders.ts`. */
export const mailPlaceholders = [
  'organisation',
  'organisationGenitive',
  'board',
  'boardGenitive',
  'meeting',
  'date',
  'dateInWords',
  'today',
  'paragraphs',
  'title',
  'matter',
  'list',
  'caseNumber',
  'documentNumber',
  'receiver',
  'senderName',
  'senderTitle',
  'senderUnit',
  'senderPhone',
  'senderEmail',
  'registryEmail',
] as const;
export type MailPlaceholder = (typeof mailPlaceholders)[number];
