import { TextRun, type ParagraphChild } from 'docx';
import type { Inline } from '@klubbat/shared/contracts/rich-text';
import { heldTogether } from '@klubbat/shared/text/printable';

// XML 1.0, section 2.2. One of these in a file, and Word says that it is broken.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LINE_SPACES = /[\t\n\r\u0085\u2028\u2029]/g;
const HALF_PAIR = /\p{Surrogate}/gu;

/** The text as a Word file may hold it; § and its number, and the groups of an amount, are kept on one line. */
export function wordText(text: string): string {
  return heldTogether(
    text.normalize('NFC').replace(LINE_SPACES, ' ').replace(FORBIDDEN, '').replace(HALF_PAIR, '\uFFFD'),
  );
}

/** One text as it stands. */
export function plainRun(text: string, bold?: 'bold'): ParagraphChild {
  return new TextRun({ text: wordText(text), ...(bold ? { bold: true } : {}) });
}

/** A line of running text. A link to an appendix is its words: the files do not follow along. */
export function inlineRuns(content: readonly Inline[], bold?: 'bold'): ParagraphChild[] {
  return content.map((part) =>
    part.type === 'break'
      ? new TextRun({ break: 1 })
      : new TextRun({
          text: wordText(part.text),
          ...(bold || part.bold ? { bold: true } : {}),
          ...(part.italic ? { italics: true } : {}),
          ...('struck' in part && part.struck ? { strike: true } : {}),
        }),
  );
}
