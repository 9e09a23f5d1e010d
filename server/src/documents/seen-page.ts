import type { PDFPage } from 'pdf-lib';
import type { Box } from './ink-space.js';
import { key, numberOf } from './pdf-objects.js';

/* A page as a reader sees it: upright, from the lower left corner of what is shown, whatever its boxes and turn say. */

/** No page of PDF/A is larger (ISO 19005-3, 6.1.13). */
export const LARGEST = 14_400;

function turnOf(page: PDFPage): number {
  return ((page.getRotation().angle % 360) + 360) % 360;
}

/** The point of the page's own space that is seen at (x, y), and by what a thing must be turned to stand upright there. */
export function seen(page: PDFPage, x: number, y: number): { x: number; y: number; turn: number } {
  const box = page.getCropBox();
  const turn = turnOf(page);
  switch (turn) {
    case 90:
      return { x: box.x + box.width - y, y: box.y + x, turn };
    case 180:
      return { x: box.x + box.width - x, y: box.y + box.height - y, turn };
    case 270:
      return { x: box.x + y, y: box.y + box.height - x, turn };
    default:
      return { x: box.x + x, y: box.y + y, turn: 0 };
  }
}

/** The box of the page's own space that is seen as `box`. */
export function seenBox(page: PDFPage, box: Box): Box {
  const one = seen(page, box.left, box.bottom);
  const other = seen(page, box.right, box.top);
  return {
    left: Math.min(one.x, other.x),
    bottom: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    top: Math.max(one.y, other.y),
  };
}

/** How large what is shown of a page is, in its own units. */
export function seenSize(page: PDFPage): { right: number; top: number } {
  const { width, height } = page.getCropBox();
  return turnOf(page) % 180 === 0 ? { right: width, top: height } : { right: height, top: width };
}

/** From here on a sheet is made smaller to be read or printed; what is put on it grows with it. A3 lies below. */
const LARGE_SHEET = 842;

/** How many points one unit of a page is. */
export function unitOf(page: PDFPage): number {
  return numberOf(page.node.lookup(key('UserUnit'))) ?? 1;
}

/** By what something of usual size is made larger for a page, in its own units. */
export function sizeOn(page: PDFPage): number {
  const { right, top } = seenSize(page);
  return Math.max(1 / unitOf(page), Math.min(right, top) / LARGE_SHEET);
}
