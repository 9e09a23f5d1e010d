import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type PDFArray,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { aPdf } from '../../test/files.js';
import { signedThrice, testMark, type Signed } from '../../test/signed.js';
import { IncrementalUpdate } from './incremental-update.js';
import type { LaterChange } from './later-changes.js';
import { pageAsForm } from './page-as-form.js';
import { readRevision, type PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';
import { readSignatures, type SignaturesRead } from './read-signatures.js';
import { signatureFields } from './signature-fields.js';

let signed: Signed;

beforeAll(async () => {
  signed = await signedThrice([
    {
      label: 'Bilaga 1',
      title: 'Tal',
      bytes: Buffer.from('a;b\n1;2'),
      name: 'tal.csv',
      mediaType: 'text/csv',
    },
    {
      label: 'Bilaga 2',
      title: 'Karta',
      bytes: await aPdf(),
      name: 'karta.pdf',
      mediaType: 'application/pdf',
    },
  ]);
});

/** What the last signature says of the file. */
function said(read: SignaturesRead): { fault: string | null | undefined; later: readonly LaterChange[] } {
  const last = read.signatures.at(-1);
  return { fault: last?.fault, later: last?.later ?? [] };
}

/** The signed file with something behind it. */
function updated(
  change: (update: IncrementalUpdate, base: PdfRevision) => void,
  pdf = signed.pdf,
): Uint8Array {
  const update = new IncrementalUpdate(readRevision(pdf));
  change(update, update.base);
  return update.finish().bytes;
}

const found = <T>(what: T | undefined): T => {
  if (what === undefined) {
    throw new Error('the document of the test lacks it');
  }
  return what;
};
const pagesOf = (base: PdfRevision) => {
  const ref = base.root.get(keyOf('Pages')) as PDFRef;
  const dict = found(base.dict(ref));
  return { ref, dict, kids: base.look(dict.get(keyOf('Kids'))) as PDFArray };
};
const pageOf = (base: PdfRevision, place: number) => {
  const ref = pagesOf(base).kids.asArray().at(place) as PDFRef;
  return { ref, dict: found(base.dict(ref)).clone() };
};
const withKids = (base: PdfRevision, kids: PDFRef[]): PDFDict => {
  const dict = pagesOf(base).dict.clone();
  dict.set(keyOf('Kids'), base.context.obj(kids));
  dict.set(keyOf('Count'), base.context.obj(kids.length));
  return dict;
};
const fileOf = (base: PdfRevision) => {
  const names = base.dict(base.dict(base.root.get(keyOf('Names')))?.get(keyOf('EmbeddedFiles')));
  const [, spec] = (base.look(names?.get(keyOf('Names'))) as PDFArray).asArray();
  return base.dict(base.dict(spec)?.get(keyOf('EF')))?.get(keyOf('F')) as PDFRef;
};
const white = (base: PdfRevision) => base.context.stream('1 1 1 rg 0 0 600 800 re f');

const attacks: [string, (update: IncrementalUpdate, base: PdfRevision) => void, LaterChange[]][] = [
  [
    'a page added',
    (update, base) => {
      const pages = pagesOf(base);
      const page = base.context.obj({ Type: 'Page', Parent: pages.ref, MediaBox: [0, 0, 595, 842] });
      const kids = [...(pages.kids.asArray() as PDFRef[])];
      kids.splice(1, 0, update.add(page));
      update.put(pages.ref, withKids(base, kids));
    },
    [{ kind: 'page-added', page: 2 }],
  ],
  [
    'a page taken away',
    (update, base) => {
      const pages = pagesOf(base);
      update.put(pages.ref, withKids(base, (pages.kids.asArray() as PDFRef[]).slice(1)));
    },
    [{ kind: 'page-removed', page: 1 }],
  ],
  [
    'other words on a page',
    (update, base) => update.put(pageOf(base, 0).dict.get(keyOf('Contents')) as PDFRef, white(base)),
    [{ kind: 'page-changed', page: 1 }],
  ],
  [
    'a page of an appendix under another content',
    (update, base) => {
      const { ref, dict } = pageOf(base, -1);
      dict.set(keyOf('Contents'), update.add(white(base)));
      update.put(ref, dict);
    },
    [{ kind: 'page-changed', page: -1 }],
  ],
  [
    'a note laid over a page',
    (update, base) => {
      const { ref, dict } = pageOf(base, 0);
      const note = base.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 600, 800] });
      dict.set(keyOf('Annots'), base.context.obj([update.add(note)]));
      update.put(ref, dict);
    },
    [{ kind: 'page-changed', page: 1 }],
  ],
  [
    'a swapped appendix',
    (update, base) => {
      const file = base.look(fileOf(base)) as PDFRawStream;
      update.put(fileOf(base), PDFRawStream.of(file.dict, Buffer.from('a;b\n9;9')));
    },
    [{ kind: 'file-changed', name: 'tal.csv' }],
  ],
  [
    'an appendix taken away',
    (update, base) => {
      const names = found(base.dict(base.root.get(keyOf('Names')))).clone();
      names.delete(keyOf('EmbeddedFiles'));
      const root = base.root.clone();
      root.set(keyOf('Names'), names);
      update.put(base.trailer.get(keyOf('Root')) as PDFRef, root);
    },
    [{ kind: 'file-removed', name: 'tal.csv' }],
  ],
  [
    'another title of the document',
    (update, base) => {
      const ref = base.trailer.get(keyOf('Info')) as PDFRef;
      const info = found(base.dict(ref)).clone();
      info.set(keyOf('Title'), PDFHexString.fromText('Ett annat protokoll'));
      update.put(ref, info);
    },
    [{ kind: 'other' }],
  ],
  [
    'another look of a field that is signed',
    (update, base) => {
      const { ref, dict } = found(signatureFields(base)[0]);
      const other = dict.clone();
      other.set(keyOf('AP'), base.context.obj({ N: update.add(white(base)) }));
      update.put(ref, other);
    },
    [
      { kind: 'signature-changed', field: 'signer-1' },
      { kind: 'page-changed', page: -1 },
    ],
  ],
];

