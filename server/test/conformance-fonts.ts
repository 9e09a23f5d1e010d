import { PDFArray, PDFDict, PDFStream } from 'pdf-lib';
import { create } from 'fontkit';
import { ContentReader } from '../src/documents/content-stream.js';
import { namesOf, wrongNames, wrongNumbers } from '../src/documents/font-named.js';
import { glyphsOfComposite, saidSimpleWidths, wrongGlyphs } from '../src/documents/font-widths.js';
import { letterNamed } from '../src/documents/glyph-names.js';
import { letterIn } from '../src/documents/letter-encodings.js';
import { dataOf, key, nameOf, numberOf, valuesOf } from '../src/documents/pdf-objects.js';
import type { FontUse } from '../src/documents/text-use.js';
import { letterTables, tablesOf } from '../src/documents/true-type.js';
import { unicodeMap } from '../src/documents/unicode-map.js';
import { keysAmong, type Examined, type Fault } from './conformance-fault.js';

/* Fonts (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21). */

/** In which entry of its descriptor each kind of font keeps its program, and how that is said to be written. */
const PROGRAMS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  Type1: { FontFile: /^$/, FontFile3: /^(Type1C|OpenType)$/ },
  TrueType: { FontFile2: /^$/, FontFile3: /^OpenType$/ },
  CIDFontType0: { FontFile3: /^(CIDFontType0C|OpenType)$/ },
  CIDFontType2: { FontFile2: /^$/, FontFile3: /^OpenType$/ },
};

/** One font with the codes that are printed in it. */
export function checkFont(font: PDFDict, { codes, seen }: FontUse, { dict, look, fault }: Examined): void {
  const subtype = nameOf(font.lookup(key('Subtype'))) ?? '';
  const name = nameOf(font.lookup(key('BaseFont'))) ?? `a font of the kind ${subtype}`;
  const wide = subtype === 'Type0';
  const inner = wide ? dict(valuesOf(font.lookupMaybe(key('DescendantFonts'), PDFArray))[0]) : font;
  const kind = nameOf(inner?.lookup(key('Subtype'))) ?? '';
  for (const one of [font, inner]) {
    if (nameOf(one?.lookup(key('Type'))) !== 'Font' || (subtype !== 'Type3' && !one?.has(key('BaseFont')))) {
      fault('A 6.2.11.2', `${name} does not say what it is`);
    }
  }
  const descriptor = dict(inner?.get(key('FontDescriptor')));
  if (subtype !== 'Type3') {
    const held = keysAmong(descriptor, 'FontFile FontFile2 FontFile3');
    const [entry = ''] = held;
    const program = look(descriptor?.get(key(entry)));
    const written = PROGRAMS[kind]?.[entry];
    if (held.length !== 1 || !(program instanceof PDFStream)) {
      if (seen) {
        fault('A 6.2.11.4', `${name} is not embedded`);
      }
      checkLetters(font, codes, name, { look, fault });
      return;
    }
    if (written?.test(nameOf(program.dict.lookup(key('Subtype'))) ?? '') !== true) {
      fault('A 6.2.11.2', `${name} holds a program of another kind`);
    }
  }
  for (const found of keysAmong(descriptor, 'CIDSet CharSet')) {
    fault('A 6.2.11.4.2', `${name} lists its glyphs in ${found}, which nobody has checked`);
  }
  if (wide) {
    checkComposite(font, inner, name, fault);
  }
  if (kind === 'TrueType' && descriptor !== undefined) {
    checkEncoding(font, descriptor, name, fault);
  }
  try {
    for (const code of wrongCodes(font, inner, codes, { dict, look })) {
      fault('A 6.2.11.5', `${name}: glyph ${code} or its width`);
    }
  } catch (error) {
    fault('A 6.2.11.2', `${name} cannot be read: ${String(error)}`);
  }
  checkLetters(font, codes, name, { look, fault });
}

/** The codes whose glyph is missing from the program, or has another width there than the file says. */
function wrongCodes(
  font: PDFDict,
  inner: PDFDict | undefined,
  codes: ReadonlySet<number>,
  { dict, look }: Pick<Examined, 'dict' | 'look'>,
): number[] {
  const kind = nameOf(inner?.lookup(key('Subtype')));
  if (kind === 'Type3') {
    return wrongDrawings(font, codes);
  }
  const descriptor = dict(inner?.get(key('FontDescriptor')));
  const program = look(descriptor?.get(key(keysAmong(descriptor, 'FontFile FontFile2 FontFile3')[0] ?? '')));
  if (inner === undefined || !(program instanceof PDFStream)) {
    throw new Error('no program');
  }
  switch (kind) {
    case 'CIDFontType2':
      return wrongGlyphs(inner, program, codes, glyphsOfComposite(inner));
    case 'CIDFontType0':
      return wrongNumbers(inner, program, codes);
    case 'TrueType':
      return wrongLetters(font, program, codes);
    default:
      return wrongNames(font, program, codes);
  }
}

