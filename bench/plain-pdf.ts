import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { ContentTable, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TextBlock } from '@klubbat/shared/contracts/rich-text';

const place = createRequire(new URL('../server/package.json', import.meta.url));
const FONTS = '@expo-google-fonts/source-sans-3';
const regular = place.resolve(`${FONTS}/400Regular/SourceSans3_400Regular.ttf`);
const bold = place.resolve(`${FONTS}/600SemiBold/SourceSans3_600SemiBold.ttf`);
const MARGIN = 62;
const LINE = 17;

const said = (content: readonly Inline[]) =>
  content.map((part) => (part.type === 'break' ? '\n' : part.text)).join('');

/**
 * The words of a protocol as anybody would print them by pdfkit from its manual: fonts by their path, no tags, no
 * archive format, tables drawn cell by cell. What the real documents are held against.
 */
export function plainPdf(content: ProtocolContent): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, bufferPages: true });
  const bytes = buffer(pdf);
  pdf.registerFont('regular', regular);
  pdf.registerFont('bold', bold);
  const { width, height } = pdf.page;
  const heading = (text: string, size: number) => pdf.moveDown(0.6).font('bold').fontSize(size).text(text);
  const text = (words: string) => pdf.font('regular').fontSize(10.5).text(words, { lineGap: 2 });
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
  const blocks = (list: readonly TextBlock[]): void =>
    list.forEach((block) => {
      if (block.type === 'paragraph') {
        text(said(block.content));
      } else if (block.type === 'list') {
        block.items.forEach((item) => {
          text(item.label);
          blocks(item.blocks);
        });
      } else {
        [block.header, ...block.rows].forEach((row) => cells(row.map(said), 'regular'));
      }
    });
  const table = ({ caption, columns, rows }: ContentTable) => {
    heading(caption, 11);
    cells(
      columns.map((column) => column.heading),
      'bold',
    );
    rows.forEach((row) => cells(row, 'regular'));
  };

  heading(content.documentTitle, 22);
  text(`${content.organisation}\n${content.board}\n${content.date}`);
  content.facts.forEach(({ label, value }) => text(`${label} ${value}`));
  content.adjustment?.lines.forEach(({ label, names }) =>
    text([label, ...names.map(({ name, note }) => `${name} ${note ?? ''}`)].join('\n')),
  );
  const items = content.items.map((item) => ({
    title: [item.paragraphLabel, item.caseLine, item.title].filter(Boolean).join(' '),
    parts: item.parts,
  }));
  for (const { title, parts } of [{ title: '', parts: content.attendance }, ...items]) {
    heading(title, 14);
    parts.forEach((part) => {
      heading(part.heading ?? '', 11);
      blocks(part.blocks);
    });
  }
  content.appendices.forEach(({ label, title, tables = [] }) => {
    text(`${label} ${title}`);
    tables.forEach(table);
  });
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
