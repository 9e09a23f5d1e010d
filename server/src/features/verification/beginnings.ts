import { createHash } from 'node:crypto';

export interface Beginning {
  length: number;
  sha256: string;
}

const END = '%%EOF';
/** No more ends are tried than this: a file may be made to cost time. */
const MOST_ENDS = 300;

/** Where a PDF may have ended before something was put behind it, and where it ends. */
function endsOf(bytes: Buffer): number[] {
  const ends = new Set<number>();
  for (let at = bytes.indexOf(END); at >= 0 && ends.size < MOST_ENDS; at = bytes.indexOf(END, at + 1)) {
    const after = at + END.length;
    ends.add(after);
    for (const eol of ['\n', '\r', '\r\n']) {
      if (bytes.toString('latin1', after, after + eol.length) === eol) {
        ends.add(after + eol.length);
      }
    }
  }
  ends.add(bytes.length);
  return [...ends].sort((a, b) => a - b);
}

/** The SHA-256 of each beginning of the file that may have been a whole PDF, read once from start to end. */
export function beginningsOf(bytes: Buffer): Beginning[] {
  const hash = createHash('sha256');
  let read = 0;
  return endsOf(bytes).map((length) => {
    hash.update(bytes.subarray(read, length));
    read = length;
    return { length, sha256: hash.copy().digest('hex') };
  });
}

const REFERENCE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
const MOST_REFERENCES = 50;

/** What looks like a reference of ours, as the file says it in plain letters. */
export function referencesIn(bytes: Buffer): string[] {
  const found = new Set<string>();
  for (const [reference] of bytes.toString('latin1').matchAll(REFERENCE)) {
    found.add(reference);
    if (found.size === MOST_REFERENCES) {
      break;
    }
  }
  return [...found];
}
