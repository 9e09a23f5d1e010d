import { cmyk, degrees, PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib';
import type { BoundFile } from '../../src/documents/bound-file.js';
import { composeDocument } from '../../src/documents/compose-document.js';
import { renderPdf } from '../../src/documents/render-pdf.js';
import { shortMeeting } from './meetings.js';

/* Appendices of every kind: such as can be bound as pages, and such as must be embedded. */

async function drawn(draw: (file: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  await draw(file);
  return file.save();
}

/** Streets and stops, without a single letter. */
function map(file: PDFDocument, width: number, height: number) {
  const page = file.addPage([width, height]);
  for (let i = 1; i < 9; i++) {
    const colour = rgb(0.2 + i / 14, 0.35, 0.9 - i / 14);
    page.drawLine({
      start: { x: 40, y: (height * i) / 9 },
      end: { x: width - 40, y: (height * (9 - i)) / 9 },
      thickness: 3,
      color: colour,
    });
    page.drawCircle({ x: (width * i) / 9, y: height / 2, size: 9, color: colour });
  }
  return page;
}

// a picture of one point, drawn large
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

/** Eleven files; number 1 of the meeting is its attendance, which is drawn. */
export async function sampleAppendices(): Promise<BoundFile[]> {
  const protocol = await renderPdf(
    composeDocument(shortMeeting(), {
      kind: 'protocol',
      adjusted: [],
      draft: false,
      pagePerItem: false,
      files: {},
    }),
    [],
  );
  const pdfs: [string, Uint8Array][] = [
    ['budget.pdf', protocol],
    ['skrivelse.pdf', protocol],
    ['linjekarta.pdf', await drawn((file) => void map(file, 595, 842))],
  ];
  const later: [string, Uint8Array][] = [
    ['ritning.pdf', await drawn((file) => void map(file, 1190, 842))],
    ['ritning-vriden.pdf', await drawn((file) => void map(file, 842, 1190).setRotation(degrees(90)))],
    [
      'utskrift.pdf',
      await drawn(async (file) => {
        const font = await file.embedFont(StandardFonts.Helvetica);
        file.addPage().drawText('Utskrift utan inbäddade teckensnitt', { x: 60, y: 700, font });
      }),
    ],
    [
      'trycksak.pdf',
      await drawn((file) => void file.addPage().drawRectangle({ color: cmyk(0.8, 0.1, 0, 0) })),
    ],
    [
      'blankett.pdf',
      await drawn((file) => {
        const page = file.addPage();
        const note = file.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [50, 700, 70, 720] });
        page.node.set(PDFName.of('Annots'), file.context.obj([file.context.register(note)]));
      }),
    ],
  ];
  const files: [string, Uint8Array, string][] = [
    ...pdfs.map(([name, bytes]): [string, Uint8Array, string] => [name, bytes, 'application/pdf']),
    ['hallplats.png', PNG, 'image/png'],
    ...later.map(([name, bytes]): [string, Uint8Array, string] => [name, bytes, 'application/pdf']),
    [
      'underlag.xlsx',
      Buffer.from('PK\u0003\u0004'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['uppgifter.txt', Buffer.from('Rader: 12\n'), 'text/plain'],
  ];
  const attendance: BoundFile = { label: 'none', bytes: Buffer.alloc(0) };
  const titles = [
    'Årsbudget',
    'Skrivelse från Ådals kommun',
    'Karta över nya linjer',
    'Fotografi av hållplatsen',
    'Liggande ritning',
    'Ritning på högkant, vriden',
    'Utskrift utan inbäddade teckensnitt',
    'Trycksak i tryckfärger',
    'Blankett med anteckningar',
    'Underlag i Excel',
    'Uppgifter som text',
  ];
  return [
    attendance,
    ...files.map(([name, bytes, mediaType], i): BoundFile => ({
      label: `Bilaga ${i + 2}`,
      title: titles[i] ?? '',
      bytes,
      name,
      mediaType,
    })),
  ];
}
