import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { readRevision, type PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';

/** A signature field of a form, merged with its place on a page or not. */
export interface SignatureField {
  readonly name: string;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

const MOST_FIELDS = 5_000;

export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** The form of the file, if it has one. */
export function formOf(revision: PdfRevision): PDFDict | undefined {
  return revision.dict(revision.root.get(keyOf('AcroForm')));
}

/** All signature fields, in the order of the form; the full name of a field has the names above it before its own. */
export function signatureFields(revision: PdfRevision): SignatureField[] {
  const found: SignatureField[] = [];
  const seen = new Set<number>();
  const visit = (object: PDFObject, above: string, kind: PDFObject | undefined) => {
    if (!(object instanceof PDFRef) || seen.has(object.objectNumber) || seen.size >= MOST_FIELDS) {
      return;
    }
    seen.add(object.objectNumber);
    const dict = revision.dict(object);
    if (dict === undefined) {
      return;
    }
    const own = textOf(revision.look(dict.get(keyOf('T'))));
    const name = [above, own].filter(Boolean).join('.');
    const type = revision.look(dict.get(keyOf('FT'))) ?? kind;
    if (type instanceof PDFName && type.decodeText() === 'Sig' && own !== undefined) {
      found.push({ name, ref: object, dict });
    }
    const kids = revision.look(dict.get(keyOf('Kids')));
    if (kids instanceof PDFArray) {
      kids.asArray().forEach((kid) => {
        visit(kid, name, type);
      });
    }
  };
  const fields = revision.look(formOf(revision)?.get(keyOf('Fields')));
  if (fields instanceof PDFArray) {
    fields.asArray().forEach((field) => {
      visit(field, '', undefined);
    });
  }
  return found;
}

/** How large a signature field is on its page; undefined where there is none of that name. */
export function fieldSize(pdf: Uint8Array, name: string): { width: number; height: number } | undefined {
  const revision = readRevision(pdf);
  const field = signatureFields(revision).find((one) => one.name === name);
  const rect = revision.look(field?.dict.get(keyOf('Rect')));
  if (!(rect instanceof PDFArray)) {
    return undefined;
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = rect
    .asArray()
    .map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
  return { width: Math.abs(right - left), height: Math.abs(top - bottom) };
}
