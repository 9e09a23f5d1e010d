import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { degrees, PDFDocument } from 'pdf-lib';
import { conformanceFaults } from '../../test/conformance.js';
import { lockedPdf } from '../../test/odd-pdfs.js';
import { openPdf, pageTexts, hasTool, withTool } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { checkPdf } from './open-pdf.js';
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

describe('a file whose pages cannot be read is embedded as it is', () => {
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['empty', async () => new Uint8Array(), 'broken'],
    ['a text', async () => Buffer.from('Hej'), 'broken'],
    ['only a beginning', async () => Buffer.from('%PDF-1.7\n'), 'broken'],
    ['half of one', async () => (await renderPdf(richProtocol(), [])).subarray(0, 9000), 'broken'],
    ['locked with a password', () => lockedPdf({ userPassword: 'åö' }), 'encrypted'],
    ['limited by its maker', () => lockedPdf({ ownerPassword: 'åö' }), 'encrypted'],
  ])('%s', async (_title, make, reason) => {
    const bytes = await make();
    expect(await checkPdf(bytes)).toEqual({ ok: false, reason });
    const alone = (await pageTexts(await renderPdf(richProtocol(), []))).length;
    const bound = await renderPdf(richProtocol(), [{ label: 'Bilaga 7', bytes, name: 'brev.pdf' }]);
    expect(await conformanceFaults(bound)).toEqual([]);
    const [told] = (await pageTexts(bound)).slice(alone);
    expect(told).toMatch(/Bilaga 7/);
    expect(told).toMatch(/filen brev\.pdf/);
    expect(told).toContain(createHash('sha256').update(bytes).digest('hex'));
    const document = await openPdf(bound);
    const held = Object.values((await document.getAttachments()) as Record<string, { content: Uint8Array }>);
    expect(Buffer.compare(Buffer.from(held[0]?.content ?? []), Buffer.from(bytes))).toBe(0);
    await document.destroy();
  });

  test('a good one tells its pages', async () => {
    expect(await checkPdf(await sheets(4))).toEqual({ ok: true, pages: 4 });
  });
});
