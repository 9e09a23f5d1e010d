import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentLook } from '@klubbat/shared/contracts/document-look';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { lookOf, usualTemplate } from '@klubbat/shared/rules/document-template';
import { readText } from '@klubbat/shared/text/read-text';
import { typefaces } from '@klubbat/shared/vocabulary/template-words';
import { conformanceFaults } from '../../test/conformance.js';
import { pngLogo } from '../../test/logos.js';
import { openPdf, pageTexts, pdfText } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { sharedFont, type FontName } from './fonts.js';
import { pdfReader } from './incoming/pdf-reader.js';
import { renderPdf } from './render-pdf.js';

const logo = pngLogo();
const sha256 = createHash('sha256').update(logo).digest('hex');
const full = lookOf(
  {
    ...usualTemplate,
    typeface: 'source-serif',
    accent: '#0b4f3a',
    logoOn: 'both',
    logoAlt: 'Ängsholms kommun',
    organisationAt: 'none',
    pageAt: 'right',
    footText: 'Ängsholms kommun, 123 45 Ängsholm, org.nr 212000-0000',
  },
  sha256,
);
const PROMISED = 'å ä ö Å Ä Ö é – § ½ Ł ş ” € Ω ж';

function looking(look: DocumentLook, more: Partial<ProtocolContent> = {}): ProtocolContent {
  return { ...richProtocol({ draft: true }), look, ...more };
}

describe.each(typefaces)('in %s', (typeface) => {
  test('a whole protocol keeps both standards', async () => {
    const content = looking({ ...full, typeface });
    expect(await conformanceFaults(await renderPdf(content, [], logo))).toEqual([]);
  });

  test('every sign that we promise is copied out as it went in, in all four cuts', async () => {
    const [item] = richProtocol().items;
    const text = `${PROMISED}\n\n**${PROMISED}**\n\n*${PROMISED}*\n\n***${PROMISED}***`;
    const items = item ? [{ ...item, parts: [{ blocks: readText(text) }] }] : [];
    const content = looking({ ...full, typeface }, { items, appendices: [] });
    const bytes = await renderPdf(content, [], logo);
    expect((await pdfText(bytes)).replace(/\s+/g, ' ').split(PROMISED)).toHaveLength(5);
    expect(await conformanceFaults(bytes)).toEqual([]);
  });

  test.each<FontName>(['regular', 'bold', 'italic', 'bold-italic'])(
    'has all of Latin-1 that is printed without asking, and its dots stay inside the line (%s)',
    (cut) => {
      const font = sharedFont(cut, typeface);
      const points = Array.from({ length: 0xff - 0x20 }, (_, i) => 0x20 + i).filter(
        (point) => (point < 0x7f || point > 0x9f) && point !== 0xb5 && point !== 0xad,
      );
      expect(points.filter((point) => !font.covers(point))).toEqual([]);
      expect([0x2013, 0x2019, 0x201d, 0x2022].filter((point) => !font.covers(point))).toEqual([]);
    },
  );
});

describe('a look', () => {
  test('gives the same bytes each time, whatever was printed between', async () => {
    const content = looking(full);
    const first = await renderPdf(content, [], logo);
    const without = await renderPdf(richProtocol(), []);
    expect(Buffer.compare(await renderPdf(content, [], logo), first)).toBe(0);
    expect(Buffer.compare(await renderPdf(richProtocol(), []), without)).toBe(0);
    const both = await Promise.all([renderPdf(content, [], logo), renderPdf(richProtocol(), [])]);
    expect(both.map((bytes, i) => Buffer.compare(bytes, i === 0 ? first : without))).toEqual([0, 0]);
  });

  test('prints what it says in head and foot of every page, and the number of the page once', async () => {
    const pages = await pageTexts(await renderPdf(looking(full), [], logo));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, i) => {
      expect(page).toContain('org.nr 212000-0000');
      expect(page.match(/Sida \d+ \(\d+\)/g)).toEqual([`Sida ${i + 1} (${pages.length})`]);
    });
  });

  test('shows the logo as a figure with its words on the first page, and as decoration in the head', async () => {
    const document = await openPdf(await renderPdf(looking(full), [], logo));
    const { OPS } = await pdfReader();
    const alts: (string | undefined)[][] = [];
    const shown: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      alts.push(figures(await page.getStructTree()));
      const { fnArray } = await page.getOperatorList();
      shown.push(fnArray.filter((operator) => operator === OPS.paintImageXObject).length);
    }
    await document.destroy();
    expect(alts).toEqual([['Ängsholms kommun'], ...alts.slice(1).map(() => [])]);
    expect(shown).toEqual([2, ...shown.slice(1).map(() => 1)]);
  });

  test('without words the logo is decoration', async () => {
    const look = { ...full, logo: { sha256, firstPage: true } };
    const bytes = await renderPdf(looking(look), [], logo);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const document = await openPdf(bytes);
    expect(figures(await (await document.getPage(1)).getStructTree())).toEqual([]);
    await document.destroy();
  });

  test('never prints without the logo that it names', async () => {
    await expect(renderPdf(looking(full), [])).rejects.toThrow(/logo/);
  });
});

/** The library tells of the words of a figure, and its types do not. */
type Structure = Awaited<ReturnType<PDFPageProxy['getStructTree']>> & { alt?: string };

function figures(node: Structure): (string | undefined)[] {
  return [
    ...(node.role === 'Figure' ? [node.alt] : []),
    ...node.children.flatMap((child) => ('children' in child ? figures(child) : [])),
  ];
}
