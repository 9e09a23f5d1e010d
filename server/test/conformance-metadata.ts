import { type PDFDict, PDFStream, type PDFObject } from 'pdf-lib';
import { Parser } from 'saxen';
import { dataOf, key, textOf } from '../src/documents/pdf-objects.js';
import type { Examined, Fault } from './conformance-fault.js';

/* What the file says of itself (ISO 19005-3, 6.6; ISO 14289-1, 5): well-formed, known or described, and one thing only. */

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const PDFA_ID = 'http://www.aiim.org/pdfa/ns/id/';
const UA_ID = 'http://www.aiim.org/pdfua/ns/id/';
const DC = 'http://purl.org/dc/elements/1.1/';
const XMP = 'http://ns.adobe.com/xap/1.0/';
const XMP_MM = 'http://ns.adobe.com/xap/1.0/mm/';
const PDF = 'http://ns.adobe.com/pdf/1.3/';
const EXTENSION = 'http://www.aiim.org/pdfa/ns/extension/';
const SCHEMA = 'http://www.aiim.org/pdfa/ns/schema#';
const PROPERTY = 'http://www.aiim.org/pdfa/ns/property#';

interface Node {
  readonly prefix: string;
  readonly space: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: Node[];
  text: string;
}

type Spaces = Readonly<Record<string, string>>;

/** The tree of an XML text, names with their spaces; throws where it is not well-formed. */
function readXml(xml: string): Node {
  const top: Node = { prefix: '', space: '', name: '', attributes: {}, kids: [], text: '' };
  const open: { node: Node; spaces: Spaces }[] = [{ node: top, spaces: {} }];
  const parser = new Parser();
  const stop = (error: Error) => {
    throw error;
  };
  parser.on('error', stop);
  parser.on('warn', stop);
  parser.on('openTag', (tag, attributesOf, decode) => {
    const outer = open.at(-1);
    const attributes = Object.fromEntries(
      Object.entries(attributesOf()).map(([name, value]) => [name, decode(value)]),
    );
    const spaces: Record<string, string> = { ...outer?.spaces };
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('xmlns:')) {
        spaces[name.slice(6)] = value;
      }
    }
    const [prefix = '', name = ''] = tag.includes(':') ? tag.split(':') : ['', tag];
    const node: Node = { prefix, space: spaces[prefix] ?? '', name, attributes, kids: [], text: '' };
    if (node.space === '') {
      throw new Error(`nobody says what ${tag} is`);
    }
    outer?.node.kids.push(node);
    open.push({ node, spaces });
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (text, decode) => {
    const { node } = open.at(-1) ?? { node: top };
    node.text += decode(text);
  });
  parser.parse(xml);
  if (open.length !== 1) {
    throw new Error('a tag is not closed');
  }
  return top;
}

type Kind = 'Text' | 'URI' | 'Integer' | 'Date' | 'Lang Alt' | 'Seq' | 'Bag';

const KNOWN: Readonly<Record<string, Kind>> = {
  [`${DC}title`]: 'Lang Alt',
  [`${DC}description`]: 'Lang Alt',
  [`${DC}creator`]: 'Seq',
  [`${DC}format`]: 'Text',
  [`${DC}language`]: 'Bag',
  [`${DC}subject`]: 'Bag',
  [`${XMP}CreateDate`]: 'Date',
  [`${XMP}ModifyDate`]: 'Date',
  [`${XMP}MetadataDate`]: 'Date',
  [`${XMP}CreatorTool`]: 'Text',
  [`${XMP_MM}DocumentID`]: 'URI',
  [`${PDF}Producer`]: 'Text',
  [`${PDF}Keywords`]: 'Text',
  [`${PDFA_ID}part`]: 'Integer',
  [`${PDFA_ID}conformance`]: 'Text',
};

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function itemsOf(node: Node, list: string): Node[] | undefined {
  const [only, ...more] = node.kids;
  return only?.space === RDF && only.name === list && more.length === 0 ? only.kids : undefined;
}

