import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFRef,
  PDFStream,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import { ContentReader, knownOperators } from '../src/documents/content-stream.js';
import { dataOf, key, nameOf, numberOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import { type FontUse, TextUse } from '../src/documents/text-use.js';
import type { Fault, Look, ToDict } from './conformance-fault.js';
import { checkFont } from './conformance-fonts.js';
import { checkStructure, readElement, readNumberTree, type Element } from './conformance-structure.js';

/*
 * What a validator of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) would find in a file, as far as it can apply to
 * ours: one line for each breach, led by the clause. Not a validator: it trusts that operators and objects are well
 * formed (qpdf looks at that), and knows only the kinds of fonts that may stand in our files.
 */

const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode'.split(' '),
);

/** Everything that breaks one of the two standards; an empty list for a file that keeps both. */
export async function conformanceFaults(bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  const fault = (clause: string, what: string) => {
    const line = `${clause}: ${what}`;
    if (!faults.includes(line)) {
      faults.push(line);
    }
  };
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const look = (object: PDFObject | undefined) => (object === undefined ? undefined : context.lookup(object));
  const dict = (object: PDFObject | undefined): PDFDict | undefined => {
    const found = look(object);
    return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
  };

  fileLayout(bytes, fault);
  if (!(context.trailerInfo.ID instanceof PDFArray)) {
    fault('A 6.1.3', 'no ID in the trailer');
  }
  if (document.isEncrypted) {
    fault('A 6.1.3', 'encrypted');
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      streamKeys(object, fault);
    }
    const held = dict(object);
    for (const forbidden of ['JS', 'AA', 'XFA', 'NeedsRendering', 'Alternates', 'OPI', 'PS', 'TR', 'HTP']) {
      if (held?.has(key(forbidden)) === true) {
        fault('A 6.2–6.5', `the key ${forbidden} is used`);
      }
    }
    if (nameOf(held?.get(key('Type'))) === 'Action' || nameOf(held?.get(key('S'))) === 'JavaScript') {
      fault('A 6.5.1', 'an action that is not known');
    }
  }

  // the catalog
  if (textOf(catalog.get(key('Lang'))) !== 'sv-SE') {
    fault('UA 7.2', 'the language of the document is not told');
  }
  if (catalog.has(key('OpenAction')) || catalog.has(key('OCProperties')) || catalog.has(key('AcroForm'))) {
    fault('A 6.4–6.9', 'an action, layers or a form');
  }
  if (String(dict(catalog.get(key('MarkInfo')))?.get(key('Marked'))) !== 'true') {
    fault('A 6.7.2.2', 'MarkInfo does not say that the file is tagged');
  }
  const preferences = dict(catalog.get(key('ViewerPreferences')));
  if (String(preferences?.get(key('DisplayDocTitle'))) !== 'true') {
    fault('UA 7.1', 'the title is not displayed');
  }
  outputIntent(dict, catalog, look, fault);
  metadata(look(catalog.get(key('Metadata'))), fault);
  embeddedFiles(context, catalog, dict, look, fault);

  // the structure
  const root = dict(catalog.get(key('StructTreeRoot')));
  if (root === undefined) {
    fault('A 6.7.3', 'no structure');
    return faults;
  }
  const top = (
    look(root.get(key('K'))) instanceof PDFArray
      ? (look(root.get(key('K'))) as PDFArray).asArray()
      : [root.get(key('K'))]
  ).flatMap((kid) => (kid === undefined ? [] : readElement(kid, undefined, dict, look)));
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
  const fonts = new Map<PDFDict, FontUse>();
  for (const page of document.getPages()) {
    checkPage(page, owners, parents, fonts, dict, look, fault);
    for (const one of valuesOf(page.node.Annots())) {
      checkAnnotation(dict(one), { page, parents, linked, destinations }, dict, fault);
    }
  }
  for (const [font, use] of fonts) {
    checkFont(font, use, dict, look, fault);
  }
  return faults;
}

function fileLayout(bytes: Uint8Array, fault: Fault): void {
  const text = Buffer.from(bytes).toString('latin1');
  if (!/^%PDF-1\.7\r?\n%[\x80-\xff]{4}/.test(text)) {
    fault('A 6.1.2', 'the head of the file');
  }
  if (!/%%EOF\s?$/.test(text.slice(-8)) || (text.match(/startxref/g) ?? []).length > 1) {
    fault('A 6.1.3', 'the end of the file');
  }
  if (/[^\r\n]endstream/.test(text.replace(/stream\r?\nendstream/g, ''))) {
    fault('A 6.1.7', 'no line end before endstream');
  }
  if (/[^\r\n](endobj)/.test(text) || /\d+ \d+ obj[^\r\n]/.test(text)) {
    fault('A 6.1.9', 'objects are not on lines of their own');
  }
}

