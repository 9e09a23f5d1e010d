import type { PDFDict } from 'pdf-lib';
import type { Operation } from './content-stream.js';
import { Unfit } from './unfit.js';
import { codesOf } from './unicode-map.js';

/** What is printed in a font. */
export interface FontUse {
  readonly codes: Set<number>;
  /** false: all of it lies unseen over a picture, to be searched; the font itself is not needed then */
  seen: boolean;
}

const SHOWS = /^(Tj|TJ|'|")$/;
const UNSEEN = '3';

/**
 * Follows which font is chosen while the instructions of one stream are read, and notes what is printed in each.
 * Saving and restoring the state brings back the font too (ISO 32000-1, 8.4.1).
 */
export class TextUse {
  private font: PDFDict | undefined;
  private mode = '0';
  private readonly saved: { font: PDFDict | undefined; mode: string }[] = [];

  constructor(private readonly fonts: Map<PDFDict, FontUse>) {}

  choose(font: PDFDict | undefined): void {
    this.font = font;
  }

  read({ operator, operands }: Operation): void {
    const [first] = operands;
    if (operator === 'q') {
      this.saved.push({ font: this.font, mode: this.mode });
    } else if (operator === 'Q') {
      ({ font: this.font, mode: this.mode } = this.saved.pop() ?? { font: this.font, mode: this.mode });
    } else if (operator === 'Tr') {
      this.mode = first?.kind === 'other' ? first.text : '0';
    } else if (SHOWS.test(operator)) {
      this.show(operands);
    }
  }

  private show(operands: Operation['operands']): void {
    if (this.font === undefined) {
      throw new Unfit('fonts');
    }
    const use = this.fonts.get(this.font) ?? { codes: new Set<number>(), seen: false };
    this.fonts.set(this.font, use);
    for (const operand of operands) {
      if (operand.kind === 'string') {
        codesOf(operand.bytes, this.font).forEach((code) => use.codes.add(code));
      }
    }
    use.seen ||= this.mode !== UNSEEN;
  }
}