function isOfKind(node: Node, kind: Kind): boolean {
  switch (kind) {
    case 'Text':
      return node.kids.length === 0;
    case 'URI':
      return node.kids.length === 0 && /^[a-z][a-z0-9+.-]*:\S+$/.test(node.text);
    case 'Integer':
      return node.kids.length === 0 && /^[+-]?\d+$/.test(node.text);
    case 'Date':
      return node.kids.length === 0 && DATE.test(node.text);
    case 'Lang Alt':
      return (
        itemsOf(node, 'Alt')?.every((item) => item.attributes['xml:lang'] !== undefined) === true &&
        itemsOf(node, 'Alt')?.[0]?.attributes['xml:lang'] === 'x-default'
      );
    case 'Seq':
    case 'Bag':
      return itemsOf(node, kind)?.every((item) => item.kids.length === 0) === true;
  }
}

const fieldOf = (node: Node, space: string, name: string) =>
  node.kids.find((kid) => kid.space === space && kid.name === name);

/** The schemas that the file describes itself, as names of properties and their kinds. */
function described(container: Node, fault: Fault): Map<string, Kind> {
  const found = new Map<string, Kind>();
  const schemas = container.prefix === 'pdfaExtension' ? itemsOf(container, 'Bag') : undefined;
  if (schemas === undefined) {
    fault('A 6.6.2.3.3', 'the list of schemas');
  }
  for (const schema of schemas ?? []) {
    const space = fieldOf(schema, SCHEMA, 'namespaceURI')?.text ?? '';
    const properties = fieldOf(schema, SCHEMA, 'property');
    const names = schema.kids.map(({ prefix, name }) => `${prefix}:${name}`).sort();
    const wanted = ['namespaceURI', 'prefix', 'property', 'schema'].map((name) => `pdfaSchema:${name}`);
    if (names.join() !== wanted.join() || space === '' || fieldOf(schema, SCHEMA, 'prefix')?.text === '') {
      fault('A 6.6.2.3.3', `a schema of ${names.join(', ')}`);
    }
    for (const property of (properties && itemsOf(properties, 'Seq')) ?? []) {
      const fields = property.kids.map(({ prefix, name }) => `${prefix}:${name}`).sort();
      const all = ['category', 'description', 'name', 'valueType'].map((name) => `pdfaProperty:${name}`);
      const kind = fieldOf(property, PROPERTY, 'valueType')?.text;
      if (
        fields.join() !== all.join() ||
        !/^(internal|external)$/.test(fieldOf(property, PROPERTY, 'category')?.text ?? '') ||
        (kind !== 'Integer' && kind !== 'Text')
      ) {
        fault('A 6.6.2.3.3', `a property of ${fields.join(', ')}`);
      }
      found.set(
        `${space}${fieldOf(property, PROPERTY, 'name')?.text}`,
        kind === 'Integer' ? 'Integer' : 'Text',
      );
    }
  }
  return found;
}

function checkProperties(properties: readonly Node[], fault: Fault): void {
  const container = properties.filter(({ space, name }) => space === EXTENSION && name === 'schemas');
  const own = container[0] === undefined ? new Map<string, Kind>() : described(container[0], fault);
  const seen = new Set<string>();
  for (const node of properties) {
    const { space, name } = node;
    const whole = `${space}${name}`;
    if (seen.has(whole)) {
      fault('A 6.6.2.1', `${node.prefix}:${name} is said twice`);
    }
    seen.add(whole);
    const kind = KNOWN[whole] ?? own.get(whole);
    if (space !== EXTENSION && (kind === undefined || !isOfKind(node, kind))) {
      fault('A 6.6.2.3.1', `the property ${node.prefix}:${name}`);
    }
  }
}