describe('what was done behind the last signature is told', () => {
  test.each(attacks)('%s', (_what, attack, wanted) => {
    const pdf = updated(attack);
    const count = pagesOf(readRevision(pdf)).kids.size();
    const expected = wanted.map((one) => ('page' in one && one.page < 0 ? { ...one, page: count } : one));
    const read = readSignatures(pdf);
    expect(said(read)).toEqual({ fault: null, later: expected });
    expect(read.signatures.map(({ coversWholeFile }) => coversWholeFile)).toEqual([false, false, false]);
    expect(read.signatures[0]?.later).toEqual(expect.arrayContaining(expected));
  });

  test('an update that changes nothing is told all the same', () => {
    expect(said(readSignatures(updated(() => undefined)))).toEqual({
      fault: null,
      later: [{ kind: 'other' }],
    });
  });

  test('what is no PDF: told, and the signatures before it are found', () => {
    for (const behind of ['\n', '%%EOF', 'startxref\n0\n%%EOF\n', 'x'.repeat(5_000)]) {
      const read = readSignatures(Buffer.concat([signed.pdf, Buffer.from(behind)]));
      expect([said(read), read.signatures.length]).toEqual([{ fault: null, later: [{ kind: 'other' }] }, 3]);
    }
  });
});

describe('a signature that is only half of it', () => {
  test('may not bring a page along', async () => {
    const second = signed.steps[2] as Uint8Array;
    const mark = testMark();
    const pdf = updated((update, base) => {
      const { ref, dict } = found(signatureFields(base)[2]);
      const filled = dict.clone();
      filled.set(keyOf('V'), update.add(base.context.obj({ Type: 'Sig' })));
      filled.set(keyOf('AP'), base.context.obj({ N: pageAsForm(update, mark) }));
      update.put(ref, filled);
      update.put(pageOf(base, 0).dict.get(keyOf('Contents')) as PDFRef, white(base));
    }, second);
    expect(readSignatures(pdf).signatures.find(({ field }) => field === 'signer-2')).toMatchObject({
      fault: null,
      later: [
        { kind: 'signature', field: 'seal' },
        { kind: 'page-changed', page: 1 },
      ],
    });
  });

  test.each<[string, (bytes: Buffer) => void]>([
    ['begins later', (bytes) => bytes.write('/ByteRange [ 1 ', bytes.lastIndexOf('/ByteRange'), 'latin1')],
    [
      'leaves out more than its value',
      (bytes) => {
        const at = bytes.lastIndexOf('/ByteRange');
        const [from = 0] = (/0 (\d+)/.exec(bytes.toString('latin1', at, at + 40)) ?? []).slice(1).map(Number);
        bytes.write(`/ByteRange [ 0 ${String(from - 20).padEnd(10)}`, at, 'latin1');
      },
    ],
  ])('%s', (_what, change) => {
    const bytes = Buffer.from(signed.pdf);
    change(bytes);
    expect(said(readSignatures(bytes)).fault).toBe('range');
  });

  test('written anew by another program', async () => {
    const file = await PDFDocument.load(signed.pdf, { updateMetadata: false });
    const read = readSignatures(await file.save({ useObjectStreams: false, updateFieldAppearances: false }));
    expect(read.signatures.length).toBe(3);
    expect(read.signatures.every(({ fault }) => fault !== null)).toBe(true);
  });
});

