import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  type PDFObject,
} from 'pdf-lib';

/** A file that cannot be read as a PDF of our kind, or has something behind its end. */
export class UnreadablePdf extends Error {}

export const MOST_OBJECTS = 2_000_000;
/** No object begins with a longer number than this. */
const LONGEST_HEAD = 64;

/** Where an object stands: at a place of the file, or packed in a stream of objects (ISO 32000-1, 7.5.7). */
export type Entry =
  | { readonly offset: number; readonly generation: number }
  | { readonly pack: number; readonly index: number; readonly generation: 0 };

/** A table of objects and what stands at its end. */
export interface Section {
  /** null: there is no object under that number */
  readonly entries: Map<number, Entry | null>;
  readonly trailer: PDFDict;
}

export const keyOf = (name: string) => PDFName.of(name);

/** As much of it as there is: a file may be short, and end where it says that something begins. */
export function text(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

export function parsed(bytes: Uint8Array, context: PDFContext): PDFObject {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject();
  } catch (error) {
    throw new UnreadablePdf(`an object cannot be read: ${(error as Error).message}`);
  }
}

/** The object that begins there, and what it is called. */
export function parsedAt(
  bytes: Uint8Array,
  at: number,
  context: PDFContext,
): { number: number; generation: number; object: PDFObject } {
  const head = /^\s*(\d+)\s+(\d+)\s+obj/.exec(text(bytes, at, at + LONGEST_HEAD));
  if (head === null) {
    throw new UnreadablePdf('no object where one should be');
  }
  const object = parsed(bytes.subarray(at + head[0].length), context);
  return { number: Number(head[1]), generation: Number(head[2]), object };
}

/**
 * What a stream of the file's own order holds, unpacked: `most` bytes at the most. None but the ways in which such streams
 * are packed in practice is known.
 */
export function unpacked({ dict, contents }: PDFRawStream, most: number): Uint8Array {
  const filter = dict.get(keyOf('Filter'));
  if (filter === undefined && contents.length <= most) {
    return contents;
  }
  const [only = filter, ...others] = filter instanceof PDFArray ? filter.asArray() : [];
  if (only !== PDFName.of('FlateDecode') || others.length > 0) {
    throw new UnreadablePdf('objects are packed in a way that is not known');
  }
  let plain: Uint8Array;
  try {
    plain = inflateSync(contents, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new UnreadablePdf(`objects cannot be unpacked: ${(error as Error).message}`);
  }
  const given = dict.get(keyOf('DecodeParms'));
  const how = given instanceof PDFArray ? given.get(0) : given;
  return how instanceof PDFDict ? withoutPrediction(plain, how) : plain;
}

const numberIn = (dict: PDFDict, name: string, otherwise: number): number => {
  const held = dict.get(keyOf(name));
  return held instanceof PDFNumber ? held.asNumber() : otherwise;
};

/** Rows of which each says what differs from the one above (PNG's filters None and Up; ISO 32000-1, 7.4.4.4). */
function withoutPrediction(told: Uint8Array, how: PDFDict): Uint8Array {
  const predictor = numberIn(how, 'Predictor', 1);
  if (predictor === 1) {
    return told;
  }
  const width = numberIn(how, 'Columns', 1);
  const isKnown =
    predictor >= 10 && numberIn(how, 'Colors', 1) === 1 && numberIn(how, 'BitsPerComponent', 8) === 8;
  if (!isKnown || !Number.isInteger(width) || width < 1 || told.length % (width + 1) !== 0) {
    throw new UnreadablePdf('objects are packed in a way that is not known');
  }
  const plain = new Uint8Array((told.length / (width + 1)) * width);
  for (let from = 0, to = 0; from < told.length; from += width + 1, to += width) {
    const filter = told[from];
    if (filter !== 0 && filter !== 2) {
      throw new UnreadablePdf('objects are packed in a way that is not known');
    }
    for (let column = 0; column < width; column += 1) {
      const above = filter === 2 && to > 0 ? (plain[to - width + column] ?? 0) : 0;
      plain[to + column] = (told[from + 1 + column] ?? 0) + above;
    }
  }
  return plain;
}

/** A plain table with its trailer (ISO 32000-1, 7.5.4). */
function readTable(bytes: Uint8Array, from: number, context: PDFContext): Section {
  let place = from;
  const entries = new Map<number, Entry | null>();
  for (;;) {
    const head = /^\s*(\d{1,10})[ \t]+(\d{1,10})[ \t]*(\r\n|\r|\n)/.exec(text(bytes, place, place + 40));
    if (head === null) {
      break;
    }
    place += head[0].length;
    const first = Number(head[1]);
    const count = Number(head[2]);
    if (count > MOST_OBJECTS || place + count * 20 > bytes.length) {
      throw new UnreadablePdf('a table of objects is longer than the file');
    }
    for (let i = 0; i < count; i += 1, place += 20) {
      const entry = /^(\d{10}) (\d{5}) ([nf])[ \r\n]{2}$/.exec(text(bytes, place, place + 20));
      if (entry === null) {
        throw new UnreadablePdf('a table of objects cannot be read');
      }
      entries.set(
        first + i,
        entry[3] === 'n' ? { offset: Number(entry[1]), generation: Number(entry[2]) } : null,
      );
    }
  }
  const mark = /^\s*trailer\s*/.exec(text(bytes, place, place + 64));
  const trailer = mark === null ? undefined : parsed(bytes.subarray(place + mark[0].length), context);
  if (!(trailer instanceof PDFDict)) {
    throw new UnreadablePdf('a table of objects without a trailer');
  }
  return { entries, trailer };
}

function numbersOf(object: PDFObject | undefined): number[] | undefined {
  const held = object instanceof PDFArray ? object.asArray() : [];
  const numbers = held.flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []));
  const areCounts = numbers.every((one) => Number.isSafeInteger(one) && one >= 0);
  return object instanceof PDFArray && numbers.length === held.length && areCounts ? numbers : undefined;
}

