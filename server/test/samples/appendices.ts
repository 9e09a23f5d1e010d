import { buffer } from 'node:stream/consumers';
import type { AttachmentInFile } from '@klubbat/shared/contracts/meeting-file';
import { cmyk, degrees, PDFName, rgb, StandardFonts, type PDFDocument } from 'pdf-lib';
import PdfKit from 'pdfkit';
import type { BoundFile } from '../../src/documents/bound-file.js';
import { composeDocument } from '../../src/documents/compose-document.js';
import { renderPdf } from '../../src/documents/render-pdf.js';
import { drawn, lockedPdf, objects } from '../odd-pdfs.js';
import { heldAs } from '../odd-pictures.js';
import { shortMeeting } from './meetings.js';

/* Appendices of every kind: such as can be bound as pages, such as are embedded as well, and such as only can be that. */

const PDF = 'application/pdf';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

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

async function ownProtocol(): Promise<Uint8Array> {
  const content = composeDocument(shortMeeting(), {
    kind: 'protocol',
    adjusted: [],
    draft: false,
    pagePerItem: false,
    files: {},
  });
  return renderPdf(content, []);
}

/** What a program of Office would make of a letter; the real one makes other bytes each time. */
async function letterAsPages(): Promise<Uint8Array> {
  const font = new URL(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')).pathname;
  const file = new PdfKit({ size: 'A4', margin: 72, font, info: { CreationDate: new Date(0) } });
  file.fontSize(18).text('Skrivelse från Ådals kommun').moveDown();
  file.fontSize(11).text('Kommunen föreslår att linjen mellan Ådal och Öjebyn får fler turer på kvällen.');
  file.end();
  return buffer(file);
}

interface SampleAppendix extends Omit<BoundFile, 'label' | 'bytes'> {
  readonly title: string;
  /** none for one that is drawn */
  readonly make?: () => Promise<Uint8Array> | Uint8Array;
}

const SAMPLES: readonly SampleAppendix[] = [
  { title: 'Närvaro' },
  { title: 'Årsbudget', name: 'budget.pdf', mediaType: PDF, make: ownProtocol },
  {
    title: 'Skrivelse från Ådals kommun',
    name: 'skrivelse.docx',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    make: () => Buffer.from('PK\u0003\u0004 en skrivelse'),
    made: { pdf: await letterAsPages() },
  },
  {
    title: 'Karta över nya linjer',
    name: 'linjekarta.pdf',
    mediaType: PDF,
    make: () => drawn((file) => void map(file, 595, 842)),
  },
  {
    title: 'Fotografi av hållplatsen, taget på högkant',
    name: 'hallplats.jpg',
    mediaType: 'image/jpeg',
    make: () => heldAs(6),
  },
  {
    title: 'Liggande ritning i A3',
    name: 'ritning.pdf',
    mediaType: PDF,
    make: () => drawn((file) => void map(file, 1190, 842)),
  },
  {
    title: 'Ritning på högkant, vriden, av blandade storlekar',
    name: 'ritning-vriden.pdf',
    mediaType: PDF,
    make: () =>
      drawn((file) => {
        map(file, 842, 1190).setRotation(degrees(90));
        map(file, 420, 595).setMediaBox(-80, -60, 420, 595);
      }),
  },
  {
    title: 'Utskrift utan inbäddade teckensnitt',
    name: 'utskrift.pdf',
    mediaType: PDF,
    make: () =>
      drawn(async (file) => {
        const font = await file.embedFont(StandardFonts.Helvetica);
        file.addPage().drawText('Utskrift utan inbäddade teckensnitt', { x: 60, y: 700, font });
      }),
  },
  {
    title: 'Trycksak i tryckfärger',
    name: 'trycksak.pdf',
    mediaType: PDF,
    make: () => drawn((file) => void file.addPage().drawRectangle({ color: cmyk(0.8, 0.1, 0, 0) })),
  },
  {
    title: 'Avtal, underskrivet elektroniskt',
    name: 'avtal.pdf',
    mediaType: PDF,
    make: () =>
      drawn((file) => {
        map(file, 595, 842);
        const field = file.context.register(objects(file, { FT: 'Sig', V: { Type: 'Sig' } }));
        file.catalog.set(PDFName.of('AcroForm'), objects(file, { Fields: [field] }));
      }),
  },
  {
    title: 'Yttrande som är skyddat med lösenord',
    name: 'yttrande.pdf',
    mediaType: PDF,
    make: () => lockedPdf({ userPassword: 'lösen' }, '1.4'),
  },
  {
    title: 'Underlag i Excel',
    name: 'underlag.xlsx',
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    make: () => Buffer.from('PK\u0003\u0004 en tabell'),
    made: { none: 'no-office' },
  },
];

/** The appendices as a meeting has them. The first is the attendance, which is drawn. */
export const sampleAttachments = SAMPLES.map(({ title, name }, i): AttachmentInFile => ({
  number: i + 1,
  title,
  ...(name === undefined ? { source: 'attendance' } : { source: 'file', file: name }),
}));

/** Their files, by label. */
export async function sampleAppendices(): Promise<BoundFile[]> {
  const files: BoundFile[] = [];
  for (const [i, { make, ...file }] of SAMPLES.entries()) {
    if (make !== undefined) {
      files.push({ label: `Bilaga ${i + 1}`, bytes: await make(), ...file });
    }
  }
  return files;
}
