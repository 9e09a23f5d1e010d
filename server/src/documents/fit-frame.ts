import { type PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage } from 'pdf-lib';
import { key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

const HIDDEN = 2;
const PRINTED = 4;
const NOT_SHOWN = 32;

/** A link is lost on paper anyhow; any other note that can be seen would be missing from the page. */
function fitNote(note: PDFObject): void {
  const dict = note instanceof PDFDict ? note : undefined;
  const flags = numberOf(dict?.lookup(key('F'))) ?? 0;
  const hidden = (flags & HIDDEN) !== 0 || (flags & (NOT_SHOWN | PRINTED)) === NOT_SHOWN;
  const kind = nameOf(dict?.lookup(key('Subtype'))) ?? '';
  if (!hidden && kind !== 'Link' && kind !== 'Popup') {
    throw new Unfit('notes');
  }
}

interface Frame {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** Any two corners may be given, in any order (ISO 32000-1, 7.9.5). */
function frameOf(box: PDFArray): Frame {
  const [a, b, c, d] = valuesOf(box).map((one) => numberOf(one));
  if (a === undefined || b === undefined || c === undefined || d === undefined) {
    throw new Unfit('content');
  }
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

/** What is shown of a page: never more than its sheet, whatever it says (14.11.2.1). */
function fitBoxes(page: PDFPage): void {
  const sheet = frameOf(page.node.MediaBox());
  const wanted = page.node.CropBox();
  const cut = wanted === undefined ? sheet : frameOf(wanted);
  const shown: Frame = {
    left: Math.max(sheet.left, cut.left),
    bottom: Math.max(sheet.bottom, cut.bottom),
    right: Math.min(sheet.right, cut.right),
    top: Math.min(sheet.top, cut.top),
  };
  for (const { left, bottom, right, top } of [sheet, shown]) {
    if (Math.min(right - left, top - bottom) < 3 || Math.max(right - left, top - bottom) > 14_400) {
      throw new Unfit('content');
    }
  }
  page.setMediaBox(sheet.left, sheet.bottom, sheet.right - sheet.left, sheet.top - sheet.bottom);
  page.setCropBox(shown.left, shown.bottom, shown.right - shown.left, shown.top - shown.bottom);
}

/** Throws `Unfit` for a page of a size or in a position that is not allowed, or with notes on it. */
export function fitFrame(page: PDFPage): void {
  for (const note of valuesOf(page.node.Annots())) {
    fitNote(note);
  }
  fitBoxes(page);
  const turn = page.getRotation().angle;
  if (turn % 90 !== 0) {
    throw new Unfit('content');
  }
  const unit = page.node.get(PDFName.of('UserUnit'));
  if (unit !== undefined && !((numberOf(page.node.lookup(key('UserUnit'))) ?? 0) > 0)) {
    throw new Unfit('content');
  }
}
