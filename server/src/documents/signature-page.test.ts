import { describe, expect, test } from '@jest/globals';
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { conformanceFaults } from '../../test/conformance.js';
import { hasTool, pageTexts, withTool } from '../../test/pdf-text.js';
import { frozenProtocol, REFERENCE, richProtocol } from '../../test/rich-protocol.js';
import type { BoundFile } from './bound-file.js';
import { key, nameOf, numberOf, textOf, valuesOf } from './pdf-objects.js';
import { renderPdf } from './render-pdf.js';

async function appendix(): Promise<BoundFile> {
  const file = await PDFDocument.create({ updateMetadata: false });
  file.addPage([500, 300]);
  return { label: 'Bilaga 2', title: 'Plan', bytes: await file.save() };
}

/** The fields as a program that signs finds them: from the catalog, each with the number of its page. */
async function fieldsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const form = document.catalog.lookup(key('AcroForm'), PDFDict);
  const pages = document.getPages().map(({ ref }) => ref.toString());
  return valuesOf(form.lookup(key('Fields'), PDFArray)).map((field) => {
    if (!(field instanceof PDFDict)) {
      throw new Error('no field');
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = valuesOf(field.lookup(key('Rect'), PDFArray)).map(
      (one) => numberOf(one) ?? 0,
    );
    return {
      name: textOf(field.get(key('T'))),
      words: textOf(field.get(key('TU'))),
      type: nameOf(field.get(key('FT'))),
      page: pages.indexOf(String(field.get(key('P')))),
      size: [right - left, top - bottom],
      signed: field.has(key('V')),
    };
  });
}

