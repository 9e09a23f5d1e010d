import type { PageSpan } from '@klubbat/shared/contracts/preview';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';
import { apart } from './apart.js';
import { appendixListStrips, appendixStrips } from './appendix.js';
import { bindAppendices } from './bind-appendices.js';
import { type BoundFile, type ReadyFile, readyFile } from './bound-file.js';
import { contentsStrips, numbered } from './contents.js';
import { coverStrips, partStrips, titleStrips } from './cover.js';
import { embeddedData } from './extract-data.js';
import { footBottom, gap, headTop } from './house-style.js';
import { itemStrips } from './item.js';
import { keptFileStrips } from './kept-file.js';
import { coloured, ledByLogo } from './look.js';
import { pageFrame, paintFrame, paintMargin } from './page.js';
import { paginate, type Sheet } from './paginate.js';
import { Painter } from './painter.js';
import { type Places, placesOf } from './places.js';
import { withReferences } from './references.js';
import type { Picture } from './picture.js';
import { readLogo } from './print-logo.js';
import { signatureStrips } from './signature-strips.js';
import type { Strip, Tag } from './strip.js';
import { laidIn, usualTypeface } from './typeface.js';

function contentStrips(content: ProtocolContent, root: Tag, places: Places): Strip[] {
  const { cover } = documentRules[content.kind];
  return [
    ...(cover ? coverStrips(content, root) : titleStrips(content, root)),
    ...contentsStrips(content, root, places),
    // Below a title the first § follows at once.
    ...content.items.flatMap((item, i) => itemStrips(item, content.pagePerItem && (i > 0 || cover), root)),
    ...(content.closing ?? []).flatMap((part) => partStrips(part, root, 'H2', gap.block)),
    ...appendixListStrips(content, content.pagePerItem, root, places),
    ...signatureStrips(content, root),
    ...content.appendices.flatMap((appendix) => appendixStrips(appendix, root)),
  ];
}

/** The logo that the content was printed with. Whether it can be is asked when it is chosen. */
function logoOf(content: ProtocolContent, bytes: Uint8Array | undefined): Picture | undefined {
  if (content.look?.logo === undefined) {
    return undefined;
  }
  const reading = bytes === undefined ? undefined : readLogo(bytes);
  if (reading?.ok !== true) {
    throw new Error('The logo of a document is missing or cannot be printed.');
  }
  return reading.picture;
}

/**
 * The content on its pages, with links to what it holds itself: §§, appendices that are drawn, and those that follow
 * `behind` it.
 */
export function layOut(
  content: ProtocolContent,
  behind: readonly string[],
  root: Tag = { type: 'Document', parent: null },
  logo?: Picture,
): Sheet[] {
  const { look } = content;
  return laidIn(look?.typeface ?? usualTypeface, () => {
    const places = placesOf(content, behind);
    const frame = pageFrame(content, logo);
    const strips = ledByLogo(contentStrips(withReferences(content, places), root, places), look, logo, root);
    return numbered(paginate(coloured(strips, look), frame.bodyTop, frame.bodyBottom));
  });
}

/**
 * A document on paper: A4, tagged, all fonts embedded, PDF/A-3a and PDF/UA-1. The same content gives the same bytes, in
 * any process and at any time. `bound` are files that follow behind, in order: the pages of a PDF or a picture, each
 * stamped with its label; a file whose pages may not stand there, or cannot be read, is embedded, and a page names it.
 * `logo`: the file whose SHA-256 the content's look names. `only`: the pages to print, counted from 1, and the others stand
 * empty, for the eye of whoever writes and never to be kept.
 */
export async function renderPdf(
  content: ProtocolContent,
  bound: readonly BoundFile[],
  logo?: Uint8Array,
  only?: PageSpan,
): Promise<Uint8Array> {
  const files: ReadyFile[] = [];
  for (const file of bound) {
    files.push(await readyFile(file));
  }
  const typeface = content.look?.typeface ?? usualTypeface;
  const painter = new Painter({
    title: content.fileTitle,
    author: content.organisation,
    day: content.firstDay,
    typeface,
  });
  const pages = laidIn(typeface, () => paint(painter, content, files, logoOf(content, logo), only));
  const bytes = await painter.finish(content.reference);
  return files.length > 0 ? bindAppendices(bytes, files, content.firstDay, pages, marginOf(content)) : bytes;
}

/** The papers of a file, each in the typeface of the first; a logo stands on those that bear the same. */
function papersOf({ following, ...first }: ProtocolContent): ProtocolContent[] {
  const { look } = first;
  return [
    first,
    ...(following ?? []).map((paper): ProtocolContent => {
      if (paper.look === undefined) {
        return paper;
      }
      const { logo, ...own } = paper.look;
      return {
        ...paper,
        look: {
          ...own,
          ...(logo !== undefined && logo.sha256 === look?.logo?.sha256 ? { logo } : {}),
          typeface: look?.typeface ?? usualTypeface,
        },
      };
    }),
  ];
}

/** Lays and paints the pages of our own; returns how many stand before those for files that are embedded. */
function paint(
  painter: Painter,
  content: ProtocolContent,
  files: readonly ReadyFile[],
  logo: Picture | undefined,
  only: PageSpan | undefined,
): number {
  const root: Tag = { type: 'Document', parent: null };
  const papers = papersOf(content).map((paper, i) => {
    const own = paper.look?.logo === undefined ? undefined : logo;
    const behind = i === 0 ? files.map(({ label }) => label) : [];
    const sheets = layOut(paper, behind, root, own);
    const pages = sheets.length > 0 ? sheets : [[]];
    return { paper, frame: pageFrame(paper, own), pages: i === 0 ? pages : apart(pages, i) };
  });
  const all = papers.reduce((sum, { pages }) => sum + pages.length, 0);
  let number = 0;
  for (const { paper, frame, pages } of papers) {
    pages.forEach((sheet, i) => {
      painter.addPage();
      if (i === 0 && papers.length > 1) {
        painter.chapter(chapterTitle(paper));
      }
      number += 1;
      if (only !== undefined && (number < only.from || number > only.to)) {
        sheet.forEach((placed) => painter.mark(placed));
        return;
      }
      painter.sheet(sheet);
      paintFrame(painter, frame, number, all);
      const margin = marginOf(paper);
      if (margin) {
        paintMargin(painter, margin);
      }
    });
  }
  painter.chapter();
  const keptFiles = files.flatMap((file) =>
    file.kept === null ? [] : keptFileStrips(file, file.kept, root),
  );
  const margin = marginOf(content);
  for (const sheet of paginate(coloured(keptFiles, content.look), headTop, footBottom)) {
    painter.addPage();
    painter.sheet(sheet);
    if (margin) {
      paintMargin(painter, margin);
    }
  }
  embeddedData(content).forEach((data) => painter.embed(data, content.firstDay));
  return all;
}

/** What stands in the margin: what the version is known by, else the reference of one that was signed elsewhere. */
function marginOf({ kind, reference, marginText }: ProtocolContent): string | undefined {
  const called = documentWords[kind].reference;
  if (reference === undefined) {
    return marginText;
  }
  return called === undefined ? signatureReference(reference) : `${called}: ${reference}`;
}

/** `Regionstyrelsen 2026-06-10`: under it stand the bookmarks of its §§. */
function chapterTitle({ board, date, kind, documentTitle }: ProtocolContent): string {
  return documentRules[kind].data ? `${board} ${date}` : sentenceCase(documentTitle);
}