function streamKeys(stream: PDFStream, fault: Fault): void {
  for (const forbidden of ['F', 'FFilter', 'FDecodeParms']) {
    if (stream.dict.has(key(forbidden))) {
      fault('A 6.1.7', `a stream with ${forbidden}`);
    }
  }
  const filter = stream.dict.lookup(key('Filter'));
  for (const one of filter instanceof PDFArray ? valuesOf(filter) : filter === undefined ? [] : [filter]) {
    if (!FILTERS.has(nameOf(one) ?? '')) {
      fault('A 6.1.7', `the filter ${nameOf(one)}`);
    }
  }
  if (nameOf(stream.dict.get(key('Subtype'))) === 'Image') {
    if (String(stream.dict.get(key('Interpolate'))) === 'true') {
      fault('A 6.2.8', 'an image that is to be smoothed');
    }
  }
}

function outputIntent(dict: ToDict, catalog: PDFDict, look: Look, fault: Fault): void {
  const intents = valuesOf(catalog.lookupMaybe(key('OutputIntents'), PDFArray));
  const [intent] = intents;
  const profile = look(dict(intent)?.get(key('DestOutputProfile')));
  if (
    intents.length !== 1 ||
    nameOf(dict(intent)?.get(key('S'))) !== 'GTS_PDFA1' ||
    !(profile instanceof PDFStream)
  ) {
    fault('A 6.2.3', 'no output intent');
    return;
  }
  const icc = Buffer.from(dataOf(profile));
  const kind = icc.toString('latin1', 12, 16);
  if (
    icc.toString('latin1', 16, 20) !== 'RGB ' ||
    (kind !== 'mntr' && kind !== 'prtr') ||
    (icc[8] ?? 9) > 4
  ) {
    fault('A 6.2.3', 'the colour profile');
  }
  if (numberOf(profile.dict.get(key('N'))) !== 3) {
    fault('A 6.2.3', 'the number of colours of the profile');
  }
}

function metadata(stream: PDFObject | undefined, fault: Fault): void {
  if (!(stream instanceof PDFStream) || stream.dict.has(key('Filter'))) {
    fault('A 6.6.2', 'no metadata in clear text');
    return;
  }
  const xml = Buffer.from(dataOf(stream)).toString('utf8');
  const asserts: [string, string, RegExp][] = [
    [
      'A 6.6.2.1',
      'no packet',
      /^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>[^]*<\?xpacket end="[wr]"\?>$/,
    ],
    ['A 6.6.4', 'part of PDF/A', /<pdfaid:part>3<\/pdfaid:part>/],
    ['A 6.6.4', 'level of PDF/A', /<pdfaid:conformance>A<\/pdfaid:conformance>/],
    ['UA 5', 'part of PDF/UA', /<pdfuaid:part>1<\/pdfuaid:part>/],
    ['A 6.6.2.3.3', 'PDF/UA is not described', /<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/],
    ['A 6.6.2.3.3', 'its property is not described', /<pdfaProperty:name>part<\/pdfaProperty:name>/],
    ['UA 7.1', 'no title', /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/],
  ];
  for (const [clause, what, pattern] of asserts) {
    if (!pattern.test(xml)) {
      fault(clause, what);
    }
  }
  const known = new Set([
    'rdf',
    'x',
    'xml',
    'xmlns',
    'dc',
    'xmp',
    'pdf',
    'pdfaid',
    'pdfuaid',
    'pdfaExtension',
    'pdfaSchema',
    'pdfaProperty',
  ]);
  for (const [, prefix] of xml.matchAll(/<([A-Za-z]+):/g)) {
    if (prefix !== undefined && !known.has(prefix)) {
      fault('A 6.6.2.3', `a property of ${prefix}`);
    }
  }
}

function embeddedFiles(
  context: PDFDocument['context'],
  catalog: PDFDict,
  dict: ToDict,
  look: Look,
  fault: Fault,
): void {
  const associated = new Set(valuesOf(catalog.lookupMaybe(key('AF'), PDFArray)).map((one) => dict(one)));
  for (const [, object] of context.enumerateIndirectObjects()) {
    const spec = dict(object);
    if (spec?.has(key('EF')) !== true) {
      continue;
    }
    if (!textOf(spec.get(key('F'))) || !textOf(spec.get(key('UF')))) {
      fault('UA 7.11', 'a file without a name');
    }
    const relations = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];
    if (!relations.includes(nameOf(spec.get(key('AFRelationship'))) ?? '')) {
      fault('A 6.8', 'a file without its relation to the document');
    }
    if (!associated.has(spec)) {
      fault('A 6.8', 'a file that is not associated with the document');
    }
    const stream = look(dict(spec.get(key('EF')))?.get(key('F')));
    const type = stream instanceof PDFStream ? nameOf(stream.dict.get(key('Subtype'))) : undefined;
    if (!/^[-\w+.]+\/[-\w+.]+$/.test(type ?? '')) {
      fault('A 6.8', `a file of the kind ${type}`);
    }
    if (stream instanceof PDFStream && dict(stream.dict.get(key('Params')))?.has(key('ModDate')) !== true) {
      fault('A 6.8', 'a file without a date');
    }
  }
}

