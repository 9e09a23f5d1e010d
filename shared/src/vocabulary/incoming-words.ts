/** Where an incoming document is from: an installation of Klubbat, which sends the extract as data too, or elsewhere. */
export const incomingSources = ['klubbat', 'elsewhere'] as const;
export type IncomingSource = (typeof incomingSources)[number];

/** Why nothing of a PDF could be read. It can be registered all the same. */
export const unreadReasons = ['encrypted', 'broken', 'too-heavy', 'too-slow'] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** What is registered of an incoming document, and can be found in its text. */
export const incomingFields = [
  'organisation',
  'board',
  'meetingDay',
  'paragraphs',
  'caseNumber',
  'title',
  'decision',
  'recipients',
] as const;
export type IncomingField = (typeof incomingFields)[number];

/**
 * The data in the file: none; the same as stands on the pages; other than what stands there; or of another form than it
 * should be.
 */
export const dataStates = ['none', 'agrees', 'differs', 'unusable'] as const;
export type DataState = (typeof dataStates)[number];
