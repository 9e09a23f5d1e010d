import { standardName, standardNames } from './glyph-names.js';

type Numbers = readonly number[];
/** Operators with their operands; one after the escape byte 12 is 1200 and more. */
type Dict = ReadonlyMap<number, Numbers>;

const CHARSET = 15;
const ENCODING = 16;
const CHAR_STRINGS = 17;
const PRIVATE = 18;
const SUBRS = 19;
const DEFAULT_WIDTH = 20;
const NOMINAL_WIDTH = 21;
const FONT_MATRIX = 1207;
const ROS = 1230;
const FD_ARRAY = 1236;
const FD_SELECT = 1237;

interface Drawing {
  readonly usual: number;
  readonly nominal: number;
  readonly subroutines: readonly Buffer[];
  readonly scale: number;
}

const DIGITS = [...'0123456789', '.', 'E', 'E-', '', '-'];

function realNumber(data: Buffer, from: number): { value: number; end: number } {
  let text = '';
  for (let at = from; ; at++) {
    const byte = data.readUInt8(at);
    for (const half of [byte >> 4, byte & 15]) {
      if (half === 15) {
        return { value: Number(text), end: at + 1 };
      }
      text += DIGITS[half] ?? '';
    }
  }
}

function readDict(data: Buffer): Dict {
  const found = new Map<number, Numbers>();
  let operands: number[] = [];
  for (let at = 0; at < data.length;) {
    const byte = data.readUInt8(at++);
    if (byte <= 21) {
      found.set(byte === 12 ? 1200 + data.readUInt8(at++) : byte, operands);
      operands = [];
    } else if (byte === 28) {
      operands.push(data.readInt16BE(at));
      at += 2;
    } else if (byte === 29) {
      operands.push(data.readInt32BE(at));
      at += 4;
    } else if (byte === 30) {
      const { value, end } = realNumber(data, at);
      operands.push(value);
      at = end;
    } else if (byte <= 246) {
      operands.push(byte - 139);
    } else {
      operands.push(twoBytes(byte, data.readUInt8(at++)));
    }
  }
  return found;
}

function twoBytes(byte: number, next: number): number {
  return byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108;
}

/** Operators after which the operands are used up, and how many of them they take where no width leads them. */
const TAKES: ReadonlyMap<number, number | 'even'> = new Map<number, number | 'even'>([
  [1, 'even'],
  [3, 'even'],
  [18, 'even'],
  [23, 'even'],
  [19, 'even'],
  [20, 'even'],
  [21, 2],
  [22, 1],
  [4, 1],
  [14, 0],
]);

/** A font program in the Compact Font Format (Technical Note 5176), as far as its glyphs and their widths go. */
export class CompactFont {
  private readonly data: Buffer;
  private readonly strings: readonly Buffer[];
  private readonly global: readonly Buffer[];
  private readonly drawn: readonly Buffer[];
  private readonly drawings: readonly Drawing[];
  private readonly choice: (glyph: number) => number;
  /** the glyph's number by its name; in a font of numbered characters by `cid` and the number */
  private readonly named: ReadonlyMap<string, number>;
  private readonly codes: ReadonlyMap<number, number>;
  readonly numbered: boolean;

  constructor(bytes: Uint8Array) {
    this.data = Buffer.from(bytes);
    const names = this.index(this.data.readUInt8(2));
    const tops = this.index(names.end);
    const strings = this.index(tops.end);
    this.strings = strings.items;
    this.global = this.index(strings.end).items;
    const top = readDict(this.first(tops.items));
    this.numbered = top.has(ROS);
    this.drawn = this.index(this.number(top, CHAR_STRINGS)).items;
    const outer = top.get(FONT_MATRIX)?.[0];
    const dicts = this.numbered
      ? this.index(this.number(top, FD_ARRAY)).items.map((item) => readDict(item))
      : [top];
    this.drawings = dicts.map((dict) => this.readDrawing(dict, outer, dict !== top));
    this.choice = this.numbered ? this.readChoice(this.number(top, FD_SELECT)) : () => 0;
    const glyphNames = this.readCharset(top.get(CHARSET)?.[0] ?? 0);
    this.named = new Map(glyphNames.map((name, glyph) => [name, glyph]));
    this.codes = this.readEncoding(top.get(ENCODING)?.[0] ?? 0);
  }

  /** The glyph of that name, or of the number `cid12`; undefined where the program has none. */
  glyphNamed(name: string): number | undefined {
    return this.named.get(name);
  }

  /** The glyph of a code where the file says no encoding of its own. */
  glyphOfCode(code: number): number | undefined {
    return this.codes.get(code);
  }

  /** in thousandths of the type size */
  width(glyph: number): number {
    const drawing = this.drawings[this.choice(glyph)];
    const drawn = this.drawn[glyph];
    if (drawing === undefined || drawn === undefined) {
      throw new Error('a glyph that is not there');
    }
    const said = this.leadingWidth(drawn, drawing);
    return (said === null ? drawing.usual : drawing.nominal + said) * drawing.scale;
  }

  private first(items: readonly Buffer[]): Buffer {
    const [item] = items;
    if (item === undefined) {
      throw new Error('a font without contents');
    }
    return item;
  }

  private number(dict: Dict, operator: number): number {
    const value = dict.get(operator)?.[0];
    if (value === undefined) {
      throw new Error(`a font without ${operator}`);
    }
    return value;
  }