function checkIdentity(properties: readonly Node[], fault: Fault): void {
  const said = (space: string, name: string, prefix: string) =>
    properties.find((one) => one.space === space && one.name === name && one.prefix === prefix)?.text;
  if (said(PDFA_ID, 'part', 'pdfaid') !== '3') {
    fault('A 6.6.4', 'part of PDF/A');
  }
  if (said(PDFA_ID, 'conformance', 'pdfaid') !== 'A') {
    fault('A 6.6.4', 'level of PDF/A');
  }
  if (said(UA_ID, 'part', 'pdfuaid') !== '1') {
    fault('UA 5', 'part of PDF/UA');
  }
}

/** `D:20260610120000Z` as an instant. */
function instant(date: string | undefined): string | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|\+00'00'?)?$/.exec(date ?? '');
  return match ? match.slice(1).join(' ') : undefined;
}

/** A reader shows the one or the other: they must not differ. Older parts of the standard demanded it. */
function checkInfo(info: PDFDict | undefined, properties: readonly Node[], fault: Fault): void {
  const said = (space: string, name: string) => {
    const node = properties.find((one) => one.space === space && one.name === name);
    return node?.kids[0]?.kids[0]?.text ?? node?.text;
  };
  const pairs = [
    ['Title', DC, 'title'],
    ['Author', DC, 'creator'],
    ['Subject', DC, 'description'],
    ['Keywords', PDF, 'Keywords'],
    ['Creator', XMP, 'CreatorTool'],
    ['Producer', PDF, 'Producer'],
  ] as const;
  for (const [entry, space, name] of pairs) {
    // XML makes one kind of line end of all
    const value = textOf(info?.lookup(key(entry)))?.replace(/\r\n?/g, '\n');
    if (value !== said(space, name)) {
      fault('A 6.6.3', `${entry} is ${value} in one place and ${said(space, name)} in another`);
    }
  }
  for (const [entry, name] of [
    ['CreationDate', 'CreateDate'],
    ['ModDate', 'ModifyDate'],
  ] as const) {
    const date = instant(textOf(info?.lookup(key(entry))));
    const other = said(XMP, name)?.replace(/[-T:]/g, ' ').replace(/Z$/, '');
    if (date !== other) {
      fault('A 6.6.3', `${entry} is ${date} in one place and ${other} in another`);
    }
  }
}

/** The metadata of the whole file. */
export function checkMetadata({ document, look, dict, fault }: Examined): void {
  const stream: PDFObject | undefined = look(document.catalog.get(key('Metadata')));
  if (!(stream instanceof PDFStream) || stream.dict.has(key('Filter'))) {
    fault('A 6.6.2.1', 'no metadata in clear text');
    return;
  }
  const bytes = Buffer.from(dataOf(stream));
  const xml = bytes.toString('utf8');
  if (!bytes.equals(Buffer.from(xml))) {
    fault('A 6.6.2.1', 'metadata that are not UTF-8');
  }
  if (
    !/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>[^]*<\?xpacket end="[wr]"\?>\s*$/.test(xml)
  ) {
    fault('A 6.6.2.1', 'no packet');
  }
  let top: Node;
  try {
    top = readXml(xml.replace(/<\?xpacket[^>]*\?>/g, ''));
  } catch (error) {
    fault('A 6.6.2.1', `not well-formed: ${String(error)}`);
    return;
  }
  const rdf = top.kids[0]?.kids[0];
  if (top.kids[0]?.name !== 'xmpmeta' || rdf?.space !== RDF || rdf.name !== 'RDF') {
    fault('A 6.6.2.1', 'no description');
    return;
  }
  const properties = rdf.kids.flatMap((description) => description.kids);
  if (
    rdf.kids.some(
      ({ space, name, attributes }) =>
        space !== RDF || name !== 'Description' || attributes['rdf:about'] === undefined,
    )
  ) {
    fault('A 6.6.2.1', 'a description of nothing');
  }
  checkProperties(properties, fault);
  checkIdentity(properties, fault);
  checkInfo(dict(document.context.trailerInfo.Info), properties, fault);
  const title = properties.find(({ space, name }) => space === DC && name === 'title');
  if (!title || itemsOf(title, 'Alt')?.[0]?.text.trim() === '') {
    fault('UA 7.1', 'no title');
  }
}
