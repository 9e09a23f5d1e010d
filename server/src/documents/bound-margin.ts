import { degrees, type PDFDocument, type PDFPage } from 'pdf-lib';
import { type Box, meets } from './ink-space.js';
import { marginStyle } from './page.js';
import { freeOf } from './page-ink.js';
import { LARGEST, seen, seenBox, seenSize, sizeOn, unitOf } from './seen-page.js';
import { printStamps, type Stamp, type StampStyle } from './stamps.js';

const style: StampStyle = { text: marginStyle, height: 10, baseline: 7.5, padding: 2 };
/** Where the reference stands on our own pages: from the left edge, and from below. */
const USUAL = { x: 23, y: 58 };
/** Nearer to an edge many printers lose it. */
const FROM_EDGE = 12;
/** Tried in this order: the usual place, nearer to the edge, further in. */
const ACROSS = [USUAL.x, 20, 17, FROM_EDGE, 26, 29, 32];
const STEP = 40;
/** What a sheet grows by on its left where its own margin is full. */
const STRIP = 18;
/** How much smaller the reference may be on a large sheet before that grows. */
const SMALLER = 0.5;

/** What stands in the margin of bound pages. */
export async function printMargin(document: PDFDocument, text: string, day: string): Promise<Stamp> {
  const [margin] = await printStamps(document, [text], day, style);
  if (margin === undefined) {
    throw new Error('a stamp was printed');
  }
  return margin;
}

interface Place extends Box {
  readonly scale: number;
}

/** Where a margin is put, as the page is seen, and what the sheet becomes there. */
export interface MarginPlace {
  readonly at: Place;
  /** as the page was seen before it grew: its sheet grows to this, and what was not shown of it stays unseen */
  readonly sheet: Box | null;
}

/** Places in the margin of a page that may be free for a stamp of that size, best first. */
function placesIn(page: PDFPage, { width, height }: Stamp, scale: number): Place[] {
  const { right, top } = seenSize(page);
  const last = top / scale - width - FROM_EDGE;
  const upwards = [USUAL.y];
  for (let y = FROM_EDGE; y < last; y += STEP) {
    upwards.push(y);
  }
  upwards.push(last);
  return upwards
    .filter((y) => y >= FROM_EDGE && y <= last)
    .flatMap((y) =>
      ACROSS.map((x) => ({
        scale,
        left: x * scale,
        bottom: y * scale,
        right: (x + height) * scale,
        top: (y + width) * scale,
      })),
    )
    .filter((place) => place.right <= right);
}

/**
 * Where the reference stands upright on a page: in its left margin where nothing is drawn, else on a strip that is added
 * there. The page itself keeps its scale, since a map is measured. `taken`: where something of ours is put, as seen.
 */
export function marginPlace(page: PDFPage, margin: Stamp, taken: Box): MarginPlace {
  const { right, top } = seenSize(page);
  const scale = sizeOn(page);
  // on a large sheet the margin itself may be that of a small one
  const scales = scale * SMALLER > 1 / unitOf(page) ? [scale, scale * SMALLER] : [scale];
  const places = scales.flatMap((one) => placesIn(page, margin, one)).filter((place) => !meets(place, taken));
  const own = new Map(places.map((place) => [seenBox(page, place), place]));
  const free = new Set(freeOf(page, [...own.keys()]));
  const found = [...own].find(([box]) => free.has(box));
  if (found !== undefined) {
    return { at: found[1], sheet: null };
  }
  const left = -STRIP * scale;
  const bottom = Math.min(0, top - (margin.width + 2 * FROM_EDGE) * scale);
  if (right - left > LARGEST || top - bottom > LARGEST) {
    const small = Math.min(scale, right / (margin.height + 4), top / (margin.width + 4));
    return { at: standing(margin, 2 * small, 2 * small, small), sheet: null };
  }
  const y = Math.max(FROM_EDGE * scale, Math.min(USUAL.y * scale, top - (margin.width + FROM_EDGE) * scale));
  const x = left + (STRIP - margin.height) * scale * 0.6;
  return {
    at: standing(margin, x, bottom === 0 ? y : bottom + FROM_EDGE * scale, scale),
    sheet: { left, bottom, right, top },
  };
}

function standing({ width, height }: Stamp, x: number, y: number, scale: number): Place {
  return { scale, left: x, bottom: y, right: x + height * scale, top: y + width * scale };
}

/** Lets the sheet of a page grow to what is then seen of it. */
export function growSheet(page: PDFPage, sheet: Box): void {
  const box = seenBox(page, sheet);
  const media = page.getMediaBox();
  const left = Math.min(media.x, box.left);
  const bottom = Math.min(media.y, box.bottom);
  const right = Math.max(media.x + media.width, box.right);
  const top = Math.max(media.y + media.height, box.top);
  page.setMediaBox(left, bottom, right - left, top - bottom);
  page.setCropBox(box.left, box.bottom, box.right - box.left, box.top - box.bottom);
}

/** Puts the margin at a place of a page, as it was seen before its sheet grew. */
export function drawMargin(page: PDFPage, { form }: Stamp, { at }: MarginPlace): void {
  const corner = seen(page, at.right, at.bottom);
  page.drawPage(form, {
    x: corner.x,
    y: corner.y,
    xScale: at.scale,
    yScale: at.scale,
    rotate: degrees(corner.turn + 90),
  });
}
