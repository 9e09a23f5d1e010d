import { describe, expect, test } from '@jest/globals';
import { degrees, PDFDocument } from 'pdf-lib';
import { openPdf, pageTexts, hasTool, withTool } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { checkPdf, UnreadableAppendix } from './bound-file.js';
import { renderPdf } from './render-pdf.js';

async function sheets(count: number, turn = 0): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (let i = 0; i < count; i++) {
    file.addPage([500, 300]).setRotation(degrees(turn));
  }
  file.setCreationDate(new Date(0));
  file.setModificationDate(new Date(0));
  return file.save();
}

/** A file that says of itself that it is encrypted; a real one cannot be made without another library. */
async function locked(): Promise<Uint8Array> {
  const text = Buffer.from(await (await PDFDocument.load(await sheets(1))).save({ useObjectStreams: false }));
  const marked = text.toString('latin1').replace('/Root', '/Encrypt << /Filter /Standard /V 1 >>\n/Root');
  return Buffer.from(marked, 'latin1');
}

describe('files bound behind a protocol', () => {
  test('follow in order, every page stamped with its label', async () => {
    const content = richProtocol();
    const alone = await pageTexts(await renderPdf(content, []));
    const pages = await pageTexts(
      await renderPdf(content, [
        { label: 'Bilaga 2', bytes: await sheets(2) },
        { label: 'Bilaga 4A', bytes: await sheets(1) },
      ]),
    );
    expect(pages.slice(0, alone.length)).toEqual(alone);
    expect(pages.slice(alone.length).map((text) => text.trim())).toEqual([
      'Bilaga 2, sida 1 (2)',
      'Bilaga 2, sida 2 (2)',
      'Bilaga 4A, sida 1 (1)',
    ]);
  });

  test.each([0, 90, 180, 270, -90])(
    'are stamped upright in the upper right corner of a page turned by %i',
    async (turn) => {
      const bytes = await renderPdf(richProtocol(), [{ label: 'Bilaga 2', bytes: await sheets(1, turn) }]);
      const document = await openPdf(bytes);
      const page = await document.getPage(document.numPages);
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const stamp = items.find((item) => 'str' in item && item.str.includes('Bilaga'));
      if (!stamp || !('transform' in stamp)) {
        throw new Error('no stamp');
      }
      const [a, b, , , x, y] = stamp.transform as number[];
      const [left, top] = view.convertToViewportPoint(x ?? 0, y ?? 0) as [number, number];
      const [right, end] = view.convertToViewportPoint((x ?? 0) + (a ?? 0), (y ?? 0) + (b ?? 0)) as [
        number,
        number,
      ];
      expect(end).toBeCloseTo(top, 3);
      expect(right).toBeGreaterThan(left);
      expect(top).toBeLessThan(40);
      expect(view.width - left).toBeLessThan(140);
      expect(view.width - left).toBeGreaterThan(20);
      await document.destroy();
    },
  );

  test('same files, same bytes', async () => {
    const bind = async () => renderPdf(richProtocol(), [{ label: 'Bilaga 2', bytes: await sheets(3) }]);
    expect(Buffer.compare(await bind(), await bind())).toBe(0);
  });

  test('leave a clean file that keeps title and structure', async () => {
    const bytes = await renderPdf(richProtocol(), [
      { label: 'Bilaga 2', bytes: await renderPdf(richProtocol(), []) },
    ]);
    const document = await openPdf(bytes);
    expect((await document.getMetadata()).info).toMatchObject({
      Producer: 'Klubbat',
      IsAcroFormPresent: false,
    });
    await document.destroy();
    if (await hasTool('qpdf')) {
      expect(await withTool(bytes, 'qpdf', ['--check', 'FILE'])).toContain(
        'No syntax or stream encoding errors',
      );
    } else {
      process.stderr.write('qpdf is not installed here: the bound file was not checked by it.\n');
    }
  });
});

describe('a file that is none', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['empty', async () => new Uint8Array(), 'broken'],
    ['a text', async () => Buffer.from('Hej'), 'broken'],
    ['only a beginning', async () => Buffer.from('%PDF-1.7\n'), 'broken'],
    ['half of one', async () => (await renderPdf(richProtocol(), [])).subarray(0, 9000), 'broken'],
    ['locked', locked, 'encrypted'],
  ])('%s', async (_title, make, reason) => {
    const bytes = await make();
    expect(await checkPdf(bytes)).toEqual({ ok: false, reason });
    const bound = renderPdf(richProtocol(), [{ label: 'Bilaga 7', bytes }]);
    await expect(bound).rejects.toThrow(UnreadableAppendix);
    await expect(bound).rejects.toMatchObject({ label: 'Bilaga 7', reason });
  });

  test('a good one tells its pages', async () => {
    expect(await checkPdf(await sheets(4))).toEqual({ ok: true, pages: 4 });
  });
});
