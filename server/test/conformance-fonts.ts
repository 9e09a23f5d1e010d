import { PDFArray, PDFStream, type PDFDict } from 'pdf-lib';
import { wrongGlyphs } from '../src/documents/font-widths.js';
import { key, nameOf, valuesOf } from '../src/documents/pdf-objects.js';
import { unicodeMap } from '../src/documents/unicode-map.js';
import type { Fault, Look, ToDict } from './conformance-fault.js';

/** One font with the codes that are printed in it. */
export function checkFont(
  font: PDFDict,
  codes: ReadonlySet<number>,
  dict: ToDict,
  look: Look,
  fault: Fault,
): void {
  const name = nameOf(font.get(key('BaseFont'))) ?? 'a font';
  const wide = nameOf(font.get(key('Subtype'))) === 'Type0';
  const descendant = wide ? dict(valuesOf(font.lookupMaybe(key('DescendantFonts'), PDFArray))[0]) : font;
  const descriptor = dict(descendant?.get(key('FontDescriptor')));
  const program = look(
    descriptor?.get(key('FontFile2')) ??
      descriptor?.get(key('FontFile3')) ??
      descriptor?.get(key('FontFile')),
  );
  if (!(program instanceof PDFStream)) {
    fault('A 6.2.11.4', `${name} is not embedded`);
    return;
  }
  if (descriptor?.has(key('CIDSet')) === true) {
    fault('A 6.2.11.4', `${name} lists its glyphs, which nobody has checked`);
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
  if (!wide || nameOf(descendant?.get(key('Subtype'))) !== 'CIDFontType2') {
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
