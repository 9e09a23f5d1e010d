/*
 * As much of DER (ITU-T X.690) as signatures are written by. What is read is read by a library that holds it to its schema: to write, a tree of its
 * objects for each signature took most of the time of signing.
 */

function lengthOf(length: number): number[] {
  if (length < 0x80) {
    return [length];
  }
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    bytes.unshift(rest % 256);
  }
  return [0x80 + bytes.length, ...bytes];
}

/** A value with its tag and its length before it; its parts stand one after another. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(length)]), ...parts]);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
/** In the order that DER gives to what may come in any: by their bytes. */
export const inOrder = (parts: readonly Uint8Array[]) =>
  parts.toSorted((one, other) => Buffer.compare(one, other));

export const setOf = (parts: readonly Uint8Array[]) => der(0x31, ...inOrder(parts));
export const octets = (bytes: Uint8Array) => der(0x04, bytes);
/** From 0 to 127. */
export const small = (number: number) => der(0x02, Uint8Array.of(number));
export const nothing = der(0x05);

/** `1.2.840.113549.1.7.2` */
export function oid(name: string): Buffer {
  const [first = 0, second = 0, ...rest] = name.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((number) => {
    const sevens = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) {
      sevens.unshift(128 + (left % 128));
    }
    return sevens;
  });
  return der(0x06, Uint8Array.from(bytes));
}

/** The values that stand in one that is made of others, each with its tag and its length. */
export function partsOf(whole: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const { at: first, end } = placeOf(whole, 0);
  let at = first;
  while (at < end) {
    const part = placeOf(whole, at);
    if (part.end > end) {
      throw new Error('a value is longer than what it stands in');
    }
    parts.push(whole.subarray(at, part.end));
    ({ end: at } = part);
  }
  return parts;
}

/** BER lets a value go on until its end is told; DER does not (X.690, 10.1). */
const UNTOLD = 0x80;

/** Where what a value says begins and ends; its tag stands at `from`. */
function placeOf(bytes: Uint8Array, from: number): { at: number; end: number } {
  const head = bytes[from + 1] ?? 0;
  if (head === UNTOLD) {
    throw new Error('a value does not say how long it is');
  }
  const more = head < 0x80 ? 0 : head & 0x7f;
  const at = from + 2 + more;
  const length = head < 0x80 ? head : bytes.subarray(from + 2, at).reduce((sum, byte) => sum * 256 + byte, 0);
  if (at + length > bytes.length) {
    throw new Error('a value is longer than its bytes');
  }
  return { at, end: at + length };
}
