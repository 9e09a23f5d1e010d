import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import type { PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';

/** References back to what holds a thing, or to another place; and numbers that a program gives anew. */
const LEFT_OUT = new Set(['Parent', 'P', 'Pg', 'Dest', 'D', 'StructParent', 'StructParents', 'Length']);
const DEEPEST = 200;
/** No more is unpacked of one file than this: it may be made to cost time. */
const MOST_UNPACKED = 256_000_000;

/** A value as one word, whichever of the ways it is written in: programs choose their own. */
function saidBy(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) {
    return `(${Buffer.from(object.asBytes()).toString('hex')})`;
  }
  return object instanceof PDFName ? nameIn(object) : String(object ?? 'null');
}

/** The library takes only capital digits for what they are, and writes the others anew. */
function nameIn(name: PDFName): string {
  const letter = (_: string, digits: string) => String.fromCharCode(parseInt(digits, 16));
  return name
    .toString()
    .replace(/#23/g, '#')
    .replace(/#([\da-f]{2})/gi, letter);
}

/**
 * What things of a file are made of, whatever numbers their objects bear: two of them are made alike when their
 * fingerprints are the same, also in a file that another program has written anew.
 */
export class Fingerprints {
  private readonly known = new Map<number, string>();
  private readonly open = new Set<number>();
  private unpacked = 0;

  constructor(private readonly revision: PdfRevision) {}

  /** `but`: entries of the thing itself that are left out. */
  of(object: PDFObject | undefined, but: readonly string[] = [], depth = 0): string {
    if (!(object instanceof PDFRef)) {
      return this.made(object, but, depth);
    }
    const number = object.objectNumber;
    if (this.open.has(number) || depth > DEEPEST) {
      return 'again';
    }
    const held = but.length === 0 ? this.known.get(number) : undefined;
    if (held !== undefined) {
      return held;
    }
    this.open.add(number);
    const found = this.made(this.revision.look(object), but, depth);
    this.open.delete(number);
    if (but.length === 0) {
      this.known.set(number, found);
    }
    return found;
  }

  private made(object: PDFObject | undefined, but: readonly string[], depth: number): string {
    const hash = createHash('sha256');
    if (object instanceof PDFArray) {
      object.asArray().forEach((one) => hash.update(`[${this.of(one, [], depth + 1)}`));
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      const dict = object instanceof PDFDict ? object : object.dict;
      const data = object instanceof PDFStream ? this.dataOf(object) : undefined;
      const leftOut = [...but, ...(data?.unpacked === true ? ['Filter'] : [])];
      const entries = dict.entries().map(([name, value]) => ({ name: name.decodeText(), value }));
      for (const { name, value } of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
        if (!LEFT_OUT.has(name) && !leftOut.includes(name)) {
          hash.update(`/${name} ${this.of(value, [], depth + 1)}`);
        }
      }
      if (data) {
        hash.update(data.bytes);
      }
    } else {
      hash.update(saidBy(object));
    }
    return hash.digest('hex');
  }

  /** What a stream says: programs pack it or not, as they like. */
  private dataOf(stream: PDFStream): { bytes: Uint8Array; unpacked: boolean } {
    const filter = this.revision.look(stream.dict.get(keyOf('Filter')));
    const bytes = stream.getContents();
    if (filter === undefined) {
      return { bytes, unpacked: true };
    }
    if (filter !== PDFName.of('FlateDecode') || stream.dict.has(keyOf('DecodeParms'))) {
      return { bytes, unpacked: false };
    }
    try {
      const plain = inflateSync(bytes, { maxOutputLength: Math.max(1, MOST_UNPACKED - this.unpacked) });
      this.unpacked += plain.length;
      return { bytes: plain, unpacked: true };
    } catch {
      return { bytes, unpacked: false };
    }
  }
}
