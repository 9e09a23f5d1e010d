import { Bookmarks, type HeldPlace } from './bookmarks.js';
import { faint, hairline } from './house-style.js';
import { type LinkRun, linkRuns, spanOf } from './link-runs.js';
import type { Placed, Sheet } from './paginate.js';
import { type DataFile, putDataFile } from './data-file.js';
import { gathered } from './gathered.js';
import { begun, type PaperInfo } from './paper-info.js';
import { Pen } from './pen.js';
import type { Picture } from './picture.js';
import { SigningFields } from './signing-fields.js';
import type { Fragment, Link, Piece, Tag } from './strip.js';
import { usualTypeface } from './typeface.js';
import { referenceMetadata, uaMetadata } from './ua-metadata.js';

/** A reader who is led to a place sees a little of what stands above it. */
const ABOVE_PLACE = 24;

type Signing = Extract<Piece, { kind: 'field' }>;
type Printed = Extract<Piece, { kind: 'text' | 'rule' | 'picture' }>;

/**
 * The pen: puts words and rules on pages and keeps the structure that screen readers follow. The only file that speaks
 * with pdfkit. Without a clock and without chance: equal calls give equal bytes.
 */
export class Painter {
  private readonly doc: PDFKit.PDFDocument;
  private readonly pen: Pen;
  private readonly pictures = new Map<Picture, object>();
  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>();
  private readonly links = new Map<Link, Tag>();
  private readonly fields: SigningFields;
  private readonly bookmarks: Bookmarks;
  private readonly ended: () => Buffer;
  private pages = 0;
  private open: { tag: Tag; content: PDFKit.PDFStructureContent } | null = null;

  constructor(info: PaperInfo) {
    this.doc = begun(info);
    this.ended = gathered(this.doc);
    this.pen = new Pen(this.doc, info.typeface ?? usualTypeface);
    this.fields = new SigningFields(this.doc);
    this.bookmarks = new Bookmarks(this.doc);
  }

  addPage(size?: readonly [width: number, height: number]): void {
    this.closeContent();
    this.endLinks();
    this.pages += 1;
    this.doc.addPage(size === undefined ? undefined : { size: [...size], margin: 0 });
  }

  /** Prints a page's strips in reading order, each in its place in the structure. */
  sheet(sheet: Sheet): void {
    for (const placed of sheet) {
      const { strip, y, again } = placed;
      this.mark(placed);
      for (const piece of strip.pieces) {
        if (piece.kind === 'page-number') {
          throw new Error('pages are numbered before they are printed');
        } else if (piece.kind === 'field') {
          this.field(piece, y);
        } else if (piece.kind === 'empty') {
          if (!again) {
            this.element(piece.tag);
          }
        } else if (again || piece.kind === 'rule' || piece.tag === null) {
          this.artifact(null, () => this.piece(piece, y));
        } else if (piece.kind === 'text' && piece.fragments.some(({ link }) => link !== undefined)) {
          this.linkedText(piece.tag, piece.fragments, y + piece.baseline);
        } else {
          if (piece.kind === 'picture') {
            const right = piece.x + piece.width;
            this.element(piece.tag, [piece.x, y + piece.y, right, y + piece.y + piece.height]);
          }
          this.openContent(piece.tag);
          this.piece(piece, y);
        }
      }
    }
    this.closeContent();
  }

  /** Prints what is no part of the text: a screen reader passes over it. */
  artifact(edge: 'Top' | 'Bottom' | 'Left' | null, paint: () => void): void {
    this.closeContent();
    this.doc.markContent('Artifact', { type: 'Pagination', ...(edge ? { attached: [edge] } : {}) });
    paint();
    this.doc.endMarkedContent();
  }

  fragments(fragments: readonly Fragment[], baseline: number): void {
    for (const fragment of fragments) {
      this.pen.text(fragment, baseline);
      if (fragment.struck === true) {
        const { x, width, size } = spanOf([fragment]);
        this.rule(x, baseline - size * 0.3, width, 0.7, fragment.colour);
      }
    }
  }

  rule(x: number, y: number, width: number, weight: number, colour: string): void {
    this.pen.rule(x, y, width, weight, colour);
  }

  /** Puts a picture on the page, its upper left corner at (x, y). However often it is shown, the file holds it once. */
  picture(picture: Picture, x: number, y: number, width: number, height: number): void {
    let opened = this.pictures.get(picture);
    if (opened === undefined) {
      // pdfkit opens bytes anew each time it is given them, and takes what it has opened; its types know of neither
      const pdfkit = this.doc as unknown as { openImage: (bytes: Uint8Array) => object };
      opened = pdfkit.openImage(picture.png);
      this.pictures.set(picture, opened);
    }
    this.doc.image(opened as Buffer, x, y, { width, height });
  }

  /** Covers a part of the page with white. */
  blank(x: number, y: number, width: number, height: number): void {
    this.doc.rect(x, y, width, height).fill('#ffffff');
    this.pen.forget();
  }

  /** Prints one line that runs upwards, its beginning at (x, y). */
  upwards(x: number, y: number, fragments: readonly Fragment[]): void {
    this.doc.save();
    this.doc.rotate(-90, { origin: [x, y] });
    this.fragments(
      fragments.map((fragment) => ({ ...fragment, x: fragment.x + x })),
      y,
    );
    this.doc.restore();
    this.pen.forget();
  }

  /** `reference`: what the document is known by, a uuid, where it has one. */
  finish(reference?: string): Uint8Array {
    this.closeContent();
    this.endLinks();
    this.doc.appendXML(uaMetadata);
    if (reference !== undefined) {
      this.doc.appendXML(referenceMetadata(reference));
    }
    this.fields.declare();
    return this.ended();
  }

