import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { plainFonts } from './plain-fonts.js';
import { wordsOf } from './protocol-words.js';

const MARGIN = 62;
const LINE = 17;

/**
 * The words of a protocol as anybody would print them by pdfkit from its manual: fonts by their path, no tags, no
 * archive format, tables drawn cell by cell. What the real documents are held against.
 */
export function plainPdf(content: ProtocolContent): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true });
  const bytes = buffer(pdf);
  pdf.registerFont('regular', plainFonts.regular);
  pdf.registerFont('bold', plainFonts.bold);
  const { width, height } = pdf.page;
  const cells = (row: readonly string[], font: string) => {
    if (pdf.y + LINE > height - MARGIN) {
      pdf.addPage();
    }
    const { y } = pdf;
    pdf.font(font).fontSize(9);
    row.forEach((cell, column) =>
      pdf.text(cell, MARGIN + (column * (width - 2 * MARGIN)) / row.length, y + 3, { lineBreak: false }),
    );
    pdf
      .moveTo(MARGIN, y + LINE)
      .lineTo(width - MARGIN, y + LINE)
      .lineWidth(0.4)
      .stroke();
    pdf.x = MARGIN;
    pdf.y = y + LINE;
  };
  for (const piece of wordsOf(content)) {
    if (piece.kind === 'row') {
      cells(piece.cells, piece.isBold ? 'bold' : 'regular');
    } else if (piece.kind === 'heading') {
      pdf.moveDown(0.6).font('bold').fontSize(piece.size).text(piece.words);
    } else {
      pdf.font('regular').fontSize(piece.size).text(piece.words, { lineGap: 2 });
    }
  }
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf
      .font('regular')
      .fontSize(8.5)
      .text(`Sida ${page + 1} av ${count}`, MARGIN, height - 46);
  }
  pdf.end();
  return bytes;
}
