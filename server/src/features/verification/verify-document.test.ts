import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import supertest from 'supertest';
import type { Verification } from '@klubbat/shared/contracts/verification';
import { corrects } from '../../../test/a-correction.js';
import { aBoard, aMeeting, anAdjustedMeeting, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let reference: string;
let pdf: Buffer;
let extract: Buffer;
let meetingId: string;

const frozenOf = async (id: string): Promise<{ reference: string; pdf: Buffer }> => {
  const [row] = await app.dataSource.query<{ id: string; pdf: Buffer }[]>(
    'SELECT id, pdf FROM protocol_version WHERE meeting_id = $1',
    [id],
  );
  return { reference: row?.id ?? '', pdf: row?.pdf ?? Buffer.alloc(0) };
};

beforeAll(async () => {
  app = await startTestApp();
  const { boardId } = await aBoard(app);
  ({ id: meetingId } = await anAdjustedMeeting(app, boardId));
  ({ reference, pdf } = await frozenOf(meetingId));
  await app.admin
    .post(`/api/meetings/${meetingId}/dispatches`)
    .send({ paragraphs: [1], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] })
    .expect(201);
  const [sent] = await app.dataSource.query<{ bytes: Buffer }[]>(
    'SELECT f.bytes FROM stored_file f JOIN dispatch d ON d.pdf_file_id = f.id',
  );
  extract = sent?.bytes ?? Buffer.alloc(0);
});
afterAll(() => app.close());

const anyone = () => supertest(app.app);
async function verify(bytes: Buffer, agent: Pick<Agent, 'post'> = anyone()): Promise<Verification> {
  const answer = await agent.post('/api/verification').attach('file', bytes, 'protokoll.pdf').expect(200);
  return answer.body as Verification;
}
const kinds = ({ changes }: Verification) => changes.map(({ kind }) => kind);
const known = async (about: string, agent: Pick<Agent, 'get'> = anyone()) =>
  (await agent.get(`/api/verification/${about}`).expect(200)).body as Verification;

/** Rewritten by another program, with something done to it. */
async function rewritten(change: (document: PDFDocument) => void): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  change(document);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

describe('anyone may verify', () => {
  test('an adjusted protocol by its bytes or by its reference', async () => {
    for (const answer of [await verify(pdf), await known(reference)]) {
      expect(answer).toMatchObject({ document: 'protocol', changes: [], notPublic: false });
      expect(answer.protocol).toMatchObject({ reference, state: 'adjusted', appeal: 'not-begun' });
      const { signers } = answer.protocol ?? { signers: [] };
      const signed = signers.filter(({ signedAt, method }) => signedAt !== null && method === 'password');
      // the secretary may sign later
      expect(signers.filter((signer) => !signed.includes(signer)).map(({ as }) => as)).toEqual(['secretary']);
    }
    expect((await verify(pdf)).verdict).toBe('registered');
    expect((await known(reference)).verdict).toBe('reference');
  });

  test('an extract that was sent from here, with the protocol behind it', async () => {
    const answer = await verify(extract);
    expect(answer).toMatchObject({ verdict: 'registered', document: 'extract', protocol: { reference } });
    expect(answer.extract).toMatchObject({ allAdjusted: true });
  });

  test('that something was corrected later, and the correction itself', async () => {
    app.clock.now = new Date('2025-01-15T10:00:00Z');
    const [round] = (await show(app.admin, meetingId)).adjustments;
    const registered = await corrects(app.admin, round?.id).expect(201);
    const { id } = registered.body as { id: string };
    const told = { reference: id, number: 1, paragraph: '§ 1', decidedOn: '2025-01-15', replaced: false };
    expect((await verify(pdf)).protocol?.corrections).toEqual([told]);
    expect((await verify(extract)).extract?.corrections).toEqual([told]);

    const bytes = (await app.admin.get(`/api/corrections/${id}/correction.pdf`).responseType('blob'))
      .body as Buffer;
    const protocol = { reference };
    for (const answer of [await verify(bytes), await known(id)]) {
      expect(answer).toMatchObject({ document: 'correction', correction: told, protocol, changes: [] });
    }
    const changed = Buffer.from(bytes);
    const at = changed.indexOf('stream\n') + 20;
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(await verify(changed)).toMatchObject({ verdict: 'altered', correction: told });
  });

  test('and is told exactly what was done to one that is not as it was', async () => {
    const byte = Buffer.from(pdf);
    const at = byte.indexOf('stream\n') + 20;
    byte.writeUInt8(byte.readUInt8(at) ^ 1, at);
    const changed = await verify(byte);
    expect(changed).toMatchObject({ verdict: 'altered', protocol: { reference } });
    expect(changed.changes).toEqual([
      expect.objectContaining({ kind: 'bytes-changed', count: 1, first: at }),
    ]);

    expect(kinds(await verify(Buffer.concat([pdf, Buffer.from('% ett tillägg\n')])))).toEqual(['appended']);
    expect(kinds(await verify(await rewritten((document) => document.addPage())))).toEqual(
      expect.arrayContaining(['rewritten', 'page-added']),
    );
    expect(kinds(await verify(await rewritten((document) => document.removePage(0))))).toEqual(
      expect.arrayContaining(['rewritten', 'page-removed']),
    );
    expect(kinds(await verify(pdf.subarray(0, pdf.length - 30)))).toEqual(['cut-off']);
  });

  test('but what is no PDF, or no file, is refused', async () => {
    await anyone().post('/api/verification').attach('file', Buffer.from('hej'), 'protokoll.pdf').expect(422);
    await anyone().post('/api/verification').field('reference', reference).expect(422);
  });
});

describe('what is not public', () => {
  test('is not known to anyone, and known to who may read it', async () => {
    const { boardId } = await aBoard(app);
    const { id } = await aMeeting(app, boardId);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
    const unsigned = await frozenOf(id);
    const nothing = await known('018f0000-0000-7000-8000-000000000000');
    expect(nothing.verdict).toBe('unknown');
    expect(await known(unsigned.reference)).toEqual(nothing);
    expect(await verify(unsigned.pdf)).toEqual(nothing);
    expect(await known(unsigned.reference, app.admin)).toMatchObject({
      notPublic: true,
      protocol: { state: 'sent-for-adjustment' },
    });
  });

  test('is the protocol of a body that only prepares, also when it is adjusted', async () => {
    const { boardId } = await aBoard(app, { kind: 'preparatory' });
    await app.dataSource.query('UPDATE board SET announced = false WHERE id = $1', [boardId]);
    const { id } = await anAdjustedMeeting(app, boardId);
    const prepared = await frozenOf(id);
    expect((await verify(prepared.pdf)).verdict).toBe('unknown');
    expect(await known(prepared.reference, app.admin)).toMatchObject({ notPublic: true });
  });

  test('of what is verified nothing is kept', async () => {
    const count = async () =>
      (
        await app.dataSource.query<object[]>(
          `SELECT (SELECT count(*) FROM stored_file) files, (SELECT count(*) FROM audit_event) events`,
        )
      )[0];
    const before = await count();
    await verify(Buffer.concat([pdf, Buffer.from('%\n')]));
    await known(reference);
    expect(await count()).toEqual(before);
  });
});
