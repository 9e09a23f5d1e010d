import { PDFArray, PDFDict, PDFName, PDFStream } from 'pdf-lib';
import { ContentReader } from './content-stream.js';
import { namesOf, wrongNames, wrongNumbers } from './font-named.js';
import { glyphsOfComposite, saidSimpleWidths, wrongCodes, wrongGlyphs } from './font-widths.js';
import { letterNamed } from './glyph-names.js';
import { KNOWN_ENCODINGS, letterIn, namesOfDifferences } from './letter-encodings.js';
import { dataOf, key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import type { FontUse } from './text-use.js';
import { type GlyphOf, glyphWidths, letterTables, tablesOf } from './true-type.js';
import { Unfit } from './unfit.js';
import { unicodeMap } from './unicode-map.js';

function unfit(): never {
  throw new Unfit('fonts');
}

function descriptorOf(font: PDFDict): PDFDict {
  const descriptor = font.lookup(key('FontDescriptor'));
  return descriptor instanceof PDFDict ? descriptor : unfit();
}

function embedded(descriptor: PDFDict, ...kinds: string[]): PDFStream {
  const found = kinds.map((kind) => descriptor.lookup(key(kind))).find((one) => one instanceof PDFStream);
  return found instanceof PDFStream ? found : unfit();
}

/** Codes of a symbolic font stand in its table as they are, or moved to a range of their own (9.6.6.4). */
function symbolGlyphs(tables: ReadonlyMap<string, GlyphOf | undefined>): GlyphOf {
  const symbols = tables.get('3,0');
  if (symbols !== undefined) {
    return (code) =>
      [0, 0xf000, 0xf100, 0xf200].map((moved) => symbols(moved + code)).find((glyph) => glyph !== 0) ?? 0;
  }
  const only = tables.size === 1 ? tables.get('1,0') : undefined;
  return only ?? unfit();
}

function letterGlyphs(tables: ReadonlyMap<string, GlyphOf | undefined>, encoding: string): GlyphOf {
  const letters = tables.get('3,1');
  if (letters !== undefined) {
    return (code) => letters(letterIn(encoding, code) ?? 0);
  }
  const bytes = tables.get('1,0') ?? unfit();
  const isSame = (code: number) => letterIn('MacRomanEncoding', code) === letterIn(encoding, code);
  return (code) => (isSame(code) ? bytes(code) : 0);
}

/** As many widths as codes (6.2.11.2). */
function fitWidthList(font: PDFDict): void {
  const [first, last] = ['FirstChar', 'LastChar'].map((name) => numberOf(font.lookup(key(name))) ?? NaN);
  const widths = valuesOf(font.lookupMaybe(key('Widths'), PDFArray));
  if (widths.length !== (last ?? NaN) - (first ?? NaN) + 1) {
    unfit();
  }
}

function fitTrueType(font: PDFDict, { codes }: FontUse): void {
  fitWidthList(font);
  const descriptor = descriptorOf(font);
  const tables = tablesOf(Buffer.from(dataOf(embedded(descriptor, 'FontFile2'))));
  const symbolic = ((numberOf(descriptor.lookup(key('Flags'))) ?? 0) & 4) !== 0;
  const encoding = nameOf(font.lookup(key('Encoding'))) ?? '';
  if (symbolic ? font.has(key('Encoding')) : !KNOWN_ENCODINGS.has(encoding)) {
    unfit();
  }
  const letters = letterTables(tables);
  const glyphOf = symbolic ? symbolGlyphs(letters) : letterGlyphs(letters, encoding);
  if (wrongCodes(codes, glyphOf, glyphWidths(tables), saidSimpleWidths(font)).length > 0) {
    unfit();
  }
}

function fitType0(font: PDFDict, { codes }: FontUse): void {
  const [descendant] = valuesOf(font.lookupMaybe(key('DescendantFonts'), PDFArray));
  if (
    !['Identity-H', 'Identity-V'].includes(nameOf(font.lookup(key('Encoding'))) ?? '') ||
    !(descendant instanceof PDFDict)
  ) {
    unfit();
  }
  const descriptor = descriptorOf(descendant);
  // May be left out; where it stands, it must list every glyph, and many programs do not.
  descriptor.delete(key('CIDSet'));
  if (nameOf(descendant.lookup(key('Subtype'))) === 'CIDFontType0') {
    const drawn = embedded(descriptor, 'FontFile3');
    if (!isOfKind(drawn, 'CIDFontType0C') || wrongNumbers(descendant, drawn, codes).length > 0) {
      unfit();
    }
    return;
  }
  const program = embedded(descriptor, 'FontFile2');
  if (!descendant.has(key('CIDToGIDMap'))) {
    // what it means to leave it out; here it must be said
    descendant.set(key('CIDToGIDMap'), key('Identity'));
  }
  const glyphOf = glyphsOfComposite(descendant) ?? unfit();
  if (wrongGlyphs(descendant, program, codes, glyphOf).length > 0) {
    unfit();
  }
}

const isOfKind = (program: PDFStream, kind: string) =>
  [kind, 'OpenType'].includes(nameOf(program.dict.lookup(key('Subtype'))) ?? '');

function fitType1(font: PDFDict, { codes }: FontUse): void {
  fitWidthList(font);
  const descriptor = descriptorOf(font);
  // as above
  descriptor.delete(key('CharSet'));
  const program = embedded(descriptor, 'FontFile', 'FontFile3');
  if (
    (descriptor.has(key('FontFile3')) ? !isOfKind(program, 'Type1C') : program.dict.has(key('Subtype'))) ||
    wrongNames(font, program, codes).length > 0
  ) {
    unfit();
  }
}

/** A font whose letters are drawings: each says its own width first. */
function fitType3(font: PDFDict, { codes }: FontUse): void {
  fitWidthList(font);
  const encoding = font.lookup(key('Encoding'));
  const drawings = font.lookup(key('CharProcs'));
  const differences = encoding instanceof PDFDict ? encoding.lookup(key('Differences')) : undefined;
  if (!(differences instanceof PDFArray) || !(drawings instanceof PDFDict)) {
    unfit();
  }
  const names = namesOfDifferences(valuesOf(differences).map((value) => numberOf(value) ?? nameOf(value)));
  const said = saidSimpleWidths(font);
  for (const code of codes) {
    const drawing = drawings.lookup(PDFName.of(names.get(code) ?? '.notdef'));
    const [first] = drawing instanceof PDFStream ? new ContentReader(dataOf(drawing)).operations() : [];
    const [width] = first?.operands ?? [];
    const real = width?.kind === 'other' && /^d[01]$/.test(first?.operator ?? '') ? Number(width.text) : NaN;
    if (!names.has(code) || !(Math.abs(real - said(code)) <= 1)) {
      unfit();
    }
  }
}

/** Every letter that is printed must say which one it is (ISO 19005-3, 6.2.11.7). */
function fitLetters(font: PDFDict, codes: ReadonlySet<number>): void {
  const letters = font.lookup(key('ToUnicode'));
  const wide = nameOf(font.lookup(key('Subtype'))) === 'Type0';
  if (!(letters instanceof PDFStream)) {
    const encoding = nameOf(font.lookup(key('Encoding'))) ?? '';
    const names = namesOf(font);
    if (![...codes].every((code) => letterIn(encoding, code) ?? letterNamed(names(code) ?? ''))) {
      throw new Unfit('letters');
    }
    return;
  }
  const map = unicodeMap(letters);
  for (const code of codes) {
    const said = map.get(code) ?? '';
    if (said === '' || /[\u0000\uFEFF\uFFFE]|\p{Co}/u.test(said) || (wide && code === 0)) {
      throw new Unfit('letters');
    }
  }
}

/** Names of fonts are text in the one encoding that all can read (6.1.8). */
function fitNames(font: PDFDict): void {
  const said = [font.lookup(key('BaseFont')), font.lookup(key('Name'))].map((one) => nameOf(one) ?? '');
  if (said.some((name) => /[^\x20-\x7e]/.test(name))) {
    unfit();
  }
}

/** Throws `Unfit` for a font that may not stand in a file of PDF/A-3a, with what is printed in it. */
export function fitFont(font: PDFDict, use: FontUse): void {
  const kind = nameOf(font.lookup(key('Subtype')));
  fitNames(font);
  // a font that nobody sees need not be there, and its widths move nothing
  const descriptor = font.lookup(key('FontDescriptor'));
  const isThere = descriptor instanceof PDFDict && /FontFile/.test(descriptor.toString());
  if (use.seen || isThere || kind === 'Type0') {
    switch (kind) {
      case 'Type0':
        fitType0(font, use);
        break;
      case 'TrueType':
        fitTrueType(font, use);
        break;
      case 'Type3':
        fitType3(font, use);
        break;
      case 'Type1':
        fitType1(font, use);
        break;
      default:
        unfit();
    }
  }
  fitLetters(font, use.codes);
}
