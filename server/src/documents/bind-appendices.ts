import { PDFDocument, PDFNumber, type PDFPage, type PDFRef, PDFStream } from 'pdf-lib';
import { boundPage } from '@klubbat/shared/sentences/binding-sentences';
import { appendixPage } from '@klubbat/shared/sentences/protocol-sentences';
import { addBookmarks, bookmarkCount, BoundStructure } from './bind-structure.js';
import type { ReadyFile } from './bound-file.js';
import { drawMargin, growSheet, marginPlace, printMargin } from './bound-margin.js';
import { nameDestinations } from './destinations.js';
import { embedFiles } from './embed-file.js';
import { dataOf, key } from './pdf-objects.js';
import { placeName } from './places.js';
import { printStamps, type Stamp, stampPage, stampPlace } from './stamps.js';

/** What stands round the stamps of every page: one for all of them, and not worth packing. */
interface Marks {
  readonly begin: PDFRef;
  readonly end: PDFRef;
}

function marksOf({ context }: PDFDocument): Marks {
  const stream = (text: string) => context.register(context.stream(text));
  return { begin: stream('/Artifact <</Type /Pagination>> BDC\n'), end: stream('\nEMC\n') };
}

/** Only what is shown of a page: what lies outside must not come into sight when its sheet grows. */
function cutTo(page: PDFPage): string {
  const { x, y, width, height } = page.getCropBox();
  return `${[x, y, width, height].map((one) => PDFNumber.of(one).toString()).join(' ')} re W n\n`;
}

/** What the page shows becomes one picture in the structure; the stamps, drawn last, are none of it. */
function markContent(
  { context }: PDFDocument,
  page: PDFPage,
  marks: Marks,
  cut: string,
  drawStamps: () => void,
): void {
  const held = page.node.Contents();
  const shown = held instanceof PDFStream ? Buffer.from(dataOf(held)) : Buffer.alloc(0);
  const parts = [`/Figure <</MCID 0>> BDC\nq\n${cut}`, shown, '\nQ\nEMC\n'];
  const picture = context.flateStream(Buffer.concat(parts.map((part) => Buffer.from(part))));
  page.node.set(key('Contents'), context.obj([context.register(picture), marks.begin]));
  drawStamps();
  page.node.addContentStream(marks.end);
}

/** Stamps a page with what it is and, where the document has one, with its reference in the margin. */
function finishPage(
  document: PDFDocument,
  page: PDFPage,
  marks: Marks,
  stamp: Stamp,
  margin: Stamp | undefined,
): void {
  const place = margin && marginPlace(page, margin, stampPlace(page, stamp));
  const sheet = place?.sheet ?? null;
  markContent(document, page, marks, sheet === null ? '' : cutTo(page), () => {
    stampPage(page, stamp);
    if (margin && place) {
      drawMargin(page, margin, place);
    }
  });
  if (sheet !== null) {
    growSheet(page, sheet);
  }
}

/**
 * The document with the files behind it: their pages, each stamped `Bilaga 2, sida 1 (5)`, with what stands in the margin
 * of the document, and told to a screen reader as a picture with that name; and the files that are embedded. The last pages of `base` tell of those, one after the other,
 * beginning with page `keptFrom`; the pages of such a file follow its own. Same bytes in, same bytes out.
 */
export async function bindAppendices(
  base: Uint8Array,
  files: readonly ReadyFile[],
  day: string,
  keptFrom: number,
  marginText?: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(base, { updateMetadata: false });
  const embedded = files.filter(({ kept }) => kept !== null);
  const structure = new BoundStructure(document);
  const pages: { page: PDFPage; text: string }[] = [];
  const firsts: { name: string; page: PDFPage }[] = [];
  const bookmarks: Parameters<typeof addBookmarks>[1][number][] = [];
  let at = keptFrom;
  let part = structure.size - embedded.length;
  let entry = bookmarkCount(document) - embedded.length;
  for (const file of files) {
    if (file.kept !== null) {
      at++;
      part++;
      entry++;
    }
    if (file.pages === null) {
      continue;
    }
    const copies = await document.copyPages(file.pages, file.pages.getPageIndices());
    const section: PDFRef = structure.addSection(part++);
    const place = entry;
    copies.forEach((page, i) => {
      const text = appendixPage(file.label, i + 1, copies.length);
      document.insertPage(at++, page);
      structure.addPage(section, page, boundPage(text, file.title ?? ''));
      pages.push({ page, text });
      if (i === 0 && file.kept === null) {
        firsts.push({ name: placeName(file.label), page });
        bookmarks.push({ title: [file.label, file.title].filter(Boolean).join(' '), page, place });
      }
    });
  }
  structure.finish();
  addBookmarks(document, bookmarks);
  nameDestinations(document, firsts);
  const stamps = await printStamps(
    document,
    pages.map(({ text }) => text),
    day,
  );
  const margin = marginText === undefined ? undefined : await printMargin(document, marginText, day);
  const marks = marksOf(document);
  pages.forEach(({ page }, i) => {
    const stamp = stamps[i];
    if (stamp) {
      finishPage(document, page, marks, stamp, margin);
    }
  });
  if (embedded.length > 0) {
    embedFiles(document, embedded, day);
  }
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
