import { PDFDict, type PDFObject, type PDFPage } from 'pdf-lib';
import { key, nameOf, numberOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

/** A link is lost on paper anyhow; any other note that can be seen would be missing from the page. */
function fitNote(note: PDFObject): void {
  const dict = note instanceof PDFDict ? note : undefined;
  const hidden = ((numberOf(dict?.lookup(key('F'))) ?? 0) & (2 | 32)) !== 0;
  const kind = nameOf(dict?.lookup(key('Subtype'))) ?? '';
  if (!hidden && kind !== 'Link' && kind !== 'Popup') {
    throw new Unfit('notes');
  }
}

/** Throws `Unfit` for a page of a size that is not allowed, or with notes on it. */
export function fitFrame(page: PDFPage): void {
  for (const note of valuesOf(page.node.Annots())) {
    fitNote(note);
  }
  for (const box of [page.getMediaBox(), page.getCropBox()]) {
    if (Math.min(box.width, box.height) < 3 || Math.max(box.width, box.height) > 14_400) {
      throw new Unfit('content');
    }
  }
}
