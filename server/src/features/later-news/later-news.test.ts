import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LaterNewsDraft, LaterNewsView, NewsReceiver } from '@klubbat/shared/contracts/later-news';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OtherSendingView } from '@klubbat/shared/contracts/other-sending';
import type { Problem } from '@klubbat/shared/contracts/problem';
import type { Verification } from '@klubbat/shared/contracts/verification';
import { checkFaults, forceObstacles } from '@klubbat/shared/sentences/appeal-event-sentences';
import { laterNewsFaults } from '@klubbat/shared/sentences/later-news-sentences';
import { correctionBody } from '../../../test/a-correction.js';
import { aBoard, aMeeting, anAdjustedMeeting } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { sha256Of } from '../files/stored-file.store.js';

let app: TestApp;
let inbox: SmtpInbox;
let meeting: MeetingView;
let adjustmentId: string;

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const { boardId } = await aBoard(app, {}, { registryEmail: 'diariet@region.example' });
  meeting = await anAdjustedMeeting(app, boardId, {
    sections: [{ kind: 'decision', body: 'Nämnden avsätter 25 000 kronor.' }],
  });
  adjustmentId = meeting.adjustments[0]?.id ?? '';
  const to = (name: string, email: string) => ({ paragraphs: [1], recipients: [{ name, email }] });
  for (const order of [
    to('Arkivet', 'arkivet@region.example'),
    to('Byrån', 'byran@sund.example'),
    { ...to('Byrån', 'Byran@sund.example'), resend: { reason: 'Tappade bort det.' } },
    { paragraphs: [2], recipients: [{ name: 'En annan', email: 'annan@sund.example' }] },
  ]) {
    await app.admin.post(`/api/meetings/${meeting.id}/dispatches`).send(order).expect(201);
  }
  await app.workers.workOnce();
  const elsewhere = await aMeeting(app, (await aBoard(app)).boardId);
  await app.invite(elsewhere.people[0]?.id ?? '', 'foreigner@other.example');
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

/** the day after the last day to appeal what was announced on 15 January */
const LATER = '2025-02-06';
const itemId = () => meeting.items[0]?.id ?? '';
const draft = (change: Partial<LaterNewsDraft> = {}): LaterNewsDraft => ({
  kind: 'legal-force',
  appeal: 'legality',
  court: 'Förvaltningsrätten i Norrskog',
  day: LATER,
  answeredBy: 'Målkansliet',
  registryCheckedUntil: LATER,
  ...change,
});
const notes = (change: Partial<LaterNewsDraft> = {}, agent: Agent = app.admin, item = itemId()) =>
  agent.post(`/api/agenda-items/${item}/later-news`).send(draft(change));
const viewOf = ({ body }: { body: unknown }) => body as LaterNewsView;
const sends = (address: string) => app.admin.post(`/api/${address}/send`);
const sentOf = ({ body }: { body: unknown }) => body as { created: number; receivers: NewsReceiver[] };
const bytesOf = async (address: string): Promise<Buffer> =>
  (await app.admin.get(address).responseType('blob').expect(200)).body as Buffer;
const extractText = async () =>
  (await pdfText(await bytesOf(`/api/meetings/${meeting.id}/extract.pdf?paragraphs=1`))).replace(/\s+/g, ' ');

/** What arrives from now on while the workers do all that is due: to whom, and the mail. */
async function arriving(): Promise<SmtpInbox['arrived']> {
  inbox.arrived.length = 0;
  await app.workers.workOnce();
  return inbox.arrived.toSorted((a, b) => a.to.localeCompare(b.to));
}

describe('a correction', () => {
  test('goes with its document to all who got the §, by one press, each once', async () => {
    const made = await app.admin
      .post(`/api/adjustments/${adjustmentId}/corrections`)
      .send(correctionBody({ oldText: '25 000', newText: '52 000', ground: 'record' }))
      .expect(201);
    const { id, sha256 } = made.body as { id: string; sha256: string };
    const both = await Promise.all([sends(`corrections/${id}`), sends(`corrections/${id}`)]);
    expect(both.map((reply) => sentOf(reply).created).toSorted()).toEqual([0, 2]);
    expect(sentOf(await sends(`corrections/${id}`).expect(200)).created).toBe(0);
    const mails = await arriving();
    expect(mails.map(({ to }) => to)).toEqual(['arkivet@region.example', 'Byran@sund.example']);
    const [{ mail }] = mails as [(typeof mails)[0]];
    expect(mail.subject).toMatch(/^Rättelse: § 1, .+ 2025-01-14 - Sommarens konserter$/);
    expect(mail.text).toContain('§ 1 har rättats efter justeringen');
    expect(mail.attachments.map(({ content }) => sha256Of(content))).toEqual([sha256]);
    const shown = await app.admin.get(`/api/corrections/${id}`).expect(200);
    expect((shown.body as { receivers: NewsReceiver[] }).receivers).toMatchObject([
      { name: 'Arkivet', kind: 'extract', told: { state: 'sent' } },
      { name: 'Byrån', kind: 'extract', told: { state: 'sent' } },
    ]);
  });
});

