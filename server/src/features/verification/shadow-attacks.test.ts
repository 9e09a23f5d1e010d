import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import supertest from 'supertest';
import type { DocumentChange, Verification } from '@klubbat/shared/contracts/verification';
import { changeSentence } from '@klubbat/shared/sentences/verification-sentences';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { hasTool, withTool } from '../../../test/pdf-text.js';
import { testMark } from '../../../test/signed.js';
import { testAuthority, testSigner } from '../../../test/signers.js';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';
import { IncrementalUpdate } from '../../signatures/incremental-update.js';
import { filesOf, pagesOf } from '../../signatures/later-changes.js';
import { readRevision, type PdfRevision } from '../../signatures/pdf-revision.js';
import { keyOf } from '../../signatures/pdf-sections.js';
import { signField } from '../../signatures/sign-field.js';

/*
 * What may be done to a signed protocol so that it seems to say something else, and what anyone who verifies it is told:
 * never "genuine", and always what was done, and where.
 */

let app: TestApp;
let frozen: Buffer;
let pdf: Buffer;
let pages: number;

/** A page that says something, as somebody's appendix. */
async function appendix(words: string): Promise<Buffer> {
  const file = await PDFDocument.create();
  file.addPage([400, 300]).drawSquare({ size: words.length });
  return Buffer.from(await file.save());
}

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  const { id, people } = await aMeeting(app, boardId);
  const attach = (title: string, bytes: Buffer, name: string) =>
    app.admin
      .post(`/api/meetings/${id}/attachments`)
      .field('title', title)
      .attach('file', bytes, name)
      .expect(201);
  await attach('Karta', await appendix('kartan'), 'karta.pdf');
  await attach('Tal', Buffer.from('a;b\n1;2'), 'tal.csv');
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  const { adjustmentId, sha256 } = sent.body as { adjustmentId: string; sha256: string };
  for (const { id: personId, key } of people.slice(0, 3)) {
    const signer = await app.invite(personId, `${key}@shadow.example`);
    await signer
      .post(`/api/adjustments/${adjustmentId}/signatures`)
      .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
      .expect(201);
  }
  await app.workers.sealOnce();
  // as it was frozen, and with the three signatures and the seal
  const [before, , , , sealed] = await app.dataSource.query<{ pdf: Buffer }[]>(
    `SELECT signed_pdf(id, n) AS pdf FROM protocol_version, generate_series(0, 4) n
      WHERE adjustment_id = $1 ORDER BY n`,
    [adjustmentId],
  );
  frozen = before?.pdf ?? Buffer.alloc(0);
  pdf = sealed?.pdf ?? Buffer.alloc(0);
  pages = pagesOf(readRevision(pdf)).length;
});
afterAll(() => app.close());

async function verify(bytes: Uint8Array): Promise<Verification> {
  const answer = await supertest(app.app)
    .post('/api/verification')
    .attach('file', Buffer.from(bytes), 'protokoll.pdf')
    .expect(200);
  return answer.body as Verification;
}

const isKind =
  (...kinds: DocumentChange['kind'][]) =>
  ({ kind }: DocumentChange) =>
    kinds.includes(kind);
/** What is told besides that something stands behind, or that all was written anew. */
const told = ({ changes }: Verification) => changes.filter((one) => !isKind('appended', 'rewritten')(one));

