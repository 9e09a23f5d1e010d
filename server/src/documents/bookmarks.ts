const BOOKMARK_LETTERS = 250;

interface Options {
  readonly expanded?: boolean;
  readonly top?: number;
}

/** A place behind a page of ours for the pages of a file: after how many pages, and which bookmark is to lead there. */
export interface HeldPlace {
  readonly after: number;
  readonly bookmark: number | null;
}

/** The bookmarks of a document as it is drawn, some of them under others; counted, so that one is found again. */
export class Bookmarks {
  private under: PDFKit.PDFOutline | null = null;
  private made = 0;

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** How many there are. */
  get count(): number {
    return this.made;
  }

  /**
   * Adds one to the page at hand, `top` points from its upper edge; under that of the chapter, where one is open, or
   * opening the next.
   */
  add(title: string, options: Options = {}, opens = false): void {
    if (!opens) {
      this.mark(title, options);
      return;
    }
    this.chapter();
    this.under = this.mark(title, options);
  }

  /** Those that follow stand under one with this title. Without a title that ends. */
  chapter(title?: string): void {
    this.under = null;
    if (title !== undefined) {
      this.under = this.mark(title, { expanded: true });
    }
  }

  /** The position on the page is known to pdfkit, though not to its types. */
  private mark(title: string, options: Options): PDFKit.PDFOutline {
    this.made += 1;
    const short = [...title].slice(0, BOOKMARK_LETTERS).join('');
    return (this.under ?? this.doc.outline).addItem(short, options);
  }
}
