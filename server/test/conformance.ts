import { PDFArray, PDFDict, PDFDocument, type PDFRef, PDFStream, type PDFObject } from 'pdf-lib';
import { key, nameOf, valuesOf } from '../src/documents/pdf-objects.js';
import type { FontUse } from '../src/documents/text-use.js';
import { checkEmbeddedFiles } from './conformance-embedded.js';
import type { Examined } from './conformance-fault.js';
import { checkCatalog, checkLayout, checkObjects } from './conformance-file.js';
import { checkField, checkForm } from './conformance-forms.js';
import { checkFont } from './conformance-fonts.js';
import { checkOutputIntent } from './conformance-graphics.js';
import { checkAnnotation, namedPlaces } from './conformance-links.js';
import { checkMetadata } from './conformance-metadata.js';
import { checkPage } from './conformance-pages.js';
import {
  checkRoles,
  checkStructure,
  readElement,
  readNumberTree,
  type Element,
} from './conformance-structure.js';

/*
 * What a validator of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) would find in a file, as far as it can apply to
 * ours: one line for each breach, led by the clause. `docs/conformance.md` lists the clauses. Not a validator: it trusts
 * that objects are well formed (qpdf looks at that), and refuses more than the standards do where that is simpler.
 */

/** Everything that breaks one of the two standards; an empty list for a file that keeps both. */
export async function conformanceFaults(bytes: Uint8Array): Promise<string[]> {
  const faults = new Set<string>();
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const { catalog, context } = document;
  const look = (object: PDFObject | undefined) => (object === undefined ? undefined : context.lookup(object));
  const dict = (object: PDFObject | undefined): PDFDict | undefined => {
    const found = look(object);
    return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
  };
  const fault = (clause: string, what: string) => void faults.add(`${clause}: ${what}`);
  const examined: Examined = { document, look, dict, fault };

  checkLayout(bytes, examined);
  checkObjects(examined);
  checkCatalog(examined);
  checkOutputIntent(examined);
  checkMetadata(examined);
  checkEmbeddedFiles(examined);

  const root = dict(catalog.get(key('StructTreeRoot')));
  if (root === undefined) {
    fault('A 6.7.3.3', 'no structure');
    return [...faults];
  }
  const kids = look(root.get(key('K')));
  const top = (kids instanceof PDFArray ? kids.asArray() : [root.get(key('K'))]).flatMap((kid) =>
    kid === undefined ? [] : readElement(kid, undefined, dict, look),
  );
  checkRoles(root, examined);
  checkStructure(top, fault);

  // the pages against the structure
  const owners = new Map<string, PDFDict>();
  const linked = new Map<PDFDict, { element: PDFDict; page: PDFRef | undefined }>();
  const collect = (element: Element) => {
    for (const { page, mcid } of element.content) {
      const place = `${page?.toString()} ${mcid}`;
      if (owners.has(place)) {
        fault('UA 7.1', `content ${place} belongs to two elements`);
      }
      owners.set(place, element.dict);
    }
    for (const { page, annotation } of element.annotations) {
      linked.set(annotation, { element: element.dict, page });
    }
    element.kids.forEach(collect);
  };
  top.forEach(collect);
  const parents = readNumberTree(dict(root.get(key('ParentTree'))), dict, look);
  const destinations = namedPlaces(dict(dict(catalog.get(key('Names')))?.get(key('Dests'))), look);
  const places = [...destinations.keys()];
  if (places.some((name, i) => i > 0 && name <= (places[i - 1] ?? ''))) {
    fault('PDF 7.9.6', 'names of destinations that are not in order');
  }
  const fields = checkForm(examined);
  const fonts = new Map<PDFDict, FontUse>();
  const around = { owners, parents, fonts, seen: new Set<PDFObject>(), tagged: new Set<PDFObject>() };
  for (const page of document.getPages()) {
    checkPage(page, around, examined);
    for (const one of valuesOf(page.node.Annots())) {
      const annotation = dict(one);
      if (annotation !== undefined && nameOf(annotation.get(key('Subtype'))) === 'Widget') {
        checkField(annotation, { page, parents, linked, destinations, fields }, examined);
      } else {
        checkAnnotation(annotation, { page, parents, linked, destinations }, dict, fault);
      }
    }
  }
  for (const [font, use] of fonts) {
    checkFont(font, use, examined);
  }
  return [...faults];
}