describe('laga kraft', () => {
  let news: LaterNewsView;

  test('is refused before the adjustment is announced, and while the time to appeal runs', async () => {
    const early = { day: '2025-01-15', registryCheckedUntil: '2025-01-15' };
    const unannounced = (await notes(early).expect(409)).body as Problem;
    expect(unannounced.errors).toEqual([{ path: '$', message: forceObstacles.notAnnounced }]);
    await app.admin
      .post(`/api/adjustments/${adjustmentId}/notices`)
      .send({ postedOn: '2025-01-15', keptAt: 'Regionens hus', board: 'Regionens anslagstavla' })
      .expect(201);
    const { errors } = (await notes(early).expect(422)).body as Problem;
    expect(errors).toEqual([{ path: '$.day', message: laterNewsFaults.appealTime('2025-02-05') }]);
    app.clock.now = new Date(`${LATER}T09:00:00Z`);
    app.admin = await app.signIn('admin@klubbat.example', 'administratörens lösenord');
  });

  test.each<[Partial<LaterNewsDraft>, string, string]>([
    [{ day: '2025-02-05' }, '$.day', laterNewsFaults.appealTime('2025-02-05')],
    [{ answeredBy: ' ' }, '$.answeredBy', checkFaults.answeredBy],
    [{ registryCheckedUntil: undefined }, '$.registryCheckedUntil', checkFaults.registry],
    [{ registryCheckedUntil: '2025-02-04' }, '$.registryCheckedUntil', checkFaults.registryDay('2025-02-05')],
    [{ registryCheckedUntil: '2025-02-07' }, '$.registryCheckedUntil', checkFaults.registryDay('2025-02-05')],
  ])('is not noted by date alone: %j', async (change, path, message) => {
    expect(((await notes(change).expect(422)).body as Problem).errors).toEqual([{ path, message }]);
  });

  test('is noted by word of the court, once, also by two at once', async () => {
    const both = await Promise.all([notes(), notes()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    news = viewOf(both[0]);
    expect(news).toMatchObject({ paragraphLabel: '§ 1', kind: 'legal-force', takenBack: false });
    expect(viewOf(both[1]).id).toBe(news.id);
  });

  test('stands in extracts from then on, and is sent as one to those who have an older', async () => {
    expect(await extractText()).toContain(
      'Har vunnit laga kraft enligt besked från Förvaltningsrätten i Norrskog den 2025-02-06',
    );
    expect(sentOf(await sends(`later-news/${news.id}`).expect(200))).toMatchObject({ created: 2 });
    const mails = await arriving();
    expect(mails.map(({ to }) => to)).toEqual(['arkivet@region.example', 'Byran@sund.example']);
    const [{ mail }] = mails as [(typeof mails)[0]];
    expect(mail.subject).toMatch(/^Laga kraft: § 1/);
    const attached = mail.attachments[0]?.content ?? Buffer.of();
    expect((await pdfText(attached)).replace(/\s+/g, ' ')).toContain('Har vunnit laga kraft');

    const verified = await app.stranger
      .post('/api/verification')
      .attach('file', attached, 'utdrag.pdf')
      .expect(200);
    expect(verified.body as Verification).toMatchObject({
      verdict: 'registered',
      extract: { news: [{ paragraph: '§ 1', kind: 'legal-force' }] },
    });
    // who orders the same version again is told that it has been sent
    const again = await app.admin
      .post(`/api/meetings/${meeting.id}/dispatches`)
      .send({ paragraphs: [1], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] });
    expect(again.status).toBe(200);
  });

  test('has a certificate that says whom was asked, until it is taken back', async () => {
    const text = (await pdfText(await bytesOf(`/api/later-news/${news.id}/certificate.pdf`))).replace(
      /\s+/g,
      ' ',
    );
    for (const words of [
      'LAGAKRAFTBEVIS',
      '§ 1',
      'Sommarens konserter',
      'Förvaltningsrätten i Norrskog har den 6 februari 2025 lämnat besked',
      'Målkansliet',
      'egen post och diarium är genomgångna till och med den 6 februari 2025',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('is never changed or taken away, only taken back, and that is told too', async () => {
    for (const sql of [
      "UPDATE later_news SET court = 'x'",
      'DELETE FROM later_news',
      'TRUNCATE later_news CASCADE',
    ]) {
      await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: 'KL001' } });
    }
    const back = () => app.admin.post(`/api/later-news/${news.id}/take-back`).send({ reason: 'Fel beslut.' });
    const taken = viewOf(await back().expect(201));
    expect(viewOf(await back().expect(200)).id).toBe(taken.id);
    expect(await extractText()).not.toContain('laga kraft');
    await app.admin.get(`/api/later-news/${news.id}/certificate.pdf`).expect(404);
    await app.admin.get(`/api/later-news/${taken.id}/certificate.pdf`).expect(404);
    expect(sentOf(await sends(`later-news/${taken.id}`).expect(200)).created).toBe(2);
    expect((await arriving())[0]?.mail.text).toContain('Den var fel och är tillbakatagen');
  });
});

describe('a judgment', () => {
  test('that annuls the decision is shown in extracts and by Verify', async () => {
    await notes({ kind: 'annulled', courtCase: '12-25' }).expect(201);
    expect(await extractText()).toContain(
      'Upphävt av Förvaltningsrätten i Norrskog den 2025-02-06, mål 12-25',
    );
    const { reference } = { reference: await versionId() };
    const verified = await app.admin.get(`/api/verification/${reference}`).expect(200);
    expect((verified.body as Verification).protocol?.news).toMatchObject([
      { kind: 'annulled', courtCase: '12-25' },
    ]);
  });

  test.each<[string, Partial<LaterNewsDraft>, string, string]>([
    ['without its number', { kind: 'annulled' }, '$.courtCase', laterNewsFaults.courtCase],
    [
      'that does not say what it changed',
      { kind: 'changed', courtCase: '1-25' },
      '$.note',
      laterNewsFaults.note,
    ],
    ['of a day to come', { day: '2025-02-07' }, '$.day', laterNewsFaults.day],
    ['from before the adjustment', { day: '2025-01-14' }, '$.day', laterNewsFaults.day],
  ])('%s is refused', async (_, change, path, message) => {
    const { errors } = (await notes(change).expect(422)).body as Problem;
    expect(errors).toEqual([{ path, message }]);
  });

  test('that annuls the decision leaves it without laga kraft', async () => {
    expect(((await notes({ note: 'Ny fråga.' }).expect(409)).body as Problem).code).toBe('decision-annulled');
  });
});

describe('what is secret', () => {
  test('is noted as sent another way, told of without what it says, and its news is never mailed', async () => {
    const sending = {
      paragraphs: [2],
      recipient: 'Anna Lind',
      manner: 'registered-letter',
      sentOn: '2025-01-15',
      note: 'RR123456789SE',
    };
    const note = () => app.admin.post(`/api/meetings/${meeting.id}/other-sendings`).send(sending);
    const both = await Promise.all([note(), note()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(both[0].body as OtherSendingView).toMatchObject({
      paragraphsLabel: '§ 2',
      manner: 'registered-letter',
    });
    const second = meeting.items[1]?.id ?? '';
    const news = viewOf(await notes({ kind: 'annulled', courtCase: '9-25' }, app.admin, second).expect(201));
    const shown = await app.admin.get(`/api/later-news/${news.id}`).expect(200);
    expect((shown.body as { receivers: NewsReceiver[] }).receivers).toMatchObject([
      { kind: 'extract', name: 'En annan' },
      { kind: 'other-way', name: 'Anna Lind', email: null, told: null },
    ]);
    const events = await app.dataSource.query<{ details: object }[]>(
      "SELECT details FROM audit_event WHERE action = 'other-sending.noted'",
    );
    expect(events).toEqual([
      {
        details: {
          paragraphs: [2],
          recipient: 'Anna Lind',
          manner: 'registered-letter',
          sentOn: '2025-01-15',
        },
      },
    ]);
  });

  test('before the adjustment only with a reason', async () => {
    const { boardId } = await aBoard(app);
    const open = await aMeeting(app, boardId, { date: '2025-01-15' });
    await app.admin.post(`/api/meetings/${open.id}/numbering`).expect(200);
    const sending = { paragraphs: [1], recipient: 'Siv', manner: 'messenger', sentOn: '2025-01-15' };
    const note = (more: object) =>
      app.admin.post(`/api/meetings/${open.id}/other-sendings`).send({ ...sending, ...more });
    expect((await note({}).expect(409)).body).toMatchObject({ code: 'not-adjusted' });
    await note({ beforeAdjustment: { reason: 'Brådskar.' } }).expect(201);
    await notes({}, app.admin, open.items[0]?.id).expect(409);
  });
});

test('whoever belongs elsewhere knows of nothing', async () => {
  const foreigner = await app.signIn('foreigner@other.example', PASSWORD);
  const news = (await app.admin.get(`/api/meetings/${meeting.id}/later-news`)).body as {
    news: LaterNewsView[];
  };
  await foreigner.get(`/api/meetings/${meeting.id}/later-news`).expect(404);
  await foreigner.get(`/api/later-news/${news.news[0]?.id ?? ''}`).expect(404);
  await foreigner.post(`/api/later-news/${news.news[0]?.id ?? ''}/send`).expect(404);
  await notes({}, foreigner).expect(404);
  await foreigner.get(`/api/meetings/${meeting.id}/other-sendings`).expect(404);
});

async function versionId(): Promise<string> {
  const [row] = await app.dataSource.query<{ id: string }[]>(
    'SELECT id FROM protocol_version WHERE adjustment_id = $1',
    [adjustmentId],
  );
  return row?.id ?? '';
}
