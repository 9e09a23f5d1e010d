import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, rgb, StandardFonts } from 'pdf-lib';
import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { conformanceFaults } from '../../test/conformance.js';
import { drawn, lockedPdf, objects, saying, streamIn, trueType } from '../../test/odd-pdfs.js';
import { hasTool, pageTexts, withTool } from '../../test/pdf-text.js';
import { REFERENCE, richProtocol } from '../../test/rich-protocol.js';
import { readyFile } from './bound-file.js';
import { renderPdf } from './render-pdf.js';

const HELLO = 'BT /F 20 Tf 40 200 Td (Hej) Tj ET';
const RED = '1 0 0 rg 40 40 100 100 re f';
const key = (name: string) => PDFName.of(name);
const form =
  (dict: object, data = RED) =>
  (file: PDFDocument) => ({
    XObject: {
      X: streamIn(file, data, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 300], ...dict }),
    },
  });
const image =
  (dict: object, data: Uint8Array = Buffer.from([255, 0, 0])) =>
  (file: PDFDocument) => ({
    XObject: {
      X: streamIn(file, data, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceRGB',
        ...dict,
      }),
    },
  });
const state = (dict: object) => () => ({ ExtGState: { S: dict } });
const note = (dict: object) =>
  saying(RED, undefined, (page, file) => {
    const held = objects(file, { Type: 'Annot', Rect: [50, 50, 90, 90], ...dict });
    page.node.set(key('Annots'), file.context.obj([file.context.register(held)]));
  });
const inCatalog = (entries: (file: PDFDocument) => object) =>
  drawn((file) => {
    file.addPage([400, 300]).drawRectangle({ color: rgb(1, 0, 0) });
    for (const [name, value] of Object.entries(entries(file))) {
      file.catalog.set(key(name), objects(file, value as Record<string, unknown>));
    }
  });
const boxed = (media: number[], crop?: number[], more: Record<string, unknown> = {}) =>
  saying(RED, undefined, (page, file) => {
    page.node.set(key('MediaBox'), file.context.obj(media));
    if (crop) {
      page.node.set(key('CropBox'), file.context.obj(crop));
    }
    for (const [name, value] of Object.entries(more)) {
      page.node.set(key(name), file.context.obj(value as number));
    }
  });
/** Letters that are small drawings, which say a width of their own. */
const drawnLetters = (width: number) => (file: PDFDocument) => ({
  Font: {
    F: {
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 10, 10],
      FontMatrix: [0.1, 0, 0, 0.1, 0, 0],
      FirstChar: 72,
      LastChar: 72,
      Widths: [10],
      Encoding: { Type: 'Encoding', Differences: [72, 'box'] },
      CharProcs: { box: streamIn(file, `${width} 0 0 0 10 10 d1 0 0 8 8 re f`, {}) },
      Resources: {},
      ToUnicode: streamIn(file, '1 beginbfchar <48> <0048> endbfchar', {}),
    },
  },
});

/** Few bytes that unpack to more than may be held. */
const spaces = () => deflateSync(Buffer.alloc(70_000_000, ' '));

