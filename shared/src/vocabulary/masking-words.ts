/** Why something is left out of the public version of a protocol. Swedish words: `sentences/masking-sentences.ts`. */
export const maskGrounds = [
  'personal-data',
  'sensitive-data',
  'protected-identity',
  'secrecy',
  'copyright',
] as const;
export type MaskGround = (typeof maskGrounds)[number];
