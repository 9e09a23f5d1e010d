import { describe, expect, test } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { readText } from '@klubbat/shared/text/read-text';
import { conformanceFaults } from '../../test/conformance.js';
import { richProtocol } from '../../test/rich-protocol.js';
import { renderPdf } from './render-pdf.js';

/** A protocol whose only § has that text. */
function saying(text: string): ProtocolContent {
  const content = richProtocol();
  const items = content.items.slice(0, 1).map((item) => ({
    ...item,
    parts: [{ heading: 'Beslut', blocks: readText(text) }],
  }));
  return { ...content, items, appendices: [] };
}

describe('a document keeps PDF/A-3a and PDF/UA-1 in one file', () => {
  test('a protocol with all that one can say', async () => {
    const content = { ...richProtocol({ draft: true }), marginText: 'Signature reference: 0000' };
    expect(await conformanceFaults(await renderPdf(content, []))).toEqual([]);
  });

  test.each<[string, string]>([
    ['empty cells', '| A | B | C |\n|---|---|---|\n| å |  | ä |\n|  |  | ö |\n| 1 |'],
    ['a table without a head', '|  |  |\n|---|---|\n| Åsa | Öst |\n| Ek |  |'],
    ['a table over many pages', `| A | B |\n|---|---|\n${'| Åsa | Öst |\n'.repeat(150)}`],
    ['a row taller than a page', `| A | B |\n|---|---|\n| ${'ordet '.repeat(1200)} | kort |`],
    [
      'lists in lists',
      '1. ett\n   - under\n   - där\n2. två\n\nA. stor\nB. bokstav\n\n- **fet** och *kursiv*',
    ],
    ['letters of many scripts', 'å ä ö é – § ½ Ł ş µ Ω ελληνικά кириллица שלום مرحبا ﬁ ☃'],
    ['signs that no font has', '漢字 👍🏽 \u{F0000} \uE000 \uE001 \uF8FF'],
    ['the same word over and over', 'ordet '.repeat(3000)],
  ])('%s', async (_what, text) => {
    expect(await conformanceFaults(await renderPdf(saying(text), []))).toEqual([]);
  });
});

/** The same file with one thing changed. */
async function changed(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(await renderPdf(richProtocol(), []), { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

const key = (name: string) => PDFName.of(name);

function elements(document: PDFDocument, type: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(key('S')) === key(type) ? [object] : [],
    );
}

describe('the check finds what it looks for', () => {
  test.each<[string, (document: PDFDocument) => void, RegExp]>([
    ['no language', ({ catalog }) => catalog.delete(key('Lang')), /UA 7\.2/],
    ['not tagged', ({ catalog }) => catalog.delete(key('MarkInfo')), /A 6\.7\.2/],
    ['no profile', ({ catalog }) => catalog.delete(key('OutputIntents')), /A 6\.2\.3/],
    ['no metadata', ({ catalog }) => catalog.delete(key('Metadata')), /A 6\.6\.2/],
    ['a title that is not shown', ({ catalog }) => catalog.delete(key('ViewerPreferences')), /UA 7\.1/],
    [
      'a level that is skipped',
      (document) => elements(document, 'H2').forEach((one) => one.set(key('S'), key('H4'))),
      /UA 7\.4\.2: H4/,
    ],
    [
      'a row that lacks a cell',
      (document) => elements(document, 'TR').at(-1)?.lookup(key('K'), PDFArray).remove(0),
      /UA 7\.2: a table/,
    ],
    [
      'a heading cell that heads nothing',
      (document) => elements(document, 'TH').forEach((one) => one.delete(key('A'))),
      /UA 7\.5/,
    ],
    ['an unknown type', (document) => elements(document, 'P')[0]?.set(key('S'), key('Text')), /A 6\.7\.3\.4/],
    [
      'content outside the structure',
      (document) => elements(document, 'P')[0]?.set(key('K'), document.context.obj([])),
      /UA 7\.1: content/,
    ],
    [
      'a link that nobody can tell',
      (document) =>
        document
          .getPage(0)
          .node.set(
            key('Annots'),
            document.context.obj([
              document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], F: 4 }),
            ]),
          ),
      /UA 7\.18\.5/,
    ],
    [
      'a link to nowhere',
      (document) => elements(document, 'Link').forEach((one) => one.set(key('K'), document.context.obj([]))),
      /UA 7\.18\.5: a link that leads nowhere/,
    ],
    [
      'a link to a place that is not there',
      ({ catalog }) => catalog.lookup(key('Names'), PDFDict).delete(key('Dests')),
      /PDF 12\.3\.2\.4/,
    ],
    [
      'a script',
      (document) =>
        document.catalog.set(
          key('OpenAction'),
          document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') }),
        ),
      /A 6\./,
    ],
  ])('%s', async (_what, change, line) => {
    expect((await conformanceFaults(await changed(change))).join('\n')).toMatch(line);
  });

  test('a font that is not embedded, and an empty box', async () => {
    const lost = await changed((document) => {
      for (const [, object] of document.context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict) {
          object.delete(key('FontFile2'));
        }
      }
    });
    expect((await conformanceFaults(lost)).join('\n')).toMatch(/A 6\.2\.11\.4/);
  });
});
