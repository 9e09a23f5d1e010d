import { PDFDocument } from 'pdf-lib';

/** A PDF of so many empty pages. */
export async function aPdf(pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    document.addPage([300, 400]);
  }
  return Buffer.from(await document.save());
}
