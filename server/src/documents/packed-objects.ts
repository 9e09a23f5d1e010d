import { deflateSync } from 'node:zlib';

/*
 * The last that is done to a document: what has no stream of its own, the structure for screen readers above all, is put
 * together and compressed (ISO 32000-1, 7.5.7), and so is the table that tells where everything stands (7.5.8). PDF/A
 * allows that from its second part on.
 */

/** A reader unpacks all of these to have one of them: about 80 kB. */
const MOST_TOGETHER = 1_000;
/** zlib's: a fiftieth smaller than by its usual one, in little more time */
const EFFORT = 7;
/** type; place or number of the pack; generation or place in the pack (ISO 32000-1, table 18) */
const WIDTHS = [1, 4, 2] as const;
const ROW = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

interface Found {
  readonly number: number;
  readonly offset: number;
}

/** What the table at the end of a file says that one of our libraries has just written. */
function readTable(pdf: Buffer, at: number): { found: Found[]; trailer: string } {
  const text = pdf.toString('latin1', at);
  const end = text.indexOf('trailer');
  const found: Found[] = [];
  let next = 0;
  for (const line of text.slice(0, end).split('\n').slice(1)) {
    if (line.endsWith(' n ')) {
      found.push({ number: next, offset: Number(line.slice(0, 10)) });
    }
    next = line.length > 16 ? next + 1 : Number.parseInt(line, 10);
  }
  return { found, trailer: text.slice(end + 'trailer'.length, text.lastIndexOf('startxref')).trim() };
}

/** Longer than what stands behind a value or a stream: line ends and `endobj`. */
const LONGEST_END = 32;

/** The value of an object that is no stream, without the words around it; undefined for a stream. */
function valueOf(written: Buffer): string | undefined {
  const end = written.toString('latin1', Math.max(0, written.length - LONGEST_END));
  if (/endstream\s+endobj\s*$/.test(end)) {
    return undefined;
  }
  const text = written.toString('latin1');
  return text.slice(text.indexOf('obj') + 'obj'.length, text.lastIndexOf('endobj')).trim();
}

/** Each row but for what it has in common with the one above (PNG's filter Up), as nearly all readers know it. */
function packedRows(rows: Buffer): Buffer {
  const count = rows.length / ROW;
  const told = Buffer.alloc(count * (ROW + 1));
  for (let row = 0; row < count; row += 1) {
    told[row * (ROW + 1)] = 2;
    for (let column = 0; column < ROW; column += 1) {
      const at = row * ROW + column;
      told[row * (ROW + 1) + 1 + column] = (rows[at] ?? 0) - (rows[at - ROW] ?? 0);
    }
  }
  return deflateSync(told);
}

/** The last one of `trailer` that is named so, as it is written. */
function entryOf(trailer: string, name: string): string {
  const entry = new RegExp(`/${name}\\s*(\\d+ \\d+ R|\\[[^\\]]*\\]|\\d+)`).exec(trailer);
  if (entry === null) {
    throw new Error(`a document without ${name}`);
  }
  return `/${name} ${entry[1]}`;
}

/**
 * The same document with its objects packed: the same streams byte by byte, the same objects under the same numbers.
 * Equal bytes give equal bytes.
 *
 * @param drawn a file that has a plain table of objects, one revision, and is not signed
 */
export function packObjects(drawn: Uint8Array): Buffer {
  const pdf = Buffer.from(drawn.buffer, drawn.byteOffset, drawn.length);
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1]);
  const { found, trailer } = readTable(pdf, tableAt);
  const byPlace = found.toSorted((one, other) => one.offset - other.offset);
  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (bytes: Uint8Array) => {
    parts.push(bytes);
    length += bytes.length;
  };
  write(pdf.subarray(0, byPlace[0]?.offset));
  const size = Number(entryOf(trailer, 'Size').split(' ')[1]);
  const packs = Math.ceil(found.length / MOST_TOGETHER);
  const rows = Buffer.alloc((size + packs + 1) * ROW);
  const tell = (number: number, type: number, place: number, third: number) => {
    rows.writeUInt8(type, number * ROW);
    rows.writeUInt32BE(place, number * ROW + WIDTHS[0]);
    rows.writeUInt16BE(third, number * ROW + WIDTHS[0] + WIDTHS[1]);
  };
  const loose: { number: number; value: string }[] = [];
  byPlace.forEach(({ number, offset }, i) => {
    const written = pdf.subarray(offset, byPlace[i + 1]?.offset ?? tableAt);
    const value = valueOf(written);
    if (value === undefined) {
      tell(number, 1, length, 0);
      write(written);
    } else {
      loose.push({ number, value });
    }
  });
  loose.sort((one, other) => one.number - other.number);
  let next = size;
  const writeStream = (entries: string, bytes: Buffer) => {
    tell(next, 1, length, 0);
    const dictionary = `<<${entries}/Filter /FlateDecode/Length ${bytes.length}>>`;
    write(Buffer.from(`${next} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    write(bytes);
    write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    next += 1;
  };
  for (let from = 0; from < loose.length; from += MOST_TOGETHER) {
    const together = loose.slice(from, from + MOST_TOGETHER);
    let at = 0;
    const head = together.map(({ number, value }, i) => {
      tell(number, 2, next, i);
      const place = `${number} ${at} `;
      at += value.length + 1;
      return place;
    });
    const first = head.join('');
    const packed = deflateSync(
      Buffer.from(`${first}${together.map(({ value }) => value).join('\n')}`, 'latin1'),
      { level: EFFORT },
    );
    writeStream(`/Type /ObjStm/N ${together.length}/First ${first.length}`, packed);
  }
  // what no object has is told as free, the first as the head of them
  tell(0, 0, 0, 65_535);
  const at = length;
  tell(next, 1, at, 0);
  const kept = ['Root', 'Info', 'ID'].map((name) => entryOf(trailer, name)).join('');
  const shape = `/DecodeParms <</Predictor 12/Columns ${ROW}>>`;
  const told = packedRows(rows.subarray(0, (next + 1) * ROW));
  writeStream(`/Type /XRef/Size ${next + 1}/W [${WIDTHS.join(' ')}]${kept}${shape}`, told);
  write(Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts, length);
}
