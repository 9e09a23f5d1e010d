import { createHash } from 'node:crypto';
import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from 'pdf-lib';
import type { PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';

function serialised(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

interface Placed {
  readonly number: number;
  readonly offset: number;
  readonly generation: number;
}

/** Objects whose numbers follow each other, as a table lists them. */
function runsOf(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)?.number === one.number - 1) {
      last.push(one);
    } else {
      runs.push([one]);
    }
  }
  return runs;
}

/** ISO 32000-1, 7.5.4 */
function plainTable(placed: readonly Placed[]): string {
  const runs = runsOf(placed).map((run) => {
    const rows = run.map(
      ({ offset, generation }) =>
        `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    );
    return `${run[0]?.number} ${run.length}\n${rows.join('')}`;
  });
  return `xref\n${runs.join('')}`;
}

/** The same as a stream, with the trailer as its dictionary (ISO 32000-1, 7.5.8): a few rows, and not worth packing. */
function packedTable(placed: readonly Placed[], trailer: PDFDict): PDFRawStream {
  const rows = placed.map(({ offset, generation }) => {
    const row = Buffer.alloc(8);
    row.writeUInt8(1);
    row.writeUIntBE(offset, 1, 5);
    row.writeUInt16BE(generation, 6);
    return row;
  });
  const { context } = trailer;
  trailer.set(keyOf('Type'), keyOf('XRef'));
  trailer.set(keyOf('W'), context.obj([1, 5, 2]));
  const runs = runsOf(placed).flatMap((run) => [run[0]?.number ?? 0, run.length]);
  trailer.set(keyOf('Index'), context.obj(runs));
  return PDFRawStream.of(trailer, Buffer.concat(rows));
}

/**
 * What is added behind a PDF: changed and new objects, their table and a trailer (ISO 32000-1, 7.5.6); the table is
 * packed where that of the file is. Not a byte of what stands there changes, so that signatures over it go on to hold. Equal changes give equal bytes.
 */
export class IncrementalUpdate {
  private readonly objects = new Map<number, { generation: number; object: PDFObject }>();
  private next: number;

  constructor(readonly base: PdfRevision) {
    this.next = base.size;
  }

  /** A number of its own, for an object that follows. */
  reserve(): PDFRef {
    const ref = PDFRef.of(this.next);
    this.next += 1;
    return ref;
  }

  add(object: PDFObject): PDFRef {
    const ref = this.reserve();
    this.put(ref, object);
    return ref;
  }

  /** Puts an object in the place of what stood under its number, if anything did. */
  put(ref: PDFRef, object: PDFObject): void {
    this.objects.set(ref.objectNumber, { generation: ref.generationNumber, object });
  }

  /** The whole file, and where each of the objects begins in it. */
  finish(): { bytes: Buffer; offsets: ReadonlyMap<number, number> } {
    const before = Buffer.from(this.base.bytes);
    const parts: Uint8Array[] = [before];
    let length = before.length;
    const write = (part: Uint8Array | string) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      parts.push(bytes);
      length += bytes.length;
    };
    const last = before.at(-1);
    if (last !== 0x0a && last !== 0x0d) {
      write('\n');
    }
    const offsets = new Map<number, number>();
    const numbers = [...this.objects.keys()].sort((one, other) => one - other);
    for (const number of numbers) {
      const { generation, object } = this.objects.get(number) as { generation: number; object: PDFObject };
      offsets.set(number, length);
      write(`${number} ${generation} obj\n`);
      write(serialised(object));
      write('\nendobj\n');
    }
    const placed = numbers.map((number): Placed => {
      const { generation = 0 } = this.objects.get(number) ?? {};
      return { number, offset: offsets.get(number) ?? 0, generation };
    });
    const tableAt = length;
    if (this.base.isPacked) {
      const number = this.next;
      const trailer = this.trailer(parts, number + 1);
      write(`${number} 0 obj\n`);
      write(serialised(packedTable([...placed, { number, offset: tableAt, generation: 0 }], trailer)));
      write('\nendobj\n');
    } else {
      write(plainTable(placed));
      write(`trailer\n${this.trailer(parts, this.next).toString()}\n`);
    }
    write(`startxref\n${tableAt}\n%%EOF\n`);
    return { bytes: Buffer.concat(parts), offsets };
  }

  private trailer(parts: readonly Uint8Array[], size: number): PDFDict {
    const { base } = this;
    const hash = createHash('sha256');
    parts.forEach((part) => hash.update(part));
    const own = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
    const ids = base.look(base.trailer.get(keyOf('ID')));
    const first = ids instanceof PDFArray ? ids.get(0) : own;
    const trailer = base.context.obj({});
    trailer.set(keyOf('Size'), PDFNumber.of(size));
    trailer.set(keyOf('Prev'), PDFNumber.of(base.tableAt));
    for (const name of ['Root', 'Info']) {
      const held = base.trailer.get(keyOf(name));
      if (held !== undefined) {
        trailer.set(keyOf(name), held);
      }
    }
    trailer.set(keyOf('ID'), base.context.obj([first, own]));
    return trailer;
  }
}
