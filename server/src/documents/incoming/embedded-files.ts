import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFRawStream,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import { key, textOf, valuesOf } from '../pdf-objects.js';

export interface EmbeddedFile {
  name: string;
  bytes: Uint8Array;
}

export interface EmbeddedFiles {
  files: EmbeddedFile[];
  /** how many lie in the file that were not taken out: too large together, or not readable */
  left: number;
}

const MOST_FILES = 200;
const MOST_NODES = 1000;
const MOST_BYTES = 100 * 1024 * 1024;
const LONGEST_NAME = 200;

/** The names of a tree of names, however deep it is built; each node once. */
function specsOf(root: PDFObject | undefined): PDFDict[] {
  const waiting: (PDFObject | undefined)[] = [root];
  const seen = new Set<PDFObject>();
  const specs: PDFDict[] = [];
  while (waiting.length > 0 && seen.size < MOST_NODES) {
    const node = waiting.shift();
    if (!(node instanceof PDFDict) || seen.has(node)) {
      continue;
    }
    seen.add(node);
    const kids = node.lookup(key('Kids'));
    waiting.push(...(kids instanceof PDFArray ? valuesOf(kids) : []));
    const names = node.lookup(key('Names'));
    const held = names instanceof PDFArray ? valuesOf(names) : [];
    specs.push(...held.filter((one): one is PDFDict => one instanceof PDFDict));
  }
  return specs;
}

/** A name without folders, marks that turn the text around, and what no name holds. */
function plainName(name: string | undefined): string {
  const last = (name ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return plain === '' || /^\.+$/.test(plain) ? 'fil' : plain;
}

function unpacked(spec: PDFDict): Uint8Array | undefined {
  const held = spec.lookup(key('EF'));
  const stream = held instanceof PDFDict ? (held.lookup(key('F')) ?? held.lookup(key('UF'))) : undefined;
  try {
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : undefined;
  } catch {
    return undefined;
  }
}

/** The files that lie in a PDF as they are, within limits; never throws. */
export function embeddedFiles({ catalog }: PDFDocument): EmbeddedFiles {
  const found: EmbeddedFiles = { files: [], left: 0 };
  let room = MOST_BYTES;
  try {
    const names = catalog.lookup(key('Names'));
    const specs = specsOf(names instanceof PDFDict ? names.lookup(key('EmbeddedFiles')) : undefined);
    for (const spec of specs) {
      const bytes = found.files.length < MOST_FILES ? unpacked(spec) : undefined;
      if (bytes === undefined || bytes.length > room) {
        found.left += 1;
      } else {
        room -= bytes.length;
        const name = textOf(spec.lookup(key('UF'))) ?? textOf(spec.lookup(key('F')));
        found.files.push({ name: plainName(name), bytes });
      }
    }
  } catch {
    found.left += 1;
  }
  return found;
}
