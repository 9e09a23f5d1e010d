import { PDFArray, type PDFDict, PDFStream, type PDFObject } from 'pdf-lib';
import { key, nameOf, numberOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import { keysAmong, type Examined } from './conformance-fault.js';
import type { AroundLinks } from './conformance-links.js';

/* Places to sign (ISO 19005-3, 6.3 and 6.4; ISO 14289-1, 7.18): the only fields that our documents have. */

/** What the catalog says of the form, and which fields it lists. */
export function checkForm({ document, dict, look, fault }: Examined): Set<PDFObject> {
  const { catalog } = document;
  const form = dict(catalog.get(key('AcroForm')));
  if (form === undefined) {
    return new Set();
  }
  for (const found of keysAmong(form, 'XFA')) {
    fault('A 6.4.2', `${found} in the form`);
  }
  if (String(form.lookup(key('NeedAppearances'))) === 'true') {
    fault('A 6.4.1', 'a reader is to draw the fields itself');
  }
  for (const found of keysAmong(form, 'CO DR DA')) {
    fault('A 6.4.1', `${found} in the form, and our fields need none`);
  }
  const listed = look(form.get(key('Fields')));
  const fields = listed instanceof PDFArray ? valuesOf(listed) : [];
  const names = fields.map((field) => textOf(dict(field)?.get(key('T'))));
  if (fields.length === 0 || new Set(names).size < fields.length) {
    fault('PDF 12.7.3', 'no fields, or two of the same name');
  }
  if (numberOf(form.lookup(key('SigFlags'))) !== 3) {
    fault('PDF 12.7.2', 'the form does not say that the file may only be added to');
  }
  return new Set(fields);
}

/** One field with its place on the page. */
export function checkField(
  field: PDFDict,
  { page, parents, linked, fields }: AroundLinks & { fields: ReadonlySet<PDFObject> },
  { dict, look, fault }: Examined,
): void {
  if (!fields.has(field)) {
    fault('PDF 12.7.3', 'a field that the form does not list');
  }
  if (nameOf(field.lookup(key('FT'))) !== 'Sig' || !textOf(field.get(key('T')))) {
    fault('A 6.4.1', 'a field in which nobody signs, or without a name');
  }
  if (!textOf(field.get(key('TU')))?.trim()) {
    fault('UA 7.18.1', 'a field without words');
  }
  const flags = numberOf(field.lookup(key('F'))) ?? 0;
  // printed; neither invisible nor hidden, and seen on the screen
  if ((flags & 4) !== 4 || (flags & (1 | 2 | 32 | 256)) !== 0) {
    fault('A 6.3.2', 'a field that is not printed');
  }
  for (const found of keysAmong(field, 'A AA')) {
    fault('A 6.4.1', `a field with ${found}`);
  }
  const appearance = dict(field.get(key('AP')));
  if (appearance?.keys().some((name) => name !== key('N')) !== false) {
    fault('A 6.3.3', 'a field with no look of its own, or more than one');
  }
  const drawn = look(appearance?.get(key('N')));
  if (!(drawn instanceof PDFStream) || nameOf(drawn.dict.get(key('Subtype'))) !== 'Form') {
    fault('A 6.3.3', 'a field whose look is no drawing');
  }
  checkElement(field, { page, parents, linked }, { dict, fault });
}

/** It stands alone in an element of its own, on its page. */
function checkElement(
  field: PDFDict,
  { page, parents, linked }: Pick<AroundLinks, 'page' | 'parents' | 'linked'>,
  { dict, fault }: Pick<Examined, 'dict' | 'fault'>,
): void {
  const element = dict(parents.get(numberOf(field.get(key('StructParent'))) ?? -1));
  if (nameOf(element?.get(key('S'))) !== 'Form') {
    fault('UA 7.18.4', 'a field outside the structure');
    return;
  }
  const held = element?.lookup(key('K'));
  const holder = linked.get(field);
  if (
    holder?.element !== element ||
    holder?.page?.toString() !== page.ref.toString() ||
    (held instanceof PDFArray && held.size() !== 1)
  ) {
    fault('UA 7.18.4', 'a field that its element does not hold, or not alone, or on another page');
  }
}
