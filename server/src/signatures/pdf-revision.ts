import {
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from 'pdf-lib';
import {
  keyOf,
  MOST_OBJECTS,
  parsed,
  parsedAt,
  readSection,
  text,
  unpacked,
  UnreadablePdf,
  type Entry,
} from './pdf-sections.js';

const MOST_SECTIONS = 2_000;
/** No more is unpacked of one file than this: it may be made to cost time. */
const MOST_UNPACKED = 64_000_000;

/** Number and place of a packed object, in digits, and what stands between. */
const LONGEST_PLACE = 24;

/** Objects that are packed together, unpacked. */
interface Pack {
  readonly bytes: Uint8Array;
  readonly numbers: readonly number[];
  /** where each begins in the bytes */
  readonly places: readonly number[];
}

/**
 * A PDF as it stood when these bytes were all there was: what its own tables of objects say, and nothing else. Objects
 * that no table names do not exist, whatever stands in the file.
 */
export class PdfRevision {
  readonly context = PDFContext.create();
  private readonly known = new Map<number, PDFObject | undefined>();
  private readonly packs = new Map<number, Pack>();
  private unpackedSoFar = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly tableAt: number,
    readonly trailer: PDFDict,
    /** objects in use, by number */
    readonly entries: ReadonlyMap<number, Entry>,
    /** numbers of the streams that are tables of objects themselves */
    readonly tables: ReadonlySet<number>,
  ) {}

  /** Whether its last table is packed; one that follows has to be as well. */
  get isPacked(): boolean {
    return this.trailer.get(keyOf('Type')) === PDFName.of('XRef');
  }

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

  /**
   * Where an object stands, as a word: as long as it is the same, so is the object. What is packed stands where its pack
   * does, and another may have taken that one's place.
   */
  placeOf(number: number): string | undefined {
    const entry = this.entries.get(number);
    if (entry === undefined) {
      return undefined;
    }
    return 'offset' in entry
      ? `${entry.offset} ${entry.generation}`
      : `${entry.index} in ${entry.pack} at ${this.offsetOf(entry.pack)}`;
  }

  /** Where in the file an object begins; undefined for one that is packed with others. */
  offsetOf(number: number): number | undefined {
    const entry = this.entries.get(number);
    return entry !== undefined && 'offset' in entry ? entry.offset : undefined;
  }

  private parse(number: number): PDFObject | undefined {
    const entry = this.entries.get(number);
    if (entry === undefined) {
      return undefined;
    }
    if (!('offset' in entry)) {
      return this.unpackedObject(number, entry.pack, entry.index);
    }
    const found = parsedAt(this.bytes, entry.offset, this.context);
    if (found.number !== number || found.generation !== entry.generation) {
      throw new UnreadablePdf(`object ${number} is not where its table says`);
    }
    return found.object;
  }

  private unpackedObject(number: number, from: number, index: number): PDFObject {
    const pack = this.packs.get(from) ?? this.openPack(from);
    this.packs.set(from, pack);
    const place = pack.places[index];
    if (pack.numbers[index] !== number || place === undefined) {
      throw new UnreadablePdf(`object ${number} is not packed where its table says`);
    }
    const object = parsed(pack.bytes.subarray(place), this.context);
    if (object instanceof PDFStream) {
      throw new UnreadablePdf('a stream in a stream of objects');
    }
    return object;
  }

  private openPack(number: number): Pack {
    const stream = this.offsetOf(number) === undefined ? undefined : this.object(number);
    if (!(stream instanceof PDFRawStream) || stream.dict.get(keyOf('Type')) !== PDFName.of('ObjStm')) {
      throw new UnreadablePdf('no objects are packed where a table says');
    }
    const bytes = unpacked(stream, MOST_UNPACKED - this.unpackedSoFar);
    this.unpackedSoFar += bytes.length;
    const [first, count] = [stream.dict.get(keyOf('First')), stream.dict.get(keyOf('N'))];
    const begin = first instanceof PDFNumber ? first.asNumber() : 0;
    const most = count instanceof PDFNumber ? count.asNumber() : 0;
    const head = begin < most * LONGEST_PLACE ? (text(bytes, 0, begin).match(/\d+/g) ?? []) : [];
    if (most > MOST_OBJECTS || head.length !== most * 2) {
      throw new UnreadablePdf('packed objects cannot be told apart');
    }
    const numbers = head.map(Number);
    return {
      bytes,
      numbers: numbers.filter((_, i) => i % 2 === 0),
      places: numbers.filter((_, i) => i % 2 === 1).map((place) => begin + place),
    };
  }
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
  let rows = 0;
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
    rows += section.entries.size;
    if (rows > MOST_OBJECTS) {
      throw new UnreadablePdf('too many objects');
    }
    const before = section.trailer.get(keyOf('Prev'));
    at = before instanceof PDFNumber ? before.asNumber() : undefined;
  }
  const inUse = [...entries].filter((one): one is [number, Entry] => one[1] !== null);
  const tables = inUse.flatMap(([number, entry]) =>
    'offset' in entry && seen.has(entry.offset) ? [number] : [],
  );
  return new PdfRevision(bytes, tableAt, trailer as PDFDict, new Map(inUse), new Set(tables));
}
