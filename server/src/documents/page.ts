import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { pageNumber } from '@klubbat/shared/sentences/protocol-sentences';
import { bodyGap, column, footBottom, hairline, headTop, ink, label, paper, quiet } from './house-style.js';
import { baselineOf, breakLines, placeLine, plain, type TextStyle } from './lines.js';
import type { Painter } from './painter.js';
import type { Area, Fragment } from './strip.js';

/*
 * What stands on every page round the text: the head (kind of document, board, date), the foot with the cell for who
 * certifies an extract, and the reference in the margin. For a screen reader all of it is decoration.
 */

const kindStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink, bold: true };
const headStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink };
const headLabel: TextStyle = { size: 9.5, leading: 13.5, colour: quiet };
const footStyle: TextStyle = { size: 8, leading: 10.5, colour: quiet };
const certifierStyle: TextStyle = { size: 9.5, leading: 12.5, colour: ink };
const marginStyle: TextStyle = { ...label, size: 7 };

const left: Area = { x: column.x, width: 122 };
const middle: Area = { x: column.x + 134, width: 146 };
const right: Area = { x: column.x + 292, width: 119 };
const cell: Area = { x: column.x, width: column.width - 90 };

/** A name longer than this many lines is cut in the head; it stands whole on the first page. */
const HEAD_LINES = 5;

interface FrameLine {
  readonly fragments: readonly Fragment[];
  readonly baseline: number;
}

/** What is the same on every page; it takes the room that its texts need. */
export interface PageFrame {
  readonly head: readonly FrameLine[];
  readonly headRule: number;
  readonly foot: readonly FrameLine[];
  readonly footRule: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
}

type Said = readonly [text: string, style: TextStyle];

function stack(
  said: readonly Said[],
  area: Area,
  top: number,
  most = Infinity,
): { lines: FrameLine[]; end: number } {
  let y = top;
  const lines: FrameLine[] = [];
  for (const [text, style] of said) {
    const broken = breakLines(plain(text), area.width, style);
    for (const line of broken.length > most
      ? [...broken.slice(0, most - 1), ...breakLines(plain('…'), area.width, style)]
      : broken) {
      lines.push({ fragments: placeLine(line, area.x), baseline: y + baselineOf(style) });
      y += style.leading;
    }
  }
  return { lines, end: y };
}

export function pageFrame(content: ProtocolContent): PageFrame {
  const { certification, statusMark } = content;
  const head = [
    stack([[content.organisation, { ...headStyle, size: 9.5 }]], left, headTop, HEAD_LINES),
    stack(
      [
        [content.documentTitle, kindStyle],
        [content.board, headStyle],
        ...(statusMark ? [[statusMark, kindStyle] as const] : []),
      ],
      middle,
      headTop,
      HEAD_LINES,
    ),
    stack(
      [
        [content.dateLabel, headLabel],
        [content.date, headStyle],
      ],
      right,
      headTop,
    ),
  ];
  const headRule = Math.max(...head.map((stacked) => stacked.end)) + 7;
  const said: Said[] = [
    [certification.label, footStyle],
    ...(certification.text ? [[certification.text, certifierStyle] as const] : []),
  ];
  const height = stack(said, cell, 0).end;
  const footRule = footBottom - Math.max(height, 40);
  return {
    head: head.flatMap((stacked) => stacked.lines),
    headRule,
    foot: stack(said, cell, footRule + 6).lines,
    footRule,
    bodyTop: headRule + bodyGap.above,
    bodyBottom: footRule - bodyGap.below,
  };
}

/** Paints head, foot and margin of the current page. */
export function paintFrame(painter: Painter, frame: PageFrame, page: number, pages: number): void {
  painter.artifact('Top', () => {
    for (const line of frame.head) {
      painter.fragments(line.fragments, line.baseline);
    }
    painter.rule(column.x, frame.headRule, column.width, 0.6, hairline);
  });
  painter.artifact('Bottom', () => {
    painter.rule(column.x, frame.footRule, column.width, 0.6, hairline);
    for (const line of frame.foot) {
      painter.fragments(line.fragments, line.baseline);
    }
    for (const line of breakLines(plain(pageNumber(page, pages)), Infinity, footStyle)) {
      const x = column.x + column.width - line.width;
      painter.fragments(placeLine(line, x), frame.footRule + 6 + baselineOf(footStyle));
    }
  });
}

/** Paints a reference that runs upwards along the left edge. */
export function paintMargin(painter: Painter, text: string): void {
  painter.artifact('Left', () => {
    for (const line of breakLines(plain(text), Infinity, marginStyle)) {
      painter.upwards(30, paper.height - 60, line.fragments);
    }
  });
}
