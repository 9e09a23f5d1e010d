/** Where the tables of a TrueType program stand. */
export function tablesOf(data: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < data.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const at = data.readUInt32BE(entry + 8);
    tables.set(
      data.toString('latin1', entry, entry + 4),
      data.subarray(at, at + data.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** Leads from a code to the number of a glyph; 0 for none. */
export type GlyphOf = (code: number) => number;

function segments(table: Buffer): GlyphOf {
  const count = table.readUInt16BE(6) / 2;
  const ends = 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  return (code) => {
    for (let i = 0; i < count; i++) {
      const start = table.readUInt16BE(starts + 2 * i);
      if (code > table.readUInt16BE(ends + 2 * i) || code < start) {
        continue;
      }
      const delta = table.readUInt16BE(deltas + 2 * i);
      const offset = table.readUInt16BE(offsets + 2 * i);
      if (offset === 0) {
        return (code + delta) & 0xffff;
      }
      const glyph = table.readUInt16BE(offsets + 2 * i + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function readSubtable(table: Buffer): GlyphOf | undefined {
  switch (table.readUInt16BE(0)) {
    case 0:
      return (code) => (code < 256 ? table.readUInt8(6 + code) : 0);
    case 4:
      return segments(table);
    case 6: {
      const first = table.readUInt16BE(6);
      const count = table.readUInt16BE(8);
      return (code) =>
        code >= first && code < first + count ? table.readUInt16BE(10 + 2 * (code - first)) : 0;
    }
    default:
      return undefined;
  }
}

/** The tables of letters of a TrueType program, by platform and encoding (`3,1`). */
export function letterTables(tables: ReadonlyMap<string, Buffer>): Map<string, GlyphOf | undefined> {
  const found = new Map<string, GlyphOf | undefined>();
  const cmap = tables.get('cmap');
  for (let i = 0; cmap !== undefined && i < cmap.readUInt16BE(2); i++) {
    const entry = 4 + 8 * i;
    const name = `${cmap.readUInt16BE(entry)},${cmap.readUInt16BE(entry + 2)}`;
    found.set(name, readSubtable(cmap.subarray(cmap.readUInt32BE(entry + 4))));
  }
  return found;
}

/** The width of a glyph in thousandths, as the program has it; undefined for one that it does not have. */
export function glyphWidths(tables: ReadonlyMap<string, Buffer>): (glyph: number) => number | undefined {
  const head = tables.get('head');
  const across = tables.get('hhea');
  const widths = tables.get('hmtx');
  const glyphs = tables.get('maxp')?.readUInt16BE(4) ?? 0;
  if (head === undefined || across === undefined || widths === undefined) {
    throw new Error('a font without widths');
  }
  const unit = head.readUInt16BE(18);
  const told = across.readUInt16BE(34);
  return (glyph) =>
    glyph < glyphs ? (widths.readUInt16BE(4 * Math.min(glyph, told - 1)) * 1000) / unit : undefined;
}