/** The registered file with an update behind it. */
function updated(change: (update: IncrementalUpdate, base: PdfRevision) => void): Buffer {
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
/** A page by its place, from the end where it is negative, and a copy of what it says. */
const pageAt = (base: PdfRevision, place: number) => {
  const ref = found(pagesOf(base).at(place));
  return { ref, dict: found(base.dict(ref)).clone() };
};
const whiteOut = (base: PdfRevision) => base.context.stream('1 1 1 rg 0 0 999 999 re f');
const streamOfFile = (base: PdfRevision) =>
  base.dict(base.dict(filesOf(base).get('tal.csv'))?.get(keyOf('EF')))?.get(keyOf('F')) as PDFRef;
const withRoot = (
  update: IncrementalUpdate,
  base: PdfRevision,
  name: string,
  value: Record<string, unknown>,
) => {
  const root = base.root.clone();
  root.set(keyOf(name), base.context.obj(value as Record<string, string>));
  update.put(base.trailer.get(keyOf('Root')) as PDFRef, root);
};

// the last pages: Bilaga 1 (bound), and the page that tells of the file of Bilaga 2
const MAP = 'Bilaga 1, sida 1 (1). Karta';
const attacks: [string, (update: IncrementalUpdate, base: PdfRevision) => void, () => unknown[]][] = [
  [
    'words hidden under white on the first page',
    (update, base) => {
      const { ref, dict } = pageAt(base, 0);
      const contents = base.look(dict.get(keyOf('Contents')));
      const before =
        contents instanceof PDFArray ? contents.asArray() : [dict.get(keyOf('Contents')) as PDFRef];
      dict.set(keyOf('Contents'), base.context.obj([...before, update.add(whiteOut(base))]));
      update.put(ref, dict);
    },
    () => [{ kind: 'page-changed', page: 1, name: null }],
  ],
  [
    'words replaced by others',
    (update, base) => {
      const contents = base.look(pageAt(base, 1).dict.get(keyOf('Contents')));
      const first =
        contents instanceof PDFArray ? contents.get(0) : pageAt(base, 1).dict.get(keyOf('Contents'));
      update.put(first as PDFRef, whiteOut(base));
    },
    () => [{ kind: 'page-changed', page: 2, name: null }],
  ],
  [
    'a page of an appendix swapped',
    (update, base) => {
      const { ref, dict } = pageAt(base, -2);
      dict.set(keyOf('Contents'), update.add(whiteOut(base)));
      update.put(ref, dict);
    },
    () => [{ kind: 'page-changed', page: pages - 1, name: MAP }],
  ],
  [
    'the file of an appendix swapped',
    (update, base) => {
      const { dict } = base.look(streamOfFile(base)) as PDFRawStream;
      update.put(streamOfFile(base), PDFRawStream.of(dict, Buffer.from('a;b\n9;9')));
    },
    () => [{ kind: 'file-changed', name: 'tal.csv' }],
  ],
  [
    'a page added',
    (update, base) => {
      const ref = base.root.get(keyOf('Pages')) as PDFRef;
      const tree = found(base.dict(ref)).clone();
      const page = base.context.obj({ Type: 'Page', Parent: ref, MediaBox: [0, 0, 595, 842] });
      tree.set(keyOf('Kids'), base.context.obj([...pagesOf(base), update.add(page)]));
      tree.set(keyOf('Count'), base.context.obj(pages + 1));
      update.put(ref, tree);
    },
    () => [{ kind: 'page-added', page: pages + 1, name: null }],
  ],
  [
    'a note laid over a page of an appendix',
    (update, base) => {
      const { ref, dict } = pageAt(base, -2);
      const note = {
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [0, 0, 400, 300],
        Contents: PDFString.of('Avslag'),
      };
      dict.set(keyOf('Annots'), base.context.obj([update.add(base.context.obj(note))]));
      update.put(ref, dict);
    },
    () => [{ kind: 'note-added', page: pages - 1, name: MAP }],
  ],
  [
    'a field filled with another text',
    (update, base) => {
      const { ref, dict } = pageAt(base, 0);
      const field = update.reserve();
      const value = PDFHexString.fromText('Avslag');
      const widget = {
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Tx',
        T: PDFString.of('beslut'),
        V: value,
        P: ref,
      };
      update.put(field, base.context.obj({ ...widget, Rect: [0, 0, 400, 300] }));
      const form = found(base.dict(base.root.get(keyOf('AcroForm')))).clone();
      const fields = base.look(form.get(keyOf('Fields'))) as PDFArray;
      form.set(keyOf('Fields'), base.context.obj([...fields.asArray(), field]));
      const root = base.root.clone();
      root.set(keyOf('AcroForm'), form);
      update.put(base.trailer.get(keyOf('Root')) as PDFRef, root);
      dict.set(keyOf('Annots'), base.context.obj([field]));
      update.put(ref, dict);
    },
    () => [
      { kind: 'page-changed', page: 1, name: null },
      { kind: 'field-changed', name: 'beslut' },
    ],
  ],
  [
    'layers that show something else',
    (update, base) => {
      const layer = update.add(base.context.obj({ Type: 'OCG', Name: PDFString.of('Beslut') }));
      withRoot(update, base, 'OCProperties', { OCGs: [layer], D: { OFF: [layer] } });
    },
    () => [{ kind: 'layers-changed' }],
  ],
  [
    'something done when it is opened',
    (update, base) =>
      withRoot(update, base, 'OpenAction', { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
    () => [{ kind: 'other-changed' }],
  ],
];

describe('an update behind a protocol', () => {
  test.each(attacks)('%s', async (_what, change, wanted) => {
    const answer = await verify(updated(change));
    expect(answer.verdict).toBe('altered');
    expect(answer.changes.some(isKind('appended'))).toBe(true);
    expect(told(answer)).toEqual(wanted());
    for (const one of answer.changes) {
      expect(changeSentence(one)).toMatch(/^[A-ZÅÄÖ0-9].*\.$/);
    }
  });

  test('a signature of somebody whom nobody here knows', async () => {
    const signed = await signField({
      pdf: frozen,
      field: 'signer-1',
      appearance: testMark(),
      name: 'Åsa Öberg',
      reason: 'Godkänt',
      at: new Date('2026-06-12T10:00:00Z'),
      signer: testSigner(testAuthority('Nagons egen rot'), 'Falsk Öberg'),
    });
    const answer = await verify(signed);
    expect(answer.verdict).toBe('altered');
    expect(told(answer)).toEqual([
      { kind: 'foreign-signature', name: 'Falsk Öberg', organisation: 'Region Norrskog' },
    ]);
    // what the house knows of signers is told beside it, and that is not he
    expect(answer.protocol?.signers.map(({ name }) => name)).not.toContain('Falsk Öberg');
  });
});

describe('a byte changed in place', () => {
  const flipped = (at: number) => {
    const bytes = Buffer.from(pdf);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return bytes;
  };
  const inside = (number: number) => {
    const offset = found(readRevision(pdf).offsetOf(number));
    return pdf.indexOf('stream', offset) + 9;
  };

  test('in the file of an appendix', async () => {
    const { changes } = await verify(flipped(inside(streamOfFile(readRevision(pdf)).objectNumber)));
    expect(changes).toEqual([expect.objectContaining({ kind: 'bytes-changed', count: 1, file: 'tal.csv' })]);
    expect(changes.map(changeSentence)).toEqual([expect.stringMatching(/i den inbäddade filen tal\.csv\.$/)]);
  });

  test('on a page of an appendix', async () => {
    const contents = (
      readRevision(pdf).look(pageAt(readRevision(pdf), -2).dict.get(keyOf('Contents'))) as PDFArray
    ).get(0);
    const { changes } = await verify(flipped(inside((contents as PDFRef).objectNumber)));
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'bytes-changed', count: 1, file: null, page: pages - 1, name: MAP }),
    ]);
  });
});

