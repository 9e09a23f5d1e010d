import { constants, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { png } from './odd-pictures.js';

/* Small files that unfold to far more than any machine has room for, made here. */

const MEGABYTE = 1024 * 1024;

/** A part of a deflate stream that stands alone: so many of it, one after the other, make a stream of any length. */
function flat(megabytes: number): { body: Buffer; end: Buffer } {
  const [flush, end] = [constants.Z_FULL_FLUSH, Buffer.from([0x03, 0x00])];
  const some = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: flush });
  return { body: Buffer.concat(Array.from({ length: megabytes }, () => some)), end };
}

/** So many megabytes of nothing, packed to a thousandth. Its sum is wrong: nobody gets so far as to look. */
export function packedNothing(megabytes: number, as: 'raw' | 'zlib' | 'gzip'): Buffer {
  const { body, end } = flat(megabytes);
  const head = { raw: [], zlib: [0x78, 0x9c], gzip: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] }[as];
  const tail = { raw: 0, zlib: 4, gzip: 8 }[as];
  return Buffer.concat([Buffer.from(head), body, end, Buffer.alloc(tail)]);
}

interface Part {
  name: string;
  packed: Buffer;
  /** what it says that it unfolds to, in bytes */
  says: number;
  crc?: number;
}

/** A part that is what it says. */
export const plainPart = (name: string, text: string): Part => ({
  name,
  packed: deflateRawSync(Buffer.from(text)),
  says: Buffer.byteLength(text),
  crc: crc32(text),
});

