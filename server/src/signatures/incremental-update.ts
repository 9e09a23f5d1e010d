import { createHash } from 'node:crypto';
import { PDFArray, PDFHexString, PDFNumber, PDFRef, type PDFObject } from 'pdf-lib';
import { keyOf, type PdfRevision } from './pdf-revision.js';

function serialised(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Numbers that follow each other, as a table of objects lists them. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === number - 1) {
      last.push(number);
    } else {
      runs.push([number]);
    }
  }
  return runs;
}

/**
 * What is added behind a PDF: changed and new objects, their table and a trailer (ISO 32000-1, 7.5.6). Not a byte of
 * what stands there changes, so that signatures over it go on to hold. Equal changes give equal bytes.
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
    const tableAt = length;
    write('xref\n');
    for (const run of runsOf(numbers)) {
      write(`${run[0]} ${run.length}\n`);
      for (const number of run) {
        const generation = String(this.objects.get(number)?.generation).padStart(5, '0');
        write(`${String(offsets.get(number)).padStart(10, '0')} ${generation} n \n`);
      }
    }
    write(`trailer\n${this.trailer(parts)}\nstartxref\n${tableAt}\n%%EOF\n`);
    return { bytes: Buffer.concat(parts), offsets };
  }

  private trailer(parts: readonly Uint8Array[]): string {
    const { base } = this;
    const hash = createHash('sha256');
    parts.forEach((part) => hash.update(part));
    const own = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
    const ids = base.look(base.trailer.get(keyOf('ID')));
    const first = ids instanceof PDFArray ? ids.get(0) : own;
    const trailer = base.context.obj({});
    trailer.set(keyOf('Size'), PDFNumber.of(this.next));
    trailer.set(keyOf('Prev'), PDFNumber.of(base.tableAt));
    for (const name of ['Root', 'Info']) {
      const held = base.trailer.get(keyOf(name));
      if (held !== undefined) {
        trailer.set(keyOf(name), held);
      }
    }
    trailer.set(keyOf('ID'), base.context.obj([first, own]));
    return trailer.toString();
  }
}
