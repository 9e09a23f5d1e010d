import { describe, expect, test } from '@jest/globals';
import { degrees, PDFDocument, StandardFonts, rgb, cmyk } from 'pdf-lib';
import { conformanceFaults } from '../../test/conformance.js';
import { openPdf, pageTexts, hasTool, withTool } from '../../test/pdf-text.js';
import { richProtocol } from '../../test/rich-protocol.js';
import type { BoundFile } from './bound-file.js';
import { renderPdf } from './render-pdf.js';

async function drawn(draw: (file: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  await draw(file);
  return file.save();
}

const ours = () => renderPdf(richProtocol(), []);
const shapes = () => drawn((file) => void file.addPage([500, 300]).drawRectangle({ color: rgb(1, 0, 0) }));
const withHelvetica = () =>
  drawn(async (file) => {
    const font = await file.embedFont(StandardFonts.Helvetica);
    file.addPage().drawText('Yttrande', { font });
  });
const inInk = () => drawn((file) => void file.addPage().drawRectangle({ color: cmyk(1, 0, 0, 0) }));
const across = () =>
  drawn((file) => {
    file.addPage([1190, 842]).drawRectangle({ color: rgb(0, 0, 1) });
    file.addPage([842, 1190]).setRotation(degrees(90));
  });

// one red point
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const file = (
  label: string,
  bytes: Uint8Array,
  name = `${label}.pdf`,
  mediaType = 'application/pdf',
): BoundFile => ({
  label,
  title: `Underlag för ${label}`,
  bytes,
  name,
  mediaType,
});

describe('a document with files behind it keeps both standards', () => {
  test.each<[string, () => Promise<BoundFile[]>]>([
    ['one of ours', async () => [file('Bilaga 1', await ours())]],
    ['shapes', async () => [file('Bilaga 1', await shapes())]],
    ['pages across and turned', async () => [file('Bilaga 1', await across())]],
    ['a picture', async () => [file('Bilaga 1', png, 'karta.png', 'image/png')]],
    ['a font that is not there', async () => [file('Bilaga 1', await withHelvetica())]],
    ['colours of print', async () => [file('Bilaga 1', await inInk())]],
    ['a text', async () => [file('Bilaga 1', Buffer.from('a;b'), 'å (1).csv', 'text/csv')]],
    [
      'all of them',
      async () => [
        file('Bilaga 1', await ours()),
        file('Bilaga 2', await withHelvetica()),
        file('Bilaga 3', await shapes()),
        file('Bilaga 4', Buffer.from('a;b'), 'tal.csv', 'text/csv'),
        file('Bilaga 5', png, 'karta.png', 'image/png'),
      ],
    ],
  ])('%s', async (_what, files) => {
    const bytes = await renderPdf(richProtocol(), await files());
    expect(await conformanceFaults(bytes)).toEqual([]);
    if (await hasTool('qpdf')) {
      expect(await withTool(bytes, 'qpdf', ['--check', 'FILE'])).toContain(
        'No syntax or stream encoding errors',
      );
    }
  });
});

test('the files stand in their order: as pages, or as a page that names the one that is embedded', async () => {
  const alone = (await pageTexts(await ours())).length;
  const bytes = await renderPdf(richProtocol(), [
    file('Bilaga 1', await withHelvetica(), 'yttrande.pdf'),
    file('Bilaga 2', await shapes()),
    file('Bilaga 3', Buffer.from('a;b'), 'tal.csv', 'text/csv'),
    file('Bilaga 4', png, 'karta.png', 'image/png'),
  ]);
  const texts = (await pageTexts(bytes)).slice(alone);
  expect(texts.map((text) => text.trim().split('\n')[0])).toEqual([
    'Bilaga 1',
    'Bilaga 2, sida 1 (1)',
    'Bilaga 3',
    'Bilaga 4, sida 1 (1)',
  ]);
  expect(texts[0]).toContain('yttrande.pdf');
  expect(texts[0]).toMatch(/SHA-256 [0-9a-f]{64}/);
  const document = await openPdf(bytes);
  expect((await document.getOutline()).slice(-4).map(({ title }) => title)).toEqual([
    'Bilaga 1 Underlag för Bilaga 1',
    'Bilaga 2 Underlag för Bilaga 2',
    'Bilaga 3 Underlag för Bilaga 3',
    'Bilaga 4 Underlag för Bilaga 4',
  ]);
  const attachments = (await document.getAttachments()) as Record<
    string,
    { filename: string; content: Uint8Array }
  >;
  const held = Object.values(attachments).map(({ filename, content }) => [
    filename,
    Buffer.from(content).length,
  ]);
  expect(held).toEqual([
    ['yttrande.pdf', (await withHelvetica()).length],
    ['tal.csv', 3],
  ]);
  await document.destroy();
});
