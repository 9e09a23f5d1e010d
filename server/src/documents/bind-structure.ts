import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFPage,
} from 'pdf-lib';
import { key } from './pdf-objects.js';

function found<T>(what: T | undefined): T {
  if (what === undefined) {
    throw new Error('a document of ours has structure and bookmarks');
  }
  return what;
}

/** The structure of a finished document of ours, into which pages are put that were not made with it. */
export class BoundStructure {
  private readonly document: PDFDict;
  private readonly documentRef: PDFRef;
  private readonly children: PDFArray;
  private readonly tree: PDFDict;
  private readonly numbers: PDFArray;
  private readonly root: PDFDict;
  private next: number;

  constructor(private readonly file: PDFDocument) {
    this.root = file.catalog.lookup(key('StructTreeRoot'), PDFDict);
    const top = this.root.lookup(key('K'), PDFArray);
    this.documentRef = top.get(0) as PDFRef;
    this.document = top.lookup(0, PDFDict);
    this.children = this.document.lookup(key('K'), PDFArray);
    this.tree = this.root.lookup(key('ParentTree'), PDFDict);
    this.numbers = this.tree.lookup(key('Nums'), PDFArray);
    this.next = this.root.lookup(key('ParentTreeNextKey'), PDFNumber).asNumber();
  }

  get size(): number {
    return this.children.size();
  }

  /** A part of the document for one appendix, at that place among its parts. */
  addSection(place: number): PDFRef {
    const section = this.file.context.register(
      this.file.context.obj({ S: 'Sect', P: this.documentRef, K: [] }),
    );
    this.children.insert(place, section);
    return section;
  }

  /** One page of an appendix: for who does not see it, a picture with a name. Its content is marked by the number 0. */
  addPage(section: PDFRef, page: PDFPage, name: string): void {
    const { context } = this.file;
    const box = page.getCropBox();
    const figure = context.register(
      context.obj({
        S: 'Figure',
        P: section,
        Pg: page.ref,
        K: 0,
        Alt: PDFHexString.fromText(name),
        A: { O: 'Layout', Placement: 'Block', BBox: [box.x, box.y, box.x + box.width, box.y + box.height] },
      }),
    );
    context.lookup(section, PDFDict).lookup(key('K'), PDFArray).push(figure);
    page.node.set(key('StructParents'), PDFNumber.of(this.next));
    this.numbers.push(PDFNumber.of(this.next));
    this.numbers.push(context.obj([figure]));
    this.next++;
  }

  finish(): void {
    this.root.set(key('ParentTreeNextKey'), PDFNumber.of(this.next));
    const first = this.numbers.get(0);
    this.tree.set(key('Limits'), this.file.context.obj([first, PDFNumber.of(this.next - 1)]));
  }
}

function bookmarksOf(file: PDFDocument): PDFRef[] {
  const all: PDFRef[] = [];
  const outlines = file.catalog.lookup(key('Outlines'));
  let at = outlines instanceof PDFDict ? outlines.get(key('First')) : undefined;
  while (at instanceof PDFRef) {
    all.push(at);
    at = file.context.lookup(at, PDFDict).get(key('Next'));
  }
  return all;
}

/** How many bookmarks the document has. */
export function bookmarkCount(file: PDFDocument): number {
  return bookmarksOf(file).length;
}

/** Puts bookmarks to pages among those that are there: each before the bookmark at its place. */
export function addBookmarks(
  file: PDFDocument,
  added: readonly { readonly title: string; readonly page: PDFPage; readonly place: number }[],
): void {
  const { context, catalog } = file;
  const held = catalog.get(key('Outlines'));
  const rootRef = held instanceof PDFRef ? held : context.register(context.obj({ Type: 'Outlines' }));
  catalog.set(key('Outlines'), rootRef);
  const root = context.lookup(rootRef, PDFDict);
  const all = bookmarksOf(file);
  for (const { title, page, place } of [...added].reverse()) {
    const dest = context.obj([page.ref, 'Fit']);
    const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: rootRef, Dest: dest });
    all.splice(place, 0, context.register(entry));
  }
  all.forEach((ref, i) => {
    const entry = context.lookup(ref, PDFDict);
    const link = (name: string, other: PDFRef | undefined) =>
      other === undefined ? entry.delete(key(name)) : entry.set(key(name), other);
    link('Prev', all[i - 1]);
    link('Next', all[i + 1]);
  });
  if (all.length > 0) {
    root.set(PDFName.of('First'), found(all[0]));
    root.set(PDFName.of('Last'), found(all.at(-1)));
  }
}
