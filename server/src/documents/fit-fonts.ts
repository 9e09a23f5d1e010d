import { PDFArray, PDFDict, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import { wrongGlyphs } from './font-widths.js';
import { dataOf, key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';
import { unicodeMap } from './unicode-map.js';

/** Encodings whose letters everyone knows. */
const KNOWN_ENCODINGS = new Set(['WinAnsiEncoding', 'MacRomanEncoding']);

function descriptorOf(font: PDFDict): PDFDict {
  const descriptor = font.lookup(key('FontDescriptor'));
  return descriptor instanceof PDFDict ? descriptor : unfit();
}

function unfit(): never {
  throw new Unfit('fonts');
}

function embedded(descriptor: PDFDict, ...kinds: string[]): PDFStream {
  const found = kinds.map((kind) => descriptor.lookup(key(kind))).find((one) => one instanceof PDFStream);
  return found instanceof PDFStream ? found : unfit();
}

/** Which tables of letters a TrueType font holds, as platform and encoding. */
function letterTables(program: PDFStream): string[] {
  const data = Buffer.from(dataOf(program));
  const tables = data.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + 16 * i;
    if (data.toString('latin1', entry, entry + 4) === 'cmap') {
      const at = data.readUInt32BE(entry + 8);
      return Array.from(
        { length: data.readUInt16BE(at + 2) },
        (_, n) => `${data.readUInt16BE(at + 4 + 8 * n)},${data.readUInt16BE(at + 6 + 8 * n)}`,
      );
    }
  }
  return [];
}

function fitTrueType(font: PDFDict): void {
  const descriptor = descriptorOf(font);
  const tables = letterTables(embedded(descriptor, 'FontFile2'));
  const symbolic = ((numberOf(descriptor.lookup(key('Flags'))) ?? 0) & 4) !== 0;
  const encoding = font.lookup(key('Encoding'));
  if (symbolic ? encoding !== undefined : !KNOWN_ENCODINGS.has(nameOf(encoding) ?? '')) {
    unfit();
  }
  if (
    symbolic
      ? tables.length !== 1 && !tables.includes('3,0')
      : !tables.includes('3,1') && !tables.includes('1,0')
  ) {
    unfit();
  }
}

function fitType0(font: PDFDict, codes: ReadonlySet<number>): void {
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
  if (nameOf(descendant.lookup(key('Subtype'))) === 'CIDFontType2') {
    const program = embedded(descriptor, 'FontFile2');
    const map = descendant.lookup(key('CIDToGIDMap'));
    if (
      map instanceof PDFStream
        ? false
        : nameOf(map) !== 'Identity' || wrongGlyphs(descendant, program, codes).length > 0
    ) {
      unfit();
    }
  } else {
    embedded(descriptor, 'FontFile3');
  }
}

/** Every letter that is printed must say which one it is (ISO 19005-3, 6.2.11.7). */
function fitLetters(font: PDFDict, codes: ReadonlySet<number>): void {
  const letters = font.lookup(key('ToUnicode'));
  const wide = nameOf(font.lookup(key('Subtype'))) === 'Type0';
  if (!(letters instanceof PDFStream)) {
    if (!KNOWN_ENCODINGS.has(nameOf(font.lookup(key('Encoding'))) ?? '')) {
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

/** Throws `Unfit` for a font that may not stand in a file of PDF/A-3a; `codes` are the letters printed in it. */
export function fitFont(font: PDFDict, codes: ReadonlySet<number>): void {
  const subtype: PDFObject | undefined = font.lookup(key('Subtype'));
  switch (nameOf(subtype)) {
    case 'Type0':
      fitType0(font, codes);
      break;
    case 'TrueType':
      fitTrueType(font);
      break;
    case 'Type1': {
      const descriptor = descriptorOf(font);
      embedded(descriptor, 'FontFile', 'FontFile3');
      descriptor.delete(PDFName.of('CharSet'));
      break;
    }
    case 'Type3':
      break;
    default:
      unfit();
  }
  fitLetters(font, codes);
}
