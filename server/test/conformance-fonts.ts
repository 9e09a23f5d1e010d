import { PDFArray, PDFStream, type PDFDict } from 'pdf-lib';
import { create } from 'fontkit';
import { saidSimpleWidths, wrongGlyphs } from '../src/documents/font-widths.js';
import { letterIn } from '../src/documents/letter-encodings.js';
import { dataOf, key, nameOf, valuesOf } from '../src/documents/pdf-objects.js';
import type { FontUse } from '../src/documents/text-use.js';
import { unicodeMap } from '../src/documents/unicode-map.js';
import type { Fault, Look, ToDict } from './conformance-fault.js';

/** One font with the codes that are printed in it. */
export function checkFont(
  font: PDFDict,
  { codes, seen }: FontUse,
  dict: ToDict,
  look: Look,
  fault: Fault,
): void {
  const name = nameOf(font.get(key('BaseFont'))) ?? 'a font';
  const kind = nameOf(font.get(key('Subtype')));
  const wide = kind === 'Type0';
  const descendant = wide ? dict(valuesOf(font.lookupMaybe(key('DescendantFonts'), PDFArray))[0]) : font;
  const descriptor = dict(descendant?.get(key('FontDescriptor')));
  const program = look(
    descriptor?.get(key('FontFile2')) ??
      descriptor?.get(key('FontFile3')) ??
      descriptor?.get(key('FontFile')),
  );
  const drawn = kind === 'Type3';
  if (!drawn && !(program instanceof PDFStream) && seen) {
    fault('A 6.2.11.4', `${name} is not embedded`);
    return;
  }
  if (descriptor?.has(key('CIDSet')) === true) {
    fault('A 6.2.11.4', `${name} lists its glyphs, which nobody has checked`);
  }
  if (kind === 'TrueType' && program instanceof PDFStream) {
    checkTrueType(font, program, codes, fault);
  }
  const unicode = look(font.get(key('ToUnicode')));
  if (!(unicode instanceof PDFStream)) {
    if (wide) {
      fault('A 6.2.11.7', `${name} does not say its letters`);
    }
    return;
  }
  const map = unicodeMap(unicode);
  for (const code of codes) {
    const letters = map.get(code) ?? '';
    if (letters === '' || /[\u0000\uFEFF\uFFFE]/.test(letters)) {
      fault('A 6.2.11.7', `${name} does not say letter ${code}`);
    }
    if (/\p{Co}/u.test(letters)) {
      fault('A 6.2.11.7.3', `${name} has a letter that means nothing to others`);
    }
    if (code === 0 && wide) {
      fault('A 6.2.11.8', `${name} prints an empty box`);
    }
  }
  if (
    !wide ||
    !(program instanceof PDFStream) ||
    nameOf(descendant?.get(key('Subtype'))) !== 'CIDFontType2'
  ) {
    return;
  }
  if (
    nameOf(font.get(key('Encoding'))) !== 'Identity-H' ||
    nameOf(descendant?.get(key('CIDToGIDMap'))) !== 'Identity'
  ) {
    fault('A 6.2.11.3', `how ${name} is encoded`);
    return;
  }
  if (descendant === undefined) {
    return;
  }
  for (const code of wrongGlyphs(descendant, program, codes)) {
    fault('A 6.2.11.5', `${name}: glyph ${code} or its width`);
  }
}

/** A font of single bytes: what another reader of fonts finds in the program. */
function checkTrueType(font: PDFDict, program: PDFStream, codes: ReadonlySet<number>, fault: Fault): void {
  const read = create(Buffer.from(dataOf(program)));
  const said = saidSimpleWidths(font);
  const encoding = nameOf(font.lookup(key('Encoding')));
  if (encoding === undefined) {
    return;
  }
  for (const code of codes) {
    const glyph = read.glyphForCodePoint(letterIn(encoding, code) ?? 0);
    const real = (glyph.advanceWidth * 1000) / read.unitsPerEm;
    if (glyph.id === 0 || Math.abs(real - said(code)) > 1) {
      fault('A 6.2.11.5', `a TrueType font: letter ${code} or its width`);
    }
  }
}