/** A font of single bytes: what another reader of fonts finds in the program. */
function wrongLetters(font: PDFDict, program: PDFStream, codes: ReadonlySet<number>): number[] {
  const read = create(Buffer.from(dataOf(program)));
  const said = saidSimpleWidths(font);
  const encoding = nameOf(font.lookup(key('Encoding')));
  return [...codes].filter((code) => {
    if (encoding === undefined) {
      return false;
    }
    const glyph = read.glyphForCodePoint(letterIn(encoding, code) ?? 0);
    return glyph.id === 0 || Math.abs((glyph.advanceWidth * 1000) / read.unitsPerEm - said(code)) > 1;
  });
}

/** A font of drawings: each begins with its width. */
function wrongDrawings(font: PDFDict, codes: ReadonlySet<number>): number[] {
  const names = namesOf(font);
  const drawings = font.lookup(key('CharProcs'), PDFDict);
  const said = saidSimpleWidths(font);
  return [...codes].filter((code) => {
    const drawn = drawings.lookup(key(names(code) ?? '.notdef'));
    const [first] = drawn instanceof PDFStream ? new ContentReader(dataOf(drawn)).operations() : [];
    const [width] = first?.operands ?? [];
    return (
      !/^d[01]$/.test(first?.operator ?? '') || width?.kind !== 'other' || Number(width.text) !== said(code)
    );
  });
}

function checkComposite(font: PDFDict, inner: PDFDict | undefined, name: string, fault: Fault): void {
  const map = inner?.lookup(key('CIDToGIDMap'));
  if (
    !/^Identity-[HV]$/.test(nameOf(font.lookup(key('Encoding'))) ?? '') ||
    (nameOf(inner?.lookup(key('Subtype'))) === 'CIDFontType2' &&
      !(map instanceof PDFStream) &&
      nameOf(map) !== 'Identity')
  ) {
    fault('A 6.2.11.3', `how ${name} is encoded`);
  }
  if (keysAmong(inner, 'CIDSystemInfo').length === 0) {
    fault('A 6.2.11.3', `${name} does not say of which collection its letters are`);
  }
}

function checkEncoding(font: PDFDict, descriptor: PDFDict, name: string, fault: Fault): void {
  const symbolic = ((numberOf(descriptor.lookup(key('Flags'))) ?? 0) & 4) !== 0;
  const encoding = font.lookup(key('Encoding'));
  const program = descriptor.lookup(key('FontFile2'));
  const tables =
    program instanceof PDFStream ? [...letterTables(tablesOf(Buffer.from(dataOf(program)))).keys()] : [];
  const fits = symbolic
    ? encoding === undefined && (tables.length === 1 || tables.includes('3,0'))
    : /^(WinAnsi|MacRoman)Encoding$/.test(nameOf(encoding) ?? '') &&
      (tables.includes('3,1') || tables.includes('1,0'));
  if (!fits) {
    fault('A 6.2.11.6', `how the letters of ${name} are found`);
  }
}

function checkLetters(
  font: PDFDict,
  codes: ReadonlySet<number>,
  name: string,
  { look, fault }: Pick<Examined, 'look' | 'fault'>,
): void {
  const wide = nameOf(font.lookup(key('Subtype'))) === 'Type0';
  const unicode = look(font.get(key('ToUnicode')));
  const map = unicode instanceof PDFStream ? unicodeMap(unicode) : undefined;
  const encoding = nameOf(font.lookup(key('Encoding'))) ?? '';
  const names = namesOf(font);
  for (const code of codes) {
    const letters =
      map === undefined
        ? String.fromCodePoint(
            letterIn(encoding, code) ?? letterNamed(names(code) ?? '')?.codePointAt(0) ?? 0,
          )
        : (map.get(code) ?? '');
    if (letters === '' || /[\u0000\uFEFF\uFFFE]/.test(letters)) {
      fault('A 6.2.11.7', `${name} does not say letter ${code}`);
    }
    // one that stands for a replacement text would be allowed; ours have none
    if (/\p{Co}/u.test(letters)) {
      fault('A 6.2.11.7.3', `${name} has a letter that means nothing to others`);
    }
    if (code === 0 && wide) {
      fault('A 6.2.11.8', `${name} prints an empty box`);
    }
  }
}
