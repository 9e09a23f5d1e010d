import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { emptyPresentation, type PresentationView } from '@klubbat/shared/contracts/presentation';
import { aBoard, employed, openPages } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
let secretary: Agent;
let address: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
  secretary = await employed(app, organisationId, 'secretary');
  await openPages(app, organisationId);
  const { boards } = (await app.admin.get('/api/boards').expect(200)).body as { boards: BoardView[] };
  const slug = boards.find(({ id }) => id === boardId)?.slug ?? '';
  address = ((await secretary.get(`/api/boards/${boardId}/presentation`)).body as PresentationView).address;
  expect(address.endsWith(`/${slug}`)).toBe(true);
});
afterAll(() => app.close());

const door = (rest = '') => `/api/boards/${boardId}/presentation${rest}`;
const show = async (): Promise<PresentationView> =>
  (await secretary.get(door()).expect(200)).body as PresentationView;
const save = async (changes: Record<string, unknown>): Promise<PresentationView> =>
  (
    await secretary
      .patch(door())
      .send({ version: (await show()).version, ...changes })
      .expect(200)
  ).body as PresentationView;
const publish = async (confirmed = false) =>
  secretary.post(door('/publish')).send({ version: (await show()).version, confirmed });
const page = async (query = '') => (await app.stranger.get(`${address}${query}`).expect(200)).text;

describe('what a board tells of itself', () => {
  test('is a draft that nobody outside sees, until it is published', async () => {
    expect(await show()).toMatchObject({ version: 0, draft: emptyPresentation, isPublished: true });
    const saved = await save({ about: 'Vi sköter **kulturen**.', fieldsOfWork: ['Bibliotek'] });
    expect(saved).toMatchObject({ version: 1, isPublished: false, publishedAt: null });
    expect(await page()).not.toContain('kulturen');
    const preview = await secretary.get(door('/preview')).expect(200);
    expect(preview.text).toContain('<strong>kulturen</strong>');
    expect(preview.headers['cache-control']).toBe('no-store');
    const published = (await publish()).body as PresentationView;
    expect(published).toMatchObject({ isPublished: true, publishedBy: 'Anställd secretary' });
    expect(await page()).toContain('<strong>kulturen</strong>');
    expect(await page()).toContain('<li>Bibliotek</li>');
    // done again it changes nothing
    expect((await publish()).body).toEqual(published);
  });

  test('what is written after that waits for the next time', async () => {
    await save({ about: 'Helt nya ord.' });
    expect(await page()).not.toContain('Helt nya ord');
  });

  test('is looked through for personal data: somebody says that it may stand', async () => {
    await save({ about: 'Ring på 070-123 45 67, född 19121212-1212.', fieldsOfWork: [] });
    const { findings } = await show();
    expect(findings.map(({ path, kind }) => [path, kind])).toEqual([
      ['$.about', 'telephone'],
      ['$.about', 'personal-number'],
    ]);
    const refused = await publish();
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'not-looked-at']);
    expect(await page()).not.toContain('070-123');
    expect((await publish(true)).status).toBe(200);
    expect(await page()).toContain('070-123');
  });

  test('two who write in the same version: the second is told', async () => {
    const { version } = await show();
    const replies = await Promise.all(
      ['Det ena', 'Det andra'].map((about) => secretary.patch(door()).send({ version, about })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    await secretary.post(door('/publish')).send({ version, confirmed: true }).expect(409);
  });

  test('priorities stand year by year with letters, and earlier ones can be read', async () => {
    await save({
      about: '',
      priorities: [
        { year: 2024, intro: '', items: ['Förr'] },
        { year: 2025, intro: 'Först:', items: ['Tåg', 'Bredband & vägar'] },
      ],
    });
    await publish(true);
    const now = await page();
    expect(now).toContain('<h2 id="prioriteringar">Prioriteringar 2025</h2>');
    expect(now).toContain('<span class="label">B.</span> <div class="item"><p>Bredband &amp; vägar</p>');
    expect(now).toContain('?ar=2024#prioriteringar');
    expect(await page('?ar=2024')).toContain('<p>Förr</p>');
  });

  test('a timeline holds its days in their order, and links that lead elsewhere', async () => {
    await save({
      timeline: [
        { day: '2025-06-01', title: 'Förslag', text: '', link: null },
        { day: '2025-02-01', title: 'Dialog', text: 'Ord.', link: 'https://www.norrskog.example/rapport' },
        { day: '2024-02-01', title: 'Början', text: '', link: null },
      ],
    });
    await publish(true);
    const now = await page();
    expect(now.indexOf('Dialog')).toBeGreaterThan(0);
    expect(now.indexOf('Förslag')).toBeGreaterThan(now.indexOf('Dialog'));
    expect(now).not.toContain('Början');
    expect(now).toContain('href="https://www.norrskog.example/rapport" rel="external">norrskog.example<');
    expect(await page('?ar=2024')).toContain('Början');
  });

  test.each([
    ['a year twice', { priorities: [2025, 2025].map((year) => ({ year, intro: '', items: [] })) }],
    ['more than the alphabet', { priorities: [{ year: 2025, intro: '', items: Array(27).fill('Ett') }] }],
    [
      '300 days of a year',
      { timeline: Array(300).fill({ day: '2025-01-02', title: 'x', text: '', link: null }) },
    ],
    [
      'a link that runs',
      { timeline: [{ day: '2025-01-02', title: 'x', text: '', link: 'javascript:alert(1)' }] },
    ],
    ['a day that is none', { timeline: [{ day: '2025-02-30', title: 'x', text: '', link: null }] }],
    ['what nobody asked for', { logo: 'x' }],
  ])('refuses %s', async (_what, changes) => {
    await secretary
      .patch(door())
      .send({ version: (await show()).version, ...changes })
      .expect(422);
  });

  test('never takes what somebody wrote for markup, and stays below 100 kB when full', async () => {
    const most = (length: number) => '<img src=x> 🎉åä '.repeat(Math.floor(length / 17));
    await save({
      about: most(9000),
      fieldsOfWork: Array(50).fill('<b>x</b>'),
      priorities: [{ year: 2025, intro: most(900), items: Array(26).fill(most(400)) }],
      timeline: Array(40).fill({ day: '2025-03-03', title: '<i>', text: most(500), link: null }),
    });
    await publish(true);
    const full = await page();
    expect(full).not.toMatch(/<img src=x|<b>|<i>/);
    expect(Buffer.byteLength(full)).toBeLessThan(100_000);
  });
});

