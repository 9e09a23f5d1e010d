import { isUtf8 } from 'node:buffer';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { key, nameOf, numberOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import { keysAmong, type Examined, type Fault } from './conformance-fault.js';

/* The file as such (ISO 19005-3, 6.1): how it is laid out, what its objects may hold, and what its catalog may not. */

const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode'.split(' '),
);
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** A table on lines as prescribed, and its trailer. */
const PLAIN_TABLE =
  /^xref\r?\n(?:\d+ \d+ ?\r?\n(?:\d{10} \d{5} [nf](?: \n| \r|\r\n))+)+\s*trailer(\s[^]*?)startxref/;
/** A table that is a stream, and its dictionary, which is the trailer too. */
const PACKED_TABLE = /^\d+ 0 obj\r?\n(<<(?=[^]*?\/Type \/XRef\b)[^]*?>>)\r?\nstream\r?\n/;

/** Head, end, cross-references and the lines on which objects stand. */
export function checkLayout(bytes: Uint8Array, { document, fault }: Examined): void {
  const text = Buffer.from(bytes).toString('latin1');
  if (!/^%PDF-1\.7\r?\n%[\x80-\xff]{4}/.test(text)) {
    fault('A 6.1.2', 'the head of the file');
  }
  // one end, and one more for each signature
  const ends = text.match(/startxref\r?\n\d+\r?\n%%EOF/g) ?? [];
  const updates = text.match(/\/ByteRange/g) ?? [];
  if (!/%%EOF\s?$/.test(text.slice(-8)) || ends.length !== 1 + updates.length) {
    fault('A 6.1.3', 'the end of the file');
  }
  for (const [, place] of text.matchAll(/startxref\r?\n(\d+)\r?\n%%EOF/g)) {
    const section = text.slice(Number(place), text.indexOf('%%EOF', Number(place)));
    const trailer = PLAIN_TABLE.exec(section)?.[1] ?? PACKED_TABLE.exec(section)?.[1];
    if (trailer === undefined) {
      fault('A 6.1.4', 'the table of cross-references');
    } else if (!/\/ID\s*\[\s*(?:<[0-9a-fA-F]{32,}>\s*){2}\]/.test(trailer)) {
      fault('A 6.1.3', 'a trailer without an ID');
    }
  }
  if (/[^\r\n]endstream/.test(text.replace(/stream\r?\nendstream/g, ''))) {
    fault('A 6.1.7', 'no line end before endstream');
  }
  if (/[^\r\n](endobj)/.test(text) || /\d+ \d+ obj[^\r\n]/.test(text)) {
    fault('A 6.1.9', 'objects are not on lines of their own');
  }
  const { context } = document;
  const id = context.trailerInfo.ID;
  if (!(id instanceof PDFArray) || id.size() !== 2 || valuesOf(id).some((one) => bytesOf(one).length < 16)) {
    fault('A 6.1.3', 'no ID in the trailer');
  }
  if (document.isEncrypted || context.trailerInfo.Encrypt !== undefined) {
    fault('A 6.1.3', 'encrypted');
  }
  if (context.largestObjectNumber > 8_388_607) {
    fault('A 6.1.13', 'too many objects');
  }
}

const bytesOf = (object: PDFObject): Uint8Array =>
  object instanceof PDFString || object instanceof PDFHexString ? object.asBytes() : new Uint8Array();