/** A small file whose objects unpack to more than may be held. */
function bomb(): Uint8Array {
  const packed = spaces();
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n' +
        '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj\n' +
        `4 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>> stream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ]);
}

const CASES: [string, () => Promise<Uint8Array>, string][] = [
  // what can be bound
  ['plain shapes', () => saying(RED), 'pages'],
  ['a simple font that is there', () => saying(HELLO, trueType()), 'pages'],
  ['å in a simple font', () => saying('BT /F 20 Tf 40 200 Td <E5E4F6> Tj ET', trueType()), 'pages'],
  ['letters that are drawings', () => saying('BT /F 20 Tf 40 200 Td (HH) Tj ET', drawnLetters(10)), 'pages'],
  [
    'a scan with the words read by a machine lying unseen over it',
    () =>
      saying(`${RED} BT 3 Tr /F 20 Tf 40 200 Td (Hej) Tj ET`, () => ({
        Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' } },
      })),
    'pages',
  ],
  ['what shines through', () => saying(`/S gs ${RED}`, state({ ca: 0.5, BM: 'Multiply' })), 'pages'],
  ['a form', () => saying('/X Do', form({})), 'pages'],
  [
    'a picture of sixteen bits',
    () => saying('/X Do', image({ BitsPerComponent: 16 }, Buffer.alloc(6))),
    'pages',
  ],
  [
    'a link',
    () => note({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.se') } }),
    'pages',
  ],
  [
    'a script that runs when it is opened',
    () => inCatalog(() => ({ OpenAction: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } })),
    'pages',
  ],
  [
    'a program that is to be started',
    () => inCatalog(() => ({ OpenAction: { S: 'Launch', F: PDFString.of('a.exe') } })),
    'pages',
  ],
  ['corners in another order', () => boxed([400, 300, 0, 0]), 'pages'],
  ['an odd origin', () => boxed([-100, -50, 300, 250], [-60, -20, 200, 200]), 'pages'],
  ['more shown than there is', () => boxed([0, 0, 400, 300], [-500, -500, 900, 900]), 'pages'],
  ['units of another size', () => boxed([0, 0, 400, 300], undefined, { UserUnit: 10 }), 'pages'],
  ['a sheet smaller than its stamp', () => boxed([0, 0, 40, 20]), 'pages'],
  ['a sheet of three metres', () => boxed([0, 0, 8500, 2400], undefined, { Rotate: 270 }), 'pages'],
  // pages, and the file beside them
  [
    'files of its own',
    () =>
      drawn(async (file) => {
        file.addPage().drawRectangle({ color: rgb(1, 0, 0) });
        await file.attach(Buffer.from('a;b'), 'tal.csv', { mimeType: 'text/csv' });
      }),
    'pages and files',
  ],
  [
    'a signature',
    () =>
      inCatalog((file) => ({
        AcroForm: { Fields: [file.context.register(objects(file, { FT: 'Sig', V: { Type: 'Sig' } }))] },
      })),
    'pages and signed',
  ],
  // what cannot
  ['a password', () => lockedPdf({ userPassword: 'åäö' }), 'encrypted'],
  ['a password of the old kind', () => lockedPdf({ userPassword: 'x' }, '1.4'), 'encrypted'],
  ['a password of the new kind', () => lockedPdf({ userPassword: 'x' }, '1.7ext3'), 'encrypted'],
  ['limits of its maker', () => lockedPdf({ ownerPassword: 'x' }), 'encrypted'],
  ['objects that would fill the memory', async () => bomb(), 'broken'],
  [
    'more pages than anybody reads',
    () => drawn((file) => Array.from({ length: 5001 }, () => file.addPage([9, 9])).forEach(() => undefined)),
    'many',
  ],
  ['nothing', async () => new Uint8Array(), 'broken'],
  ['no page', () => drawn((file) => file.catalog.Pages().set(key('Kids'), file.context.obj([]))), 'broken'],
  [
    'a form whose fields are drawn by another program',
    () => inCatalog(() => ({ AcroForm: { Fields: [], XFA: [] } })),
    'notes',
  ],
  ['a field', () => note({ Subtype: 'Widget', FT: 'Tx' }), 'notes'],
  ['a note', () => note({ Subtype: 'Text', Contents: PDFString.of('Se här') }), 'notes'],
  ['a note that is only printed', () => note({ Subtype: 'Stamp', F: 36 }), 'notes'],
  [
    'a font that is not there',
    () =>
      drawn(async (file) => {
        file.addPage().drawText('Hej', { font: await file.embedFont(StandardFonts.TimesRoman) });
      }),
    'fonts',
  ],
  ['letters without a font', () => saying('BT (Hej) Tj ET'), 'fonts'],
  ['wrong widths', () => saying(HELLO, trueType({ wider: 3 })), 'fonts'],
  ['a letter that the font lacks', () => saying('BT /F 20 Tf <81> Tj ET', trueType()), 'fonts'],
  ['fewer widths than letters', () => saying(HELLO, trueType({ font: { LastChar: 300 } })), 'fonts'],
  ['symbols with an encoding', () => saying(HELLO, trueType({ flags: 4 })), 'fonts'],
  ['letters of no known encoding', () => saying(HELLO, trueType({ font: { Encoding: null } })), 'fonts'],
  [
    'a name of a font that cannot be read',
    () => saying(HELLO, trueType({ font: { BaseFont: 'Ängsö' } })),
    'fonts',
  ],
  ['drawn letters of another width', () => saying('BT /F 20 Tf (H) Tj ET', drawnLetters(14)), 'fonts'],
  ['a drawn letter that is not there', () => saying('BT /F 20 Tf (I) Tj ET', drawnLetters(10)), 'fonts'],
  [
    'letters that say nothing',
    () =>
      saying('BT /F 20 Tf (H) Tj ET', (file) => {
        const held = drawnLetters(10)(file);
        return { Font: { F: { ...held.Font.F, ToUnicode: streamIn(file, '', {}) } } };
      }),
    'letters',
  ],
  ['colours of print', () => saying('1 0 0 0 k 0 0 9 9 re f'), 'colours'],
  [
    'a group that mixes as print does',
    () => saying('/X Do', form({ Group: { S: 'Transparency', CS: 'DeviceCMYK' } })),
    'colours',
  ],
  [
    'a page that mixes as print does',
    () =>
      saying(RED, undefined, (page, file) =>
        page.node.set(key('Group'), objects(file, { S: 'Transparency', CS: 'DeviceCMYK' })),
      ),
    'colours',
  ],
  [
    'a spot colour',
    () =>
      saying('/C cs 1 scn 0 0 9 9 re f', () => ({
        ColorSpace: { C: ['Separation', 'Guld', 'DeviceCMYK', {}] },
      })),
    'colours',
  ],
  [
    'a picture in colours of print',
    () => saying('/X Do', image({ ColorSpace: 'DeviceCMYK' }, Buffer.alloc(4))),
    'colours',
  ],
  ['a picture packed as JPEG 2000', () => saying('/X Do', image({ Filter: 'JPXDecode' })), 'pictures'],
  ['a picture packed in an old way', () => saying('/X Do', image({ Filter: 'LZWDecode' })), 'pictures'],
  ['a picture of twelve bits', () => saying('/X Do', image({ BitsPerComponent: 12 })), 'pictures'],
  [
    'a picture larger than any screen',
    () => saying('/X Do', image({ Width: 20000, Height: 20000 })),
    'pictures',
  ],
  [
    'layers',
    () => saying('/OC /L BDC 0 0 9 9 re f EMC', () => ({ Properties: { L: { Type: 'OCG' } } })),
    'layers',
  ],
  ['a picture on a layer', () => saying('/X Do', image({ OC: { Type: 'OCG' } })), 'layers'],
  ['a way of mixing that is not known', () => saying(`/S gs ${RED}`, state({ BM: 'Glow' })), 'content'],
  ['a curve for a printer', () => saying(`/S gs ${RED}`, state({ TR: 'Identity' })), 'content'],
  ['an instruction that is not known', () => saying('1 2 boo'), 'content'],
  [
    'instructions that would fill the memory',
    () =>
      saying('', undefined, (page, file) =>
        page.node.set(key('Contents'), streamIn(file, spaces(), { Filter: 'FlateDecode' })),
      ),
    'content',
  ],
  ['half a byte', () => saying('BT /F 20 Tf <48A> Tj ET', trueType()), 'content'],
  ['a thing that is not there', () => saying('/Nowhere Do'), 'content'],
  ['a form that borrows from its page', () => saying('/X Do', form({}, '/S gs')), 'content'],
  [
    'a form that holds itself',
    () =>
      saying('/X Do', (file) => {
        const held = form({}, '/X Do')(file);
        const stream = file.context.lookup(held.XObject.X);
        (stream as unknown as { dict: { set: (name: PDFName, value: unknown) => void } }).dict.set(
          key('Resources'),
          objects(file, held),
        );
        return held;
      }),
    'content',
  ],
  [
    'a number too large',
    () => saying(`/S gs ${RED}`, state({ LW: 1, D: [[PDFNumber.of(99999999999)], 0] })),
    'content',
  ],
  [
    'a string of half bytes among its objects',
    () => saying(`/S gs ${RED}`, state({ X: PDFHexString.of('ABC') })),
    'content',
  ],
  ['a sheet too small', () => boxed([0, 0, 400, 300], [0, 0, 2, 2]), 'content'],
  ['a sheet of five kilometres', () => boxed([0, 0, 15000, 300]), 'content'],
  ['a window outside its sheet', () => boxed([0, 0, 400, 300], [500, 500, 900, 900]), 'content'],
  ['a page turned askew', () => boxed([0, 0, 400, 300], undefined, { Rotate: 45 }), 'content'],
  [
    'a page that stands twice',
    () =>
      drawn((file) => {
        const { ref } = file.addPage([400, 300]);
        const pages = file.catalog.Pages();
        pages.set(key('Kids'), file.context.obj([ref, ref]));
        pages.set(key('Count'), PDFNumber.of(2));
      }),
    'content',
  ],
  ['states within states', () => saying('q '.repeat(40) + RED), 'content'],
];

const short = { ...richProtocol(), items: [], appendices: [], reference: REFERENCE };

describe('an appendix with', () => {
  test.each(CASES)('%s', async (_what, make, outcome) => {
    const bytes = await make();
    const { pages, kept } = await readyFile({ label: 'Bilaga 1', bytes });
    expect([pages === null ? '' : 'pages', kept ?? ''].filter(Boolean).join(' and ')).toBe(outcome);
    const printed = await renderPdf(short, [{ label: 'Bilaga 1', bytes, name: 'brev.pdf' }]);
    expect(await conformanceFaults(printed)).toEqual([]);
    const texts = await pageTexts(printed);
    expect(texts.some((text) => text.includes('filen brev.pdf'))).toBe(kept !== null);
    expect(texts.some((text) => text.includes('Bilaga 1, sida 1 (1)'))).toBe(pages !== null);
    expect(texts.every((text) => text.includes(signatureReference(REFERENCE)))).toBe(true);
    if (await hasTool('qpdf')) {
      expect(await withTool(printed, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding');
    }
  });
});
