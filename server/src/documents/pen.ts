import { type FontName, sharedFont } from './fonts.js';
import type { Fragment } from './strip.js';
import type { Typeface } from '@klubbat/shared/vocabulary/template-words';

/** What is moved of a letter, and what follows it, in thousandths of the type size. */
interface Position {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A font of the document. What is encoded by it is embedded. */
interface OpenFont {
  readonly id: string;
  readonly encode: (text: string, features: readonly string[]) => [glyphs: string[], positions: Position[]];
  readonly ref: () => object;
}

/** What pdfkit has, and its types do not tell of. */
interface Insides {
  readonly _font: OpenFont;
  readonly page: { fonts: Record<string, object | undefined> };
}

/** A length in points, to a hundredth. */
const points = (length: number) => String(Math.round(length * 100) / 100);
/** Thousandths of the type size, to a tenth. */
const thousandths = (length: number) => String(Math.round(length * 10) / 10);

/** A glyph's number, given as four digits, as two bytes of a string (ISO 32000-1, 7.3.4.2): digits pack less well. */
const literal = (glyph: string) =>
  Buffer.from(glyph, 'hex')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('\r', '\\r');

/** Sets the colour of what is filled or drawn: `#4d4d4d` by how light it is, others by red, green and blue. */
function coloured(colour: string, of: 'fill' | 'line'): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => String(Math.round(part * 1000) / 1000));
  if (red === green && green === blue) {
    return `${red} ${of === 'fill' ? 'g' : 'G'}`;
  }
  return `${red} ${green} ${blue} ${of === 'fill' ? 'rg' : 'RG'}`;
}

/**
 * Writes letters and lines into the page at hand, each in as few instructions as it takes: pdfkit says of each text anew
 * how the page lies, which font, size and colour it has, and measures it once more. Letters stand upright by their own turn,
 * since pdfkit counts from the upper edge.
 */
export class Pen {
  private readonly open = new Map<FontName, { font: OpenFont; words: Map<string, string> }>();
  /** of each glyph once */
  private readonly literals = new Map<string, string>();
  private page: object | null = null;
  private font = '';
  private colour = '';

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly typeface: Typeface,
  ) {}

  /** What was set since the page was last kept as it is (`save`) has been put back. */
  forget(): void {
    this.font = '';
    this.colour = '';
  }

  /** A piece of text on its line, `baseline` from the upper edge. */
  text({ font: name, size, colour, text, x }: Fragment, baseline: number): void {
    if (text === '') {
      return;
    }
    const { page } = this.doc as unknown as Insides;
    if (this.page !== page) {
      this.page = page;
      this.forget();
    }
    const { font, words } = this.open.get(name) ?? this.opened(name);
    page.fonts[font.id] ??= font.ref();
    const fontSet = `/${font.id} ${points(size)} Tf`;
    let set = '';
    if (fontSet !== this.font) {
      this.font = fontSet;
      set = ` ${fontSet}`;
    }
    if (colour !== this.colour) {
      this.colour = colour;
      set += ` ${coloured(colour, 'fill')}`;
    }
    let shown = '';
    // a word with the space behind it, as the widths of lines are measured
    for (let from = 0; from < text.length;) {
      const space = text.indexOf(' ', from);
      const to = space < 0 ? text.length : space + 1;
      const word = text.slice(from, to);
      shown += words.get(word) ?? this.encoded(font, words, word, size);
      from = to;
    }
    this.doc.addContent(`BT${set} 1 0 0 -1 ${points(x)} ${points(baseline)} Tm [(${shown})] TJ ET`);
  }

  rule(x: number, y: number, width: number, weight: number, colour: string): void {
    const line = `${points(x)} ${points(y)} m ${points(x + width)} ${points(y)} l S`;
    this.doc.addContent(`${points(weight)} w ${coloured(colour, 'line')} ${line}`);
  }

  private opened(name: FontName) {
    // pdfkit takes an already parsed font (an object with `layout`); its types do not say so.
    this.doc.registerFont(name, sharedFont(name, this.typeface).forPdfkit as Uint8Array);
    this.doc.font(name);
    const opened = { font: (this.doc as unknown as Insides)._font, words: new Map<string, string>() };
    this.open.set(name, opened);
    return opened;
  }

  private literal(glyph: string): string {
    const known = this.literals.get(glyph);
    if (known !== undefined) {
      return known;
    }
    const written = literal(glyph);
    this.literals.set(glyph, written);
    return written;
  }

  /** The inside of what shows a word: `abc) -12 (d`, with numbers of glyphs instead of letters. One whose letters are moved up or down is not remembered. */
  private encoded(font: OpenFont, words: Map<string, string>, word: string, size: number): string {
    // with a list of features, though it is empty, pdfkit takes the word as it is and looks for no spaces in it
    const [glyphs, positions] = font.encode(word, []);
    let shown = '';
    let isMoved = false;
    glyphs.forEach((glyph, i) => {
      const { xAdvance, advanceWidth, xOffset, yOffset } = positions[i] as Position;
      let after = advanceWidth - xAdvance;
      if (xOffset === 0 && yOffset === 0) {
        shown += this.literal(glyph);
      } else {
        isMoved = true;
        const rise = points((yOffset * size) / 1000);
        shown += `)] TJ ${rise} Ts [${thousandths(-xOffset)} (${this.literal(glyph)})] TJ 0 Ts [(`;
        after += xOffset;
      }
      if (after !== 0) {
        shown += `) ${thousandths(after)} (`;
      }
    });
    if (!isMoved) {
      words.set(word, shown);
    }
    return shown;
  }
}