/** Every object by itself: sizes, names, languages, streams. */
export function checkObjects({ document, fault }: Examined): void {
  const { catalog, context } = document;
  const visit = (object: PDFObject) => {
    checkPlain(object, fault);
    if (object instanceof PDFArray) {
      object.asArray().forEach(visit);
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      const dict = object instanceof PDFDict ? object : object.dict;
      if (object instanceof PDFStream) {
        checkStream(object, fault);
      }
      checkDict(dict, dict === catalog, fault);
      dict.entries().forEach(([name, value]) => {
        visit(name);
        visit(value);
      });
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    visit(object);
  }
}

function checkPlain(object: PDFObject, fault: Fault): void {
  if (object instanceof PDFHexString && !/^(?:[0-9a-f]{2})*$/i.test(object.asString().replace(/\s/g, ''))) {
    fault('A 6.1.6', 'a string of hexadecimal digits');
  }
  if (bytesOf(object).length > 32_767) {
    fault('A 6.1.13', 'a string that is too long');
  }
  if (object instanceof PDFName && object.asBytes().length > 127) {
    fault('A 6.1.13', 'a name that is too long');
  }
  if (object instanceof PDFNumber) {
    checkNumber(object.asNumber(), fault);
  }
}

/** A number in the file or in the instructions of a page. */
export function checkNumber(value: number, fault: Fault): void {
  const size = Math.abs(value);
  const fits = Number.isInteger(value)
    ? value <= 2_147_483_647 && value >= -2_147_483_648
    : size <= 3.403e38 && size >= 1.175e-38;
  if (!fits) {
    fault('A 6.1.13', `the number ${value}`);
  }
}

function checkStream(stream: PDFStream, fault: Fault): void {
  for (const found of keysAmong(stream.dict, 'F FFilter FDecodeParms')) {
    fault('A 6.1.7.1', `a stream with ${found}`);
  }
  if (
    stream instanceof PDFRawStream &&
    numberOf(stream.dict.lookup(key('Length'))) !== stream.getContents().length
  ) {
    fault('A 6.1.7.1', 'a stream of another length than it says');
  }
  const filter = stream.dict.lookup(key('Filter'));
  for (const one of filter instanceof PDFArray ? valuesOf(filter) : filter === undefined ? [] : [filter]) {
    if (!FILTERS.has(nameOf(one) ?? '')) {
      fault('A 6.1.7.2', `the filter ${nameOf(one)}`);
    }
  }
}

const ACTIONS = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named']);

function checkDict(dict: PDFDict, isCatalog: boolean, fault: Fault): void {
  for (const name of ['BaseFont', 'FontName', 'S', 'S2']) {
    const value = dict.get(key(name));
    if (value instanceof PDFName && !isUtf8(value.asBytes())) {
      fault('A 6.1.8', `the name ${value.toString()}`);
    }
  }
  if (dict.has(key('Lang')) && !LANGUAGE.test(textOf(dict.lookup(key('Lang'))) ?? '')) {
    fault('A 6.7.4', 'a language that nobody knows');
  }
  if (dict.has(key('Metadata')) && !isCatalog) {
    fault('A 6.6.2.1', 'metadata of a part, which nobody has checked');
  }
  const kind = nameOf(dict.get(key('Type')));
  const action = nameOf(dict.get(key('S')));
  if (kind === 'Action' ? !ACTIONS.has(action ?? '') : action === 'JavaScript' || dict.has(key('JS'))) {
    fault('A 6.5.1', `the action ${action}`);
  }
  if (dict.get(key('A')) instanceof PDFRef || kind === 'Action') {
    // attributes of the structure stand under the same key; they have an owner
    const held = dict.lookup(key('A'));
    if (!(held instanceof PDFDict) || !held.has(key('O'))) {
      fault('A 6.5.1', 'an action, and our documents have none');
    }
  }
}

/** What the catalog and the pages say of the whole, and must not. */
export function checkCatalog({ document, dict, fault }: Examined): void {
  const { catalog } = document;
  if (textOf(catalog.lookup(key('Lang'))) !== 'sv-SE') {
    fault('UA 7.2', 'the language of the document is not told');
  }
  for (const found of keysAmong(
    catalog,
    'OpenAction AA OCProperties NeedsRendering Requirements Perms Collection Threads',
  )) {
    fault('A 6.4–6.11', `${found} in the catalog`);
  }
  for (const found of keysAmong(dict(catalog.get(key('Names'))), 'AlternatePresentations JavaScript Pages')) {
    fault('A 6.10', `${found} among the names`);
  }
  const mark = dict(catalog.get(key('MarkInfo')));
  if (String(mark?.lookup(key('Marked'))) !== 'true') {
    fault('A 6.7.2.2', 'MarkInfo does not say that the file is tagged');
  }
  if (String(mark?.lookup(key('Suspects'))) === 'true') {
    fault('UA 7.1', 'the tags are said to be doubtful');
  }
  const preferences = dict(catalog.get(key('ViewerPreferences')));
  if (String(preferences?.lookup(key('DisplayDocTitle'))) !== 'true') {
    fault('UA 7.1', 'the title is not displayed');
  }
  for (const { node } of document.getPages()) {
    for (const found of keysAmong(node, 'AA PresSteps')) {
      fault('A 6.5.2', `${found} of a page`);
    }
  }
}