describe('who may', () => {
  test('secretaries and administrators; nobody of another organisation knows of it', async () => {
    const other = await aBoard(app);
    const stranger = await employed(app, other.organisationId, 'administrator');
    const registrar = await employed(app, organisationId, 'registrar');
    const version = (await show()).version;
    for (const [agent, status] of [
      [app.stranger, 401],
      [stranger, 404],
      [registrar, 403],
    ] as const) {
      await agent.get(door()).expect(status);
      await agent.patch(door()).send({ version, about: 'x' }).expect(status);
      await agent.post(door('/publish')).send({ version, confirmed: true }).expect(status);
      await agent.get(door('/preview')).expect(status);
      await agent.get(`/api/organisations/${organisationId}/presentation`).expect(status);
    }
    await secretary.get(`/api/organisations/${organisationId}/presentation`).expect(200);
  });

  test('every change leaves an event', async () => {
    const rows = await app.dataSource.query<{ action: string; count: number }[]>(
      `SELECT action, count(*)::int AS count FROM audit_event WHERE subject_id = $1 AND action LIKE 'presentation%'
        GROUP BY action ORDER BY action`,
      [boardId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['presentation.published', 'presentation.updated']);
    const [{ details } = { details: {} }] = await app.dataSource.query<{ details: object }[]>(
      `SELECT details FROM audit_event WHERE action = 'presentation.published' AND (details->>'looksPersonal')::int = 2`,
    );
    expect(JSON.stringify(details)).not.toContain('070');
  });
});

describe('a document', () => {
  const facts = { title: 'Positionspapper om kultur', day: '2025-01-10', kind: 'position-paper' };
  const add = async (bytes: Buffer, name = 'papper.pdf', more: Partial<typeof facts> = {}) => {
    const request = secretary.post(`/api/boards/${boardId}/open-documents`);
    Object.entries({ ...facts, ...more }).forEach(([field, value]) => void request.field(field, value));
    return request.attach('file', bytes, { filename: name, contentType: 'application/pdf' });
  };
  const open = (number: number) => app.stranger.get(`${address}/dokument-${number}.pdf`);

  test('is read by anyone when a person has published it, and no longer when it is taken off', async () => {
    const bytes = await aPdf();
    const added = await add(bytes);
    expect(added.status).toBe(201);
    // sent again because its answer was lost
    const again = await add(bytes);
    expect([again.status, (again.body as PresentationView).documents.length]).toEqual([200, 1]);
    const [document] = (added.body as PresentationView).documents;
    const id = document?.id ?? '';
    await open(1).expect(404);
    expect(await page()).not.toContain(facts.title);
    await secretary.post(`/api/open-documents/${id}/publish`).send({ confirmed: false }).expect(422);
    await secretary.post(`/api/open-documents/${id}/publish`).send({ confirmed: true }).expect(200);
    const read = await open(1).responseType('blob').expect(200);
    expect((read.body as Buffer).equals(bytes)).toBe(true);
    await open(1)
      .set('If-None-Match', read.headers['etag'] ?? '')
      .expect(304);
    expect(await page()).toContain(`href="${address}/dokument-1.pdf">${facts.title}</a>`);
    await secretary.delete(`/api/open-documents/${id}`).expect(409);
    await secretary.post(`/api/open-documents/${id}/withdraw`).expect(200);
    await open(1).expect(404);
    await secretary.delete(`/api/open-documents/${id}`).expect(200);
    await secretary.get(`/api/open-documents/${id}/file`).expect(404);
    // the number of one that is gone is never another's
    const next = await add(bytes);
    expect((next.body as PresentationView).documents.map(({ number }) => number)).toEqual([2]);
  });

  test('is a PDF, whatever it is called, and one at a time', async () => {
    expect((await add(Buffer.from('inget'), 'papper.pdf', { title: 'Trasig' })).status).toBe(422);
    expect((await add(await aPdf(), 'papper.docx', { title: 'Word' })).status).toBe(422);
    expect((await add(await aPdf(), 'papper.pdf', { title: ' ' })).status).toBe(422);
    expect((await add(await aPdf(), 'papper.pdf', { kind: 'brev' })).status).toBe(422);
  });

  test('keeps its file and number in the database too', async () => {
    await expect(app.dataSource.query(`UPDATE open_document SET number = 99`)).rejects.toThrow(
      'never changes',
    );
    await expect(app.dataSource.query(`DELETE FROM open_document`)).rejects.toThrow('is kept');
  });

  test('two that are added at once have a number each', async () => {
    const bytes = await aPdf();
    const replies = await Promise.all(['Ett', 'Två', 'Tre'].map((title) => add(bytes, 'x.pdf', { title })));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    const numbers = (await show()).documents.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