  private index(at: number): { items: Buffer[]; end: number } {
    const count = this.data.readUInt16BE(at);
    if (count === 0) {
      return { items: [], end: at + 2 };
    }
    const size = this.data.readUInt8(at + 2);
    const base = at + 2 + (count + 1) * size;
    const offsets = Array.from({ length: count + 1 }, (_, i) =>
      this.data.readUIntBE(at + 3 + i * size, size),
    );
    const items = offsets.slice(1).map((to, i) => this.data.subarray(base + (offsets[i] ?? 0), base + to));
    return { items, end: base + (offsets.at(-1) ?? 0) };
  }

  private readDrawing(dict: Dict, outer: number | undefined, inner: boolean): Drawing {
    const [size = 0, at = 0] = dict.get(PRIVATE) ?? [];
    const own = readDict(this.data.subarray(at, at + size));
    const subroutines = own.get(SUBRS)?.[0];
    const matrix = inner ? dict.get(FONT_MATRIX)?.[0] : undefined;
    return {
      usual: own.get(DEFAULT_WIDTH)?.[0] ?? 0,
      nominal: own.get(NOMINAL_WIDTH)?.[0] ?? 0,
      subroutines: subroutines === undefined ? [] : this.index(at + subroutines).items,
      scale: 1000 * (matrix === undefined ? (outer ?? 0.001) : matrix * (outer ?? 1)),
    };
  }

  private readChoice(at: number): (glyph: number) => number {
    const { data } = this;
    if (data.readUInt8(at) === 0) {
      return (glyph) => data.readUInt8(at + 1 + glyph);
    }
    const ranges = Array.from({ length: data.readUInt16BE(at + 1) }, (_, i) => ({
      from: data.readUInt16BE(at + 3 + 3 * i),
      drawing: data.readUInt8(at + 5 + 3 * i),
    }));
    return (glyph) => ranges.findLast(({ from }) => from <= glyph)?.drawing ?? 0;
  }

  private nameOf(number: number): string {
    if (this.numbered) {
      return `cid${number}`;
    }
    return standardNames[number] ?? this.strings[number - standardNames.length]?.toString('latin1') ?? '';
  }

  private readCharset(at: number): string[] {
    const names = [this.numbered ? 'cid0' : '.notdef'];
    if (at <= 2) {
      if (at > 0) {
        throw new Error('letters of experts');
      }
      return [...names, ...this.drawn.slice(1).map((_, i) => this.nameOf(i + 1))];
    }
    const { data } = this;
    const format = data.readUInt8(at++);
    while (names.length < this.drawn.length) {
      const from = data.readUInt16BE(at);
      at += 2;
      const more = format === 0 ? 0 : format === 1 ? data.readUInt8(at) : data.readUInt16BE(at);
      at += format;
      for (let i = 0; i <= more; i++) {
        names.push(this.nameOf(from + i));
      }
    }
    return names;
  }

  private readEncoding(at: number): Map<number, number> {
    const codes = new Map<number, number>();
    if (at <= 1) {
      for (let code = 0; at === 0 && code < 256; code++) {
        const glyph = this.named.get(standardName('StandardEncoding', code) ?? '');
        if (glyph !== undefined) {
          codes.set(code, glyph);
        }
      }
      return codes;
    }
    const { data } = this;
    const format = data.readUInt8(at) & 127;
    const count = data.readUInt8(at + 1);
    let glyph = 1;
    for (let i = 0; i < count; i++) {
      const from = data.readUInt8(at + 2 + i * (format + 1));
      const more = format === 0 ? 0 : data.readUInt8(at + 3 + 2 * i);
      for (let n = 0; n <= more; n++) {
        codes.set(from + n, glyph++);
      }
    }
    return codes;
  }

  /** The width that leads a glyph's drawing; null where it has the usual one (Technical Note 5177, 3.1). */
  private leadingWidth(drawn: Buffer, { subroutines }: Drawing): number | null {
    const stack: number[] = [];
    const run = (data: Buffer, depth: number): number | null | undefined => {
      for (let at = 0; at < data.length;) {
        const byte = data.readUInt8(at++);
        if (byte === 28) {
          stack.push(data.readInt16BE(at));
          at += 2;
        } else if (byte === 255) {
          stack.push(data.readInt32BE(at) / 65_536);
          at += 4;
        } else if (byte >= 247) {
          stack.push(twoBytes(byte, data.readUInt8(at++)));
        } else if (byte >= 32) {
          stack.push(byte - 139);
        } else if (byte === 10 || byte === 29) {
          const all = byte === 10 ? subroutines : this.global;
          const bias = all.length < 1240 ? 107 : all.length < 33_900 ? 1131 : 32_768;
          const called = all[(stack.pop() ?? 0) + bias];
          if (called === undefined || depth > 9) {
            throw new Error('a drawing that calls what is not there');
          }
          const found = run(called, depth + 1);
          if (found !== undefined) {
            return found;
          }
        } else if (byte === 11) {
          return undefined;
        } else {
          const takes = TAKES.get(byte);
          if (takes === undefined) {
            throw new Error('a drawing that begins with what is not known');
          }
          // at its end a glyph may be put together of two others: four operands more
          const leads =
            takes === 'even'
              ? stack.length % 2 === 1
              : stack.length > takes && !(byte === 14 && stack.length === 4);
          return leads ? (stack[0] ?? null) : null;
        }
      }
      return undefined;
    };
    return run(drawn, 0) ?? null;
  }
}