describe('the page where a protocol is signed', () => {
  test('has a field for each signer, in their order, and one for the seal', async () => {
    const pages = await pageTexts(await renderPdf(frozenProtocol(), []));
    const at = pages.findIndex((text) => text.includes('Underskrifter'));
    const fields = await fieldsOf(await renderPdf(frozenProtocol(), [await appendix()]));
    expect(fields.map(({ name, words }) => [name, words])).toEqual([
      ['signer-1', 'Underskrift av Åsa Ärlebäck (S), ordförande'],
      ['signer-2', expect.stringMatching(/^Underskrift av .*, justerare$/)],
      ['signer-3', expect.stringMatching(/^Underskrift av .*, ersättare för justerare$/)],
      ['signer-4', expect.stringMatching(/^Underskrift av .*, sekreterare$/)],
      ['seal', 'Stämpel av Norra Ålanda kommun'],
    ]);
    for (const { type, page, size, signed } of fields) {
      expect({ type, page, signed }).toEqual({ type: 'Sig', page: at, signed: false });
      expect(size[0]).toBeCloseTo(196.5, 3);
      expect(size[1]).toBeCloseTo(118, 3);
    }
    expect(pages[at]).toContain(REFERENCE);
    expect(pages[at]).toContain('Justerare, §§ 40–41');
  });

  test('keeps many signers in order, the last not alone on its page', async () => {
    const fields = await fieldsOf(await renderPdf(frozenProtocol(12), []));
    const last = fields.at(-1)?.page;
    expect(fields.map(({ name }) => name).slice(0, 12)).toEqual(
      Array.from({ length: 12 }, (_, i) => `signer-${i + 1}`),
    );
    expect(fields.filter(({ page }) => page === last).length).toBeGreaterThan(2);
  });

  test('is in no draft, and in nothing that nobody signs', () => {
    expect(richProtocol({ draft: true }).signaturePage).toBeUndefined();
    expect(frozenProtocol(0).signaturePage).toBeUndefined();
  });

  test('is understood by programs that know signatures, where they are installed', async () => {
    const bytes = await renderPdf(frozenProtocol(), [await appendix()]);
    if (!(await hasTool('qpdf')) || !(await hasTool('pdfsig')) || !(await hasTool('pdfinfo'))) {
      process.stderr.write(
        'qpdf, pdfsig and pdfinfo are not installed here: they did not look at the file.\n',
      );
      return;
    }
    expect(await withTool(bytes, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding');
    expect((await withTool(bytes, 'pdfsig', ['FILE'])).match(/is not signed/g)).toHaveLength(5);
    expect((await withTool(bytes, 'pdfinfo', ['-struct', 'FILE'])).match(/^ *Form\b/gm)).toHaveLength(5);
  });
});

describe('the places to sign keep PDF/A-3a and PDF/UA-1', () => {
  test.each([
    ['two who sign', frozenProtocol(2), false],
    ['appendices behind', frozenProtocol(4), true],
    ['many who sign, each § on a page', frozenProtocol(13, { pagePerItem: true }), true],
    ['§§ adjusted at once', frozenProtocol(3, { kind: 'immediate', paragraphs: [41] }), false],
  ])('%s', async (_what, content, bound) => {
    const bytes = await renderPdf(content, bound ? [await appendix()] : []);
    expect(await conformanceFaults(bytes)).toEqual([]);
  });

  const ready = renderPdf(frozenProtocol(), []);
  const form = ({ catalog }: PDFDocument) => catalog.lookup(key('AcroForm'), PDFDict);
  const first = (document: PDFDocument) => form(document).lookup(key('Fields'), PDFArray).lookup(0, PDFDict);
  const elements = ({ context }: PDFDocument) =>
    context
      .enumerateIndirectObjects()
      .flatMap(([, one]) =>
        one instanceof PDFDict && one.get(key('S')) === PDFName.of('Form') ? [one] : [],
      );

  test.each<[string, (document: PDFDocument) => unknown, RegExp]>([
    ['fields that nobody lists', ({ catalog }) => catalog.delete(key('AcroForm')), /PDF 12\.7\.3/],
    ['looks left to the reader', (file) => form(file).set(key('NeedAppearances'), PDFBool.True), /A 6\.4\.1/],
    ['a form of another kind', (file) => form(file).set(key('XFA'), PDFString.of('x')), /A 6\.4\.2/],
    ['two of a name', (file) => first(file).set(key('T'), PDFString.of('seal')), /PDF 12\.7\.3/],
    ['another kind of field', (file) => first(file).set(key('FT'), PDFName.of('Tx')), /A 6\.4\.1/],
    ['a field without words', (file) => first(file).delete(key('TU')), /UA 7\.18\.1/],
    ['a hidden field', (file) => first(file).set(key('F'), PDFNumber.of(6)), /A 6\.3\.2/],
    ['a field that is not printed', (file) => first(file).set(key('F'), PDFNumber.of(0)), /A 6\.3\.2/],
    ['an action', (file) => first(file).set(key('A'), file.context.obj({ S: 'Named' })), /A 6\.4\.1/],
    ['actions of its own', (file) => first(file).set(key('AA'), file.context.obj({})), /A 6\.4\.1/],
    ['no look', (file) => first(file).delete(key('AP')), /A 6\.3\.3/],
    [
      'a look for when it is pressed',
      (file) => {
        const look = first(file).lookup(key('AP'), PDFDict);
        look.set(key('D'), look.get(key('N'))!);
      },
      /A 6\.3\.3/,
    ],
    [
      'looks for several states',
      (file) => first(file).lookup(key('AP'), PDFDict).set(key('N'), file.context.obj({})),
      /A 6\.3\.3/,
    ],
    [
      'a look with letters of a font that is not embedded',
      (file) => {
        const font = file.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
        const look = file.context.stream('BT /F 9 Tf (A) Tj ET', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          Resources: { Font: { F: font } },
        });
        first(file).lookup(key('AP'), PDFDict).set(key('N'), file.context.register(look));
      },
      /A 6\.2\.11\.4/,
    ],
    ['a field outside the structure', (file) => first(file).delete(key('StructParent')), /UA 7\.18\.4/],
    [
      'a field in an element of another kind',
      (file) => elements(file)[0]?.set(key('S'), PDFName.of('P')),
      /UA 7\.18\.4/,
    ],
    [
      'an element without its field',
      (file) => elements(file)[0]?.set(key('K'), file.context.obj([])),
      /UA 7\.18\.4/,
    ],
    [
      'pages that do not go by the structure',
      (file) => file.getPages().forEach(({ node }) => node.delete(key('Tabs'))),
      /UA 7\.18\.3/,
    ],
  ])('and a breach is found: %s', async (_what, change, line) => {
    const document = await PDFDocument.load(await ready, { updateMetadata: false });
    change(document);
    const bytes = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
    expect((await conformanceFaults(bytes)).join('\n')).toMatch(line);
  });
});
