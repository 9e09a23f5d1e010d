import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, StandardFonts } from 'pdf-lib';
import { aMeetingFile } from '../../../test/meeting-files.js';
import { drawn, lockedPdf, saying } from '../../../test/odd-pdfs.js';
import { composeDocument } from '../compose-document.js';
import { renderPdf } from '../render-pdf.js';
import { readIncoming } from './read-incoming.js';

const unread = async (bytes: Uint8Array) => (await readIncoming(bytes)).reading.unread;

/** A stream of `megabytes` spaces, packed to a thousandth, as what a page draws. */
async function bomb(megabytes: number, pages: number): Promise<Uint8Array> {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '));
  return drawn((file) => {
    for (let n = 0; n < pages; n += 1) {
      const page = file.addPage([100, 100]);
      const dict = file.context.obj({ Filter: 'FlateDecode' });
      page.node.set(PDFName.of('Contents'), file.context.register(PDFRawStream.of(dict, packed)));
    }
  });
}

async function withText(pages: number, text: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (let n = 0; n < pages; n += 1) {
    file.addPage([300, 300]).drawText(text, { font, size: 8, x: 10, y: 200 });
  }
  return file.save();
}

describe('a file that was made to do harm, or is broken', () => {
  test('unpacks to more than may be held', async () => {
    expect(await unread(await bomb(48, 3))).toBe('too-heavy');
  });
  test('is packed twice over', async () => {
    const inner = deflateSync(Buffer.alloc(70 * 1024 * 1024));
    const bytes = await drawn((file) => {
      const page = file.addPage([100, 100]);
      const dict = file.context.obj({ Filter: ['FlateDecode', 'FlateDecode'] });
      const stream = PDFRawStream.of(dict, deflateSync(inner));
      page.node.set(PDFName.of('Contents'), file.context.register(stream));
    });
    expect(await unread(bytes)).toBe('too-heavy');
  });
  test.each([
    [
      'lists in lists in lists',
      `%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF`,
    ],
    [
      'dictionaries in dictionaries',
      `%PDF-1.7\n1 0 obj\n${'<</A '.repeat(200_000)}\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF`,
    ],
    [
      'a tree of pages that holds itself',
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF',
    ],
    ['nothing but its mark', '%PDF-1.7\n'],
    ['half a file', '%PDF-1.7\n1 0 obj\n<</Type/Catalog'],
  ])('%s', async (_, text) => {
    expect(await unread(Buffer.from(text, 'latin1'))).toBe('broken');
  });
  test('is locked', async () => {
    expect(await unread(await lockedPdf({ userPassword: 'hemligt' }))).toBe('encrypted');
  });
  test('holds files that unpack to more than may be held: they are left where they are', async () => {
    const packed = deflateSync(Buffer.alloc(70 * 1024 * 1024));
    const bytes = await drawn((file) => {
      file.addPage([100, 100]);
      const dict = file.context.obj({ Type: 'EmbeddedFile', Filter: 'FlateDecode' });
      const held = file.context.register(PDFRawStream.of(dict, packed));
      const spec = file.context.obj({ Type: 'Filespec', EF: { F: held } });
      file.catalog.set(
        PDFName.of('Names'),
        file.context.obj({ EmbeddedFiles: { Names: [PDFName.of('a'), file.context.register(spec)] } }),
      );
    });
    const { reading, files } = await readIncoming(bytes);
    expect([reading.unread, reading.filesLeft, files]).toEqual([null, 1, []]);
  });
});

/** The same pages to the eye, whose table for reading says loose accents for figures. */
async function withLostFigures(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes);
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    const text = object instanceof PDFRawStream && isTable(object) ? tableOf(object) : undefined;
    if (text !== undefined) {
      const lost = text.replace(/\[[^\]]*\]/g, (values) =>
        values.replace(
          /<003([0-9])>/g,
          (_, figure: string) => `<${(0x036c + Number(figure)).toString(16).padStart(4, '0')}>`,
        ),
      );
      file.context.assign(ref, file.context.flateStream(lost));
    }
  }
  return file.save();
}
const tableOf = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
const isTable = ({ dict, contents }: PDFRawStream) =>
  dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
  dict.get(PDFName.of('Subtype')) === undefined &&
  contents.length < 100_000;

test('a table for reading that says accents for figures is recognised, and the figures found again', async () => {
  const content = composeDocument(aMeetingFile(), {
    kind: 'extract',
    paragraphs: [11],
    adjusted: [11],
    draft: false,
    pagePerItem: false,
    files: {},
    certifiedBy: 'Carin Dahl, den 18 oktober 2025',
  });
  const whole = await renderPdf(content, []);
  expect((await readIncoming(whole)).reading.text.state).toBe('whole');
  const { reading } = await readIncoming(await withLostFigures(whole));
  expect(reading.text.state).toBe('decoded');
  expect(reading.text.faults.map(({ sign }) => sign)).toContain('loose-marks');
  expect(reading.data.state).toBe('differs');
  const day = reading.found.find(({ field }) => field === 'meetingDay');
  expect(day).toMatchObject({ value: '2025-03-04', decoded: true, page: 1 });
});

describe('an odd file that is none the worse', () => {
  test('of 2,000 pages is read at its beginning, and says so', async () => {
    const { reading } = await readIncoming(
      await withText(2000, 'Regionstyrelsen beslutar att godkanna planen. Dnr 17/2026'),
    );
    expect(reading).toMatchObject({ pages: 2000, readPages: 200, unread: null, text: { state: 'whole' } });
  });
  test('of pictures alone has no text', async () => {
    const { reading } = await readIncoming(await saying('0 0 100 100 re f'));
    expect(reading).toMatchObject({ unread: null, text: { state: 'none' }, found: [] });
  });
  test('with a script, a data file of another form, and a folder in its name', async () => {
    const bytes = await drawn(async (file) => {
      const font = await file.embedFont(StandardFonts.Helvetica);
      file.addPage([300, 300]).drawText('Region Norr. Dnr 4/2026. Beslut enligt forslag.', { font, size: 8 });
      file.addJavaScript('a', 'app.alert(1)');
      await file.attach(Buffer.from('{"format":"klubbat-extract"}'), 'protokollsutdrag.json', {});
      await file.attach(Buffer.from('x'), '../../\u202Eetc/passwd', {});
    });
    const { reading, files } = await readIncoming(bytes);
    expect(reading).toMatchObject({ source: 'elsewhere', data: { state: 'unusable' }, items: [] });
    expect(files.map(({ name }) => name)).toEqual(['passwd']);
  });
});
