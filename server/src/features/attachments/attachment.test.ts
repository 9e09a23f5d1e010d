import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { sendLargeFiles } from '../../../test/large-file.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let pdf: Buffer;
let boardId: string;
let meetingId: string;
let held = 0;

beforeAll(async () => {
  app = await startTestApp();
  pdf = await aPdf();
  ({ boardId } = await aBoard(app));
});
afterAll(() => app.close());
beforeEach(async () => {
  held += 1;
  const date = `2025-02-${String(held).padStart(2, '0')}`;
  meetingId = (await aMeeting(app, boardId, { date })).id;
});

const create = (fields: Record<string, string>) => {
  const request = app.admin.post(`/api/meetings/${meetingId}/attachments`);
  Object.entries(fields).forEach(([name, value]) => void request.field(name, value));
  return request;
};
const added = async (title: string, name?: string, bytes = pdf): Promise<AttachmentView> => {
  const request = create({ title });
  return (await (name === undefined ? request : request.attach('file', bytes, name)).expect(201))
    .body as AttachmentView;
};

describe('an attachment', () => {
  test('gets the number after the highest, and is a file or on paper', async () => {
    const first = await added('Bildspel', 'Bildspel å.pdf');
    expect(first).toMatchObject({
      number: 1,
      source: 'file',
      file: 'Bildspel å.pdf',
      stored: { pdf: true, size: pdf.length },
    });
    expect(await added('Karta')).toMatchObject({ number: 2, source: 'paper', stored: null });
    await app.admin.delete(`/api/attachments/${first.id}`).expect(204);
    const attendance = await create({ title: 'Närvaro', source: 'attendance', label: '2A' }).expect(201);
    expect(attendance.body).toMatchObject({ number: 3, source: 'attendance', label: '2A' });
    expect((await show(app.admin, meetingId)).attachments.map(({ number }) => number)).toEqual([2, 3]);
  });

  test('is given back as it came: a PDF to be shown, anything else to be saved', async () => {
    const slides = await added('Bildspel', 'Bildspel å.pdf');
    const shown = await app.admin.get(`/api/attachments/${slides.id}/file`).responseType('blob').expect(200);
    expect(shown.headers['content-type']).toBe('application/pdf');
    expect(shown.headers['content-disposition']).toMatch(
      /^inline; .*filename\*=UTF-8''Bildspel%20%C3%A5\.pdf/,
    );
    expect((shown.body as Buffer).equals(pdf)).toBe(true);
    const page = await added('Sida', 'sida.html', Buffer.from('<script>alert(1)</script>'));
    const saved = await app.admin.get(`/api/attachments/${page.id}/file`).expect(200);
    expect(saved.headers['content-type']).toBe('application/octet-stream');
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /);
    expect(saved.headers['x-content-type-options']).toBe('nosniff');
    const paper = await added('Karta');
    await app.admin.get(`/api/attachments/${paper.id}/file`).expect(404);
  });

  test('is replaced by a new file, while the old bytes stay', async () => {
    const { id, stored } = await added('Tabell', 'tabell.csv', Buffer.from('a;b'));
    const changed = await app.admin
      .patch(`/api/attachments/${id}`)
      .field('title', 'Tabell, rättad')
      .attach('file', Buffer.from('a;c'), 'rättad.csv')
      .expect(200);
    expect(changed.body).toMatchObject({ title: 'Tabell, rättad', file: 'rättad.csv', number: 1 });
    expect(
      await app.dataSource.query('SELECT 1 FROM stored_file WHERE sha256 = $1', [stored?.sha256]),
    ).toHaveLength(1);
    const cleared = await app.admin
      .patch(`/api/attachments/${id}`)
      .send({ confidential: '21 kap. 1 § OSL', label: null });
    expect(cleared.body).toMatchObject({ confidential: '21 kap. 1 § OSL', stored: { size: 3 } });
    const emptied = await app.admin.patch(`/api/attachments/${id}`).field('confidential', '');
    expect(emptied.body).not.toHaveProperty('confidential');
  });

  test('bears a name of its own among the files of the meeting', async () => {
    await added('A', 'bild.pdf');
    expect((await added('B', 'bild.pdf')).file).toBe('bild-2.pdf');
    expect((await added('C', 'bild.pdf')).file).toBe('bild-3.pdf');
  });

  test('is not added twice when its answer was lost and it is sent again', async () => {
    const first = await added('Bildspel', 'bild.pdf');
    const again = await create({ title: 'Bildspel' }).attach('file', pdf, 'bild.pdf').expect(200);
    expect(again.body).toMatchObject({ id: first.id, number: 1 });
    const both = await Promise.all(
      [1, 2].map(() => create({ title: 'Karta' }).attach('file', pdf, 'karta.pdf')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect((await show(app.admin, meetingId)).attachments).toHaveLength(2);
  });

  test('of plain text is shown with its letters, in a sandbox, and never as a page', async () => {
    const { id } = await added('Tabell', 'tabell.csv', Buffer.from('e5;e4', 'hex'));
    const shown = await app.admin.get(`/api/attachments/${id}/file`).expect(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'text/plain; charset=windows-1252',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
    });
    expect(shown.headers['content-disposition']).toMatch(/^inline; /);
  });

  test('is told of in the events of the meeting', async () => {
    const { id } = await added('Bildspel', 'a.pdf');
    await app.admin.patch(`/api/attachments/${id}`).send({ title: 'Nytt' }).expect(200);
    await app.admin.delete(`/api/attachments/${id}`).expect(204);
    const events: unknown = await app.dataSource.query(
      'SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(events).toEqual(['added', 'updated', 'removed'].map((what) => ({ action: `attachment.${what}` })));
  });
});

describe('refused is', () => {
  test.each([
    ['a PDF that is none', { title: 'A' }, 'a.pdf', 'inte en PDF', 422, 'file-broken', '$.file'],
    ['an empty file', { title: 'A' }, 'a.csv', '', 422, 'file-broken', '$.file'],
    ['a file that is not there', { title: 'A', source: 'file' }, undefined, '', 422, 'invalid', '$.file'],
    [
      'a file for what is drawn here',
      { title: 'A', source: 'attendance' },
      'a.csv',
      'x',
      422,
      'invalid',
      '$.source',
    ],
    ['an empty title', { title: ' ' }, undefined, '', 422, 'invalid', '$.title'],
    ['a line break in a title', { title: 'A\r\nB' }, undefined, '', 422, 'invalid', '$.title'],
    ['a number of one’s own', { title: 'A', number: '7' }, undefined, '', 422, 'invalid', '$.number'],
  ])('%s', async (_what, fields, name, content, status, code, path) => {
    const request = create(fields);
    const reply = await (name === undefined ? request : request.attach('file', Buffer.from(content), name));
    expect(reply.body).toMatchObject({ status, code, errors: [{ path }] });
    expect((await show(app.admin, meetingId)).attachments).toEqual([]);
  });

  test('a name that lies about what the file is, in words', async () => {
    const reply = await create({ title: 'A' }).attach('file', pdf, 'bild.png').expect(422);
    expect(reply.body).toMatchObject({ code: 'file-broken', errors: [{ path: '$.file' }] });
    expect((reply.body as Problem).detail).toMatch(/^Filen ”bild.png” heter .png men är en PDF\./);
  });

  test.each([
    ['21 MB', 21, 'content-length'],
    ['100 MB', 100, 'content-length'],
    ['100 MB whose length nobody told', 100, 'chunked'],
    ['more than a whole form may be', 130, 'content-length'],
  ] as const)('a file of %s, without the connection breaking', async (_what, megabytes, how) => {
    const answer = await sendLargeFiles(app, `/api/meetings/${meetingId}/attachments`, [megabytes], how);
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large', title: 'För stort' } });
    expect((answer.body as Problem).detail).toMatch(/^Filen ”a.bin” är större än 20 MB\./);
    expect((await show(app.admin, meetingId)).attachments).toEqual([]);
  });

  test.each(['content-length', 'chunked'] as const)(
    'files that are small each and too much together, told by %s',
    async (how) => {
      const small = Array<number>(6).fill(19);
      const answer = await sendLargeFiles(app, `/api/meetings/${meetingId}/attachments`, small, how);
      expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
      expect((await show(app.admin, meetingId)).attachments).toEqual([]);
    },
  );

  test('two files at once', async () => {
    const reply = await create({ title: 'A' }).attach('file', pdf, 'a.pdf').attach('file', pdf, 'b.pdf');
    expect(reply.body).toMatchObject({ status: 422, errors: [{ path: '$.file' }] });
  });

  test.each([
    ['its own list', { attachments: [1] }],
    ['a vote', { votes: [{ method: 'open', yes: 1, no: 0, attachment: 1 }] }],
    ['a reservation', { reservations: [{ by: [], attachment: 1 }] }],
    ['a statement', { statements: [{ kind: 'note', by: [], attachment: 1 }] }],
  ])('taking away what an item refers to in %s', async (_where, content) => {
    const { id } = await added('Bildspel', 'a.pdf');
    const [item] = (await show(app.admin, meetingId)).items;
    await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version: item?.version, ...content })
      .expect(200);
    const reply = await app.admin.delete(`/api/attachments/${id}`).expect(409);
    expect(reply.body).toMatchObject({ code: 'still-referred-to' });
    expect((reply.body as Problem).detail).toContain('Sommarens konserter');
  });

  test('any change once the §§ that refer to it lie in an adjustment', async () => {
    const { id } = await added('Bildspel', 'a.pdf');
    const other = await added('Karta');
    const [item] = (await show(app.admin, meetingId)).items;
    const { version } = item ?? {};
    await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version, attachments: [1] })
      .expect(200);
    const numbered = await app.admin.post(`/api/meetings/${meetingId}/numbering`).expect(200);
    const { first } = numbered.body as { first: number };
    await app.admin
      .post(`/api/meetings/${meetingId}/adjustments`)
      .send({ paragraphs: [first] })
      .expect(201);
    const change = (of: string) => app.admin.patch(`/api/attachments/${of}`).send({ title: 'Annat' });
    expect((await change(id)).body).toMatchObject({ status: 409, code: 'locked' });
    expect((await change(other.id)).status).toBe(200);
    await app.admin.post(`/api/meetings/${meetingId}/adjustments`).send({}).expect(201);
    expect((await change(other.id)).body).toMatchObject({ status: 409, code: 'locked' });
    expect((await create({ title: 'Sen' })).body).toMatchObject({ status: 409, code: 'locked' });
  });

  test('a stranger, and one from another organisation', async () => {
    const { id } = await added('Bildspel', 'a.pdf');
    const { organisationId } = await aBoard(app);
    const person = await app.admin
      .post('/api/people')
      .send({ name: 'X', email: `x${held}@y.example`, membership: { organisationId, role: 'administrator' } })
      .expect(201);
    const foreigner = await app.invite((person.body as { id: string }).id, `x${held}@y.example`);
    for (const [agent, status] of [
      [app.stranger, 401],
      [foreigner, 404],
    ] as const) {
      await agent.get(`/api/attachments/${id}/file`).expect(status);
      await agent.patch(`/api/attachments/${id}`).send({ title: 'X' }).expect(status);
      await agent.delete(`/api/attachments/${id}`).expect(status);
      await agent.post(`/api/meetings/${meetingId}/attachments`).field('title', 'X').expect(status);
    }
  });
});
