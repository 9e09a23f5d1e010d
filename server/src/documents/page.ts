import type { DocumentLook } from '@klubbat/shared/contracts/document-look';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { paperWords } from '@klubbat/shared/sentences/document-words';
import { pageNumber } from '@klubbat/shared/sentences/protocol-sentences';
import { headPlaces, type HeadPlace } from '@klubbat/shared/vocabulary/template-words';
import { bodyGap, column, footBottom, hairline, headTop, ink, label, paper, quiet } from './house-style.js';
import { baselineOf, breakLines, countLines, leading, placeLine, plain, type TextStyle } from './lines.js';
import type { Painter } from './painter.js';
import { fitInto, type Picture } from './picture.js';
import { headLogo } from './print-logo.js';
import { wayBack } from './places.js';
import type { Area, Fragment, Tag } from './strip.js';

/*
 * What stands on every page round the text: the head (kind of document, board, date), the foot with the cell for who
 * certifies an extract, and the reference in the margin. For a screen reader all of it is decoration.
 */

const kindStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink, bold: true };
const headStyle: TextStyle = { size: 10.5, leading: 13.5, colour: ink };
const headLabel: TextStyle = { size: 9.5, leading: 13.5, colour: quiet };
const footStyle: TextStyle = { size: 8, leading: 10.5, colour: quiet };
const certifierStyle: TextStyle = { size: 9.5, leading: 12.5, colour: ink };
export const marginStyle: TextStyle = { ...label, size: 7 };

/** Where each part of the head begins, from the left edge of the column; it goes on to the next that is used. */
const begins: Readonly<Record<HeadPlace, number>> = { left: 0, middle: 134, right: 292 };
const BETWEEN = 12;
const cell: Area = { x: column.x, width: column.width - 90 };

/** A name longer than this many lines is cut in the head; it stands whole on the first page. */
const HEAD_LINES = 5;

const ABOVE_FOOT_TEXT = 5;

/** As papers looked before an organisation could choose. */
const usualHead: DocumentLook['head'] = {
  organisation: 'left',
  board: 'middle',
  title: 'middle',
  date: 'right',
};

interface FrameLine {
  readonly fragments: readonly Fragment[];
  readonly baseline: number;
}

