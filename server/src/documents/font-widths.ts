import { PDFArray, PDFDict, PDFStream } from 'pdf-lib';
import { dataOf, key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import { type GlyphOf, glyphWidths, tablesOf } from './true-type.js';

/** The widths that a composite font is said to have, by code (ISO 32000-1, 9.7.4.3). */
export function saidWidths(descendant: PDFDict): (code: number) => number {
  const widths = new Map<number, number>();
  const table = valuesOf(descendant.lookupMaybe(key('W'), PDFArray));
  for (let i = 0; i < table.length;) {
    const from = numberOf(table[i]) ?? 0;
    const next = table[i + 1];
    if (next instanceof PDFArray) {
      valuesOf(next).forEach((width, j) => widths.set(from + j, numberOf(width) ?? 0));
      i += 2;
    } else {
      const to = Math.min(numberOf(next) ?? 0, 0xffff);
      for (let code = from; code <= to; code++) {
        widths.set(code, numberOf(table[i + 2]) ?? 0);
      }
      i += 3;
    }
  }
  const usual = numberOf(descendant.lookup(key('DW'))) ?? 1000;
  return (code) => widths.get(code) ?? usual;
}

/** The widths that a font of single bytes is said to have (9.6.2.1). */
export function saidSimpleWidths(font: PDFDict): (code: number) => number {
  const first = numberOf(font.lookup(key('FirstChar'))) ?? 0;
  const widths = valuesOf(font.lookupMaybe(key('Widths'), PDFArray)).map((width) => numberOf(width));
  const descriptor = font.lookup(key('FontDescriptor'));
  const missing = descriptor instanceof PDFDict ? numberOf(descriptor.lookup(key('MissingWidth'))) : 0;
  return (code) => widths[code - first] ?? missing ?? 0;
}

/** The codes that lead to no glyph of the program, or to one of another width there than the file says. */
export function wrongCodes(
  codes: Iterable<number>,
  glyphOf: GlyphOf,
  widthOf: (glyph: number) => number | undefined,
  said: (code: number) => number,
): number[] {
  return [...codes].filter((code) => {
    const glyph = glyphOf(code);
    const real = glyph === 0 ? undefined : widthOf(glyph);
    return real === undefined || Math.abs(real - said(code)) > 1;
  });
}

/** Which glyph a composite font means by a code: the table says it, or the code is its number. */
export function glyphsOfComposite(descendant: PDFDict): GlyphOf | undefined {
  const map = descendant.lookup(key('CIDToGIDMap'));
  if (map instanceof PDFStream) {
    const table = Buffer.from(dataOf(map));
    return (code) => (2 * code + 1 < table.length ? table.readUInt16BE(2 * code) : 0);
  }
  return nameOf(map) === 'Identity' ? (code) => code : undefined;
}

/**
 * The codes of a composite font whose glyph is missing from the embedded TrueType program, or has another width there
 * than the file says.
 */
export function wrongGlyphs(
  descendant: PDFDict,
  program: PDFStream,
  codes: Iterable<number>,
  glyphOf: GlyphOf = (code) => code,
): number[] {
  const widths = glyphWidths(tablesOf(Buffer.from(dataOf(program))));
  return wrongCodes(codes, glyphOf, widths, saidWidths(descendant));
}
