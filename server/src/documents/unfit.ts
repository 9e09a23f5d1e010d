/** Why the pages of a PDF cannot be bound into a file that is to last: what they hold. */
export type UnfitFor = 'fonts' | 'letters' | 'colours' | 'pictures' | 'notes' | 'layers' | 'content';

/** Why the file itself is embedded: in place of its pages, or because they do not hold all that is in it. */
export type KeptFor =
  UnfitFor | 'kind' | 'encrypted' | 'broken' | 'many' | 'signed' | 'files' | 'made' | NotMade;

/** Why there are no pages of a file of Office. */
export type NotMade = 'waiting' | 'no-office' | 'not-readable' | 'too-slow' | 'too-large';

export class Unfit extends Error {
  constructor(readonly fault: UnfitFor) {
    super(fault);
    this.name = 'Unfit';
  }
}
