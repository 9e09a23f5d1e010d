import { expect, test } from '@jest/globals';
import { PDFDocument, PDFRawStream, type PDFObject } from 'pdf-lib';
import { hasTool, withTool } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { packObjects } from './packed-objects.js';
import { renderPdf } from './render-pdf.js';

/** Every object by its number, as it is written; a stream with its bytes. */
async function objectsOf(pdf: Uint8Array): Promise<Map<string, string>> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const told = (object: PDFObject) =>
    object instanceof PDFRawStream
      ? `${object.dict.toString()}${Buffer.from(object.contents).toString('latin1')}`
      : object.toString();
  const { Root, Info, ID } = context.trailerInfo;
  return new Map([
    ...context.enumerateIndirectObjects().map(([ref, object]) => [ref.toString(), told(object)] as const),
    ['trailer', [Root, Info, ID].map(String).join()],
  ]);
}

/** The same document with a plain table, as it was before it was packed. */
async function unpacked(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

test('a packed document holds the same objects under the same numbers, and equal bytes give equal bytes', async () => {
  const plain = await unpacked(await renderPdf(richProtocol(), []));
  expect(Buffer.from(plain).includes('\nxref\n')).toBe(true);
  const packed = packObjects(plain);
  expect(packed.equals(packObjects(plain))).toBe(true);
  expect(packed.includes('\nxref\n')).toBe(false);
  expect(packed.length).toBeLessThan(plain.length * 0.75);
  expect(await objectsOf(packed)).toEqual(await objectsOf(plain));
});

test('qpdf finds every object of a packed document by its table', async () => {
  if (!(await hasTool('qpdf'))) {
    process.stderr.write('qpdf is not installed here: what it says of a packed document was not asked.\n');
    return;
  }
  const pdf = await renderPdf(richProtocol(), []);
  // it fails with exit code 3 where it has a warning
  expect(await withTool(pdf, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding errors');
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const table = await withTool(pdf, 'qpdf', ['--show-xref', 'FILE']);
  const packed = table.match(/compressed; stream = \d+/g) ?? [];
  const loose = table.match(/uncompressed; offset = \d+/g) ?? [];
  const packs = new Set(packed).size;
  // the packs and the table itself are objects too, and the library keeps none of them
  expect(packed.length + loose.length).toBe(context.enumerateIndirectObjects().length + packs + 1);
});