/** No number in a table of objects is longer, in bytes. */
const WIDEST = 6;

/** A packed table, whose dictionary is the trailer too (ISO 32000-1, 7.5.8). */
function readPackedTable(bytes: Uint8Array, at: number, context: PDFContext): Section {
  const { object } = parsedAt(bytes, at, context);
  if (!(object instanceof PDFRawStream) || object.dict.get(keyOf('Type')) !== PDFName.of('XRef')) {
    throw new UnreadablePdf('no table of objects where one should be');
  }
  const { dict } = object;
  const widths = numbersOf(dict.get(keyOf('W'))) ?? [];
  const runs = numbersOf(dict.get(keyOf('Index'))) ?? [0, numberIn(dict, 'Size', 0)];
  const row = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length !== 3 || row === 0 || widths.some((width) => width > WIDEST) || runs.length % 2 !== 0) {
    throw new UnreadablePdf('a table of objects cannot be read');
  }
  const total = runs.reduce((sum, one, i) => sum + (i % 2 === 1 ? one : 0), 0);
  if (total > MOST_OBJECTS) {
    throw new UnreadablePdf('too many objects');
  }
  // one byte more for each row that is told by the one above
  const rows = Buffer.from(unpacked(object, total * (row + 1)));
  const entries = new Map<number, Entry | null>();
  let place = 0;
  const field = (column: number, otherwise: number) => {
    const width = widths[column] ?? 0;
    const value = width === 0 ? otherwise : rows.readUIntBE(place, width);
    place += width;
    return value;
  };
  for (let run = 0; run < runs.length; run += 2) {
    const [first = 0, count = 0] = runs.slice(run, run + 2);
    if (place + count * row > rows.length) {
      throw new UnreadablePdf('a table of objects is shorter than it says');
    }
    for (let number = first; number < first + count; number += 1) {
      const [type, second, third] = [field(0, 1), field(1, 0), field(2, 0)];
      entries.set(
        number,
        type === 1
          ? { offset: second, generation: third }
          : type === 2
            ? { pack: second, index: third, generation: 0 }
            : null,
      );
    }
  }
  return { entries, trailer: dict };
}

/** One table of objects with its trailer, from that place on. Throws {@link UnreadablePdf}. */
export function readSection(bytes: Uint8Array, at: number, context: PDFContext): Section {
  const line = /^xref[ \t]*(\r\n|\r|\n)/.exec(text(bytes, at, at + 16));
  const section =
    line === null ? readPackedTable(bytes, at, context) : readTable(bytes, at + line[0].length, context);
  if (section.trailer.has(keyOf('XRefStm')) || section.trailer.has(keyOf('Encrypt'))) {
    throw new UnreadablePdf('objects that are hidden or encrypted');
  }
  return section;
}
