import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { pageNumber } from '@klubbat/shared/sentences/protocol-sentences';

import { column, footTop, hairline, headTop, ink, label, paper, quiet, small } from './house-style.js';
import { baselineOf, breakLines, placeLine, plain, type TextStyle } from './lines.js';
import type { Painter } from './painter.js';
import type { Area, Fragment } from './strip.js';

/*
 * What stands on every page round the text: the head (kind of document, board, date), the foot with the cell for who
 * certifies an extract, and the reference in the margin. For a screen reader all of it is decoration.
 */

const kindStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink, bold: true };
const boardStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink };
const markStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink, bold: true };
const footStyle: TextStyle = { size: 8, leading: 10.5, colour: quiet };
const certifierStyle: TextStyle = { size: 9.5, leading: 12.5, colour: ink };

const left: Area = { x: column.x, width: 122 };
const middle: Area = { x: column.x + 136, width: 160 };
const right: Area = { x: column.x + 311, width: 100 };

interface HeadLine {
  readonly fragments: readonly Fragment[];
  readonly baseline: number;
}

export interface PageFrame {
  readonly head: readonly HeadLine[];
  /** where running text begins */
  readonly bodyTop: number;
  readonly ruleY: number;
}

function stack(
  texts: readonly (readonly [string, TextStyle])[],
  area: Area,
): { lines: HeadLine[]; height: number } {
  let y = headTop;
  const lines: HeadLine[] = [];
  for (const [text, style] of texts) {
    for (const line of breakLines(plain(text), area.width, style)) {
      lines.push({ fragments: placeLine(line, area.x), baseline: y + baselineOf(style) });
      y += style.leading;
    }
  }
  return { lines, height: y };
}

/** The head is as tall as its longest name needs; nothing in it is cut. */
export function pageFrame(content: ProtocolContent): PageFrame {
  const columns = [
    stack([[content.organisation, { ...boardStyle, size: 9.5 }]], left),
    stack(
      [
        [content.documentTitle, kindStyle],
        [content.board, boardStyle],
        ...(content.statusMark ? [[content.statusMark, markStyle] as const] : []),
      ],
      middle,
    ),
    stack(
      [
        [content.dateLabel, { ...small, leading: 13.5 }],
        [content.date, boardStyle],
      ],
      right,
    ),
  ];
  const ruleY = Math.max(...columns.map((stacked) => stacked.height)) + 7;
  return { head: columns.flatMap((stacked) => stacked.lines), ruleY, bodyTop: ruleY + 34 };
}

/** Paints head, foot and margin of the current page. */
export function paintFrame(
  painter: Painter,
  frame: PageFrame,
  content: ProtocolContent,
  number: number,
  count: number,
): void {
  painter.artifact('Top', () => {
    for (const line of frame.head) {
      painter.fragments(line.fragments, line.baseline);
    }
    painter.rule(column.x, frame.ruleY, column.width, 0.6, hairline);
  });
  painter.artifact('Bottom', () => {
    painter.rule(column.x, footTop, column.width, 0.4, hairline);
    let y = footTop + 6;
    const { text, label: cellLabel } = content.certification;
    const cell: Area = { x: column.x, width: column.width - 90 };
    const cellTexts = [[cellLabel, footStyle] as const, ...(text ? [[text, certifierStyle] as const] : [])];
    for (const [words, style] of cellTexts) {
      for (const line of breakLines(plain(words), cell.width, style).slice(0, 3)) {
        painter.fragments(placeLine(line, cell.x), y + baselineOf(style));
        y += style.leading;
      }
    }
    const [numberLine] = breakLines(plain(pageNumber(number, count)), Infinity, footStyle);
    if (numberLine) {
      const x = column.x + column.width - numberLine.width;
      painter.fragments(placeLine(numberLine, x), footTop + 6 + baselineOf(footStyle));
    }
  });
  if (content.marginText) {
    paintMargin(painter, content.marginText);
  }
}

const marginStyle: TextStyle = { ...label, size: 7 };

function paintMargin(painter: Painter, text: string): void {
  const [line] = breakLines(plain(text), Infinity, marginStyle);
  if (line) {
    painter.artifact('Left', () => {
      painter.upwards(30, paper.height - 60, line.fragments);
    });
  }
}
