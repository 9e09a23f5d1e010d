import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFPage,
  PDFString,
} from 'pdf-lib';
import type { Box } from './ink-space.js';
import { key } from './pdf-objects.js';
import type { Link } from './strip.js';

function found<T>(what: T | undefined): T {
  if (what === undefined) {
    throw new Error('a document of ours has structure and bookmarks');
  }
  return what;
}

/** The structure of a finished document of ours, into which pages are put that were not made with it. */
export class BoundStructure {
  private readonly document: PDFDict;
  private readonly children: PDFArray;
  private readonly tree: PDFDict;
  private readonly numbers: PDFArray;
  private readonly root: PDFDict;
  private readonly marked = new Map<PDFPage, PDFArray>();
  private next: number;

  constructor(private readonly file: PDFDocument) {
    this.root = file.catalog.lookup(key('StructTreeRoot'), PDFDict);
    const top = this.root.lookup(key('K'), PDFArray);
    this.document = top.lookup(0, PDFDict);
    this.children = this.document.lookup(key('K'), PDFArray);
    this.tree = this.root.lookup(key('ParentTree'), PDFDict);
    this.numbers = this.tree.lookup(key('Nums'), PDFArray);
    this.next = this.root.lookup(key('ParentTreeNextKey'), PDFNumber).asNumber();
  }

  /** Parts of the document that were made for the pages of files and have nothing in them yet, in order. */
  heldSections(): PDFRef[] {
    return this.children.asArray().flatMap((child) => {
      const element = this.file.context.lookup(child);
      const inside = element instanceof PDFDict ? element.lookup(key('K')) : undefined;
      return child instanceof PDFRef && inside instanceof PDFArray && inside.size() === 0 ? [child] : [];
    });
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
    const marked = context.obj([figure]);
    this.marked.set(page, marked);
    this.numbers.push(marked);
    this.next++;
  }

  /** A way back on a page of an appendix. Its words are marked by the number 1. */
  addLink(section: PDFRef, page: PDFPage, { left, bottom, right, top }: Box, { to, words }: Link): void {
    const { context } = this.file;
    const annotation = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [left, bottom, right, top],
        Border: [0, 0, 0],
        F: 4,
        Dest: PDFString.of(to),
        Contents: PDFHexString.fromText(words),
        StructParent: this.next,
      }),
    );
    const link = context.register(context.obj({ S: 'Link', P: section, Pg: page.ref, K: [1] }));
    const inside = context.lookup(link, PDFDict).lookup(key('K'), PDFArray);
    inside.push(context.obj({ Type: 'OBJR', Obj: annotation, Pg: page.ref }));
    context.lookup(section, PDFDict).lookup(key('K'), PDFArray).push(link);
    page.node.addAnnot(annotation);
    page.node.set(key('Tabs'), PDFName.of('S'));
    this.marked.get(page)?.push(link);
    this.numbers.push(PDFNumber.of(this.next));
    this.numbers.push(link);
    this.next++;
  }

  finish(): void {
    this.root.set(key('ParentTreeNextKey'), PDFNumber.of(this.next));
    const first = this.numbers.get(0);
    this.tree.set(key('Limits'), this.file.context.obj([first, PDFNumber.of(this.next - 1)]));
  }
}

/** Lets a bookmark of the document lead to a page instead, counted as they were made: each before those under it. */
export class BoundBookmarks {
  private readonly all: PDFDict[] = [];

  constructor(private readonly file: PDFDocument) {
    const root = file.catalog.lookup(key('Outlines'));
    if (root instanceof PDFDict) {
      this.gather(root);
    }
  }

  leadTo(bookmark: number, page: PDFPage): void {
    found(this.all[bookmark]).set(key('Dest'), this.file.context.obj([page.ref, 'Fit']));
  }

  private gather(parent: PDFDict): number {
    let at = parent.get(key('First'));
    let count = 0;
    while (at instanceof PDFRef) {
      const entry = this.file.context.lookup(at, PDFDict);
      this.all.push(entry);
      const under = this.gather(entry);
      if (under > 0 && !entry.has(key('Count'))) {
        // closed until somebody opens it
        entry.set(key('Count'), PDFNumber.of(-under));
      }
      count += 1;
      at = entry.get(key('Next'));
    }
    return count;
  }
}
