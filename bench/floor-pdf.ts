import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { plainFonts } from './plain-fonts.js';
import { wordsOf } from './protocol-words.js';

/*
 * About the least that a PDF of the same words can cost: each font is read, cut down to letters of Swedish and deflated once
 * for the process, a word is as wide as its letters, nothing is kerned or tagged. Not a document that anyone should be given.
 */

const LETTERS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, place) => 32 + place))}ÅÄÖåäöÉéÈèÜüÆæØø§×–—·•…”’°½`;
const PAGE = { width: 595.28, height: 841.89, margin: 62 };
const LINE = 17;

type Cut = keyof typeof plainFonts;
type Subset = { includeGlyph: (id: number) => number; encode: () => Uint8Array };

interface FloorFont {
  /** of each letter, by its code, in thousandths of the size */
  widths: Float64Array;
  codes: string[];
  /** cut down and deflated */
  file: Buffer;
  describes: string;
  ofGlyphs: number[];
  name: string;
}

function read(font: Font): FloorFont {
  const subset = font.createSubset() as Subset;
  const scale = 1000 / font.unitsPerEm;
  const widths = new Float64Array(65_536);
  const codes: string[] = [];
  const ofGlyphs = [font.getGlyph(0).advanceWidth * scale];
  for (const letter of LETTERS) {
    const code = letter.charCodeAt(0);
    const glyph = font.glyphForCodePoint(code);
    const id = subset.includeGlyph(glyph.id);
    widths[code] = glyph.advanceWidth * scale;
    ofGlyphs[id] = glyph.advanceWidth * scale;
    codes[code] = id.toString(16).padStart(4, '0');
  }
  const { minX, minY, maxX, maxY } = font.bbox;
  const box = [minX, minY, maxX, maxY].map((edge) => Math.round(edge * scale)).join(' ');
  return {
    widths,
    codes,
    ofGlyphs,
    file: deflateSync(subset.encode()),
    name: `AAAAAA+${font.postscriptName}`,
    describes: `/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent 900/Descent -250/CapHeight 660/StemV 0`,
  };
}

let fonts: Record<Cut, FloorFont> | undefined;

/** Lays words and rows on pages, each a list of what is drawn. */
function pagesOf(content: ProtocolContent, cuts: Record<Cut, FloorFont>): string[][] {
  const pages: string[][] = [];
  let y = 0;
  const page = () => pages.at(-1) ?? [];
  const need = (height: number) => {
    if (pages.length === 0 || y - height < PAGE.margin) {
      pages.push([]);
      y = PAGE.height - PAGE.margin;
    }
  };
  const put = (words: string, cut: Cut, size: number, x: number, at: number) => {
    const { codes } = cuts[cut];
    let letters = '';
    for (let place = 0; place < words.length; place += 1) {
      letters += codes[words.charCodeAt(place)] ?? '0000';
    }
    page().push(`BT /${cut} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${at.toFixed(2)} Tm <${letters}> Tj ET`);
  };
  const line = (words: string, cut: Cut, size: number) => {
    need(size * 1.4);
    y -= size * 1.4;
    put(words, cut, size, PAGE.margin, y);
  };
  const write = (words: string, cut: Cut, size: number) => {
    const { widths } = cuts[cut];
    const room = ((PAGE.width - 2 * PAGE.margin) * 1000) / size;
    let begun = '';
    let used = 0;
    for (const word of words.split(' ')) {
      let width = widths[32] ?? 0;
      for (let place = 0; place < word.length; place += 1) {
        width += widths[word.charCodeAt(place)] ?? 0;
      }
      if (begun !== '' && used + width > room) {
        line(begun, cut, size);
        begun = '';
        used = 0;
      }
      begun = begun === '' ? word : `${begun} ${word}`;
      used += width;
    }
    line(begun, cut, size);
  };
  for (const piece of wordsOf(content)) {
    if (piece.kind === 'row') {
      need(LINE);
      y -= LINE;
      const step = (PAGE.width - 2 * PAGE.margin) / piece.cells.length;
      piece.cells.forEach((cell, column) =>
        put(cell, piece.isBold ? 'bold' : 'regular', 9, PAGE.margin + column * step, y + 5),
      );
      page().push(`${PAGE.margin} ${y.toFixed(2)} m ${PAGE.width - PAGE.margin} ${y.toFixed(2)} l S`);
    } else {
      const cut = piece.kind === 'heading' ? 'bold' : 'regular';
      piece.words.split('\n').forEach((words) => write(words, cut, piece.size));
    }
  }
  return pages;
}

/** The words of a protocol as the least that can be called a PDF. */
export function floorPdf(content: ProtocolContent): Buffer {
  fonts ??= {
    regular: read(create(readFileSync(plainFonts.regular))),
    bold: read(create(readFileSync(plainFonts.bold))),
  };
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const begins: number[] = [];
  const write = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (dictionary: string, stream?: Buffer): number => {
    begins.push(length);
    write(Buffer.from(`${begins.length} 0 obj\n`));
    if (stream === undefined) {
      write(Buffer.from(`<<${dictionary}>>\nendobj\n`));
    } else {
      write(Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`));
      write(stream);
      write(Buffer.from('\nendstream\nendobj\n'));
    }
    return begins.length;
  };
  const named = Object.entries(fonts).map(([cut, { file, name, describes, ofGlyphs }]) => {
    const told = object(
      `/Type/FontDescriptor/FontName/${name}${describes}/FontFile2 ${object('', file)} 0 R`,
    );
    const cid = object(
      `/Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${told} 0 R/CIDToGIDMap/Identity/W[0[${ofGlyphs.join(' ')}]]`,
    );
    const whole = object(
      `/Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${cid} 0 R]`,
    );
    return `/${cut} ${whole} 0 R`;
  });
  const contents = pagesOf(content, fonts).map((drawn) => object('', deflateSync(drawn.join('\n'))));
  const parent = begins.length + contents.length + 1;
  const kids = contents.map((one) =>
    object(
      `/Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]` +
        `/Resources<</Font<<${named.join('')}>>>>/Contents ${one} 0 R`,
    ),
  );
  object(`/Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}`);
  const root = object(`/Type/Catalog/Pages ${parent} 0 R`);
  const table = begins.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = begins.length + 1;
  const at = length;
  write(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root ${root} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
