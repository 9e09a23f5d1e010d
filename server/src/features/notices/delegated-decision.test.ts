import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { taskSentence } from '@klubbat/shared/sentences/task-sentences';
import { aBoard, employed, openPages } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { pdfText } from '../../../test/pdf-text.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

const BOARD = { name: 'Regionens anslagstavla', keptAt: 'Regionens hus', contact: 'Kansliet, 010-00 00 00' };
const SAVE_ID = '0193a5a0-0000-4000-8000-000000000001';
const DECISION = {
  decidedOn: '2025-01-14',
  decidedBy: 'Enhetschef, kulturstöd',
  deciderName: 'Hilda Kanarie',
  nameIsPublic: false,
  caseNumber: 'KN 2025/14',
  delegationPoint: '4.2 Bidrag upp till 20 000 kr',
  summary: 'Föreningen Ljungby Dragspel får 12 000 kr till en konsert.',
  appeal: 'legality',
};

let app: TestApp;
let admin: Agent;
let organisationId: string;
let boardId: string;
beforeEach(async () => {
  app = await startTestApp({ now: new Date('2025-01-15T09:00:00Z') });
  ({ admin } = app);
  ({ organisationId, boardId } = await aBoard({ admin }));
  await openNoticeBoard(organisationId);
});
afterEach(() => app.close());

const openNoticeBoard = (id: string) =>
  admin
    .put(`/api/organisations/${id}/notice-board`)
    .send({ ...BOARD, version: 0 })
    .expect(200);

const announce = (change: object = {}, agent = admin, board = boardId) =>
  agent
    .post(`/api/boards/${board}/delegated-decisions`)
    .send({ ...DECISION, letStand: [], saveId: SAVE_ID, ...change });
const check = (change: object = {}) =>
  admin.post(`/api/boards/${boardId}/delegated-decisions/check`).send({ ...DECISION, ...change });

async function openBoard(): Promise<string> {
  const [{ slug }] = await app.dataSource.query<[{ slug: string }]>(
    'SELECT slug FROM organisation WHERE id = $1',
    [organisationId],
  );
  return `/offentligt/${slug}/anslagstavla`;
}

/** Moves the clock, with a board that has been up all the time; one who has signed in long ago signs in anew. */
async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  await app.dataSource.query(
    'UPDATE board_uptime SET seen_at = $1 WHERE from_at = (SELECT max(from_at) FROM board_uptime)',
    [app.clock.now],
  );
  admin = await app.signIn(ADMIN.email, ADMIN.password);
}

