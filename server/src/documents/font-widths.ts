import { create } from 'fontkit';
import { PDFArray, type PDFDict, type PDFStream } from 'pdf-lib';
import { dataOf, key, numberOf, valuesOf } from './pdf-objects.js';

/** The widths that a composite font is said to have, by code (ISO 32000-1, 9.7.4.3). */
function saidWidths(descendant: PDFDict): (code: number) => number {
  const widths = new Map<number, number>();
  const table = valuesOf(descendant.lookupMaybe(key('W'), PDFArray));
  for (let i = 0; i < table.length;) {
    const from = numberOf(table[i]) ?? 0;
    const next = table[i + 1];
    if (next instanceof PDFArray) {
      valuesOf(next).forEach((width, j) => widths.set(from + j, numberOf(width) ?? 0));
      i += 2;
    } else {
      for (let code = from; code <= (numberOf(next) ?? 0); code++) {
        widths.set(code, numberOf(table[i + 2]) ?? 0);
      }
      i += 3;
    }
  }
  const usual = numberOf(descendant.lookup(key('DW'))) ?? 1000;
  return (code) => widths.get(code) ?? usual;
}

/**
 * The codes whose glyph is missing from the embedded TrueType program, or has another width there than the file says.
 * For fonts whose codes are the numbers of the glyphs.
 */
export function wrongGlyphs(descendant: PDFDict, program: PDFStream, codes: Iterable<number>): number[] {
  const embedded = create(Buffer.from(dataOf(program)));
  const said = saidWidths(descendant);
  return [...codes].filter((code) => {
    if (code >= embedded.numGlyphs) {
      return true;
    }
    const real = (embedded.getGlyph(code).advanceWidth * 1000) / embedded.unitsPerEm;
    return Math.abs(real - said(code)) > 1;
  });
}
