import { deflateSync } from 'node:zlib';

/* Damage as it comes about on the way, and as somebody does it who wants to harm whoever opens the file. */

type Random = () => number;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const place = (random: Random, bytes: Buffer): number => Math.floor(random() * bytes.length);

/** Replaces one of the places where the text stands, chosen by chance. */
function replaceOne(random: Random, bytes: Buffer, what: RegExp, by: (found: string) => string): Buffer {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(what)];
  if (found.length === 0) {
    return bytes;
  }
  const { index, 0: words } = pick(random, found);
  return Buffer.from(text.slice(0, index) + by(words) + text.slice(index + words.length), 'latin1');
}

const WORDS = [
  '/Length',
  '/Filter',
  '/Parent',
  '/Kids',
  '/Type',
  '/Pages',
  '/Font',
  '/Prev',
  '/Root',
  '/ByteRange',
  '/W',
];
const NUMBERS = ['-1', '0', '99999999999', '2147483648', '1e400', '1 0 R', '[[[[]]]]', 'null'];
/** a few thousand times as large when it is unpacked */
const BOMB = deflateSync(Buffer.alloc(60_000_000), { level: 9 });

const KINDS: readonly ((random: Random, bytes: Buffer) => Buffer)[] = [
  // single bytes, some or many
  (random, bytes) => {
    const damaged = Buffer.from(bytes);
    for (let times = 1 + Math.floor(random() * 40); times > 0; times -= 1) {
      damaged[place(random, damaged)] = Math.floor(random() * 256);
    }
    return damaged;
  },
  // cut off
  (random, bytes) => bytes.subarray(0, place(random, bytes)),
  // a piece gone, twice, or moved
  (random, bytes) => {
    const [from = 0, to = 0] = [place(random, bytes), place(random, bytes)].toSorted((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (random, bytes) => {
    const from = place(random, bytes);
    const piece = bytes.subarray(from, from + 5_000);
    return Buffer.concat([bytes.subarray(0, from), piece, piece, bytes.subarray(from)]);
  },
  (random, bytes) => {
    const at = place(random, bytes);
    return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
  },
  // a number that is none, or far too large
  (random, bytes) => replaceOne(random, bytes, /(?<=\/\w+ )\d+/g, () => pick(random, NUMBERS)),
  // one word in the place of another
  (random, bytes) => replaceOne(random, bytes, /\/[A-Z]\w+/g, () => pick(random, WORDS)),
  // something that refers to itself, or to what is not there
  (random, bytes) => replaceOne(random, bytes, /\d+ 0 R/g, () => `${Math.floor(random() * 60)} 0 R`),
  // depths without a bottom
  (random, bytes) => replaceOne(random, bytes, /<<|\[/g, (found) => found.repeat(20_000)),
  // little that becomes very much
  (random, bytes) =>
    replaceOne(random, bytes, /stream\r?\n/g, (found) => `${found}${BOMB.toString('latin1')}`),
  // anything before, and after
  (random, bytes) => Buffer.concat([Buffer.alloc(place(random, bytes) % 1_500, '%'), bytes]),
  (random, bytes) => Buffer.concat([bytes, bytes.subarray(place(random, bytes))]),
];

/** The file with one to three kinds of damage, the same for the same numbers. */
export function damaged(random: Random, bytes: Buffer): Buffer {
  let given = bytes;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    given = pick(random, KINDS)(random, given.length === 0 ? bytes : given);
  }
  return given;
}
