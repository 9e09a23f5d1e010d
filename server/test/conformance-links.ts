import { PDFArray, type PDFDict, type PDFObject, type PDFPage, type PDFRef } from 'pdf-lib';
import { key, nameOf, numberOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import { keysAmong, type Fault, type Look, type ToDict } from './conformance-fault.js';

/* Links (ISO 14289-1, 7.18; ISO 19005-3, 6.3), and the places to which they lead. */

/** The names that links lead to, in the order in which they stand. */
export function namedPlaces(tree: PDFDict | undefined, look: Look): Map<string, PDFArray | undefined> {
  const held = valuesOf(tree?.lookupMaybe(key('Names'), PDFArray));
  const found = new Map<string, PDFArray | undefined>();
  for (let i = 0; i + 1 < held.length; i += 2) {
    const target = look(held[i + 1]);
    found.set(textOf(held[i]) ?? '', target instanceof PDFArray ? target : undefined);
  }
  return found;
}

export interface AroundLinks {
  page: PDFPage;
  parents: ReadonlyMap<number, PDFObject | undefined>;
  linked: ReadonlyMap<PDFDict, { element: PDFDict; page: PDFRef | undefined }>;
  destinations: ReadonlyMap<string, PDFArray | undefined>;
}

/** One annotation of a page. */
export function checkAnnotation(
  annotation: PDFDict | undefined,
  { page, parents, linked, destinations }: AroundLinks,
  dict: ToDict,
  fault: Fault,
): void {
  if (nameOf(annotation?.get(key('Subtype'))) !== 'Link') {
    fault('A 6.3.1', 'an annotation that is no link');
  }
  if (!textOf(annotation?.get(key('Contents')))) {
    fault('UA 7.18.5', 'a link without words');
  }
  const flags = numberOf(annotation?.get(key('F'))) ?? 0;
  // printed; neither invisible nor hidden, and seen on the screen
  if ((flags & 4) !== 4 || (flags & (1 | 2 | 32 | 256)) !== 0) {
    fault('A 6.3.2', 'a link that is not printed');
  }
  for (const found of keysAmong(annotation, 'A AA PA AP')) {
    fault('A 6.3.3', `a link with ${found}`);
  }
  const parent = dict(parents.get(numberOf(annotation?.get(key('StructParent'))) ?? -1));
  if (nameOf(parent?.get(key('S'))) !== 'Link') {
    fault('UA 7.18.5', 'a link outside the structure');
    return;
  }
  const holder = annotation && linked.get(annotation);
  if (holder?.element !== parent || holder?.page?.toString() !== page.ref.toString()) {
    fault('UA 7.18.5', 'a link that its element does not hold, or on another page');
  }
  const [target] = destinations.get(textOf(annotation?.get(key('Dest'))) ?? '')?.asArray() ?? [];
  if (annotation?.has(key('Dest')) === true && nameOf(dict(target)?.get(key('Type'))) !== 'Page') {
    fault('PDF 12.3.2.4', 'a link to a place that the document does not hold');
  }
}
