import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { readText } from '@klubbat/shared/text/read-text';
import { firstMissing, hasTool, openPdf, pageTexts, pdfText, withTool, words } from '../../test/pdf-text.js';
import { chosenProtocol, richProtocol } from '../../test/rich-protocol.js';
import { checkPdf } from './open-pdf.js';
import { pdfReader } from './incoming/pdf-reader.js';
import { renderPdf } from './render-pdf.js';

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A protocol of one § with that text. */
function withBody(body: string, more: Partial<ProtocolContent> = {}): ProtocolContent {
  const [item] = richProtocol().items;
  if (!item) {
    throw new Error('the meeting has no item');
  }
  return {
    ...richProtocol(),
    appendices: [],
    items: [{ ...item, parts: [{ heading: 'Beslut', blocks: readText(body) }] }],
    ...more,
  };
}

describe('the same content gives the same bytes', () => {
  test('again, and after other documents with other signs', async () => {
    const first = sum(await renderPdf(richProtocol(), []));
    await renderPdf(withBody('Ω µ Å\u00A0\u212B \uFB01 漢字 ελληνικά'), []);
    expect(sum(await renderPdf(richProtocol(), []))).toBe(first);
  });

  test('in another process, another time zone and another language', async () => {
    const server = fileURLToPath(new URL('../../', import.meta.url));
    const args = ['--conditions=@klubbat/source', '--import', 'tsx', 'test/print-hash.ts'];
    const env = { ...process.env, NODE_OPTIONS: '', TZ: 'Pacific/Auckland', LC_ALL: 'C' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: server, env });
    const sums = [sum(await renderPdf(richProtocol(), [])), sum(await renderPdf(chosenProtocol(), []))];
    expect(stdout.trim()).toBe(sums.join(' '));
  });
});

describe('what a reader of the file finds', () => {
  test('title, language and day, also where the title has signs of XML', async () => {
    const title = 'Protokoll <Å & Ö> "nämnden"';
    const document = await openPdf(await renderPdf({ ...richProtocol(), fileTitle: title }, []));
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: title, Language: 'sv-SE', CreationDate: 'D:20250319120000Z' });
    expect(metadata.get('dc:title')).toBe(title);
    await document.destroy();
  });

  test('a bookmark for each § and appendix', async () => {
    const document = await openPdf(await renderPdf(richProtocol(), []));
    const titles = (await document.getOutline()).map((entry) => entry.title);
    expect(titles).toEqual([
      '§ 40/25 Upprop',
      '§ 41/25 Ny gång- och cykelväg längs Ån',
      expect.stringContaining('§ 42/25 Bygglov'),
      '§ 43/25 Val av ledamöter i Åstiftelsen',
      '§ 44/25 Bordlagt ärende',
      'Punkt 6 Information utan nummer',
      'Bilagor',
      'Bilaga 3 Omröstningslista § 41',
    ]);
    await document.destroy();
  });

  test('headings, lists and tables as such, and nothing that cuts letters', async () => {
    const document = await openPdf(await renderPdf(richProtocol(), []));
    const { OPS } = await pdfReader();
    const roles = new Set<string>();
    const collect = (node: { role?: string; children?: unknown[] }): void => {
      if (node.role) {
        roles.add(node.role);
      }
      for (const child of node.children ?? []) {
        collect(child as { role?: string; children?: unknown[] });
      }
    };
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      collect(await page.getStructTree());
      const { fnArray } = await page.getOperatorList();
      expect(fnArray).not.toContain(OPS.clip);
      expect(fnArray).not.toContain(OPS.eoClip);
    }
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD']) {
      expect(roles).toContain(role);
    }
    await document.destroy();
  });

  test('head and foot on every page, with the number of pages', async () => {
    const pages = await pageTexts(await renderPdf(richProtocol({ draft: true }), []));
    pages.forEach((text, i) => {
      for (const part of [
        'PROTOKOLL',
        'Samhällsbyggnadsnämnden',
        'Sammanträdesdatum',
        '2025-03-19–2025-03-20',
        'Utkast, ej justerat',
        'Protokollsutdrag, bestyrkande',
        `Sida ${i + 1} (${pages.length})`,
      ]) {
        expect(text).toContain(part);
      }
    });
  });

  test('clean syntax and embedded fonts only, where the tools are installed', async () => {
    const bytes = await renderPdf(richProtocol(), []);
    if (!(await hasTool('qpdf')) || !(await hasTool('pdffonts'))) {
      process.stderr.write('qpdf and pdffonts are not installed here: the file was not checked by them.\n');
      return;
    }
    expect(await withTool(bytes, 'qpdf', ['--check', 'FILE'])).toContain(
      'No syntax or stream encoding errors',
    );
    const fonts = (await withTool(bytes, 'pdffonts', ['FILE'])).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(font).toMatch(/ yes +yes +yes /);
    }
  });
});

