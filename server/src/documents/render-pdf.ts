import type { PageSpan } from '@klubbat/shared/contracts/preview';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import { signatureReference } from '@klubbat/shared/sentences/protocol-sentences';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';
import { apart } from './apart.js';
import { appendixListStrips, appendixStrips } from './appendix.js';
import { bindAppendices, type HeldFile } from './bind-appendices.js';
import { type BoundFile, type ReadyFile, readyFile } from './bound-file.js';
import { contentsStrips, numbered } from './contents.js';
import { coverStrips, partStrips, titleStrips } from './cover.js';
import { embeddedData } from './extract-data.js';
import { filesAfter, followedByFiles, pagesOf } from './files-between.js';
import { footBottom, gap, headTop } from './house-style.js';
import { itemStrips } from './item.js';
import { keptFileStrips } from './kept-file.js';
import { coloured, ledByLogo } from './look.js';
import { packObjects } from './packed-objects.js';
import { pageFrame, paintFrame, paintMargin } from './page.js';
import { paginate, type Sheet } from './paginate.js';
import { Painter } from './painter.js';
import { type Places, placesOf } from './places.js';
import { withReferences } from './references.js';
import type { Picture } from './picture.js';
import { readLogo } from './print-logo.js';
import { signatureStrips } from './signature-strips.js';
import type { Strip, Tag } from './strip.js';
import type { KeptFor } from './unfit.js';
import { laidIn, usualTypeface } from './typeface.js';

/** The items, each followed by the files that belong to it. */
function itemsWithFiles(content: ProtocolContent, files: readonly ReadyFile[], root: Tag): Strip[] {
  const { cover, byItem } = documentRules[content.kind];
  const own = content.items.map(({ papers = [] }) =>
    papers.flatMap((paper) => files.filter(({ label }) => label === paper)),
  );
  return content.items.flatMap((item, i) => {
    // Below a title the first § follows at once.
    const apart = content.pagePerItem && (i > 0 || cover);
    const afterFiles = i === 0 ? byItem === true : own[i - 1]?.length !== 0;
    return followedByFiles(itemStrips(item, apart || afterFiles, root), own[i] ?? [], root);
  });
}

function contentStrips(
  content: ProtocolContent,
  root: Tag,
  places: Places,
  files: readonly ReadyFile[],
): Strip[] {
  const { cover, byItem = false } = documentRules[content.kind];
  const placed = new Set(content.items.flatMap(({ papers = [] }) => papers));
  const list = appendixListStrips(content, content.pagePerItem || byItem, root, places);
  return [
    ...(cover ? coverStrips(content, root) : titleStrips(content, root)),
    ...contentsStrips(content, root, places),
    ...itemsWithFiles(content, byItem ? files : [], root),
    ...(content.closing ?? []).flatMap((part) => partStrips(part, root, 'H2', gap.block)),
    ...(byItem
      ? followedByFiles(
          list,
          files.filter(({ label }) => !placed.has(label)),
          root,
        )
      : list),
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
  behind: readonly ReadyFile[],
  root: Tag = { type: 'Document', parent: null },
  logo?: Picture,
): Sheet[] {
  const { look } = content;
  return laidIn(look?.typeface ?? usualTypeface, () => {
    const places = placesOf(
      content,
      behind.map(({ label }) => label),
    );
    const frame = pageFrame(content, logo);
    const strips = contentStrips(withReferences(content, places), root, places, behind);
    const led = ledByLogo(strips, look, logo, root);
    return numbered(paginate(coloured(led, look), frame.bodyTop, frame.bodyBottom));
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
  return (await renderTelling(content, bound, logo, only)).bytes;
}

/** A file none of whose pages stand in the document, and why. */
export interface WithoutPages {
  readonly label: string;
  readonly title: string;
  readonly why: KeptFor;
}

/** The same, with which of the files have no pages in it. */
export async function renderTelling(
  content: ProtocolContent,
  bound: readonly BoundFile[],
  logo?: Uint8Array,
  only?: PageSpan,
): Promise<{ bytes: Uint8Array; withoutPages: WithoutPages[] }> {
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
  const held = laidIn(typeface, () => paint(painter, content, files, logoOf(content, logo), only));
  const bytes = painter.finish(content.reference);
  const whole =
    files.length === 0
      ? bytes
      : await bindAppendices(bytes, held, {
          embedded: files.filter(({ kept }) => kept !== null),
          day: content.firstDay,
          marginText: marginOf(content),
          through: documentRules[content.kind].byItem === true,
        });
  const withoutPages = files.flatMap(({ label, title, name, pages, kept }) =>
    pages === null ? [{ label, title: title?.trim() || name, why: kept }] : [],
  );
  return { bytes: packObjects(whole), withoutPages };
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

/** Lays and paints the pages of our own; gives the places that are held between and behind them for files. */
function paint(
  painter: Painter,
  content: ProtocolContent,
  files: readonly ReadyFile[],
  logo: Picture | undefined,
  only: PageSpan | undefined,
): HeldFile[] {
  const root: Tag = { type: 'Document', parent: null };
  const through = documentRules[content.kind].byItem === true;
  const held: HeldFile[] = [];
  const hold = (file: ReadyFile) => {
    // one that is told of on a page of ours has its bookmark there
    const title = file.kept === null ? [file.label, file.title].filter(Boolean).join(' ') : null;
    if (file.pages !== null) {
      held.push({ file, pages: file.pages, ...painter.hold(root, title) });
    }
  };
  const papers = papersOf(content).map((paper, i) => {
    const own = paper.look?.logo === undefined ? undefined : logo;
    const sheets = layOut(paper, i === 0 ? files : [], root, own);
    const pages = sheets.length > 0 ? sheets : [[]];
    return { paper, frame: pageFrame(paper, own), pages: i === 0 ? pages : apart(pages, i) };
  });
  const bound = through ? files.reduce((sum, file) => sum + pagesOf(file), 0) : 0;
  const all = papers.reduce((sum, { pages }) => sum + pages.length, bound);
  let number = 0;
  for (const { paper, frame, pages } of papers) {
    const firstItem = through ? firstItemSheet(pages) : Infinity;
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
      paintFrame(painter, frame, number, all, i >= firstItem ? root : undefined);
      const margin = marginOf(paper);
      if (margin) {
        paintMargin(painter, margin);
      }
      for (const file of filesAfter(sheet, files)) {
        hold(file);
        number += pagesOf(file);
      }
    });
  }
  painter.chapter();
  if (!through) {
    files.forEach((file) => {
      paintKept(painter, content, file, root);
      hold(file);
    });
  }
  embeddedData(content).forEach((data) => painter.embed(data, content.firstDay));
  return held;
}

/** The first sheet from which one is led back to the list of what will come up. */
function firstItemSheet(pages: readonly Sheet[]): number {
  const first = pages.findIndex((sheet) => sheet.some(({ strip }) => strip.chapter === true));
  return first === -1 ? pages.length : first;
}

/** Behind a document: the page that tells of a file that is embedded. */
function paintKept(painter: Painter, content: ProtocolContent, file: ReadyFile, root: Tag): void {
  const strips = file.kept === null ? [] : keptFileStrips(file, file.kept, root);
  const margin = marginOf(content);
  for (const sheet of paginate(coloured(strips, content.look), headTop, footBottom)) {
    painter.addPage();
    painter.sheet(sheet);
    if (margin) {
      paintMargin(painter, margin);
    }
  }
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
