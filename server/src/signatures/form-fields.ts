import { PDFArray, type PDFObject, PDFRef } from 'pdf-lib';
import type { PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';
import { formOf, textOf } from './signature-fields.js';

const MOST_FIELDS = 5_000;

/** What each field of the form says, by its full name; a signature counts as what it refers to. */
export function fieldValues(revision: PdfRevision): Map<string, PDFObject | undefined> {
  const found = new Map<string, PDFObject | undefined>();
  const seen = new Set<string>();
  const visit = (object: PDFObject, above: string, inherited: PDFObject | undefined) => {
    const dict = revision.dict(object);
    const id = object instanceof PDFRef ? object.toString() : '';
    if (dict === undefined || seen.has(id) || found.size >= MOST_FIELDS) {
      return;
    }
    if (id !== '') {
      seen.add(id);
    }
    const own = textOf(revision.look(dict.get(keyOf('T'))));
    const name = [above, own].filter(Boolean).join('.');
    const value = dict.get(keyOf('V')) ?? inherited;
    const kids = revision.look(dict.get(keyOf('Kids')));
    if (own !== undefined) {
      found.set(name, value);
    }
    if (kids instanceof PDFArray) {
      kids.asArray().forEach((kid) => {
        visit(kid, name, value);
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
