import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { hasTool, withTool } from '../../test/pdf-text.js';
import { signedThrice, type Signed } from '../../test/signed.js';
import { IncrementalUpdate } from './incremental-update.js';
import { pagesOf } from './later-changes.js';
import { readRevision, type PdfRevision } from './pdf-revision.js';
import { keyOf, unpacked, UnreadablePdf } from './pdf-sections.js';
import { readSignatures } from './read-signatures.js';
import { signField } from './sign-field.js';

let signed: Signed;

beforeAll(async () => {
  signed = await signedThrice();
});

const endsOf = (pdf: Uint8Array) => {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/startxref\n(\d+)\n%%EOF/g)].map(([, at]) =>
    text.startsWith('xref', Number(at)) ? 'plain' : 'packed',
  );
};

describe('a signature comes with a table of the kind that the file has', () => {
  test('packed behind packed ones', () => {
    expect(endsOf(signed.pdf)).toEqual(Array(4).fill('packed'));
    expect(readSignatures(signed.pdf).signatures.map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  test('plain in a document from before objects were packed', async () => {
    const document = await PDFDocument.load(signed.steps[0] as Uint8Array, { updateMetadata: false });
    const old = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
    const { timeStamp: _, ...given } = signed.given;
    const first = await signField({ ...given, pdf: old, field: 'signer-1' });
    const second = await signField({ ...given, pdf: first, field: 'seal' });
    expect(endsOf(second)).toEqual(['plain', 'plain', 'plain']);
    expect(readSignatures(second, [signed.root])).toMatchObject({
      file: 'readable',
      signatures: [
        { fault: null, later: [{ kind: 'signature', field: 'seal' }] },
        { fault: null, coversWholeFile: true, later: [] },
      ],
    });
    if (await hasTool('pdfsig')) {
      const said = await withTool(second, 'pdfsig', ['FILE']);
      expect(said.match(/Signature is Valid/g)).toHaveLength(2);
    }
  });
});

/** What is told of the signed file with something behind it. */
function toldOf(change: (update: IncrementalUpdate, base: PdfRevision) => void) {
  const update = new IncrementalUpdate(readRevision(signed.pdf));
  change(update, update.base);
  return said(update.finish().bytes);
}

const said = (pdf: Uint8Array) => readSignatures(pdf).signatures.at(-1)?.later;

/** The stream in which the first page is packed. */
function packOfPage(base: PdfRevision): { ref: PDFRef; stream: PDFRawStream } {
  const entry = base.entries.get(pagesOf(base)[0]?.objectNumber ?? 0);
  if (entry === undefined || !('pack' in entry)) {
    throw new Error('the pages of a document are packed');
  }
  return { ref: PDFRef.of(entry.pack), stream: base.object(entry.pack) as PDFRawStream };
}

describe('what is done to tables and packs behind a signature is told', () => {
  test('another stream of objects in the place of one', () => {
    const later = toldOf((update, base) => {
      const { ref, stream } = packOfPage(base);
      const told = Buffer.from(unpacked(stream, 1e6)).toString('latin1');
      const other = told.replace(/(?<=\/MediaBox \[ ?0 0 595\.28 )841/g, '241');
      expect(other).not.toBe(told);
      update.put(ref, PDFRawStream.of(stream.dict.clone(), deflateSync(Buffer.from(other, 'latin1'))));
    });
    expect(later).toContainEqual({ kind: 'page-changed', page: 1 });
  });

  test('the same objects in a stream anew', () => {
    const later = toldOf((update, base) => {
      const { ref, stream } = packOfPage(base);
      update.put(ref, PDFRawStream.of(stream.dict.clone(), deflateSync(unpacked(stream, 1e6), { level: 1 })));
    });
    expect(later).toEqual([{ kind: 'other' }]);
  });

  test.each([
    ['a table that is something else as well', '/Subtype /Link'],
    ['a table with an action', '/A <</S /URI>>'],
    ['a table that leads to another catalog', '/Root 1 0 R'],
  ])('%s', (_what, more) => {
    const bytes = Buffer.from(withTable([], more));
    expect(readSignatures(bytes).file).toBe('readable');
    expect(said(bytes)).toEqual([{ kind: 'other' }]);
  });

  test('a table that says of an object that it stands where another does', () => {
    const base = readRevision(signed.pdf);
    const [one, other] = pagesOf(base).map(({ objectNumber }) => objectNumber);
    const entry = base.entries.get(other ?? 0);
    if (one === undefined || entry === undefined || !('pack' in entry)) {
      throw new Error('the document of the test has two pages that are packed');
    }
    // under its number another object is packed there, so the page cannot be read: nothing is told but that
    const moved = withTable([[one, 2, entry.pack, entry.index]]);
    expect(said(moved)).toEqual([{ kind: 'other' }]);
    const gone = withTable([[one, 0, 0, 0]]);
    expect(said(gone)).toContainEqual(expect.objectContaining({ kind: 'page-removed' }));
  });
});

/** The signed file and behind it a packed table with these rows: number, type, and the two that follow. */
function withTable(rows: readonly (readonly number[])[], more = '', index?: string): Buffer {
  const base = readRevision(signed.pdf);
  const at = signed.pdf.length;
  const all = [...rows, [base.size, 1, at, 0]];
  const data = Buffer.concat(
    all.map(([, type = 0, second = 0, third = 0]) => {
      const row = Buffer.alloc(8);
      row.writeUInt8(type);
      row.writeUIntBE(second, 1, 5);
      row.writeUInt16BE(third, 6);
      return row;
    }),
  );
  const kept = ['Root', 'Info', 'ID'].map((name) => `/${name} ${String(base.trailer.get(keyOf(name)))}`);
  const shape = `/Type /XRef/Size ${base.size + 1}/W [1 5 2]/Index [${index ?? all.map(([number]) => `${number} 1`).join(' ')}]`;
  const dictionary = `<<${more}${shape}/Prev ${base.tableAt}${kept.join('')}/Length ${data.length}>>`;
  return Buffer.concat([
    signed.pdf,
    Buffer.from(`${base.size} 0 obj\n${dictionary}\nstream\n`, 'latin1'),
    data,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}

describe('a packed table made to cost time, or to break the reader', () => {
  test.each([
    ['more rows than there are', '', '0 900'],
    ['millions of millions of rows', '', '0 9999999999'],
    ['rows in runs without end', '', Array(4_000).fill('0 1999999').join(' ')],
    ['an index that is none', '', '0'],
    ['packed in a way that nobody knows', '/Filter /LZWDecode', undefined],
    ['packed wrongly', '/Filter /FlateDecode', undefined],
    ['encrypted', '/Encrypt <<>>', undefined],
    ['a second table', '/XRefStm 9', undefined],
  ])('%s', (_what, more, index) => {
    expect(() => readRevision(withTable([], more, index))).toThrow(UnreadablePdf);
  });

  test('packs that hold themselves, or are none', () => {
    const base = readRevision(signed.pdf);
    const root = (base.trailer.get(keyOf('Root')) as PDFRef).objectNumber;
    const page = pagesOf(base)[0]?.objectNumber ?? 0;
    for (const [number, pack] of [
      [root, root],
      [root, page],
      [root, base.size],
    ] as const) {
      const revision = readRevision(withTable([[number, 2, pack, 0]]));
      expect(() => revision.root).toThrow(UnreadablePdf);
    }
  });

  test('a stream of objects that says that it holds millions', () => {
    const bomb = deflateSync(Buffer.alloc(90_000_000, '1 '));
    const update = new IncrementalUpdate(readRevision(signed.pdf));
    const { ref } = packOfPage(update.base);
    const dict = update.base.context.obj({ Type: 'ObjStm', N: 20_000_000, First: 90_000_000 });
    dict.set(keyOf('Filter'), PDFName.of('FlateDecode'));
    update.put(ref, PDFRawStream.of(dict, bomb));
    expect(readSignatures(update.finish().bytes)).toEqual({ file: 'garbled', signatures: [] });
  });
});
