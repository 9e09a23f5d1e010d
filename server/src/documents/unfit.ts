/** Why the pages of a PDF cannot be bound into a file that is to last: what they hold. */
export const unfitFor = ['fonts', 'letters', 'colours', 'pictures', 'notes', 'layers', 'content'] as const;
export type UnfitFor = (typeof unfitFor)[number];

export class Unfit extends Error {
  constructor(readonly fault: UnfitFor) {
    super(fault);
    this.name = 'Unfit';
  }
}
