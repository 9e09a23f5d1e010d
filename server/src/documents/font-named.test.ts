import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { conformanceFaults } from '../../test/conformance.js';
import { objects, saying, streamIn } from '../../test/odd-pdfs.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { readyFile } from './bound-file.js';
import { CompactFont } from './font-cff.js';
import { Type1Font } from './font-type1.js';
import { renderPdf } from './render-pdf.js';

/** Fonts in the Compact Font Format, as wide as Times and Courier. */
const compact = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`pdfjs-dist/standard_fonts/${name}.pfb`));

describe('a font in the Compact Font Format', () => {
  test.each([
    ['FoxitSerif', StandardFonts.TimesRoman],
    ['FoxitSerifBold', StandardFonts.TimesRomanBold],
    ['FoxitSerifItalic', StandardFonts.TimesRomanItalic],
    ['FoxitFixed', StandardFonts.Courier],
  ])('%s has the widths of %s', async (name, model) => {
    const font = new CompactFont(compact(name));
    const measured = await (await PDFDocument.create()).embedFont(model);
    const letters = {
      A: 'A',
      a: 'a',
      Aring: 'Å',
      odieresis: 'ö',
      section: '§',
      one: '1',
      emdash: '—',
      space: ' ',
    };
    for (const [glyph, letter] of Object.entries(letters)) {
      const found = font.glyphNamed(glyph);
      expect([glyph, found === undefined ? undefined : Math.round(font.width(found))]).toEqual([
        glyph,
        Math.round(measured.widthOfTextAtSize(letter, 1000)),
      ]);
    }
    expect(font.glyphNamed('nothing')).toBeUndefined();
  });

  test('that is cut off is not read', () => {
    const whole = compact('FoxitSerif');
    expect(() => new CompactFont(whole.subarray(0, 400))).toThrow();
    expect(() => new CompactFont(Buffer.from('not a font'))).toThrow();
  });
});

/** The bytes as a Type 1 program hides them. */
function hidden(plain: Uint8Array, from: number): Buffer {
  let state = from;
  return Buffer.from(
    Uint8Array.from([0, 0, 0, 0, ...plain], (byte) => {
      const told = byte ^ (state >> 8);
      state = ((told + state) * 52_845 + 22_719) & 0xffff;
      return told;
    }),
  );
}

/** A Type 1 program with the glyphs A, 500 wide, and Aring, 1,444 halves wide. */
function type1(): Buffer {
  const hsbw = 13;
  const drawings: [string, number[]][] = [
    ['.notdef', [139, 248, 136, hsbw, 14]],
    ['A', [139, 248, 136, hsbw, 14]],
    ['Aring', [139, 255, 0, 0, 5, 164, 141, 12, 12, hsbw, 14]],
  ];
  const glyphs = drawings.map(([name, drawn]) => {
    const bytes = hidden(Uint8Array.from(drawn), 4330);
    return Buffer.concat([Buffer.from(`/${name} ${bytes.length} RD `), bytes, Buffer.from(' ND\n')]);
  });
  const secret = Buffer.concat([
    Buffer.from('dup /Private 8 dict dup begin\n2 index /CharStrings 3 dict dup begin\n'),
    ...glyphs,
    Buffer.from('end\nend\nmark currentfile closefile\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%!PS-AdobeFont-1.0: Made\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n'),
    Buffer.from('/Encoding 256 array\ndup 65 /A put\ndup 197 /Aring put\nreadonly def\ncurrentfile eexec\n'),
    hidden(secret, 55_665),
  ]);
}

describe('a Type 1 font', () => {
  test('says the widths and names of its glyphs', () => {
    const font = new Type1Font(type1());
    expect([font.width('A'), font.width('Aring'), font.width('B')]).toEqual([500, 722, undefined]);
    expect([font.nameOfCode(65), font.nameOfCode(197), font.nameOfCode(66)]).toEqual([
      'A',
      'Aring',
      undefined,
    ]);
  });

  test('that is no such program is not read', () => {
    expect(() => new Type1Font(Buffer.from('%!PS-AdobeFont-1.0'))).toThrow();
    expect(() => new Type1Font(type1().subarray(0, 190))).toThrow();
  });
});

/** A page that prints Å and A in a Type 1 font with that program. */
const printed = (width: number, program: Uint8Array, subtype?: string) =>
  saying('BT /F 20 Tf 40 200 Td <C541> Tj ET', (file) => {
    const held = streamIn(file, program, subtype === undefined ? {} : { Subtype: subtype });
    const descriptor = objects(file, {
      Type: 'FontDescriptor',
      FontName: 'AAAAAA+Made',
      Flags: 32,
      CharSet: 'x',
      [subtype === undefined ? 'FontFile' : 'FontFile3']: held,
    });
    return {
      Font: {
        F: {
          Type: 'Font',
          Subtype: 'Type1',
          BaseFont: 'AAAAAA+Made',
          FirstChar: 65,
          LastChar: 197,
          Widths: Array.from({ length: 133 }, (_, i) => (i === 0 ? width : 722)),
          Encoding: 'WinAnsiEncoding',
          FontDescriptor: file.context.register(descriptor),
        },
      },
    };
  });

test.each<[string, () => Promise<Uint8Array>, boolean]>([
  ['a Type 1 font', () => printed(500, type1()), true],
  ['a Type 1 font of another width', () => printed(502, type1()), false],
  ['a compact font', () => printed(722, compact('FoxitSerif'), 'Type1C'), true],
  ['a compact font of another width', () => printed(720, compact('FoxitSerif'), 'Type1C'), false],
  ['a font said to be of another kind', () => printed(722, compact('FoxitSerif'), 'CIDFontType0C'), false],
  ['a font that cannot be read', () => printed(500, Buffer.from('%!PS-AdobeFont')), false],
])(
  'an appendix with %s is bound only where its letters are as wide as said',
  async (_what, make, isBound) => {
    const file = { label: 'Bilaga 1', bytes: await make() };
    expect((await readyFile(file)).pages !== null).toBe(isBound);
    expect(await conformanceFaults(await renderPdf(richProtocol(), [file]))).toEqual([]);
  },
);