/** A zip of these parts, whatever they say of themselves. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, packed, says, crc = 0 } of parts) {
    const path = Buffer.from(name);
    const same = Buffer.alloc(26);
    same.writeUInt16LE(20, 0);
    same.writeUInt16LE(8, 4);
    same.writeUInt32LE(crc, 10);
    same.writeUInt32LE(packed.length, 14);
    same.writeUInt32LE(says, 18);
    same.writeUInt16LE(path.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), same, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), same, tail, path);
    at += 30 + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const TYPES = (part: string, kind: string) =>
  plainPart(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`,
  );
const RELATIONS = (name: string, kind: string, target: string) =>
  plainPart(
    name,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
  );

const workbook = (sheet: Part) =>
  zipOf([
    TYPES('xl/workbook.xml', 'spreadsheetml.sheet'),
    RELATIONS('_rels/.rels', 'officeDocument', 'xl/workbook.xml'),
    plainPart(
      'xl/workbook.xml',
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    RELATIONS('xl/_rels/workbook.xml.rels', 'worksheet', 'worksheets/sheet1.xml'),
    sheet,
  ]);

const word = (document: Part, ...more: Part[]) =>
  zipOf([
    TYPES('word/document.xml', 'wordprocessingml.document'),
    RELATIONS('_rels/.rels', 'officeDocument', 'word/document.xml'),
    document,
    ...more,
  ]);

/** A PDF of these objects, the first of which is its catalogue. */
function pdf(...objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(at);
    at += whole.length;
    parts.push(whole);
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (dict: string, data: Buffer) =>
  Buffer.concat([
    Buffer.from(`<<${dict}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (more: string) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]${more}>>`;

export interface Bomb {
  /** its ending says what it claims to be */
  name: string;
  bytes: Buffer;
}

const GIGABYTE = 1024;

/** All of them, by what they do. */
export function bombs(): Record<string, Bomb> {
  const flood = packedNothing(GIGABYTE, 'raw');
  const zlib = packedNothing(GIGABYTE, 'zlib');
  const [honest, lying] = [GIGABYTE * MEGABYTE, 1_000];
  const inner = zipOf([{ name: 'a.txt', packed: flood, says: honest }]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const manyPages = Array.from({ length: 3_000 }, () => page(''));
  return {
    'a workbook that unfolds': {
      name: 'a.xlsx',
      bytes: workbook({ name: sheet, packed: flood, says: honest }),
    },
    'a workbook that unfolds, and says that it does not': {
      name: 'a.xlsx',
      bytes: workbook({ name: sheet, packed: flood, says: lying }),
    },
    'a workbook with something in its last row and column': {
      name: 'a.xlsx',
      bytes: workbook(
        plainPart(
          sheet,
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      ),
    },
    'a document that unfolds': {
      name: 'a.docx',
      bytes: word({ name: 'word/document.xml', packed: flood, says: honest }),
    },
    'a document that unfolds, and says that it does not': {
      name: 'a.docx',
      bytes: word({ name: 'word/document.xml', packed: flood, says: lying }),
    },
    'a document of sixty thousand parts': {
      name: 'a.docx',
      bytes: word(
        plainPart('word/document.xml', '<w:document/>'),
        ...Array.from({ length: 60_000 }, (_, index) => plainPart(`word/${index}.xml`, '')),
      ),
    },
    'a zip of zips that unfold': {
      name: 'a.zip',
      bytes: zipOf(
        Array.from({ length: 5 }, (_, index) => ({
          name: `${index}.zip`,
          packed: deflateRawSync(inner, { level: 1 }),
          says: inner.length,
          crc: crc32(inner),
        })),
      ),
    },
    'a page that unfolds': {
      name: 'a.pdf',
      bytes: pdf(CATALOG, PAGES, page('/Contents 4 0 R'), stream('/Filter/FlateDecode', zlib)),
    },
    'a page that unfolds twice over': {
      name: 'a.pdf',
      bytes: pdf(
        CATALOG,
        PAGES,
        page('/Contents 4 0 R'),
        stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(zlib)),
      ),
    },
    'objects that unfold': {
      name: 'a.pdf',
      bytes: pdf(CATALOG, PAGES, page(''), stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', zlib)),
    },
    'a table of as many objects, and as many fewer': {
      name: 'a.pdf',
      bytes: pdf(
        CATALOG,
        PAGES,
        page(''),
        stream('/Type/XRef/Size 5/Index[0 -99999999999 0 99999999999]/W[1 4 2]/Root 1 0 R', Buffer.alloc(35)),
      ),
    },
    'a table of a hundred thousand million objects': {
      name: 'a.pdf',
      bytes: pdf(
        CATALOG,
        PAGES,
        page(''),
        stream('/Type/XRef/Size 99999999999/W[1 4 2]/Root 1 0 R', Buffer.alloc(35)),
      ),
    },
    'a picture of ten thousand million points on a page': {
      name: 'a.pdf',
      bytes: pdf(
        CATALOG,
        PAGES,
        page('/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>'),
        stream(
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
          zlib,
        ),
        stream('', Buffer.from('q 300 0 0 300 0 0 cm /X Do Q')),
      ),
    },
    'a form that draws itself twice': {
      name: 'a.pdf',
      bytes: pdf(
        CATALOG,
        PAGES,
        page('/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>'),
        stream(
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>',
          Buffer.from('/X Do /X Do'),
        ),
        stream('', Buffer.from('/X Do')),
      ),
    },
    'a tree of pages that holds itself': {
      name: 'a.pdf',
      bytes: pdf(CATALOG, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2147483647>>'),
    },
    'three thousand pages': {
      name: 'a.pdf',
      bytes: pdf(
        CATALOG,
        `<</Type/Pages/Kids[${manyPages.map((_, index) => `${index + 3} 0 R`).join(' ')}]/Count ${manyPages.length}>>`,
        ...manyPages,
      ),
    },
    'lists in lists': {
      name: 'a.pdf',
      bytes: pdf(CATALOG, PAGES, page(`/A ${'['.repeat(200_000)}${']'.repeat(200_000)}`)),
    },
    'a picture that says that it has ten thousand million points': {
      name: 'a.png',
      bytes: png({ width: 100_000, height: 100_000, depth: 8, kind: 6, rows: 0 }),
    },
    'a picture with rows that unfold': {
      name: 'a.png',
      bytes: png({ width: 1_000, height: 1_000, depth: 8, kind: 6, packed: zlib }),
    },
  };
}

/** What a body may be packed as. */
export const packedBody = (): Buffer =>
  gzipSync(Buffer.concat([Buffer.from('{"name":"'), Buffer.alloc(64 * MEGABYTE, 'a'), Buffer.from('"}')]));
