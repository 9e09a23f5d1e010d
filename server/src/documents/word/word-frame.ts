import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { wordCopyWords } from '@klubbat/shared/sentences/word-copy-words';
import { textWidth, wordStyles } from './word-style.js';
import { plainRun, wordText } from './word-text.js';

const twoSided = { style: wordStyles.frame, tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] };
const rightText = (text: string) => new TextRun({ children: [new Tab(), wordText(text)] });

/** On every page: whose paper it is, of which day, and that it is a copy to work with. */
export function headOf(content: ProtocolContent): Header {
  return new Header({
    children: [
      new Paragraph({
        ...twoSided,
        children: [plainRun(content.organisation), rightText(`${content.dateLabel} ${content.date}`)],
      }),
      new Paragraph({
        ...twoSided,
        children: [
          new TextRun({ text: wordText(content.documentTitle), bold: true }),
          plainRun(` ${content.board}`),
          ...(content.statusMark ? [rightText(content.statusMark)] : []),
        ],
      }),
      new Paragraph({
        style: wordStyles.frame,
        children: [
          new TextRun({ text: wordText(wordCopyWords.mark), bold: true }),
          plainRun(`. ${wordCopyWords.original}`),
        ],
      }),
    ],
  });
}

/** The page and how many there are; Word counts them. */
export function footOf(content: ProtocolContent): Footer {
  const { page, of, end } = wordCopyWords.pageNumber;
  return new Footer({
    children: [
      ...(content.look?.footText
        ? [new Paragraph({ style: wordStyles.frame, children: [plainRun(content.look.footText)] })]
        : []),
      new Paragraph({
        ...twoSided,
        children: [
          plainRun(content.reference === undefined ? (content.marginText ?? '') : ''),
          new TextRun({
            children: [new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES, end],
          }),
        ],
      }),
    ],
  });
}