describe('any text gets on paper whole', () => {
  const sentence = 'Ångström önskar äta ål på Öland med Åsa och Örjan i övermorgon. ';

  test.each<[string, string]>([
    ['a very long text', `${sentence.repeat(30)}\n\n`.repeat(90)],
    ['a cell taller than a page', `| A | B |\n|---|---|\n| ${sentence.repeat(150)} | kort |`],
    ['a table of very many rows', `| A | B |\n|---|---|\n${'| Åsa | Öst |\n'.repeat(400)}`],
    ['twenty columns', `|${' Åä |'.repeat(20)}\n|${'---|'.repeat(20)}\n|${' öv |'.repeat(20)}`],
    ['lists', '1. ett\n   - under\n   - där\n2. två\n\nA. stor\nB. bokstav\n\n- **fet** och *kursiv*'],
    ['right-to-left letters and emoji', 'שלום, مرحبا 👍🏽 slut'],
  ])('%s', async (_title, body) => {
    const found = await pdfText(await renderPdf(withBody(body), []));
    const wanted = words(body.replace(/[|*-]+/g, ' ')).filter((word) => /^[\wåäöÅÄÖ.]+$/.test(word));
    // What stands in one cell goes on over the page, so here words are counted rather than followed.
    const count = (all: readonly string[]) => all.filter((word) => word === wanted.at(-1)).length;
    expect(wanted.length).toBeGreaterThan(0);
    expect(count(words(found))).toBeGreaterThanOrEqual(count(wanted));
    if (!body.startsWith('|')) {
      expect(firstMissing(wanted, words(found))).toBeNull();
    }
  });

  test('a text of two hundred pages', async () => {
    const bytes = await renderPdf(withBody(`${sentence.repeat(30)}\n\n`.repeat(600)), []);
    expect(await checkPdf(bytes)).toMatchObject({ ok: true });
    expect((await openPdf(bytes)).numPages).toBeGreaterThan(200);
  });

  test('a word longer than the page is wide', async () => {
    const word = 'åäö'.repeat(900);
    const text = await pdfText(await renderPdf(withBody(word), []));
    expect(text.match(/[åäö]{20,}/g)?.join('')).toBe(word);
  });

  test('three hundred §§, each on a page of its own', async () => {
    const [item] = richProtocol().items;
    const items = Array.from({ length: 300 }, (_, i) => ({
      ...item!,
      paragraph: i,
      paragraphLabel: `§ ${i}`,
    }));
    const pages = await pageTexts(await renderPdf({ ...withBody(''), items, pagePerItem: true }, []));
    expect(pages.length).toBeGreaterThanOrEqual(301);
    expect(pages.filter((text) => text.includes('§ 299')).length).toBe(1);
  });

  test('nothing at all', async () => {
    const nothing: ProtocolContent = {
      ...richProtocol(),
      organisation: '',
      board: '',
      date: '',
      facts: [],
      attendance: [],
      items: [],
      appendices: [],
      certification: { label: '' },
    };
    delete nothing.adjustment;
    expect((await pageTexts(await renderPdf(nothing, []))).length).toBe(1);
  });

  test('the head of a table stands on each of its pages', async () => {
    const rows = '| Åsa | Öst |\n'.repeat(120);
    const pages = await pageTexts(
      await renderPdf(withBody(`| Förnamn | Efternamn |\n|---|---|\n${rows}`), []),
    );
    const withRows = pages.filter((text) => /^Åsa Öst$/m.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const text of withRows) {
      expect(text).toContain('Förnamn');
    }
  });

  test('the reference in the margin stands whole on every page', async () => {
    const marginText = 'Signature reference: 00000000-0000-4000-8000-000000000000';
    for (const text of await pageTexts(await renderPdf({ ...richProtocol(), marginText }, []))) {
      expect(text).toContain(marginText);
    }
  });
});
