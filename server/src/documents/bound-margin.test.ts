import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { degrees, PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { conformanceFaults } from '../../test/conformance.js';
import { drawn, saying, trueType } from '../../test/odd-pdfs.js';
import { openPdf, pageTexts } from '../../test/pdf-text.js';
import { frozenProtocol, REFERENCE, richProtocol } from '../../test/rich-protocol.js';
import { type Box, meets } from './ink-space.js';
import { key } from './pdf-objects.js';
import { renderPdf } from './render-pdf.js';

const WORDS = signatureReference(REFERENCE);
const content = { ...frozenProtocol(), items: [], appendices: [] };
const bound = (bytes: Uint8Array) => renderPdf(content, [{ label: 'Bilaga 1', bytes }]);

interface Seen {
  /** where the reference stands in the page's own space */
  readonly at: Box;
  /** where it begins and ends as a reader sees the page, from its upper left corner */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** the height of its letters as the sheet is printed, in points */
  readonly letters: number;
}

/** The reference on the last pages of a document, by another program than ours. */
async function references(bytes: Uint8Array, count: number): Promise<Seen[]> {
  const document = await openPdf(bytes);
  const all: Seen[] = [];
  for (let n = document.numPages - count + 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const found = items.filter((item) => 'str' in item && item.str === WORDS);
    expect(found).toHaveLength(1);
    const [item] = found;
    if (!item || !('transform' in item)) {
      throw new Error('no reference');
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(a, b);
    const [alongX, alongY] = [(a / size) * item.width, (b / size) * item.width];
    const ends = [
      [x, y],
      [x + alongX, y + alongY],
      [x + c * 0.8, y + d * 0.8],
      [x + alongX - c * 0.2, y + alongY - d * 0.2],
    ] as const;
    const xs = ends.map(([one]) => one);
    const ys = ends.map(([, one]) => one);
    all.push({
      at: { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) },
      from: view.convertToViewportPoint(x, y) as [number, number],
      to: view.convertToViewportPoint(x + alongX, y + alongY) as [number, number],
      width: view.width,
      height: view.height,
      letters: size * page.userUnit,
    });
  }
  await document.destroy();
  return all;
}

function expectUpright({ from, to, width, height }: Seen): void {
  expect(to[0]).toBeCloseTo(from[0], 1);
  expect(to[1]).toBeLessThan(from[1]);
  expect(from[0]).toBeGreaterThan(0);
  expect(from[0]).toBeLessThan(Math.max(width / 2, 40));
  expect(to[1]).toBeGreaterThan(0);
  expect(from[1]).toBeLessThan(height);
}

interface Page {
  readonly size: readonly [number, number];
  readonly turn: number;
  readonly unit: number;
  readonly crop: readonly [number, number, number, number] | null;
  readonly shapes: readonly { readonly box: Box; readonly within: 'page' | 'form' | 'picture' }[];
}

const part = fc.integer({ min: 0, max: 1000 }).map((one) => one / 1000);
const page: fc.Arbitrary<Page> = fc
  .record({
    size: fc.tuple(
      fc.constantFrom(9, 60, 210, 420, 595, 842, 3370),
      fc.constantFrom(9, 60, 297, 595, 842, 2384),
    ),
    turn: fc.constantFrom(0, 90, 180, 270, -90),
    unit: fc.constantFrom(1, 1, 1, 0.5, 4),
    crop: fc.option(fc.tuple(part, part, part, part)),
    shapes: fc.array(
      fc.record({
        from: fc.tuple(part, part),
        to: fc.tuple(part, part),
        within: fc.constantFrom('page' as const, 'form' as const, 'picture' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ size: [width, height], crop, shapes, ...rest }) => ({
    ...rest,
    size: [width, height] as const,
    crop:
      crop === null
        ? null
        : ([
            (crop[0] * width) / 3,
            (crop[1] * height) / 3,
            (width * (1 + crop[2])) / 3 + 3,
            (height * (1 + crop[3])) / 3 + 3,
          ] as const),
    shapes: shapes.map(({ from, to, within }) => ({
      within,
      box: {
        left: Math.min(from[0], to[0]) * width,
        right: Math.max(from[0], to[0]) * width,
        bottom: Math.min(from[1], to[1]) * height,
        top: Math.max(from[1], to[1]) * height,
      },
    })),
  }));

const black = '0 0 0 rg';
const rectangle = ({ left, bottom, right, top }: Box) =>
  `${left.toFixed(3)} ${bottom.toFixed(3)} ${(right - left).toFixed(3)} ${(top - bottom).toFixed(3)} re f`;

/** Draws the same rectangle in one of three ways. */
function put(file: PDFDocument, sheet: PDFPage, { box, within }: Page['shapes'][number], n: number): string {
  const { context } = file;
  if (within === 'page') {
    return `${black} ${rectangle(box)}`;
  }
  const picture = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
  };
  const form = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-9999, -9999, 9999, 9999],
    Matrix: [2, 0, 0, 2, 40, 0],
  };
  const half = {
    left: (box.left - 40) / 2,
    right: (box.right - 40) / 2,
    bottom: box.bottom / 2,
    top: box.top / 2,
  };
  const held =
    within === 'form'
      ? context.stream(`${black} ${rectangle(half)}`, { ...form, Resources: {} })
      : context.stream(Buffer.from([0]), picture);
  sheet.node.setXObject(key(`X${n}`), context.register(held));
  const size = [box.right - box.left, box.top - box.bottom].map((one) => one.toFixed(3));
  const place = `${size[0]} 0 0 ${size[1]} ${box.left.toFixed(3)} ${box.bottom.toFixed(3)} cm`;
  return within === 'form' ? `/X${n} Do` : `q ${place} /X${n} Do Q`;
}

const made = (pages: readonly Page[]) =>
  drawn((file) => {
    for (const { size, turn, unit, crop, shapes } of pages) {
      const sheet = file.addPage([...size]);
      sheet.setRotation(degrees(turn));
      if (crop !== null) {
        sheet.setCropBox(...crop);
      }
      if (unit !== 1) {
        sheet.node.set(key('UserUnit'), file.context.obj(unit));
      }
      const instructions = shapes.map((shape, n) => put(file, sheet, shape, n)).join('\n');
      sheet.node.set(key('Contents'), file.context.register(file.context.stream(instructions)));
    }
  });

describe('the reference in the margin of bound pages', () => {
  test('stands upright on every page, whatever its size and turn, and over nothing that is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 4, maxLength: 8 }), async (pages) => {
        const found = await references(await bound(await made(pages)), pages.length);
        found.forEach((one, i) => {
          expectUpright(one);
          expect(one.letters).toBeGreaterThan(6.9);
          for (const { box } of pages[i]?.shapes ?? []) {
            const shown = pages[i]?.crop;
            const cut = shown
              ? {
                  left: Math.max(box.left, shown[0]),
                  bottom: Math.max(box.bottom, shown[1]),
                  right: Math.min(box.right, shown[0] + shown[2]),
                  top: Math.min(box.top, shown[1] + shown[3]),
                }
              : box;
            const seen = cut.right - cut.left > 0.01 && cut.top - cut.bottom > 0.01;
            expect(seen && meets(one.at, cut)).toBe(false);
          }
        });
      }),
      { numRuns: 12 },
    );
  });

  test('lets only a sheet grow whose margin is full, and shows no more of it then', async () => {
    const bytes = await bound(
      await drawn((file) => {
        const draw = (box: Box, size: [number, number] = [595, 842]) => {
          const sheet = file.addPage(size);
          const { left: x, bottom: y } = box;
          sheet.drawRectangle({ x, y, width: box.right - x, height: box.top - y, color: rgb(0, 0, 0) });
          return sheet;
        };
        draw({ left: 60, bottom: 0, right: 595, top: 842 });
        draw({ left: 0, bottom: 0, right: 595, top: 842 });
        draw({ left: 0, bottom: 0, right: 595, top: 500 });
        draw({ left: 0, bottom: 0, right: 1000, top: 1000 }, [1000, 1000]).node.set(
          key('CropBox'),
          file.context.obj([200, 300, 600, 900]),
        );
      }),
    );
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const boxes = document
      .getPages()
      .slice(-4)
      .map((one) => Object.values(one.getCropBox()));
    expect(boxes).toEqual([
      [0, 0, 595, 842],
      [-18, 0, 613, 842],
      [0, 0, 595, 842],
      [182, 300, 418, 600],
    ]);
    expect(await conformanceFaults(bytes)).toEqual([]);
  });

  test.each([
    ['white paper that is painted first', '1 1 1 rg 0 0 400 300 re f 0 0 0 rg 100 100 50 50 re f', false],
    ['white that is no paper, in a colour of its own', '/Odd gs 1 g 0 0 400 300 re f', true],
    ['a frame close to the edge', '0.5 w 34 20 m 34 280 l 380 280 l S', false],
    ['sharp points into the margin', '8 w 40 20 m 60 150 l 40 280 l 40 150 l S', true],
    [
      'text at the left',
      'BT /F 11 Tf 1 0 0 1 50 250 Tm (Hej) Tj 0 -60 Td (Hej) Tj 0 -60 TD (Hej) Tj T* (Hej) Tj ET',
      false,
    ],
    ['text in the margin itself', "BT /F 11 Tf 60 TL 5 250 Td (Hej) Tj (Hej) ' T* (Hej) Tj ET", true],
    ['text that is drawn back into the margin', 'BT /F 11 Tf 150 150 Td [(H) 13000 (Hej)] TJ ET', true],
    [
      'text that lies unseen over it',
      'BT 3 Tr /F 90 Tf 5 20 Td (Hej) Tj 0 90 Td (Hej) Tj 0 90 Td (Hej) Tj ET',
      false,
    ],
    ['a shape that is cut off', 'q 100 0 300 300 re W n 0 0 0 rg 0 0 400 300 re f Q', false],
    ['a shade over all', '/Sh sh', true],
    ['more than is followed', '0 0 0 rg\n'.repeat(100_001), true],
  ])('%s', async (_what, instructions, grows) => {
    const bytes = await saying(instructions, (file) => ({
      ...trueType()(file),
      ExtGState: { Odd: { BM: 'Difference' } },
      Shading: {
        Sh: {
          ShadingType: 2,
          ColorSpace: 'DeviceGray',
          Coords: [0, 0, 400, 300],
          Function: { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0], C1: [1] },
        },
      },
    }));
    const document = await PDFDocument.load(await bound(bytes), { updateMetadata: false });
    expect(document.getPages().at(-1)?.getWidth()).toBe(grows ? 418 : 400);
  });

  test('stands on the page that tells of an embedded file too, and on none of a draft', async () => {
    const files = [
      { label: 'Bilaga 1', bytes: await saying('') },
      { label: 'Bilaga 2', bytes: Buffer.from('a;b'), name: 'tal.csv', mediaType: 'text/csv' },
    ];
    const bytes = await renderPdf(content, files);
    for (const text of await pageTexts(bytes)) {
      expect(text).toContain(WORDS);
    }
    expect(Buffer.compare(bytes, await renderPdf(content, files))).toBe(0);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const draft = await pageTexts(await renderPdf(richProtocol({ draft: true }), files));
    expect(draft.join('\n')).not.toContain('Signature reference');
  });
});
