import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflate } from 'node:zlib';

/** A PNG, read but not unpacked. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency */
  readonly kind: number;
  readonly interlaced: boolean;
  readonly palette: Buffer | undefined;
  /** true: some of it lets through what lies behind */
  readonly transparent: boolean;
  /** the packed rows */
  readonly data: Buffer;
}

const MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PARTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** How many numbers make up a point of a PNG. */
export function partsOf({ kind }: Pick<PngParts, 'kind'>): number {
  return PARTS[kind] ?? 4;
}

/** Reads the parts of a PNG. Throws for what is none. */
export function readPng(bytes: Buffer): PngParts {
  if (!bytes.subarray(0, 8).equals(MARK)) {
    throw new Error('not a PNG');
  }
  const found = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    found.set(name, [...(found.get(name) ?? []), data]);
    at += 12 + length;
  }
  const head = found.get('IHDR')?.[0];
  if (head === undefined || !found.has('IEND') || !found.has('IDAT')) {
    throw new Error('a PNG that is cut off');
  }
  const kind = head.readUInt8(9);
  return {
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    depth: head.readUInt8(8),
    kind,
    interlaced: head.readUInt8(12) !== 0,
    palette: found.get('PLTE')?.[0],
    transparent: kind === 4 || kind === 6 || found.has('tRNS'),
    data: Buffer.concat(found.get('IDAT') ?? []),
  };
}

/** Throws where the rows of a PNG that is not interlaced are damaged, too few or too many. Holds none of them. */
export async function checkRows(png: PngParts): Promise<void> {
  const row = 1 + Math.ceil((png.width * png.depth * partsOf(png)) / 8);
  let left = row * png.height;
  await pipeline(Readable.from([png.data]), createInflate(), async (rows: AsyncIterable<Buffer>) => {
    for await (const some of rows) {
      left -= some.length;
      if (left < 0) {
        break;
      }
    }
  });
  if (left !== 0) {
    throw new Error('a PNG whose rows are not as many as it says');
  }
}
