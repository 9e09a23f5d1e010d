import type { PDFDict, PDFStream } from 'pdf-lib';
import { dataOf, key, nameOf } from './pdf-objects.js';

/** The codes of the letters in a string that is printed in that font. */
export function codesOf(bytes: Uint8Array, font: PDFDict): number[] {
  const wide = nameOf(font.get(key('Subtype'))) === 'Type0';
  return wide
    ? Array.from(
        { length: bytes.length >> 1 },
        (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0),
      )
    : [...bytes];
}

/** The letters that each code of a font stands for. */
export function unicodeMap(stream: PDFStream): Map<number, string> {
  const text = Buffer.from(dataOf(stream)).toString('latin1');
  const map = new Map<number, string>();
  const letters = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f\s]*)>/gi)) {
      map.set(parseInt(code, 16), letters(to));
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = '', to = '', one, several] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi,
    )) {
      const first = parseInt(from, 16);
      if (several !== undefined) {
        [...several.matchAll(/<([0-9a-f\s]*)>/gi)].forEach(([, to = ''], i) =>
          map.set(first + i, letters(to)),
        );
      } else if (one !== undefined) {
        for (let code = first; code <= parseInt(to, 16); code++) {
          map.set(code, String.fromCodePoint(parseInt(one, 16) + code - first));
        }
      }
    }
  }
  return map;
}