/** Content of a page: all of it tagged or an artifact, numbers that lead to the structure and back, known operators. */
function checkPage(
  page: PDFPage,
  owners: ReadonlyMap<string, PDFDict>,
  parents: ReadonlyMap<number, PDFObject | undefined>,
  fonts: Map<PDFDict, FontUse>,
  dict: ToDict,
  look: Look,
  fault: Fault,
): void {
  const { node } = page;
  const annotations = valuesOf(node.Annots());
  if (annotations.length > 0 && nameOf(node.get(key('Tabs'))) !== 'S') {
    fault('UA 7.18.3', 'a page with links does not go by the structure');
  }
  for (const box of [page.getMediaBox(), page.getCropBox()]) {
    if (Math.min(box.width, box.height) < 3 || Math.max(box.width, box.height) > 14_400) {
      fault('A 6.1.13', 'the size of a page');
    }
  }
  if (!node.has(key('Resources'))) {
    fault('A 6.2.2', 'a page takes its resources from another');
  }
  const slots = parents.get(numberOf(node.get(key('StructParents'))) ?? -1);
  const tagged = slots instanceof PDFArray ? slots.asArray() : [];
  const held = look(node.get(key('Contents')));
  const streams = held instanceof PDFArray ? valuesOf(held) : held === undefined ? [] : [held];
  const data = Buffer.concat(
    streams.flatMap((one) => (one instanceof PDFStream ? [Buffer.from(dataOf(one)), Buffer.from('\n')] : [])),
  );
  const seen = new Set<number>();
  const read = (bytes: Uint8Array, resources: PDFDict | undefined, inside: string[], depth: number) => {
    const open: string[] = [];
    let nesting = 0;
    const text = new TextUse(fonts);
    const fontNamed = (name: string) => dict(dict(resources?.get(key('Font')))?.get(key(name)));
    for (const operation of new ContentReader(bytes).operations()) {
      const { operator, operands } = operation;
      if (!knownOperators.has(operator)) {
        fault('A 6.2.2', `the operator ${operator}`);
      }
      const [first] = operands;
      const all = [...inside, ...open];
      if (operator === 'q' && ++nesting > 28) {
        fault('A 6.1.13', 'too deep a nesting');
      }
      nesting -= operator === 'Q' ? 1 : 0;
      if (operator === 'BMC' || operator === 'BDC') {
        const tag = first?.kind === 'name' ? first.name : '';
        if (tag === 'Artifact' ? all.length > 0 : all.includes('Artifact')) {
          fault('UA 7.1', `${tag} inside ${all.join(', ')}`);
        }
        const number = operands.findIndex((one) => one.kind === 'name' && one.name === 'MCID');
        const value = operands[number + 1];
        if (number > 0 && value?.kind === 'other') {
          const mcid = Number(value.text);
          const owner = owners.get(`${page.ref.toString()} ${mcid}`);
          if (seen.has(mcid) || owner === undefined || look(tagged[mcid]) !== owner) {
            fault('UA 7.1', `content ${mcid} of a page is not bound to its element`);
          }
          seen.add(mcid);
        }
        open.push(tag);
      } else if (operator === 'EMC') {
        open.pop();
      } else if (/^(f|F|f\*|S|s|B|b|B\*|b\*|Tj|TJ|'|"|Do|sh|BI)$/.test(operator) && all.length === 0) {
        fault('UA 7.1', `content that is neither tagged nor an artifact (${operator})`);
      }
      if (operator === 'Tf' && first?.kind === 'name') {
        text.choose(fontNamed(first.name));
      }
      text.read(operation);
      if (operator === 'k' || operator === 'K') {
        fault('A 6.2.4.3', 'colours of print without a profile');
      }
      if (operator === 'Do' && first?.kind === 'name') {
        const form = look(dict(resources?.get(key('XObject')))?.get(key(first.name)));
        if (form instanceof PDFStream && nameOf(form.dict.get(key('Subtype'))) === 'Form' && depth < 12) {
          const own = dict(form.dict.get(key('Resources')));
          if (own === undefined) {
            fault('A 6.2.2', 'a form takes its resources from the page');
          }
          read(dataOf(form), own, all, depth + 1);
        }
      }
    }
    if (open.length > 0 || nesting !== 0) {
      fault('A 6.2.2', 'what was opened on a page is not closed');
    }
  };
  read(data, dict(node.get(key('Resources'))), [], 0);
}

/** The names that links lead to, in the order in which they stand. */
function namedPlaces(tree: PDFDict | undefined, look: Look): Map<string, PDFArray | undefined> {
  const held = valuesOf(tree?.lookupMaybe(key('Names'), PDFArray));
  const found = new Map<string, PDFArray | undefined>();
  for (let i = 0; i + 1 < held.length; i += 2) {
    const target = look(held[i + 1]);
    found.set(textOf(held[i]) ?? '', target instanceof PDFArray ? target : undefined);
  }
  return found;
}

interface AroundLinks {
  page: PDFPage;
  parents: ReadonlyMap<number, PDFObject | undefined>;
  linked: ReadonlyMap<PDFDict, { element: PDFDict; page: PDFRef | undefined }>;
  destinations: ReadonlyMap<string, PDFArray | undefined>;
}

function checkAnnotation(
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
  if (((numberOf(annotation?.get(key('F'))) ?? 0) & 4) !== 4) {
    fault('A 6.3.2', 'a link that is not printed');
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
