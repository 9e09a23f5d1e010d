import { PDFDocument, PDFNumber, type PDFPage, type PDFRef, PDFStream } from 'pdf-lib';
import { boundPage, boundPageInPack } from '@klubbat/shared/sentences/binding-sentences';
import { appendixPage, pageNumber } from '@klubbat/shared/sentences/protocol-sentences';
import { BoundBookmarks, BoundStructure } from './bind-structure.js';
import type { ReadyFile } from './bound-file.js';
import { drawMargin, growSheet, marginPlace, printMargin } from './bound-margin.js';
import { nameDestinations } from './destinations.js';
import { embedFiles } from './embed-file.js';
import { dataOf, key } from './pdf-objects.js';
import type { HeldPlace } from './bookmarks.js';
import { placeName, wayBack } from './places.js';
import { seenBox } from './seen-page.js';
import { freeStampPlace, printStamps, type Stamp, stampPage, stampPlace } from './stamps.js';

/** What stands round the stamps of every page: one for all of them, and not worth packing. */
interface Marks {
  readonly begin: PDFRef;
  /** what is stamped leads back, and is read out */
  readonly beginLink: PDFRef;
  readonly end: PDFRef;
}

function marksOf({ context }: PDFDocument): Marks {
  const stream = (text: string) => context.register(context.stream(text));
  return {
    begin: stream('/Artifact <</Type /Pagination>> BDC\n'),
    beginLink: stream('/Link <</MCID 1>> BDC\n'),
    end: stream('\nEMC\n'),
  };
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
  { begin, end }: Pick<Marks, 'begin' | 'end'>,
  cut: string,
  drawStamps: () => void,
): void {
  const held = page.node.Contents();
  const shown = held instanceof PDFStream ? Buffer.from(dataOf(held)) : Buffer.alloc(0);
  const parts = [`/Figure <</MCID 0>> BDC\nq\n${cut}`, shown, '\nQ\nEMC\n'];
  const picture = context.flateStream(Buffer.concat(parts.map((part) => Buffer.from(part))));
  page.node.set(key('Contents'), context.obj([context.register(picture), begin]));
  drawStamps();
  page.node.addContentStream(end);
}

/** A file with pages, and where they are put. */
export interface HeldFile extends HeldPlace {
  readonly file: ReadyFile;
  readonly pages: PDFDocument;
}

interface Binding {
  readonly day: string;
  /** files that are embedded, whether their pages are bound or not */
  readonly embedded: readonly ReadyFile[];
  readonly marginText: string | undefined;
  /** true: every page says its number in the whole, and leads back to the list of what will come up */
  readonly through: boolean;
}

interface BoundPage {
  readonly page: PDFPage;
  readonly section: PDFRef;
  readonly text: string;
}

/** Puts the pages of files where places are held for them, each page with a name in the structure. */
function putPages(
  document: PDFDocument,
  structure: BoundStructure,
  held: readonly HeldFile[],
  copies: readonly (readonly PDFPage[])[],
  through: boolean,
): BoundPage[] {
  const sections = structure.heldSections();
  const bookmarks = new BoundBookmarks(document);
  const firsts: { name: string; page: PDFPage }[] = [];
  const all = document.getPageCount() + copies.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  const bound = held.flatMap(({ file, after, bookmark }, one) => {
    const section = sections[one];
    if (section === undefined) {
      throw new Error('a place of the structure is held for each file');
    }
    return (copies[one] ?? []).map((page, i, { length }): BoundPage => {
      const at = after + before++;
      document.insertPage(at, page);
      const own = appendixPage(file.label, i + 1, length);
      structure.addPage(section, page, boundPage(own, file.title ?? ''));
      if (i === 0 && bookmark !== null) {
        bookmarks.leadTo(bookmark, page);
        firsts.push({ name: placeName(file.label), page });
      }
      return { page, section, text: through ? boundPageInPack(pageNumber(at + 1, all), own) : own };
    });
  });
  nameDestinations(document, firsts);
  return bound;
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
    stampPage(page, stamp, stampPlace(page, stamp));
    if (margin && place) {
      drawMargin(page, margin, place);
    }
  });
  if (sheet !== null) {
    growSheet(page, sheet);
  }
}

/** Stamps a page of a pack where nothing of it is covered; the stamp leads back to the list of what will come up. */
function finishPackPage(
  document: PDFDocument,
  structure: BoundStructure,
  { page, section }: BoundPage,
  marks: Marks,
  stamp: Stamp,
): void {
  const { at, sheet } = freeStampPlace(page, stamp);
  const box = seenBox(page, at);
  const linked = { begin: marks.beginLink, end: marks.end };
  markContent(document, page, linked, sheet === null ? '' : cutTo(page), () => stampPage(page, stamp, at));
  structure.addLink(section, page, box, wayBack());
  if (sheet !== null) {
    growSheet(page, sheet);
  }
}

/**
 * The document with the pages of files in the places that are held for them, each stamped `Bilaga 2, sida 1 (5)`, with
 * what stands in the margin of the document, and told to a screen reader as a picture with that name; and the files that
 * are embedded. Same bytes in, same bytes out.
 */
export async function bindAppendices(
  base: Uint8Array,
  held: readonly HeldFile[],
  { day, embedded, marginText, through }: Binding,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(base, { updateMetadata: false });
  const structure = new BoundStructure(document);
  const copies: PDFPage[][] = [];
  for (const { pages } of held) {
    copies.push(await document.copyPages(pages, pages.getPageIndices()));
  }
  const pages = putPages(document, structure, held, copies, through);
  const stamps = await printStamps(
    document,
    pages.map(({ text }) => text),
    day,
  );
  const margin = marginText === undefined ? undefined : await printMargin(document, marginText, day);
  const marks = marksOf(document);
  pages.forEach((bound, i) => {
    const stamp = stamps[i];
    if (stamp && through) {
      finishPackPage(document, structure, bound, marks, stamp);
    } else if (stamp) {
      finishPage(document, bound.page, marks, stamp, margin);
    }
  });
  structure.finish();
  if (embedded.length > 0) {
    embedFiles(document, embedded, day);
  }
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
