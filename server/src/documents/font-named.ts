import { PDFArray, PDFDict, type PDFStream } from 'pdf-lib';
import { CompactFont } from './font-cff.js';
import { Type1Font } from './font-type1.js';
import { saidSimpleWidths, saidWidths } from './font-widths.js';
import { standardName } from './glyph-names.js';
import { namesOfDifferences } from './letter-encodings.js';
import { dataOf, key, nameOf, numberOf, valuesOf } from './pdf-objects.js';

/*
 * Fonts whose glyphs have names or numbers of their own: Type 1 programs and those in the Compact Font Format. Whether
 * the letters that are printed stand in them, as wide as the file says.
 */

/** The bare font in an OpenType file that holds one. */
function compactFont(stream: PDFStream): CompactFont {
  const data = Buffer.from(dataOf(stream));
  if (nameOf(stream.dict.lookup(key('Subtype'))) !== 'OpenType') {
    return new CompactFont(data);
  }
  for (let entry = 12; entry < 12 + 16 * data.readUInt16BE(4); entry += 16) {
    if (data.toString('latin1', entry, entry + 4) === 'CFF ') {
      const at = data.readUInt32BE(entry + 8);
      return new CompactFont(data.subarray(at, at + data.readUInt32BE(entry + 12)));
    }
  }
  throw new Error('no drawings in the font');
}

function wrong(
  codes: Iterable<number>,
  real: (code: number) => number | undefined,
  said: (code: number) => number,
): number[] {
  return [...codes].filter((code) => {
    const width = real(code);
    return width === undefined || !(Math.abs(width - said(code)) <= 1);
  });
}

/** The names that a font gives its codes; null where it says nothing and the program's own hold. */
export function namesOf(font: PDFDict): (code: number) => string | null {
  const encoding = font.lookup(key('Encoding'));
  const base = nameOf(encoding instanceof PDFDict ? encoding.lookup(key('BaseEncoding')) : encoding);
  const told = encoding instanceof PDFDict ? encoding.lookupMaybe(key('Differences'), PDFArray) : undefined;
  const differences = namesOfDifferences(valuesOf(told).map((value) => numberOf(value) ?? nameOf(value)));
  return (code) =>
    differences.get(code) ?? (base === undefined ? null : (standardName(base, code) ?? '.notdef'));
}

/** The codes of a Type 1 font that lead to no glyph of its program, or to one of another width. Throws if unreadable. */
export function wrongNames(font: PDFDict, program: PDFStream, codes: Iterable<number>): number[] {
  const names = namesOf(font);
  const said = saidSimpleWidths(font);
  if (program.dict.has(key('Subtype'))) {
    const compact = compactFont(program);
    const glyphOf = (code: number) => {
      const name = names(code);
      return name === null ? compact.glyphOfCode(code) : compact.glyphNamed(name);
    };
    return wrong(codes, (code) => drawnWidth(compact, glyphOf(code)), said);
  }
  const type1 = new Type1Font(dataOf(program));
  const real = (code: number) => {
    const name = names(code) ?? type1.nameOfCode(code) ?? '.notdef';
    return name === '.notdef' ? undefined : type1.width(name);
  };
  return wrong(codes, real, said);
}

/** The same for a composite font of numbered glyphs. */
export function wrongNumbers(descendant: PDFDict, program: PDFStream, codes: Iterable<number>): number[] {
  const compact = compactFont(program);
  const glyphOf = (code: number) => (compact.numbered ? compact.glyphNamed(`cid${code}`) : code);
  return wrong(codes, (code) => drawnWidth(compact, glyphOf(code)), saidWidths(descendant));
}

function drawnWidth(font: CompactFont, glyph: number | undefined): number | undefined {
  return glyph === undefined || glyph === 0 ? undefined : font.width(glyph);
}
