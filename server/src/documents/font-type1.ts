import { standardName } from './glyph-names.js';

/** The letters of a Type 1 program, made readable (Adobe Type 1 Font Format, 7.1): `skip` bytes are chance. */
function decrypted(data: Uint8Array, from: number, skip: number): Buffer {
  let state = from;
  const plain = Buffer.alloc(data.length);
  data.forEach((byte, i) => {
    plain[i] = byte ^ (state >> 8);
    state = ((byte + state) * 52_845 + 22_719) & 0xffff;
  });
  return plain.subarray(skip);
}

/** The width that a glyph's drawing begins with: `hsbw` or `sbw`. */
function leadingWidth(drawn: Buffer): number | undefined {
  const stack: number[] = [];
  for (let at = 0; at < drawn.length;) {
    const byte = drawn.readUInt8(at++);
    if (byte === 255) {
      stack.push(drawn.readInt32BE(at));
      at += 4;
    } else if (byte >= 251) {
      stack.push(-(byte - 251) * 256 - drawn.readUInt8(at++) - 108);
    } else if (byte >= 247) {
      stack.push((byte - 247) * 256 + drawn.readUInt8(at++) + 108);
    } else if (byte >= 32) {
      stack.push(byte - 139);
    } else if (byte === 13) {
      return stack[1];
    } else if (byte === 12) {
      const operator = drawn.readUInt8(at++);
      if (operator === 7) {
        return stack[2];
      }
      const [divisor, divided] = [stack.pop() ?? 1, stack.pop() ?? 0];
      if (operator !== 12) {
        return undefined;
      }
      stack.push(divided / divisor);
    } else {
      return undefined;
    }
  }
  return undefined;
}

/** The part after `eexec`, which may be written in hexadecimal digits. */
function secret(data: Buffer): Buffer {
  const found = data.indexOf('eexec');
  if (found < 0) {
    throw new Error('not a Type 1 program');
  }
  let at = found + 5;
  while ([9, 10, 13, 32].includes(data.readUInt8(at))) {
    at++;
  }
  const head = data.toString('latin1', at, at + 4);
  const rest = data.subarray(at);
  return decrypted(
    /^[0-9a-f]{4}$/i.test(head) ? Buffer.from(rest.toString('latin1').replace(/\s/g, ''), 'hex') : rest,
    55_665,
    4,
  );
}

/** A Type 1 font program, as far as its glyphs and their widths go. Throws where it cannot be read. */
export class Type1Font {
  private readonly widths = new Map<string, number>();
  private readonly codes = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    const data = Buffer.from(bytes);
    const clear = data.toString('latin1', 0, Math.max(0, data.indexOf('eexec')));
    const matrix = /\/FontMatrix\s*\[\s*([-+.\deE]+)/.exec(clear);
    const scale = 1000 * (matrix?.[1] === undefined ? 0.001 : Number(matrix[1]));
    this.readCodes(clear);
    const hidden = secret(data);
    const text = hidden.toString('latin1');
    const skip = Number(/\/lenIV\s+(\d+)/.exec(text)?.[1] ?? 4);
    const start = text.indexOf('/CharStrings');
    const glyph = /\/(\S+)\s+(\d+)\s+(?:RD|-\||\S+)\s/g;
    glyph.lastIndex = start + '/CharStrings'.length;
    // the first match would be the number of glyphs
    glyph.lastIndex = Math.max(glyph.lastIndex, text.indexOf('begin', glyph.lastIndex));
    for (let found = glyph.exec(text); start >= 0 && found; found = glyph.exec(text)) {
      const [whole, name = '', length = '0'] = found;
      const from = found.index + whole.length;
      const width = leadingWidth(decrypted(hidden.subarray(from, from + Number(length)), 4330, skip));
      if (width === undefined) {
        throw new Error('a glyph without a width');
      }
      this.widths.set(name, width * scale);
      glyph.lastIndex = from + Number(length);
    }
    if (this.widths.size === 0) {
      throw new Error('a font without glyphs');
    }
  }

  /** in thousandths of the type size; undefined where the program has no such glyph */
  width(name: string): number | undefined {
    return this.widths.get(name);
  }

  /** The name of a code's glyph where the file says no encoding of its own. */
  nameOfCode(code: number): string | undefined {
    return this.codes.get(code);
  }

  private readCodes(clear: string): void {
    if (/\/Encoding\s+StandardEncoding/.test(clear)) {
      for (let code = 0; code < 256; code++) {
        const name = standardName('StandardEncoding', code);
        if (name !== undefined) {
          this.codes.set(code, name);
        }
      }
      return;
    }
    for (const [, code = '', name = ''] of clear.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)) {
      this.codes.set(Number(code), name);
    }
  }
}
