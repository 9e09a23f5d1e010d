import { describe, expect, test } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream, PDFString } from 'pdf-lib';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { readText } from '@klubbat/shared/text/read-text';
import { conformanceFaults } from '../../test/conformance.js';
import { chosenProtocol, richProtocol } from '../../test/rich-protocol.js';
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

  test('a protocol for which its board has chosen nearly everything', async () => {
    expect(await conformanceFaults(await renderPdf(chosenProtocol(), []))).toEqual([]);
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

/** The metadata with other words in them. */
function metadata(document: PDFDocument, change: (xml: string) => string): void {
  const held = document.catalog.lookup(key('Metadata'), PDFStream);
  const xml = change(Buffer.from(held.getContents()).toString('utf8'));
  const again = document.context.stream(Buffer.from(xml), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(key('Metadata'), document.context.register(again));
}

const dicts = (document: PDFDocument, entry: string): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(key(entry)) ? [object] : []));

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
      'a letter of another width than in its font',
      (document) => dicts(document, 'CIDToGIDMap')[0]?.set(key('W'), document.context.obj([])),
      /A 6\.2\.11\.5/,
    ],
    [
      'a font that does not say its letters',
      (document) => dicts(document, 'ToUnicode')[0]?.delete(key('ToUnicode')),
      /A 6\.2\.11\.7/,
    ],
    [
      'a font that says in another way how it is encoded',
      (document) => dicts(document, 'CIDToGIDMap')[0]?.delete(key('CIDToGIDMap')),
      /A 6\.2\.11\.3/,
    ],
    [
      'a list that does not say how it is numbered',
      (document) => elements(document, 'L')[0]?.delete(key('A')),
      /UA 7\.6/,
    ],
    [
      'another title among the information',
      ({ context }) =>
        context.lookup(context.trailerInfo.Info, PDFDict).set(key('Title'), PDFString.of('Annan')),
      /A 6\.6\.3: Title/,
    ],
    [
      'metadata that are not well-formed',
      (document) => metadata(document, (xml) => xml.replace('</dc:title>', '')),
      /A 6\.6\.2\.1: not well-formed/,
    ],
    [
      'a property that nobody has described',
      (document) => metadata(document, (xml) => xml.replaceAll('xmp:CreatorTool', 'xmp:Maker')),
      /A 6\.6\.2\.3\.1: the property xmp:Maker/,
    ],
    [
      'a property that is described by half',
      (document) =>
        metadata(document, (xml) => xml.replace(/<pdfaProperty:category>.*?<\/pdfaProperty:category>/, '')),
      /A 6\.6\.2\.3\.3/,
    ],
    [
      'another level of the standard',
      (document) => metadata(document, (xml) => xml.replace('conformance>A<', 'conformance>B<')),
      /A 6\.6\.4/,
    ],
    [
      'an element that belongs nowhere',
      (document) => elements(document, 'P')[0]?.delete(key('P')),
      /UA 7\.1: P does not say/,
    ],
    [
      'a known type with another meaning',
      ({ catalog, context }) =>
        catalog.lookup(key('StructTreeRoot'), PDFDict).set(key('RoleMap'), context.obj({ P: 'Quote' })),
      /A 6\.7\.3\.4/,
    ],
    [
      'a type that means itself',
      ({ catalog, context }) =>
        catalog.lookup(key('StructTreeRoot'), PDFDict).set(key('RoleMap'), context.obj({ X: 'Y', Y: 'X' })),
      /A 6\.7\.3\.4/,
    ],
    [
      'a language that nobody knows',
      (document) => elements(document, 'P')[0]?.set(key('Lang'), PDFString.of('svenska språket')),
      /A 6\.7\.4/,
    ],
    [
      'a text that is too long',
      ({ catalog }) => catalog.set(key('X'), PDFString.of('x'.repeat(32_768))),
      /A 6\.1\.13/,
    ],
    [
      'a number that is too large',
      ({ catalog }) => catalog.set(key('X'), PDFNumber.of(2_147_483_648)),
      /A 6\.1\.13: the number/,
    ],
    ['a page that is too small', (document) => document.getPage(0).setCropBox(0, 0, 2, 2), /A 6\.1\.13/],
    [
      'colours of print where something shines through',
      (document) =>
        document
          .getPage(0)
          .node.set(key('Group'), document.context.obj({ S: 'Transparency', CS: 'DeviceCMYK' })),
      /A 6\.2\.4\.3/,
    ],
    [
      'a state of the pen that depends on a printer',
      (document) =>
        document
          .getPage(0)
          .node.Resources()
          ?.set(key('ExtGState'), document.context.obj({ G: { TR: 'Identity' } })),
      /A 6\.2\.5/,
    ],
    [
      'a layer',
      ({ catalog, context }) => catalog.set(key('OCProperties'), context.obj({ OCGs: [], D: {} })),
      /A 6\.4–6\.11/,
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
