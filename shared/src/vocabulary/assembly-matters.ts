/** What may be raised or asked in fullmäktige by others than a nämnd. Swedish words: `sentences/assembly-matter-sentences.ts`. */
export const matterKinds = ['motion', 'citizen-proposal', 'interpellation', 'question'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** To whom interpellations and questions are put (KL 5:59–64; 9:29 of a joint nämnd). */
export const askedOffices = [
  'committee-chair',
  'preparatory-chair',
  'commissioner',
  'company-member',
  'joint-committee-chair',
] as const;
export type AskedOffice = (typeof askedOffices)[number];

/** How far a matter has come, read from the §§ that it stood in. */
export const matterStates = [
  'handed-in',
  'raised',
  'may-be-asked',
  'put-off',
  'proposed',
  'settled',
  'withdrawn',
] as const;
export type MatterState = (typeof matterStates)[number];

/** Which matters a list shows. */
export const matterFilters = ['open', 'over-year', 'done'] as const;
export type MatterFilter = (typeof matterFilters)[number];
