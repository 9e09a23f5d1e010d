/** Papers that are made anew from a meeting each time somebody asks for one. */
export const paperKinds = [
  'announcement',
  'summons',
  'agenda',
  'agenda-pack',
  'chair-script',
  'attendance-list',
  'vote-list',
  'decisions',
  'delegation-list',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Every document that is made: from a meeting, or (the memorandum) for one. What each is and when it is offered: `rules/document-rules.ts`. */
export const documentKinds = [
  'protocol',
  'notes',
  'extract',
  'immediate',
  'decision-letter',
  'cover-letter',
  'correction',
  'memorandum',
  'notice-certificate',
  'legal-force-certificate',
  ...paperKinds,
] as const;
export type DocumentKind = (typeof documentKinds)[number];