  /** A line with words that lead to another place: each link an element of its own, with one place to press. */
  linkedText(tag: Tag, fragments: readonly Fragment[], baseline: number): void {
    for (const run of linkRuns(fragments)) {
      const { link } = run[0];
      if (link === undefined) {
        this.openContent(tag);
        this.fragments(run, baseline);
      } else {
        this.linkedRun(tag, link, run, baseline);
      }
    }
  }

  private linkedRun(tag: Tag, link: Link, run: LinkRun, baseline: number): void {
    const within = this.links.get(link) ?? { type: 'Link', parent: tag };
    this.links.set(link, within);
    this.openContent(within);
    this.fragments(run, baseline);
    this.closeContent();
    const { x, width, size } = spanOf(run);
    this.doc.annotate(x, baseline - size, width, size * 1.3, {
      Subtype: 'Link',
      Dest: link.to,
      // pdfkit writes a plain string as a name
      Contents: new String(link.words),
      structParent: this.element(within),
    } as object);
  }

  /** A link is written while its page is open: pdfkit says of it that it stands on the page at hand. */
  private endLinks(): void {
    for (const tag of this.links.values()) {
      this.element(tag).end();
    }
    this.links.clear();
  }

  /** A place to sign: its frame for the eye, the line at its foot for a pen, and a field that has nothing in it yet. */
  private field({ tag, field, x, y, width, height }: Signing, top: number): void {
    const box = { x, y: top + y, width, height };
    this.artifact(null, () => {
      this.doc.rect(x, box.y, width, height).lineWidth(0.5).stroke(faint);
      this.rule(x, box.y + height, width, 0.9, hairline);
    });
    this.fields.put(field, box, this.element(tag));
  }

  private piece(piece: Printed, y: number): void {
    if (piece.kind === 'rule') {
      this.rule(piece.x, y + piece.y, piece.width, piece.weight, piece.colour);
    } else if (piece.kind === 'picture') {
      this.picture(piece.picture, piece.x, y + piece.y, piece.width, piece.height);
    } else {
      this.wholeWords(piece.fragments, () => this.fragments(piece.fragments, y + piece.baseline));
    }
  }

  /**
   * A line of single letters only (`§ 1`) looks like spaced-out type to programs that read text out of a PDF, and they
   * would join it to `§1`: such a line says itself what it reads.
   */
  private wholeWords(fragments: readonly Fragment[], paint: () => void): void {
    const text = fragments
      .map((fragment) => fragment.text)
      .join('')
      .trim();
    if (!/^\S(\s\S)+$/u.test(text)) {
      paint();
      return;
    }
    this.doc.markContent('Span', { actual: text.replace(/\s/g, ' ') });
    paint();
    this.doc.endMarkedContent();
  }

  /** What follows is a paper of its own: its bookmarks stand under one with this title. Without a title that ends. */
  chapter(title?: string): void {
    this.bookmarks.chapter(title);
  }

  /**
   * Keeps a place behind the page at hand for the pages of a file: a part of the structure that has nothing in it yet, and
   * where it is to have one a bookmark that leads to the page at hand until then.
   */
  hold(root: Tag, title: string | null): HeldPlace {
    this.element({ type: 'Sect', parent: root });
    if (title !== null) {
      this.bookmarks.add(title);
    }
    return { after: this.pages, bookmark: title === null ? null : this.bookmarks.count - 1 };
  }

  /** Puts a file into the document, as another form of what it says (ISO 19005-3, 6.8). `day` is its only date. */
  embed(file: DataFile, day: string): void {
    putDataFile(this.doc, file, day);
  }

  /** Puts there what leads to it, on a page that is not printed too: its bookmark, and the name that links go by. */
  mark({ strip, y, again }: Placed): void {
    if (strip.bookmark !== undefined && !again) {
      this.bookmarks.add(strip.bookmark, { top: Math.max(0, y - ABOVE_PLACE) }, strip.chapter);
    }
    if (strip.place !== undefined && !again) {
      this.doc.addNamedDestination(strip.place, 'XYZ', null, Math.max(0, y - ABOVE_PLACE), null);
    }
  }

  private element(tag: Tag, bbox?: [number, number, number, number]): PDFKit.PDFStructureElement {
    let element = this.elements.get(tag);
    if (!element) {
      const options: PDFKit.Mixins.StructureElementOptions & { scope?: string; bbox?: number[] } = {
        ...(tag.scope ? { scope: tag.scope } : {}),
        ...(tag.alt ? { alt: tag.alt } : {}),
        ...(bbox ? { bbox } : {}),
      };
      element = this.doc.struct(tag.type, options);
      if (tag.numbering) {
        // pdfkit knows no attributes of lists, nor its types the element's own entries
        const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
        dictionary.data.A = { O: 'List', ListNumbering: tag.numbering };
      }
      this.elements.set(tag, element);
      if (tag.parent) {
        this.element(tag.parent).add(element);
      } else {
        this.doc.addStructure(element);
      }
    }
    return element;
  }

  private openContent(tag: Tag): void {
    if (this.open?.tag === tag) {
      return;
    }
    this.closeContent();
    this.element(tag);
    this.open = { tag, content: this.doc.markStructureContent(tag.type) };
  }

  private closeContent(): void {
    if (this.open) {
      const { tag, content } = this.open;
      this.open = null;
      this.doc.endMarkedContent();
      this.element(tag).add(content);
    }
  }
}
