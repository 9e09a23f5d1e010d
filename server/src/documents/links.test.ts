import { describe, expect, test } from '@jest/globals';
import { PDFDocument, rgb } from 'pdf-lib';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { readText } from '@klubbat/shared/text/read-text';
import { conformanceFaults } from '../../test/conformance.js';
import { openPdf } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { mentions } from './references.js';
import { renderPdf } from './render-pdf.js';

const labels = ['§ 9', 'KF § 102', '§ 41/25', 'Punkt 6', 'Bilaga 2', 'Bilaga 2A'];
const found = (text: string) =>
  mentions(text, labels).map(({ from, to, label }) => [text.slice(from, to), label]);

describe('what a text mentions of the document', () => {
  test.each<[string, string[][]]>([
    [
      'Se § 9 och bilaga 2.',
      [
        ['§ 9', '§ 9'],
        ['bilaga 2', 'Bilaga 2'],
      ],
    ],
    [
      '(§\u00A09), Bilaga 2A',
      [
        ['§\u00A09', '§ 9'],
        ['Bilaga 2A', 'Bilaga 2A'],
      ],
    ],
    ['enligt § 41/25', [['§ 41/25', '§ 41/25']]],
    ['enligt § 41', [['§ 41', '§ 41/25']]],
    [
      'KF § 102 och § 102',
      [
        ['KF § 102', 'KF § 102'],
        ['§ 102', 'KF § 102'],
      ],
    ],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  test.each([
    ['another number', '§ 90, § 9/24, § 41/24, bilaga 3, bilaga 22'],
    ['several', '§§ 9–12'],
    ['a section of a law', '5 kap. 9 § kommunallagen, § 9 kommunallagen, § 9 i reglementet, lagen § 9'],
    ['another body', 'arbetsutskottet § 9, kommunstyrelsens § 9, Regionfullmäktige § 9, AU § 9, KS § 102'],
    ['another meeting', 'den 20 mars 2024, § 9'],
    ['an appendix of something else', 'Bilaga 2: Skrivelse; bilaga 2 till avtalet'],
  ])('is not %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

interface LinkFound {
  page: number;
  words: string;
  to: number;
}

/** The links of a file in order, each with the page where it leads. */
async function linksOf(bytes: Uint8Array): Promise<LinkFound[]> {
  const document = await openPdf(bytes);
  const links: LinkFound[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const annotations = (await (await document.getPage(page)).getAnnotations()) as {
      contentsObj?: { str: string };
      dest?: string;
    }[];
    for (const { contentsObj, dest } of annotations) {
      const target = await document.getDestination(dest ?? '');
      const to = target
        ? (await document.getPageIndex(target[0] as Parameters<typeof document.getPageIndex>[0])) + 1
        : 0;
      links.push({ page, words: contentsObj?.str ?? '', to });
    }
  }
  await document.destroy();
  return links;
}

async function pageOf(bytes: Uint8Array, text: string): Promise<number> {
  const document = await openPdf(bytes);
  for (let page = document.numPages; page > 0; page--) {
    const { items } = await (await document.getPage(page)).getTextContent();
    if (items.some((item) => 'str' in item && item.str.startsWith(text))) {
      await document.destroy();
      return page;
    }
  }
  throw new Error(`${text} stands nowhere`);
}

function saying(text: string, more: Partial<ProtocolContent> = {}): ProtocolContent {
  const content = richProtocol();
  return {
    ...content,
    items: content.items.map((item, i) =>
      i === 0 ? { ...item, parts: [{ heading: 'Beslut', blocks: readText(text) }] } : item,
    ),
    ...more,
  };
}

describe('links of a document', () => {
  test('lead to the § and the appendix that the text mentions, and keep both standards', async () => {
    const bytes = await renderPdf(
      saying('Se § 44, **§ 43/25** och bilaga 3.\n\n- som i § 42/25\n\nSjälva § 40 är här.', {
        pagePerItem: true,
      }),
      [],
    );
    expect(await conformanceFaults(bytes)).toEqual([]);
    const links = (await linksOf(bytes)).filter(({ page }) => page === 3);
    expect(links.map(({ words }) => words)).toEqual([
      'Till § 44/25',
      'Till § 43/25',
      'Till bilaga 3',
      'Till § 42/25',
    ]);
    expect(links[0]?.to).toBe(await pageOf(bytes, '§ 44/25'));
    expect(links[2]?.to).toBe(await pageOf(bytes, 'Bilaga 3'));
  });

  test('lead from the list of contents to each § and appendix, with its page', async () => {
    const bytes = await renderPdf({ ...richProtocol(), contentsList: true, pagePerItem: true }, []);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const document = await openPdf(bytes);
    const at = await pageOf(bytes, 'Innehåll');
    const { items } = await (await document.getPage(at)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    await document.destroy();
    const links = (await linksOf(bytes)).filter(({ page }) => page === at);
    for (const { paragraphLabel } of richProtocol().items) {
      const link = links.find(({ words }) => words === `Till ${paragraphLabel.replace('Punkt', 'punkt')}`);
      expect(link?.to).toBeGreaterThan(at);
      // one place to press for each line, its number too
      expect(links.filter(({ words }) => words === link?.words).length).toBe(
        paragraphLabel === '§ 42/25' ? 2 : 1,
      );
      expect(text).toMatch(new RegExp(`${paragraphLabel} [^§]*?\\b${link?.to}\\s`));
    }
  });

  test('lead from the list of appendices to bound pages and to pages that stand for files', async () => {
    const file = await PDFDocument.create({ updateMetadata: false });
    file.addPage([400, 400]).drawRectangle({ width: 50, height: 50, color: rgb(0, 0, 1) });
    const bytes = await renderPdf(richProtocol(), [
      { label: 'Bilaga 2', title: 'Reservation', bytes: await file.save() },
      {
        label: 'Bilaga 4A',
        title: 'Kalkyl',
        bytes: Buffer.from('a'),
        name: 'kalkyl.xlsx',
        mediaType: 'application/vnd.ms-excel',
      },
    ]);
    expect(await conformanceFaults(bytes)).toEqual([]);
    const links = await linksOf(bytes);
    const to = (words: string) => links.findLast((link) => link.words === words)?.to;
    const document = await openPdf(bytes);
    const { view } = await document.getPage(to('Till bilaga 2') ?? 0);
    await document.destroy();
    expect(view).toEqual([0, 0, 400, 400]);
    expect(to('Till bilaga 4A')).toBe(await pageOf(bytes, 'Bilaga 4A'));
    expect(to('Till bilaga 5')).toBeUndefined();
  });
});
