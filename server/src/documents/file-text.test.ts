import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { PDFName, PDFRawStream } from 'pdf-lib';
import { aPdf, aPdfOf } from '../../test/files.js';
import { drawn, lockedPdf } from '../../test/odd-pdfs.js';
import { readFileText } from './file-text.js';

const PDF = 'application/pdf';
const faultOf = async (bytes: Uint8Array) => {
  const read = await readFileText(bytes, PDF);
  return read.ok ? 'read' : read.fault;
};

/** A page whose stream of `megabytes` spaces is packed to a thousandth. */
const packed = (megabytes: number, pages: number) =>
  drawn((file) => {
    const bytes = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '));
    for (let n = 0; n < pages; n += 1) {
      const page = file.addPage([100, 100]);
      const dict = file.context.obj({ Filter: 'FlateDecode' });
      page.node.set(PDFName.of('Contents'), file.context.register(PDFRawStream.of(dict, bytes)));
    }
  });

describe('the text of a file', () => {
  test('is that of its pages, with words that were parted put together', async () => {
    expect(await readFileText(await aPdfOf('Ett.', 'Samverkans-\navtalet', ''), PDF)).toEqual({
      ok: true,
      pages: ['Ett.', 'Samverkansavtalet', ''],
      pageCount: 3,
    });
  });

  test('is read of the first 500 pages', async () => {
    const read = await readFileText(
      await drawn((file) => {
        for (let n = 0; n < 10_000; n += 1) {
          file.addPage([100, 100]);
        }
        file.getPage(0).drawText('Sida');
        file.getPage(700).drawText('Sent');
      }),
      PDF,
    );
    expect(read).toMatchObject({ ok: true, pageCount: 10_000 });
    expect(read.ok && read.pages.filter((text) => text !== '')).toEqual(['Sida']);
  }, 60_000);

  test('is what a plain text says, in whatever letters', async () => {
    expect(await readFileText(Buffer.from('f\u00e5gel\0', 'latin1'), 'text/plain')).toEqual({
      ok: true,
      pages: ['fågel'],
      pageCount: null,
    });
    const long = await readFileText(Buffer.from('ord '.repeat(2_000_000)), 'text/plain');
    expect(long.ok && long.pages.join('').length).toBeLessThanOrEqual(2_000_000);
  });

  test.each([
    ['no-text', () => aPdf(3)],
    ['too-heavy', () => packed(48, 3)],
    ['encrypted', () => lockedPdf({ userPassword: 'hemligt' })],
    ['broken', () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog')],
    ['broken', () => Buffer.alloc(0)],
  ])('cannot be read: %s', async (fault, make) => {
    expect(await faultOf(await make())).toBe(fault);
  });
});
