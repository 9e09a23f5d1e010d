import type { SigningField } from './strip.js';

/** There are fields to sign, and a file that has been signed may only be added to (ISO 32000-1, table 219). */
const SIGNED_BY_APPENDING = 3;
const PRINTED = 4;

export interface FieldBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What pdfkit has, and its types do not tell of. */
interface Insides {
  _root: { data: object };
  page: { annotations: unknown[] };
  endAcroForm: () => void;
}

/**
 * Places to sign in a document that is being written: each a field and what is seen of it in one (ISO 32000-1, 12.7.4.5),
 * empty until somebody signs, which adds to the file and changes nothing of it. pdfkit's own forms want a font for their
 * fields, and can be bound to no structure.
 */
export class SigningFields {
  private readonly fields: unknown[] = [];

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  /** Puts a field on the page at hand. `element` is its own in the structure, and holds nothing else (ISO 14289-1, 7.18.4). */
  put(field: SigningField, { x, y, width, height }: FieldBox, element: PDFKit.PDFStructureElement): void {
    const look = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} };
    const empty = this.doc.ref(look);
    // pdfkit makes no stream of nothing
    empty.end('q\nQ');
    this.doc.annotate(x, y, width, height, {
      Subtype: 'Widget',
      FT: 'Sig',
      // pdfkit writes a plain string as a name
      T: new String(field.name),
      TU: new String(field.words),
      F: PRINTED,
      C: [],
      P: this.doc.page.dictionary,
      AP: { N: empty },
      structParent: element,
    } as object);
    // written while its page is open: pdfkit says of it that it stands on the page at hand
    element.end();
    this.fields.push((this.doc as unknown as Insides).page.annotations.at(-1));
  }

  /** Tells in the catalog which fields there are. Called last. */
  declare(): void {
    if (this.fields.length === 0) {
      return;
    }
    const form = this.doc.ref({ Fields: this.fields, SigFlags: SIGNED_BY_APPENDING });
    form.end('');
    const doc = this.doc as unknown as Insides;
    Object.assign(doc._root.data, { AcroForm: form });
    doc.endAcroForm = () => {};
  }
}
