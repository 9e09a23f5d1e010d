import { PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRef, type PDFObject } from 'pdf-lib';

/** A file that cannot be read as a PDF of our kind: a classic table of objects, and nothing behind its end. */
export class UnreadablePdf extends Error {}

const MOST_SECTIONS = 2_000;
const MOST_OBJECTS = 2_000_000;
/** No object begins with a longer number than this. */
const LONGEST_HEAD = 64;

interface Entry {
  readonly offset: number;
  readonly generation: number;
}

export const keyOf = (name: string) => PDFName.of(name);

/** As much of it as there is: a file may be short, and end where it says that something begins. */
function text(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

/**
 * A PDF as it stood when these bytes were all there was: what its own tables of objects say, and nothing else. Objects
 * that no table names do not exist, whatever stands in the file.
 */
export class PdfRevision {
  readonly context = PDFContext.create();
  private readonly known = new Map<number, PDFObject | undefined>();

  constructor(
    readonly bytes: Uint8Array,
    readonly tableAt: number,
    readonly trailer: PDFDict,
    /** objects in use, by number */
    readonly entries: ReadonlyMap<number, Entry>,
  ) {}

  /** One more than the highest number of an object. */
  get size(): number {
    const said = this.trailer.get(keyOf('Size'));
    return said instanceof PDFNumber ? said.asNumber() : 0;
  }

  get root(): PDFDict {
    const found = this.look(this.trailer.get(keyOf('Root')));
    if (!(found instanceof PDFDict)) {
      throw new UnreadablePdf('no catalog');
    }
    return found;
  }

  /** The object itself, where a reference was given. */
  look(object: PDFObject | undefined): PDFObject | undefined {
    let found = object;
    for (let steps = 0; found instanceof PDFRef; steps += 1) {
      if (steps > 32 || this.entries.get(found.objectNumber)?.generation !== found.generationNumber) {
        return undefined;
      }
      found = this.object(found.objectNumber);
    }
    return found;
  }

  dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.look(object);
    return found instanceof PDFDict ? found : undefined;
  }

  object(number: number): PDFObject | undefined {
    if (!this.known.has(number)) {
      this.known.set(number, this.parse(number));
    }
    return this.known.get(number);
  }

  private parse(number: number): PDFObject | undefined {
    const entry = this.entries.get(number);
    if (entry === undefined) {
      return undefined;
    }
    const head = /^\s*(\d+)\s+(\d+)\s+obj/.exec(text(this.bytes, entry.offset, entry.offset + LONGEST_HEAD));
    if (head === null || Number(head[1]) !== number || Number(head[2]) !== entry.generation) {
      throw new UnreadablePdf(`object ${number} is not where its table says`);
    }
    return parsed(this.bytes.subarray(entry.offset + head[0].length), this.context);
  }
}

function parsed(bytes: Uint8Array, context: PDFContext): PDFObject {
  try {
    return PDFObjectParser.forBytes(bytes, context).parseObject();
  } catch (error) {
    throw new UnreadablePdf(`an object cannot be read: ${(error as Error).message}`);
  }
}

interface Section {
  readonly entries: Map<number, Entry | null>;
  readonly trailer: PDFDict;
}

/** One table of objects with its trailer, from that place on. */
function readSection(bytes: Uint8Array, at: number, context: PDFContext): Section {
  const line = /^xref[ \t]*(\r\n|\r|\n)/.exec(text(bytes, at, at + 16));
  if (line === null) {
    throw new UnreadablePdf('no table of objects where one should be');
  }
  let place = at + line[0].length;
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
  if (trailer.has(keyOf('XRefStm')) || trailer.has(keyOf('Encrypt'))) {
    throw new UnreadablePdf('objects that are hidden or encrypted');
  }
  return { entries, trailer };
}

/** Reads a PDF by its tables of objects, the last first. Throws {@link UnreadablePdf}. */
export function readRevision(bytes: Uint8Array): PdfRevision {
  const end = /startxref\s+(\d{1,12})\s+%%EOF\s*$/.exec(
    text(bytes, Math.max(0, bytes.length - 256), bytes.length),
  );
  if (end === null || !text(bytes, 0, 1024).includes('%PDF-')) {
    throw new UnreadablePdf('the file does not end as a PDF does');
  }
  const context = PDFContext.create();
  const tableAt = Number(end[1]);
  const entries = new Map<number, Entry | null>();
  const seen = new Set<number>();
  let trailer: PDFDict | undefined;
  let at: number | undefined = tableAt;
  while (at !== undefined) {
    if (seen.has(at) || seen.size >= MOST_SECTIONS || at < 0 || at >= bytes.length) {
      throw new UnreadablePdf('the tables of objects do not end');
    }
    seen.add(at);
    const section = readSection(bytes, at, context);
    trailer ??= section.trailer;
    for (const [number, entry] of section.entries) {
      if (!entries.has(number)) {
        entries.set(number, entry);
      }
    }
    if (entries.size > MOST_OBJECTS) {
      throw new UnreadablePdf('too many objects');
    }
    const before = section.trailer.get(keyOf('Prev'));
    at = before instanceof PDFNumber ? before.asNumber() : undefined;
  }
  const inUse = [...entries].filter((one): one is [number, Entry] => one[1] !== null);
  return new PdfRevision(bytes, tableAt, trailer as PDFDict, new Map(inUse));
}
