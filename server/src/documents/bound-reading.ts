import PDFXRefStreamParser from 'pdf-lib/cjs/core/parser/PDFXRefStreamParser.js';
import DecodeStream from 'pdf-lib/cjs/core/streams/DecodeStream.js';

/** More than any page's instructions or font, less than what would stop the program. */
const LARGEST = 64 * 1024 * 1024;
/** More objects than files for people have. */
const MOST_OBJECTS = 1_000_000;

interface Unpacking {
  ensureBuffer: (requested: number) => Uint8Array;
}

interface Table {
  subsections: { length: number }[];
  parseEntries: () => unknown;
}

/** The library's own class, however it was loaded. */
const classIn = <Instance>(held: unknown): { prototype: Instance } => {
  const { default: inside } = held as { default?: { prototype: Instance } };
  return inside ?? (held as { prototype: Instance });
};

let bound = false;

/**
 * Sets limits to what a PDF may unpack to, and to how many objects it may say that it has, while it is read: the library
 * has none, and a few kilobytes can be made to fill the memory of the whole program. What goes beyond them throws.
 */
export function boundReading(): void {
  if (bound) {
    return;
  }
  bound = true;
  const streams = classIn<Unpacking>(DecodeStream).prototype;
  const unbound = streams.ensureBuffer;
  streams.ensureBuffer = function (this: Unpacking, requested: number) {
    if (requested > LARGEST) {
      throw new Error('a stream unpacks to more than may be held');
    }
    return unbound.call(this, requested);
  };
  const tables = classIn<Table>(PDFXRefStreamParser).prototype;
  const unboundTable = tables.parseEntries;
  // its rows are read on when the bytes have come to an end
  tables.parseEntries = function (this: Table) {
    // fewer than none make no room for others; what is no number is no table either
    const said = this.subsections.reduce((sum, { length }) => sum + Math.max(0, length), 0);
    if (!(said <= MOST_OBJECTS)) {
      throw new Error('a file says that it has more objects than may be held');
    }
    return unboundTable.call(this);
  };
}
