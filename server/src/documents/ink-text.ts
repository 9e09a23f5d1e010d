import { PDFArray, PDFDict, PDFNumber, type PDFObject } from 'pdf-lib';
import type { Operand } from './content-stream.js';
import { type Box, type Matrix, moved, UNMOVED } from './ink-space.js';
import { key, nameOf, numberOf, valuesOf } from './pdf-objects.js';

/** How far letters of a font may reach, for a size of one. */
interface Reach {
  /** the longest step from a letter to the next */
  readonly step: number;
  readonly left: number;
  readonly right: number;
  readonly below: number;
  readonly above: number;
}

/** Letters that the font says nothing about reach no further. */
const USUAL: Reach = { step: 1, left: 0.4, right: 1.4, below: 0.5, above: 1.3 };

const widest = (values: readonly PDFObject[]) =>
  Math.max(0, ...values.map((value) => (value instanceof PDFNumber ? Math.abs(value.asNumber()) : 0)));

/** `[1 [500 600] 7 9 400]`: the widths of codes one by one, or of a run of them (ISO 32000-1, 9.7.4.3). */
function widestOfCodes(codes: PDFObject | undefined): number {
  let most = 0;
  const values = codes instanceof PDFArray ? valuesOf(codes) : [];
  for (let i = 0; i < values.length;) {
    const second = values[i + 1];
    const listed = second instanceof PDFArray;
    most = Math.max(most, widest(listed ? valuesOf(second) : values.slice(i + 2, i + 3)));
    i += listed ? 2 : 3;
  }
  return most;
}

const known = new WeakMap<PDFDict, Reach | null>();

/** Null for a font whose letters are drawings, or stand below each other: what they cover is not reckoned. */
function reckoned(font: PDFDict): Reach | null {
  const kind = nameOf(font.lookup(key('Subtype')));
  const wide = kind === 'Type0';
  const under = font.lookup(key('DescendantFonts'));
  const inner = wide ? (under instanceof PDFArray ? under.lookup(0) : undefined) : font;
  if (kind === 'Type3' || !(inner instanceof PDFDict)) {
    return null;
  }
  if (wide && nameOf(font.lookup(key('Encoding'))) !== 'Identity-H') {
    return null;
  }
  const descriptor = inner.lookup(key('FontDescriptor'));
  const told = descriptor instanceof PDFDict ? descriptor : undefined;
  const widths = inner.lookup(key('Widths'));
  const step = wide
    ? Math.max(numberOf(inner.lookup(key('DW'))) ?? 1000, widestOfCodes(inner.lookup(key('W'))))
    : Math.max(
        numberOf(told?.lookup(key('MissingWidth'))) ?? 0,
        widths instanceof PDFArray ? widest(valuesOf(widths)) : 1000,
      );
  const box = told?.lookup(key('FontBBox'));
  const [left = 0, bottom = 0, right = 0, top = 0] =
    box instanceof PDFArray ? valuesOf(box).map((one) => numberOf(one) ?? 0) : [];
  return {
    step: step / 1000,
    left: Math.max(USUAL.left, -left / 1000),
    right: Math.max(USUAL.right, right / 1000),
    below: Math.max(USUAL.below, -bottom / 1000),
    above: Math.max(USUAL.above, top / 1000),
  };
}

/** How far the letters of a font may reach; null: not known. */
export function reachOf(font: PDFDict): Reach | null {
  const held = known.get(font);
  const reach = held === undefined ? reckoned(font) : held;
  known.set(font, reach);
  return reach;
}

/** What the state of graphics holds of text (ISO 32000-1, 9.3). */
export interface TextState {
  readonly font: Reach | null;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export const NO_TEXT: TextState = {
  font: null,
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/**
 * Follows where letters stand within one text object. How far the pen has come on its line is known only from and to: a
 * letter steps between nothing and the longest step of its font.
 */
export class TextPen {
  private line: Matrix = UNMOVED;
  private from = 0;
  private to = 0;

  begin(matrix: Matrix = UNMOVED): void {
    this.line = matrix;
    this.from = 0;
    this.to = 0;
  }

  nextLine(x: number, y: number): void {
    this.begin(moved([1, 0, 0, 1, x, y], this.line));
  }

  /** What the shown letters may cover and where, in the space round the text; undefined: not known. */
  show(operands: readonly Operand[], state: TextState): { box: Box; matrix: Matrix } | undefined {
    const { font, size, letterSpace, wordSpace, stretch, rise } = state;
    if (font === null) {
      return undefined;
    }
    const least = this.from;
    let most = this.to;
    let lowest = least;
    for (const operand of operands) {
      if (operand.kind === 'string') {
        const count = operand.bytes.length;
        const spaces = [letterSpace * stretch, wordSpace * stretch];
        const step = font.step * size * stretch;
        const forward = [step, ...spaces].reduce((sum, one) => sum + Math.max(0, one), 0);
        const back = [step, ...spaces].reduce((sum, one) => sum + Math.min(0, one), 0);
        this.from += back * count;
        this.to += forward * count;
      } else if (operand.kind === 'other') {
        const step = (-Number(operand.text) / 1000) * size * stretch;
        this.from += step;
        this.to += step;
      }
      lowest = Math.min(lowest, this.from);
      most = Math.max(most, this.to);
    }
    const long = Math.abs(size * stretch);
    const high = Math.abs(size);
    const upright = size < 0 ? { below: font.above, above: font.below } : font;
    const mirrored = size * stretch < 0 ? { left: font.right, right: font.left } : font;
    return {
      matrix: this.line,
      box: {
        left: lowest - mirrored.left * long,
        right: most + mirrored.right * long,
        bottom: rise - upright.below * high,
        top: rise + upright.above * high,
      },
    };
  }
}