interface FramePicture {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is the same on every page; it takes the room that its texts need. */
export interface PageFrame {
  readonly head: readonly FrameLine[];
  readonly logo?: FramePicture;
  /** where the number of the page stands in the head; missing: in the foot */
  readonly pageAt?: { readonly x: number; readonly baseline: number };
  readonly headRule: number;
  readonly foot: readonly FrameLine[];
  readonly footRule: number;
  /** what the foot takes of the page */
  readonly footHeight: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly rules: { readonly weight: number; readonly colour: string };
}

/** What head and foot say. */
export type Framed = Pick<
  ProtocolContent,
  'organisation' | 'board' | 'documentTitle' | 'dateLabel' | 'date' | 'statusMark' | 'certification' | 'look'
>;

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

function areaOf(place: HeadPlace, used: readonly HeadPlace[]): Area {
  const next = used[used.indexOf(place) + 1];
  const end = next === undefined ? column.width : begins[next] - BETWEEN;
  return { x: column.x + begins[place], width: end - begins[place] };
}

/** What the head says at one place, from above. */
function saidAt(place: HeadPlace, content: Framed, head: DocumentLook['head']): Said[] {
  const { statusMark } = content;
  return [
    ...(head.organisation === place ? [[content.organisation, { ...headStyle, size: 9.5 }] as const] : []),
    ...(head.title === place ? [[content.documentTitle, kindStyle] as const] : []),
    ...(head.board === place ? [[content.board, headStyle] as const] : []),
    ...(head.title === place && statusMark ? [[statusMark, kindStyle] as const] : []),
  ];
}

/** How many lines a line of the organisation's own takes in the foot. */
export function footTextLines(text: string): number {
  return countLines(plain(text), column.width, footStyle);
}

/** `headLines`: at how many lines a name is cut. */
export function pageFrame(content: Framed, logo?: Picture, headLines = HEAD_LINES): PageFrame {
  const { certification, look } = content;
  const places = look?.head ?? usualHead;
  const logoAt = logo === undefined ? undefined : look?.logo?.head;
  const used = headPlaces.filter((place) =>
    [places.organisation, places.board, places.title, places.date, places.page, logoAt].includes(place),
  );
  let framed: FramePicture | undefined;
  let pageAt: PageFrame['pageAt'];
  const head = used.map((place) => {
    const area = areaOf(place, used);
    let top = headTop;
    if (logo !== undefined && logoAt === place) {
      const box = { ...headLogo, width: Math.min(area.width, headLogo.width) };
      framed = { picture: logo, x: area.x, y: top, ...fitInto(logo, box) };
      top += framed.height + 6;
    }
    const named = stack(saidAt(place, content, places), area, top, headLines);
    const dated = stack(
      places.date === place
        ? [
            [content.dateLabel, headLabel],
            [content.date, headStyle],
          ]
        : [],
      area,
      named.end,
    );
    if (places.page !== place) {
      return { lines: [...named.lines, ...dated.lines], end: dated.end };
    }
    pageAt = { x: area.x, baseline: dated.end + baselineOf(headStyle) };
    return { lines: [...named.lines, ...dated.lines], end: dated.end + headStyle.leading };
  });
  const headRule = Math.max(...head.map((stacked) => stacked.end)) + 7;
  const said: Said[] = [
    [certification.label, footStyle],
    ...(certification.text ? [[certification.text, certifierStyle] as const] : []),
  ];
  const height = stack(said, cell, 0).end;
  const ownHeight = look?.footText ? stack([[look.footText, footStyle]], column, 0).end + ABOVE_FOOT_TEXT : 0;
  const footRule = footBottom - Math.max(height, 40) - ownHeight;
  const own: Said[] = look?.footText ? [[look.footText, footStyle]] : [];
  return {
    head: head.flatMap((stacked) => stacked.lines),
    ...(framed ? { logo: framed } : {}),
    ...(pageAt ? { pageAt } : {}),
    headRule,
    foot: [
      ...stack(said, cell, footRule + 6).lines,
      ...stack(own, column, footBottom + 6 - ownHeight + ABOVE_FOOT_TEXT).lines,
    ],
    footRule,
    footHeight: footBottom - footRule,
    bodyTop: headRule + bodyGap.above,
    bodyBottom: footRule - bodyGap.below,
    rules: look?.accent ? { weight: 0.9, colour: look.accent.colour } : { weight: 0.6, colour: hairline },
  };
}

/**
 * Paints head, foot and margin of the current page. `back`: the structure in which the foot leads back to the list of what
 * will come up.
 */
export function paintFrame(
  painter: Painter,
  frame: PageFrame,
  page: number,
  pages: number,
  back?: Tag,
): void {
  const { logo, pageAt, rules } = frame;
  painter.artifact('Top', () => {
    if (logo) {
      painter.picture(logo.picture, logo.x, logo.y, logo.width, logo.height);
    }
    for (const line of frame.head) {
      painter.fragments(line.fragments, line.baseline);
    }
    for (const line of pageAt ? breakLines(plain(pageNumber(page, pages)), Infinity, headStyle) : []) {
      painter.fragments(placeLine(line, pageAt?.x ?? 0), pageAt?.baseline ?? 0);
    }
    painter.rule(column.x, frame.headRule, column.width, rules.weight, rules.colour);
  });
  painter.artifact('Bottom', () => {
    painter.rule(column.x, frame.footRule, column.width, rules.weight, rules.colour);
    for (const line of frame.foot) {
      painter.fragments(line.fragments, line.baseline);
    }
    for (const line of pageAt ? [] : breakLines(plain(pageNumber(page, pages)), Infinity, footStyle)) {
      const x = column.x + column.width - line.width;
      painter.fragments(placeLine(line, x), frame.footRule + 6 + baselineOf(footStyle));
    }
  });
  if (back !== undefined) {
    paintWayBack(painter, frame, back);
  }
}

function paintWayBack(painter: Painter, { footRule }: PageFrame, root: Tag): void {
  const baseline = footRule + 6 + baselineOf(footStyle);
  for (const line of breakLines(leading(paperWords.toAgenda, wayBack()), Infinity, footStyle)) {
    painter.linkedText({ type: 'P', parent: root }, placeLine(line, column.x), baseline);
  }
}

/** Paints a reference that runs upwards along the left edge. */
export function paintMargin(painter: Painter, text: string): void {
  painter.artifact('Left', () => {
    for (const line of breakLines(plain(text), Infinity, marginStyle)) {
      painter.upwards(30, paper.height - 60, line.fragments);
    }
  });
}
