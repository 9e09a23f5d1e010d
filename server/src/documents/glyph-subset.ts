import { tablesOf } from './true-type.js';

/** Of a glyph that is put together from others: more of them follow, and how long what is said of one is. */
const MORE = 0x20;
const WORDS = 0x01;
const SCALED = 0x08;
const SCALED_BOTH = 0x40;
const SCALED_FREELY = 0x80;

interface Glyph {
  readonly data: Buffer;
  /** where in the data the glyphs are named of which this is put together */
  readonly partsAt: readonly number[];
  /** width and left bearing, as they stand in the table of widths */
  readonly metric: Buffer;
}

function partsOf(data: Buffer): number[] {
  const places: number[] = [];
  if (data.length === 0 || data.readInt16BE(0) >= 0) {
    return places;
  }
  for (let at = 10, flags = MORE; (flags & MORE) !== 0;) {
    flags = data.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    at +=
      (flags & SCALED_FREELY) !== 0 ? 8 : (flags & SCALED_BOTH) !== 0 ? 4 : (flags & SCALED) !== 0 ? 2 : 0;
  }
  return places;
}

/**
 * A TrueType program that is cut down for document after document: its tables are found once, and a glyph is looked at once.
 * fontkit, whose bytes these are, takes each of them apart anew.
 */
export class WholeFont {
  private readonly tables: ReadonlyMap<string, Buffer>;
  private readonly known = new Map<number, Glyph>();

  constructor(program: Buffer) {
    this.tables = tablesOf(program);
  }

  part(name: string): Buffer {
    const found = this.tables.get(name);
    if (found === undefined) {
      throw new Error(`a font without ${name}`);
    }
    return found;
  }

  has(name: string): boolean {
    return this.tables.has(name);
  }

  get hasLongPlaces(): boolean {
    return this.part('head').readInt16BE(50) === 1;
  }

  glyph(id: number): Glyph {
    const known = this.known.get(id);
    if (known !== undefined) {
      return known;
    }
    const places = this.part('loca');
    const place = (at: number) =>
      this.hasLongPlaces ? places.readUInt32BE(at * 4) : places.readUInt16BE(at * 2) * 2;
    const data = this.part('glyf').subarray(place(id), place(id + 1));
    const made = { data, partsAt: partsOf(data), metric: this.metric(id) };
    this.known.set(id, made);
    return made;
  }

  private metric(id: number): Buffer {
    const widths = this.part('hmtx');
    const whole = this.part('hhea').readUInt16BE(34);
    if (id < whole) {
      return widths.subarray(id * 4, id * 4 + 4);
    }
    // those behind are all as wide as the last that says its width
    const bearing = whole * 4 + (id - whole) * 2;
    return Buffer.concat([
      widths.subarray(whole * 4 - 4, whole * 4 - 2),
      widths.subarray(bearing, bearing + 2),
    ]);
  }
}

/** The glyphs of a font that one document uses, in the form that pdfkit knows from fontkit. */
export class GlyphSubset {
  private readonly glyphs: number[] = [];
  private readonly numbers = new Map<number, number>();

  constructor(private readonly font: WholeFont) {
    // what stands for a missing glyph is in every font
    this.includeGlyph(0);
  }

  /** The number of a glyph of the whole font in the subset. */
  includeGlyph(id: number): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.glyphs.push(id) - 1;
      this.numbers.set(id, number);
    }
    return number;
  }

  /** The program, with the tables that a PDF needs (ISO 32000-1, 9.9). */
  encode(): Buffer {
    const { font } = this;
    const data: Buffer[] = [];
    const places = [0];
    const metrics: Buffer[] = [];
    // the parts of a glyph are added to the end while this goes on
    for (let i = 0; i < this.glyphs.length; i += 1) {
      const glyph = font.glyph(this.glyphs[i] ?? 0);
      let own = glyph.data;
      if (glyph.partsAt.length > 0) {
        own = Buffer.from(own);
        for (const at of glyph.partsAt) {
          own.writeUInt16BE(this.includeGlyph(own.readUInt16BE(at)), at);
        }
      }
      data.push(own);
      places.push((places.at(-1) ?? 0) + own.length);
      metrics.push(glyph.metric);
    }
    const step = font.hasLongPlaces ? 4 : 2;
    const loca = Buffer.alloc(places.length * step);
    places.forEach((place, i) =>
      step === 4 ? loca.writeUInt32BE(place, i * 4) : loca.writeUInt16BE(place / 2, i * 2),
    );
    const maxp = Buffer.from(font.part('maxp'));
    maxp.writeUInt16BE(data.length, 4);
    const hhea = Buffer.from(font.part('hhea'));
    hhea.writeUInt16BE(data.length, 34);
    const kept = (name: string): [string, Buffer][] => (font.has(name) ? [[name, font.part(name)]] : []);
    return program([
      ['head', font.part('head')],
      ['hhea', hhea],
      ['loca', loca],
      ['maxp', maxp],
      ...kept('cvt '),
      ...kept('prep'),
      ['glyf', Buffer.concat(data)],
      ['hmtx', Buffer.concat(metrics)],
      ...kept('fpgm'),
    ]);
  }
}

/** Tables behind their directory, as close as fontkit puts them. */
function program(tables: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const count = tables.length;
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + 16 * count);
  directory.write('true', 0, 'latin1');
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const parts: Buffer[] = [directory];
  let place = directory.length;
  tables.forEach(([name, bytes], i) => {
    const entry = 12 + 16 * i;
    directory.write(name, entry, 'latin1');
    directory.writeUInt32BE(place, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    parts.push(bytes);
    place += bytes.length;
  });
  return Buffer.concat(parts);
}