test('no changed byte goes unnoticed, outside the values themselves', () => {
  const text = Buffer.from(signed.pdf).toString('latin1');
  const values = [...text.matchAll(/\/Contents <[0-9A-F]{32768}>/g)].map(({ index }) => index);
  const inValue = (at: number) => values.some((from) => at >= from && at < from + 32_780);
  fc.assert(
    fc.property(fc.nat(signed.pdf.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      fc.pre(!inValue(at));
      const bytes = Buffer.from(signed.pdf);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      const { file, signatures } = readSignatures(bytes);
      const last = signatures.at(-1);
      expect(file === 'readable' && last?.fault === null && last.coversWholeFile).toBe(false);
    }),
    { numRuns: 15 },
  );
});

describe('a file made to cost time, or to break the reader, is an answer like another', () => {
  const after = (text: string) => Buffer.concat([signed.pdf, Buffer.from(text, 'latin1')]);
  const table = (at: number, prev: number) =>
    `xref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R /Prev ${prev} >>\nstartxref\n${at}\n%%EOF\n`;
  test.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['no PDF', () => Buffer.from('hej')],
    ['tables in a circle', () => after(table(signed.pdf.length, signed.pdf.length))],
    ['a table behind the end', () => after(table(signed.pdf.length, 1e9))],
    [
      'a long table',
      () => after(`xref\n0 9999999999\ntrailer\n<<>>\nstartxref\n${signed.pdf.length}\n%%EOF`),
    ],
    [
      'brackets in brackets',
      () => after(`xref\n0 0\ntrailer\n<< /A ${'['.repeat(200_000)}\nstartxref\n${signed.pdf.length}\n%%EOF`),
    ],
    ['ends without beginnings', () => after('%%EOF\n'.repeat(20_000))],
    [
      'a form that holds itself',
      () =>
        updated((update, base) => {
          const ref = update.reserve();
          update.put(
            ref,
            base.context.obj({ T: PDFHexString.fromText('x'), Kids: [ref, ref], FT: 'Sig', V: ref }),
          );
          update.put(base.root.get(PDFName.of('AcroForm')) as PDFRef, base.context.obj({ Fields: [ref] }));
        }),
    ],
    [
      'pages that hold themselves',
      () =>
        updated((update, base) => {
          const { ref } = pagesOf(base);
          update.put(ref, withKids(base, [ref, ref]));
        }),
    ],
  ])('%s', (_what, made) => {
    const { signatures } = readSignatures(made());
    expect(signatures.every(({ coversWholeFile }) => !coversWholeFile)).toBe(true);
  });
});
