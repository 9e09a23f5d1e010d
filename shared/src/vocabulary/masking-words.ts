/** Why something is left out of the public version of a protocol. Swedish words: `sentences/masking-sentences.ts`. */
export const maskGrounds = [
  'personal-data',
  'sensitive-data',
  'protected-identity',
  'secrecy',
  'copyright',
] as const;
export type MaskGround = (typeof maskGrounds)[number];

export const publicationStates = ['draft', 'submitted', 'published', 'withdrawn'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** What may be about a private person, the surest first. */
export const personalDataKinds = ['personal-number', 'email', 'telephone', 'address', 'name'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];