describe('a decision by delegation that is not reported', () => {
  test('is recorded and announced by one press; twice at once and once more is one', async () => {
    const both = await Promise.all([announce(), announce()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    const once = await announce().expect(200);
    expect(once.body).toMatchObject({
      adjustmentId: null,
      meetingId: null,
      body: 'Kulturnämnden',
      board: BOARD.name,
      postedOn: '2025-01-15',
      lastAppealDay: '2025-02-05',
      standsUntil: '2025-02-05',
      keptAt: BOARD.keptAt,
      own: true,
      hasCertificate: true,
      decision: { caseNumber: DECISION.caseNumber, summary: DECISION.summary },
    });
    const list = await admin.get('/api/notices').expect(200);
    expect((list.body as { notices: unknown[] }).notices).toHaveLength(1);
    const of = (id: string) => admin.get(`/api/notices?boardId=${id}`).expect(200);
    expect(((await of(boardId)).body as { notices: unknown[] }).notices).toHaveLength(1);
    const [{ count }] = await app.dataSource.query<[{ count: string }]>(
      `SELECT count(*) FROM audit_event WHERE action = 'delegated-decision.announced'`,
    );
    expect(count).toBe('1');
  });

  test.each([
    ['what no court can try for its legality', { appeal: 'administrative' }, '$.appeal'],
    ['a day to come', { decidedOn: '2025-01-16' }, '$.decidedOn'],
    [
      'a name that is to be told and is not there',
      { deciderName: undefined, nameIsPublic: true },
      '$.deciderName',
    ],
    ['nothing said of it', { summary: ' ' }, '$.summary'],
    [
      'a personal number, though somebody lets it stand',
      { summary: 'Bidrag till 19811218-9876', letStand: ['19811218-9876'] },
      '$.summary',
    ],
    ['a name that nobody has looked at', { summary: 'Bidrag beviljas Ottilia Grankvist' }, '$.summary'],
    ['a telephone in the case number', { caseNumber: '070-123 45 67' }, '$.caseNumber'],
  ])('is refused with %s', async (_, change, path) => {
    const refused = await announce(change).expect(422);
    expect((refused.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(
      path,
    );
    expect(await app.dataSource.query('SELECT 1 FROM delegated_decision')).toEqual([]);
  });

  test('tells first what looks like personal data, and lets stand what a person has read', async () => {
    const summary = 'Bidrag beviljas Ottilia Grankvist 🎺, Storgatan 4';
    const told = await check({ summary, nameIsPublic: true }).expect(200);
    expect(told.body).toEqual({
      noticeBoard: BOARD.name,
      lastAppealDay: '2025-02-05',
      keptAt: BOARD.keptAt,
      findings: [
        { field: 'summary', kind: 'name', words: 'Ottilia Grankvist' },
        { field: 'summary', kind: 'address', words: 'Storgatan 4' },
      ],
    });
    await announce({ summary, letStand: ['Ottilia Grankvist'] }).expect(422);
    await announce({ summary, letStand: ['Ottilia Grankvist', 'Storgatan 4'] }).expect(201);
  });

  test('is noted on another board, with what shows it, and down by hand when its time is over', async () => {
    const elsewhere = { board: 'Kommunens anslagstavla', postedOn: '2025-01-14', evidence: 'Anslag nr 7' };
    for (const [postedOn, path] of [
      ['2025-01-16', '$.elsewhere.postedOn'],
      ['2025-01-13', '$.elsewhere.postedOn'],
    ]) {
      const refused = await announce({ elsewhere: { ...elsewhere, postedOn } }).expect(422);
      expect(refused.body).toMatchObject({ errors: [{ path }] });
    }
    // our own board is not needed for it
    const other = await aBoard({ admin });
    await announce({ elsewhere }, admin, other.boardId).expect(201);
    const saveId = '0193a5a0-0000-4000-8000-000000000002';
    const { id } = (await announce({ elsewhere, saveId }).expect(201)).body as NoticePage;
    expect((await announce({ elsewhere, saveId }).expect(200)).body).toMatchObject({
      id,
      own: false,
      ...elsewhere,
      lastAppealDay: '2025-02-04',
      contact: null,
    });
    await admin
      .post(`/api/notices/${id}/evidence`)
      .field('shows', 'posted')
      .attach('file', await aPdf(), 'anslag.pdf')
      .expect(201);
    expect((await app.stranger.get(await openBoard())).text).not.toContain(DECISION.caseNumber);

    const down = (removedOn: string, agent = admin) =>
      agent.put(`/api/notices/${id}/removal`).send({ removedOn, evidence: 'Ringt' });
    const waits = async () =>
      ((await admin.get('/api/my-work').expect(200)).body as { tasks: TaskView[] }).tasks.filter(
        ({ noticeId }) => noticeId === id,
      );
    await down('2025-01-15').expect(422);
    expect(await waits()).toEqual([]);
    const email = 'registrator@region.example';
    await employed(app, organisationId, 'registrar', { email });
    await at('2025-02-05T09:00:00Z');
    await app.workers.keepNotices();
    expect(await waits()).toMatchObject([
      { kind: 'take-down', meetingId: null, title: DECISION.caseNumber, names: [elsewhere.board] },
    ]);
    await down('2025-02-05', await app.signIn(email, PASSWORD)).expect(403);
    for (const _ of [1, 2]) {
      expect((await down('2025-02-05').expect(200)).body).toMatchObject({
        removedOn: '2025-02-05',
        removalEvidence: 'Ringt',
      });
    }
    expect(await waits()).toEqual([]);
    const paper = await admin.get(`/api/notices/${id}/certificate.pdf`).expect(200);
    expect(await pdfText(paper.body as Buffer)).toContain('Kommunens anslagstavla');
    const [{ count }] = await app.dataSource.query<[{ count: string }]>(
      `SELECT count(*) FROM audit_event WHERE action = 'delegated-decision.notice-taken-down'`,
    );
    expect(count).toBe('1');
  });

  test('waits in Mitt arbete where it was down and nobody has settled it', async () => {
    const { id } = (await announce().expect(201)).body as NoticePage;
    await app.dataSource.query(
      `INSERT INTO notice_gap (id, notice_id, from_at, until_at) VALUES (gen_random_uuid(), $1, $2, $3)`,
      [id, '2025-01-15T09:10:00Z', '2025-01-15T12:10:00Z'],
    );
    const { tasks } = (await admin.get('/api/my-work').expect(200)).body as { tasks: TaskView[] };
    expect(tasks.filter(({ noticeId }) => noticeId === id)).toMatchObject([
      { kind: 'settle-gap', meetingId: null, due: '2025-02-05', boardId, title: DECISION.caseNumber },
    ]);
    expect(taskSentence(tasks.find(({ noticeId }) => noticeId === id) as TaskView)).toContain(
      `delegationsbeslutet i ärende ${DECISION.caseNumber}`,
    );
  });

  test('needs a notice board, and who may announce for the body', async () => {
    const other = await aBoard({ admin });
    expect((await announce({}, admin, other.boardId).expect(409)).body).toMatchObject({
      code: 'no-notice-board',
    });
    await openNoticeBoard(other.organisationId);
    const registrar = await employed(app, organisationId, 'registrar');
    await announce({}, registrar).expect(403);
    const stranger = await employed(app, other.organisationId, 'secretary');
    await announce({}, stranger).expect(404);
    await announce({}, app.stranger).expect(401);
    const { id } = (await announce().expect(201)).body as NoticePage;
    await stranger.get(`/api/notices/${id}`).expect(404);
    expect(((await stranger.get('/api/notices').expect(200)).body as { notices: unknown[] }).notices).toEqual(
      [],
    );
    await registrar.get(`/api/notices/${id}`).expect(200);
    // the mark of another's is not a way to see it
    await announce({}, stranger, other.boardId).expect(409);
  });

  test('stands on the open board and in its feed, without the name, until the day after and no shorter', async () => {
    await app.workers.keepNotices();
    await openPages(app, organisationId);
    const { id } = (await announce().expect(201)).body as NoticePage;
    const board = await openBoard();
    const page = (await app.stranger.get(`${board}/${id}`).expect(200)).text;
    for (const words of [
      'Delegationsbeslut, Kulturnämnden',
      DECISION.summary,
      DECISION.decidedBy,
      DECISION.caseNumber,
      DECISION.delegationPoint,
      'onsdag 5 februari 2025',
      'Beslutet förvaras hos',
      'Så överklagar du',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('Hilda Kanarie');
    expect((await app.stranger.get(board).expect(200)).text).toContain(DECISION.summary);
    const feed = await app.stranger.get(`${board}/anslag.atom`).responseType('text').expect(200);
    expect(String(feed.body)).toContain(DECISION.caseNumber);

    const down = (day: string) =>
      app.dataSource.query('UPDATE notice SET removed_on = $1, removed_at = now() WHERE id = $2', [day, id]);
    await expect(down('2025-02-05')).rejects.toMatchObject({ driverError: { code: 'KL052' } });
    await at('2025-02-05T22:59:00Z');
    expect(await app.workers.keepNotices()).toBe(0);
    await at('2025-02-05T23:01:00Z');
    expect(await app.workers.keepNotices()).toBe(1);
    expect(await app.workers.keepNotices()).toBe(0);
    await app.stranger.get(`${board}/${id}`).expect(404);
    expect((await admin.get(`/api/notices/${id}`).expect(200)).body).toMatchObject({
      removedOn: '2025-02-06',
      removedBy: null,
    });
    await expect(
      app.dataSource.query(`UPDATE delegated_decision SET summary = 'Något annat'`),
    ).rejects.toMatchObject({ driverError: { code: 'KL001' } });
  });

  test('has an anslagsbevis, and when the board was down a person decides what that means', async () => {
    await app.workers.keepNotices();
    const { id } = (await announce({ nameIsPublic: true }).expect(201)).body as NoticePage;
    app.clock.now = new Date('2025-01-15T12:24:00Z');
    expect(await app.workers.keepNotices()).toBeGreaterThanOrEqual(1);
    const { gaps } = (await admin.get(`/api/notices/${id}`).expect(200)).body as NoticePage;
    const settlement = { settlement: 'extended', lastAppealDay: '2025-02-06', reason: 'Nere i tre timmar' };
    const settle = () =>
      admin
        .put(`/api/notices/${id}/gaps/${gaps[0]?.id ?? ''}/settlement`)
        .send(settlement)
        .expect(200);
    expect((await settle()).body).toMatchObject({ standsUntil: '2025-02-06', unsettled: 0 });
    await settle();
    const pdf = await admin.get(`/api/notices/${id}/certificate.pdf`).responseType('blob').expect(200);
    const text = (await pdfText(pdf.body as Buffer)).replace(/\s+/gu, ' ');
    for (const words of [
      'ANSLAGSBEVIS',
      'Beslutsdatum',
      'Hilda Kanarie, Enhetschef, kulturstöd',
      DECISION.caseNumber,
      DECISION.summary,
      BOARD.name,
      'Nere i tre timmar',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Sammanträdesdatum');
  });
});