describe('a file that another program has written', () => {
  const rewritten = async (change: (document: PDFDocument) => Promise<void> | void) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    await change(document);
    return Buffer.from(await document.save({ useObjectStreams: false }));
  };

  test('with an appendix swapped, which is told by name and alone', async () => {
    const bytes = await rewritten(async (document) => {
      const other = await PDFDocument.load(await appendix('en annan karta'));
      const [page] = await document.copyPages(other, [0]);
      document.removePage(pages - 2);
      document.insertPage(pages - 2, found(page));
    });
    const answer = await verify(bytes);
    expect(answer.changes.map(({ kind }) => kind)).toContain('rewritten');
    expect(told(answer)).toEqual([{ kind: 'page-changed', page: pages - 1, name: MAP }]);
    expect(told(answer).map(changeSentence)).toEqual([`Sidan ${pages - 1} (${MAP}) är ändrad.`]);
  });

  test('with a page taken away and one added, and the file of an appendix swapped', async () => {
    const bytes = await rewritten((document) => {
      document.removePage(0);
      document.addPage();
      for (const [, one] of document.context.enumerateIndirectObjects()) {
        if (one instanceof PDFDict && one.get(PDFName.of('Type')) === PDFName.of('Filespec')) {
          const held = one.lookup(PDFName.of('EF'), PDFDict);
          held.set(PDFName.of('F'), document.context.register(document.context.stream('a;b\n9;9')));
        }
      }
    });
    expect(told(await verify(bytes))).toEqual(
      expect.arrayContaining([
        { kind: 'page-removed', page: 1, name: null },
        { kind: 'page-added', page: pages, name: null },
        { kind: 'file-changed', name: 'tal.csv' },
      ]),
    );
  });

  test('and that gave other numbers to all its objects', async () => {
    if (!(await hasTool('qpdf'))) {
      process.stderr.write('qpdf is not installed here: it did not write the file anew.\n');
      return;
    }
    const qpdf = async (...pagesOfFile: string[]) =>
      Buffer.from(await withTool(pdf, 'qpdf', [...pagesOfFile, '--', '-'], 'latin1'), 'latin1');
    expect(told(await verify(await qpdf('FILE', '--pages', 'FILE', '1-z')))).toEqual([]);
    expect(told(await verify(await qpdf('FILE', '--pages', 'FILE', `1-${pages - 2},${pages}`)))).toEqual([
      { kind: 'page-removed', page: pages - 1, name: MAP },
    ]);
  });
});
