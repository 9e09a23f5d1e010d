import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from 'pdf-lib';
import { fitPages } from './fit-pages.js';
import { ink } from './house-style.js';
import type { Box } from './ink-space.js';
import { breakLines, placeLine, plain, type TextStyle } from './lines.js';
import { Painter } from './painter.js';
import { freeOf } from './page-ink.js';
import { LARGEST, seen, seenBox, seenSize, sizeOn } from './seen-page.js';

/** How a stamp is printed: the baseline of its text from the top of the white field, and the room round it. */
export interface StampStyle {
  readonly text: TextStyle;
  readonly height: number;
  readonly baseline: number;
  readonly padding: number;
}

const appendixStyle: StampStyle = {
  text: { size: 8.5, leading: 12, colour: ink },
  height: 16,
  baseline: 11,
  padding: 4,
};
const FROM_EDGE = 14;

/** A text in a small white field, ready to be put on a page. */
export interface Stamp {
  readonly form: PDFEmbeddedPage;
  readonly width: number;
  readonly height: number;
}

/** Stamps for pages, printed with our own fonts: those of the bound files need not have the letters. */
export async function printStamps(
  document: PDFDocument,
  texts: readonly string[],
  day: string,
  { text: style, height, baseline, padding }: StampStyle = appendixStyle,
): Promise<Stamp[]> {
  const painter = new Painter({ title: '', author: '', day });
  const widths = texts.map((text) => {
    painter.addPage();
    const [line] = breakLines(plain(text), Infinity, style);
    const width = (line?.width ?? 0) + 2 * padding;
    painter.artifact('Top', () => {
      painter.blank(0, 0, width, height);
      painter.fragments(placeLine(line ?? { fragments: [], width: 0 }, padding), baseline);
    });
    return width;
  });
  const sheets = await PDFDocument.load(painter.finish(), { updateMetadata: false });
  // without marks: the page that takes the stamp says itself that it is no part of the text
  fitPages(sheets);
  const forms = await document.embedPages(
    sheets.getPages(),
    sheets.getPages().map((sheet, i) => ({
      left: 0,
      right: widths[i] ?? 0,
      bottom: sheet.getHeight() - height,
      top: sheet.getHeight(),
    })),
  );
  return forms.map((form, i) => ({ form, width: widths[i] ?? 0, height }));
}

/** Where a page is stamped, as it is seen: its upper right corner, whatever its size. */
export function stampPlace(page: PDFPage, { width, height }: Stamp): Box & { readonly scale: number } {
  const { right, top } = seenSize(page);
  const scale = Math.min(sizeOn(page), right / (width + 2 * FROM_EDGE), top / (height + 2 * FROM_EDGE));
  return {
    scale,
    left: right - (width + FROM_EDGE) * scale,
    bottom: top - (height + FROM_EDGE) * scale,
    right: right - FROM_EDGE * scale,
    top: top - FROM_EDGE * scale,
  };
}

/** What a sheet grows by above where there is no free room for a stamp. */
const STRIP = 22;

type StampPlace = ReturnType<typeof stampPlace>;

/** A row of places from right to left: the last two where the corner is full. */
function rowOf(
  page: PDFPage,
  { width, height }: Stamp,
  scale: number,
  fromEdge: number,
  low: boolean,
): StampPlace[] {
  const { right, top } = seenSize(page);
  const bottom = low ? fromEdge * scale : top - (height + fromEdge) * scale;
  const wide = width * scale;
  return [right - wide - FROM_EDGE * scale, (right - wide) / 2, FROM_EDGE * scale].map((left) => ({
    scale,
    left,
    bottom,
    right: left + wide,
    top: bottom + height * scale,
  }));
}

/**
 * Where a stamp covers nothing of a page: in its upper right corner, else elsewhere in its upper or lower margin, else on
 * a strip that is added above it. `sheet`: what the sheet becomes then, as the page was seen before.
 */
export function freeStampPlace(page: PDFPage, stamp: Stamp): { at: StampPlace; sheet: Box | null } {
  const usual = stampPlace(page, stamp);
  const { scale } = usual;
  const rows = [
    [14, false],
    [8, false],
    [24, false],
    [14, true],
    [8, true],
    [24, true],
  ] as const;
  const places = [usual, ...rows.flatMap(([edge, low]) => rowOf(page, stamp, scale, edge, low))];
  const own = new Map(places.map((place) => [seenBox(page, place), place]));
  const free = new Set(freeOf(page, [...own.keys()]));
  const found = [...own].find(([box]) => free.has(box));
  if (found !== undefined) {
    return { at: found[1], sheet: null };
  }
  const { right, top } = seenSize(page);
  if (top + STRIP * scale > LARGEST) {
    return { at: usual, sheet: null };
  }
  const bottom = top + ((STRIP - stamp.height) / 2) * scale;
  const at = { ...usual, bottom, top: bottom + stamp.height * scale };
  return { at, sheet: { left: 0, bottom: 0, right, top: top + STRIP * scale } };
}

/** Puts a stamp on a page as it is seen, however it is turned. */
export function stampPage(page: PDFPage, stamp: Stamp, { left, bottom, scale }: StampPlace): void {
  const at = seen(page, left, bottom);
  page.drawPage(stamp.form, { x: at.x, y: at.y, xScale: scale, yScale: scale, rotate: degrees(at.turn) });
}
