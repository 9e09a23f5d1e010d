import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A PDF of so many empty pages. */
export async function aPdf(pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    document.addPage([300, 400]);
  }
  return Buffer.from(await document.save());
}

/** A PDF with these texts, each on a page of its own. */
export async function aPdfOf(...texts: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of texts) {
    document.addPage([500, 400]).drawText(text, { x: 20, y: 300, size: 12, font, lineHeight: 14 });
  }
  return Buffer.from(await document.save());
}
