import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { create } from 'fontkit';
import PdfKit from 'pdfkit';
import { PDFDocument, PDFName, type PDFObject, type PDFPage, type PDFRef } from 'pdf-lib';

/* PDFs as people may send them, made here: nobody's files are kept among the tests. */

const dejaVu = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** A PDF drawn by hand. */
export async function drawn(draw: (file: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  await draw(file);
  return file.save({ addDefaultPage: false });
}

type Values = Record<string, unknown>;

/** Plain values as objects of that file. */
export function objects(file: PDFDocument, values: Values): PDFObject {
  return file.context.obj(values as Record<string, PDFObject>);
}

export function streamIn(file: PDFDocument, data: string | Uint8Array, dict: Values): PDFRef {
  return file.context.register(file.context.stream(data, dict as Record<string, string>));
}

/** A PDF with one page of those instructions, with those resources. */
export function saying(
  instructions: string,
  resources: (file: PDFDocument) => Values = () => ({}),
  more: (page: PDFPage, file: PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  return drawn((file) => {
    const page = file.addPage([400, 300]);
    page.node.set(PDFName.of('Resources'), objects(file, resources(file)));
    page.node.set(PDFName.of('Contents'), file.context.register(file.context.flateStream(instructions)));
    more(page, file);
  });
}

/** A PDF with a real password, or with limits that only its maker may lift. */
export function lockedPdf(
  how: { userPassword?: string; ownerPassword?: string },
  pdfVersion: '1.4' | '1.7' | '1.7ext3' = '1.7',
): Promise<Buffer> {
  const file = new PdfKit({
    ...how,
    pdfVersion,
    permissions: { printing: 'lowResolution' },
    font: dejaVu,
    info: { CreationDate: new Date(0) },
  });
  file.text('Hemligt yttrande');
  file.end();
  return buffer(file);
}

interface FontChange {
  /** added to every width */
  wider?: number;
  /** other entries of the font, or null to leave one out */
  font?: Values;
  flags?: number;
}

/** The resources of a page with a simple TrueType font that is there whole, called F. */
export function trueType({ wider = 0, font = {}, flags = 32 }: FontChange = {}): (
  file: PDFDocument,
) => Values {
  return (file) => {
    const program = readFileSync(dejaVu);
    const read = create(program);
    const windows = new TextDecoder('windows-1252');
    const widths = Array.from({ length: 224 }, (_, i) => {
      const letter = windows.decode(Uint8Array.of(i + 32)).codePointAt(0) ?? 32;
      return (read.glyphForCodePoint(letter).advanceWidth * 1000) / read.unitsPerEm + wider;
    });
    const descriptor = file.context.register(
      objects(file, {
        Type: 'FontDescriptor',
        FontName: 'DejaVuSans',
        Flags: flags,
        FontBBox: [-1000, -300, 1500, 1100],
        ItalicAngle: 0,
        Ascent: 900,
        Descent: -200,
        CapHeight: 700,
        StemV: 80,
        FontFile2: file.context.register(file.context.flateStream(program, { Length1: program.length })),
      }),
    );
    const whole = {
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'DejaVuSans',
      FirstChar: 32,
      LastChar: 255,
      Widths: widths,
      Encoding: 'WinAnsiEncoding',
      FontDescriptor: descriptor,
      ...font,
    };
    const kept = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
    return { Font: { F: kept } };
  };
}
