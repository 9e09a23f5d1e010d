import { describe, expect, test } from '@jest/globals';
import { type PDFDocument, type PDFStream } from 'pdf-lib';
import { conformanceFaults } from '../../test/conformance.js';
import { heldAs, jpeg, png, printedJpeg, progressiveJpeg } from '../../test/odd-pictures.js';
import { pageTexts } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { readyFile } from './bound-file.js';
import { ContentReader } from './content-stream.js';
import { dataOf } from './pdf-objects.js';
import { renderPdf } from './render-pdf.js';

const short = { ...richProtocol(), items: [], appendices: [] };
const size = { width: 40, height: 30 };

describe('a picture as an appendix', () => {
  test.each<[string, string, Buffer, string]>([
    ['a photograph', 'image/jpeg', jpeg, 'pages'],
    ['one that comes bit by bit', 'image/jpeg', progressiveJpeg, 'pages'],
    ['one in the colours of print', 'image/jpeg', printedJpeg, 'colours'],
    ['half a photograph', 'image/jpeg', jpeg.subarray(0, 500), 'pictures'],
    [
      'no photograph',
      'image/jpeg',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
      'pictures',
    ],
    ['grey', 'image/png', png({ ...size, depth: 8, kind: 0 }), 'pages'],
    ['black and white', 'image/png', png({ ...size, depth: 1, kind: 0 }), 'pages'],
    ['sixteen bits', 'image/png', png({ ...size, depth: 16, kind: 2 }), 'pages'],
    ['a palette', 'image/png', png({ ...size, depth: 4, kind: 3, palette: [0, 0, 0, 250, 0, 0] }), 'pages'],
    [
      'a palette with a hole',
      'image/png',
      png({ ...size, depth: 4, kind: 3, palette: [0, 0, 0, 250, 0, 0], clear: [255, 9] }),
      'pages',
    ],
    ['what shines through', 'image/png', png({ ...size, depth: 8, kind: 6 }), 'pages'],
    ['grey that shines through, of sixteen bits', 'image/png', png({ ...size, depth: 16, kind: 4 }), 'pages'],
    [
      'one that comes bit by bit, a single point',
      'image/png',
      png({ width: 1, height: 1, depth: 8, kind: 2, interlaced: true }),
      'pages',
    ],
    ['fewer rows than it says', 'image/png', png({ ...size, depth: 8, kind: 2, rows: 20 }), 'pictures'],
    ['more rows than it says', 'image/png', png({ ...size, depth: 8, kind: 2, rows: 31 }), 'pictures'],
    ['half a PNG', 'image/png', png({ ...size, depth: 8, kind: 2 }).subarray(0, 70), 'pictures'],
    [
      'a picture that would fill the memory',
      'image/png',
      png({ width: 20000, height: 20000, depth: 8, kind: 2, rows: 1 }),
      'pictures',
    ],
    [
      'one that would when it is unpacked',
      'image/png',
      png({ width: 9000, height: 9000, depth: 8, kind: 6, rows: 1 }),
      'pictures',
    ],
    ['a drawing that browsers show', 'image/svg+xml', Buffer.from('<svg/>'), 'kind'],
    ['a scan as TIFF', 'image/tiff', Buffer.from('II*'), 'kind'],
  ])('%s', async (_what, mediaType, bytes, outcome) => {
    const file = { label: 'Bilaga 1', title: 'Bild', bytes, name: 'bild', mediaType };
    const { pages, kept } = await readyFile(file);
    expect(pages === null ? kept : 'pages').toBe(outcome);
    const printed = await renderPdf(short, [file]);
    expect(await conformanceFaults(printed)).toEqual([]);
    const texts = (await pageTexts(printed)).join('\n');
    expect(texts).toContain(pages === null ? 'filen bild.' : 'Bilaga 1, sida 1 (1)');
  });

  test('of fifty million points is bound without being unpacked', async () => {
    const bytes = png({ width: 10_000, height: 5_000, depth: 1, kind: 0 });
    const { pages } = await readyFile({ label: 'Bilaga 1', bytes, mediaType: 'image/png' });
    expect(pages?.getPageCount()).toBe(1);
  });
});

/** Where on the page the upper left corner of the picture comes, and how large the picture is. */
async function placed(bytes: Buffer) {
  const { pages } = await readyFile({ label: 'Bilaga 1', bytes, mediaType: 'image/jpeg' });
  const [page] = (pages as PDFDocument).getPages();
  const stream = page?.node.Contents();
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const { operator, operands } of new ContentReader(dataOf(stream as PDFStream)).operations()) {
    if (operator === 'cm') {
      const [a, b, c, d, e, f] = operands.map((one) => (one.kind === 'other' ? Number(one.text) : NaN)) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const [m = 0, n = 0, o = 0, p = 0, q = 0, r = 0] = matrix;
      matrix = [
        a * m + b * o,
        a * n + b * p,
        c * m + d * o,
        c * n + d * p,
        e * m + f * o + q,
        e * n + f * p + r,
      ];
    }
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const centre = { x: (a + c) / 2 + e, y: (b + d) / 2 + f };
  const corner = { x: c + e, y: d + f };
  return {
    across: Math.abs(a) + Math.abs(c) > Math.abs(b) + Math.abs(d),
    corner: `${corner.y > centre.y ? 'upper' : 'lower'} ${corner.x < centre.x ? 'left' : 'right'}`,
  };
}

test.each([
  [1, true, 'upper left'],
  [2, true, 'upper right'],
  [3, true, 'lower right'],
  [4, true, 'lower left'],
  [5, false, 'upper left'],
  [6, false, 'upper right'],
  [7, false, 'lower right'],
  [8, false, 'lower left'],
])('a photograph of a camera held as %i stands upright', async (orientation, across, corner) => {
  expect(await placed(heldAs(orientation))).toEqual({ across, corner });
});
