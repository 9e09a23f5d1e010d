import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import type { Operand } from './content-stream.js';
import { key, nameOf, valuesOf } from './pdf-objects.js';
import { Unfit } from './unfit.js';

/* What holds for every object of a file that is to last, wherever it stands (ISO 19005-3, 6.1). */

export const FILTERS: ReadonlySet<string> = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode'.split(' '),
);
const LARGEST_INTEGER = 2_147_483_647;
const LONGEST_STRING = 32_767;
const LONGEST_NAME = 127;

function isAllowedNumber(number: number): boolean {
  const size = Math.abs(number);
  return Number.isInteger(number) ? size <= LARGEST_INTEGER : size <= 3.4e38 && size >= 1.175e-38;
}

function isAllowed(object: PDFObject): boolean {
  if (object instanceof PDFNumber) {
    return isAllowedNumber(object.asNumber());
  }
  if (object instanceof PDFName) {
    const bytes = object.asBytes();
    return bytes.length <= LONGEST_NAME && !bytes.includes(0);
  }
  if (object instanceof PDFHexString) {
    const digits = object.asString().replace(/\s/g, '');
    return digits.length % 2 === 0 && /^[0-9a-f]*$/i.test(digits) && digits.length <= 2 * LONGEST_STRING;
  }
  return !(object instanceof PDFString) || object.asString().length <= LONGEST_STRING;
}

/** The same for what stands before an instruction of a page. */
export function isAllowedOperand(operand: Operand): boolean {
  switch (operand.kind) {
    case 'string':
      return operand.bytes.length <= LONGEST_STRING;
    case 'name':
      return operand.name.length <= LONGEST_NAME;
    case 'other':
      return Number.isNaN(Number(operand.text)) || isAllowedNumber(Number(operand.text));
  }
}

function fitStream({ dict }: PDFStream): void {
  const filter = dict.lookup(key('Filter'));
  const filters = filter instanceof PDFArray ? valuesOf(filter) : filter === undefined ? [] : [filter];
  const elsewhere = ['F', 'FFilter', 'FDecodeParms'].some((name) => dict.has(key(name)));
  if (elsewhere || !filters.every((one) => FILTERS.has(nameOf(one) ?? ''))) {
    throw new Unfit('content');
  }
}

/** Throws `Unfit` where anything that a page leads to may not stand in a file that is to last. */
export function fitObjects(page: PDFDict, seen: Set<PDFObject>): void {
  const waiting: PDFObject[] = page
    .entries()
    .flatMap(([name, value]) => (name.decodeText() === 'Parent' ? [] : [value]));
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const found = object instanceof PDFRef ? page.context.lookup(object) : object;
    if (found === undefined || seen.has(found)) {
      continue;
    }
    if (!isAllowed(found)) {
      throw new Unfit('content');
    }
    if (found instanceof PDFArray) {
      seen.add(found);
      found.asArray().forEach((one) => waiting.push(one));
    } else if (found instanceof PDFDict || found instanceof PDFStream) {
      seen.add(found);
      const dict = found instanceof PDFStream ? found.dict : found;
      if (found instanceof PDFStream) {
        fitStream(found);
      }
      dict.entries().forEach(([name, value]) => waiting.push(name, value));
    }
  }
}
