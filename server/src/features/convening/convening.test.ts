import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ConveningView, OwnAnswerView } from '@klubbat/shared/contracts/convening';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { addToBoard, postAs, type Post } from '../../../test/assembly.js';
import { aBoard } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { sha256Of } from '../files/stored-file.store.js';

let app: TestApp;
let inbox: SmtpInbox;
let post: Post;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  post = postAs(app.admin);
});
beforeEach(() => {
  inbox.arrived.length = 0;
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

let count = 0;

/** Siv and Sune (S), Mats (M); substitutes Es, Et (S) and Em (M) in that order; Gun writes. On the 30th of January. */
async function aCoveredMeeting(settings: Record<string, unknown> = {}) {
  count += 1;
  const of = count;
  const mail = (name: string) => `${name.toLowerCase()}.${of}@region.example`;
  const place = await aBoard(app, { seats: 3, ...settings });
  for (const [name, party, role] of [
    ['Siv', 'S', 'chair'],
    ['Sune', 'S', 'member'],
    ['Mats', 'M', 'member'],
    ['Es', 'S', 'substitute'],
    ['Et', 'S', 'substitute'],
    ['Em', 'M', 'substitute'],
    ['Gun', undefined, 'secretary'],
  ] as const) {
    await addToBoard(post, place, { name, role, email: mail(name), ...(party ? { party } : {}) });
  }
  const { id } = (await post('/api/meetings', {
    boardId: place.boardId,
    date: '2025-01-30',
    start: '13:00',
    place: 'Sal 1, Regionens hus',
  })) as { id: string };
  await post(`/api/meetings/${id}/agenda-items`, { title: 'Årsbudget' });
  await post(`/api/meetings/${id}/agenda-items`, { title: 'Taxor' });
  return { ...place, id, mail };
}

const view = async (id: string) =>
  (await app.admin.get(`/api/meetings/${id}/convening`).expect(200)).body as ConveningView;

const keys = ({ invitees }: ConveningView) =>
  invitees.filter(({ email }) => email !== null).map(({ key }) => key);

async function send(id: string, body: Record<string, unknown> = {}) {
  const sent = (
    await app.admin
      .post(`/api/meetings/${id}/convening`)
      .send({ to: keys(await view(id)), ...body })
      .expect(201)
  ).body as ConveningView;
  await app.workers.workOnce();
  return sent;
}

const mailTo = (email: string) => inbox.arrived.filter(({ to }) => to === email).map(({ mail }) => mail);
const tokenTo = (email: string) => /\/svar\/([0-9a-f]{64})/.exec(mailTo(email).at(-1)?.text ?? '')?.[1] ?? '';
const calendarOf = (mail: (typeof inbox.arrived)[number]['mail'] | undefined) =>
  mail?.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString() ?? '';
const say = (token: string, body: Record<string, unknown>) =>
  app.stranger.put(`/api/answer-links/${token}/answer`).send(body);
const problem = ({ body }: { body: unknown }) => body as Problem;
const standing = ({ calls }: ConveningView) =>
  calls
    .filter(({ released }) => released === null)
    .map(({ absent, substitute }) => `${substitute} för ${absent}`);

describe('the call', () => {
  test('goes to the board with papers and calendar, is kept as it was sent, and goes once', async () => {
    const { id, mail } = await aCoveredMeeting();
    const before = await view(id);
    expect(before.invitees.map(({ name, capacity }) => `${name} ${capacity}`)).toEqual([
      'Siv member',
      'Mats member',
      'Sune member',
      'Em substitute',
      'Es substitute',
      'Et substitute',
      'Gun official',
    ]);
    const saveId = crypto.randomUUID();
    const sent = await send(id, { saveId, message: 'Välkomna!', end: '16:00' });
    expect(sent.sent).toEqual([expect.objectContaining({ number: 1, kind: 'call', receivers: 7 })]);
    await send(id, { saveId });
    expect(inbox.arrived).toHaveLength(7);

    const [toSiv] = mailTo(mail('siv'));
    expect(toSiv?.subject).toBe('Kallelse: Kulturnämnden den 30 januari 2025');
    expect(toSiv?.text).toContain('torsdag 30 januari 2025 kl. 13.00. Plats: Sal 1, Regionens hus');
    expect(toSiv?.text).toContain('Välkomna!');
    expect(toSiv?.text).not.toContain('Årsbudget');
    expect(mailTo(mail('es'))[0]?.text).toContain('Du är ersättare');
    const pdf = toSiv?.attachments.find(({ contentType }) => contentType === 'application/pdf');
    expect(await pdfText(pdf?.content ?? Buffer.of())).toContain('Årsbudget');
    const calendar = calendarOf(toSiv).replace(/\r\n /g, '');
    expect(calendar).toMatch(
      /METHOD:REQUEST[^]*UID:klubbat-[^]*SEQUENCE:0[^]*DTSTART;TZID=Europe\/Stockholm:20250130T130000\r\nDTEND;TZID=Europe\/Stockholm:20250130T160000/,
    );
    expect(calendar).toContain('LOCATION:Sal 1\\, Regionens hus');
    expect(calendar).toContain(`/svar/${tokenTo(mail('siv'))}`);
    expect(toSiv?.headers.get('content-type')).toBeDefined();
    expect(inbox.arrived[0]?.raw.toString()).toMatch(/Content-Type: text\/calendar;[^]*method=REQUEST/);

    const [first] = sent.sent;
    await post(`/api/meetings/${id}/agenda-items`, { title: 'Sent ärende' });
    const kept = await app.admin
      .get(`/api/convenings/${first?.id ?? ''}/pack.pdf`)
      .responseType('blob')
      .expect(200);
    expect(sha256Of(kept.body as Buffer)).toBe(first?.pack?.sha256);
    expect((kept.body as Buffer).equals(pdf?.content ?? Buffer.of())).toBe(true);
    await expect(app.dataSource.query(`UPDATE convening SET message = 'x'`)).rejects.toThrow();
    const rows: { link: string }[] = await app.dataSource.query(
      'SELECT link_sha256 AS link FROM invitee WHERE meeting_id = $1',
      [id],
    );
    expect(rows.map(({ link }) => link)).not.toContain(tokenTo(mail('siv')));
  });

  test('later than the rule asks for a reason, which is kept', async () => {
    const { id } = await aCoveredMeeting({ callDays: 20 });
    const now = await view(id);
    expect(now.deadline).toMatchObject({ last: '2025-01-10', late: true });
    const refused = await app.admin
      .post(`/api/meetings/${id}/convening`)
      .send({ to: keys(now) })
      .expect(422);
    expect(problem(refused)).toMatchObject({ code: 'reason-required' });
    const sent = await send(id, { lateReason: 'Budgeten kom sent' });
    expect(sent.sent[0]).toMatchObject({ lateReason: 'Budgeten kom sent' });
  });

  test('of fullmäktige is late by the law', async () => {
    const { id } = await aCoveredMeeting({ kind: 'assembly' });
    expect((await view(id)).deadline).toMatchObject({
      last: '2025-01-23',
      rule: expect.stringContaining('5 kap. 15 §') as unknown as string,
      late: false,
    });
  });

  test('is sent on with what has changed, and the calendar with a higher sequence', async () => {
    const { id, mail } = await aCoveredMeeting();
    await send(id);
    expect((await view(id)).changes).toBeNull();
    await post(`/api/meetings/${id}/agenda-items`, { title: 'Sent ärende' });
    const { version } = (await app.admin.get(`/api/meetings/${id}`)).body as { version: number };
    await app.admin.patch(`/api/meetings/${id}`).send({ version, start: '14:00' }).expect(200);
    const changed = await view(id);
    expect(changed.changes).toMatchObject({
      added: ['Sent ärende'],
      facts: ['Tid: 13.00 blir 14.00'],
      reordered: false,
    });
    inbox.arrived.length = 0;
    const siv = changed.invitees.find(({ name }) => name === 'Siv')?.key;
    const again = await send(id, { to: [siv] });
    expect(again.sent.at(-1)).toMatchObject({ number: 2, kind: 'change', receivers: 1 });
    expect(inbox.arrived).toHaveLength(1);
    const [toSiv] = mailTo(mail('siv'));
    expect(toSiv?.subject).toMatch(/^Ändrad kallelse/);
    expect(toSiv?.text).toContain('Tid: 13.00 blir 14.00.');
    expect(toSiv?.text).toContain('På föredragningslistan: en ny punkt.');
    expect(calendarOf(toSiv)).toMatch(/SEQUENCE:1\r\n[^]*DTSTART;TZID=Europe\/Stockholm:20250130T140000/);
  });

  test('is called off with a reason, taken out of calendars, and the meeting cannot be held', async () => {
    const { id, mail } = await aCoveredMeeting();
    await send(id);
    const token = tokenTo(mail('siv'));
    inbox.arrived.length = 0;
    await app.admin.post(`/api/meetings/${id}/cancellation`).send({ reason: ' ' }).expect(422);
    const off = await app.admin
      .post(`/api/meetings/${id}/cancellation`)
      .send({ reason: 'För få ärenden' })
      .expect(200);
    expect((off.body as ConveningView).cancelled).toMatchObject({ reason: 'För få ärenden' });
    await app.admin.post(`/api/meetings/${id}/cancellation`).send({ reason: 'Igen' }).expect(200);
    await app.workers.workOnce();
    expect(inbox.arrived).toHaveLength(7);
    const [toSiv] = mailTo(mail('siv'));
    expect(toSiv?.text).toContain('Skäl: För få ärenden');
    expect(calendarOf(toSiv)).toMatch(/METHOD:CANCEL[^]*SEQUENCE:1[^]*STATUS:CANCELLED/);
    expect(problem(await say(token, { comes: true }).expect(409))).toMatchObject({
      code: 'meeting-cancelled',
    });
    const numbered = await app.admin.post(`/api/meetings/${id}/numbering`).expect(409);
    expect(problem(numbered).code).toBe('meeting-cancelled');
    await app.admin
      .post(`/api/meetings/${id}/convening`)
      .send({ to: keys(off.body as ConveningView) })
      .expect(409);
  });

  test('is of no use to others: another organisation, a reader, a wrong link', async () => {
    const { id, mail } = await aCoveredMeeting();
    const sent = await send(id);
    const other = await aCoveredMeeting();
    const theirs = await view(other.id);
    await app.admin
      .post(`/api/meetings/${id}/convening`)
      .send({ to: keys(theirs) })
      .expect(422);
    const siv = sent.invitees.find(({ name }) => name === 'Siv');
    const member = await app.invite(siv?.key ?? '', mail('siv'));
    await member.get(`/api/meetings/${id}/convening`).expect(403);
    await member.get(`/api/meetings/${other.id}/own-answer`).expect(404);
    await member.post(`/api/meetings/${id}/cancellation`).send({ reason: 'Nej' }).expect(403);
    const own = await member.put(`/api/meetings/${id}/own-answer`).send({ comes: true }).expect(200);
    expect(own.body).toMatchObject({ name: 'Siv', answer: { comes: true } });
    await app.stranger.get(`/api/answer-links/${'0'.repeat(64)}`).expect(404);
    await app.stranger
      .get(`/api/answer-links/${tokenTo(mail('siv'))}/packs/${(await send(other.id)).sent[0]?.id ?? ''}`)
      .expect(404);
  });

  test('that may have been accepted is left to a person, and never goes twice by itself', async () => {
    const { id, mail } = await aCoveredMeeting();
    inbox.breakLineAfterMailTo(mail('siv'));
    await send(id);
    const siv = (await view(id)).invitees.find(({ name }) => name === 'Siv');
    expect(siv?.mail).toMatchObject({ state: 'unclear' });
    const got = mailTo(mail('siv')).length;
    app.clock.now = new Date(app.clock.now.getTime() + 3_600_000);
    await app.workers.workOnce();
    expect(mailTo(mail('siv'))).toHaveLength(got);
    const decision = `/api/convening-mails/${siv?.mail?.letterId ?? ''}/decision`;
    await app.admin.post(decision).send({ what: 'arrived', reason: 'Siv har fått det' }).expect(204);
    await app.admin.post(decision).send({ what: 'send-again', reason: 'Igen' }).expect(409);
    expect((await view(id)).invitees.find(({ name }) => name === 'Siv')?.mail?.state).toBe('sent');
  });
});

describe('answers', () => {
  test('come by link, are changed, and end when the meeting begins', async () => {
    const { id, mail } = await aCoveredMeeting();
    await send(id);
    const token = tokenTo(mail('mats'));
    const page = (await app.stranger.get(`/api/answer-links/${token}`).expect(200)).body as OwnAnswerView;
    expect(page).toMatchObject({ name: 'Mats', board: 'Kulturnämnden', answer: null, open: true });
    const pack = await app.stranger
      .get(`/api/answer-links/${token}/packs/${page.packs[0]?.id ?? ''}`)
      .responseType('blob')
      .expect(200);
    expect(await pdfText(pack.body as Buffer)).toContain('Taxor');
    await say(token, { comes: false, awayFrom: '15:00', awayUntil: '14:00' }).expect(422);
    await say(token, { comes: false, awayFrom: '14:00', reason: 'Tandläkare 🦷' }).expect(200);
    await say(token, { comes: false, awayFrom: '14:00', reason: 'Tandläkare 🦷' }).expect(200);
    const shown = (await view(id)).invitees.find(({ name }) => name === 'Mats');
    expect(shown?.answer).toMatchObject({
      comes: false,
      awayFrom: '14:00',
      reason: 'Tandläkare 🦷',
      by: null,
    });
    const log: { details: object }[] = await app.dataSource.query(
      `SELECT details FROM audit_event WHERE meeting_id = $1 AND action = 'convening.answered'`,
      [id],
    );
    expect(log).toEqual([{ details: { name: 'Mats', comes: false, byLink: true } }]);
    const { now } = app.clock;
    app.clock.now = new Date('2025-01-30T12:00:00Z');
    expect(problem(await say(token, { comes: true }).expect(409)).code).toBe('answering-over');
    app.clock.now = now;
  });

  test('call the next substitute by a press, with why, and let him go when the member comes', async () => {
    const { id, mail } = await aCoveredMeeting();
    await send(id);
    inbox.arrived.length = 0;
    await send(id); // everybody's link again, for this test to read
    const [siv, es, et] = ['siv', 'es', 'et'].map((name) => tokenTo(mail(name)));
    inbox.arrived.length = 0;
    await say(et ?? '', { comes: true }).expect(200);
    await say(siv ?? '', { comes: false }).expect(200);
    const open = await view(id);
    expect(standing(open)).toEqual([]);
    const [place] = open.openPlaces;
    expect(place).toMatchObject({ absent: 'Siv', party: 'S' });
    expect(place?.substitutes.map(({ name, callable }) => `${name} ${callable}`)).toEqual([
      'Es true',
      'Et true',
      'Em true',
    ]);
    const call = (substituteId: string | undefined, reason?: string) =>
      app.admin.post(`/api/invitees/${place?.absentId ?? ''}/substitute`).send({ substituteId, reason });
    const passed = await call(place?.substitutes[1]?.inviteeId).expect(422);
    expect(problem(passed)).toMatchObject({ code: 'reason-required' });
    await call(place?.substitutes[0]?.inviteeId).expect(200);
    await call(place?.substitutes[0]?.inviteeId).expect(200);
    await app.workers.workOnce();
    const [told] = mailTo(mail('es'));
    expect(told?.text).toContain(
      'Du kallas i stället för Siv. Du är i tur inom S (6 kap. 16 § kommunallagen).',
    );
    expect(told?.attachments.some(({ contentType }) => contentType === 'application/pdf')).toBe(true);
    expect(calendarOf(told)).toContain('METHOD:REQUEST');
    const page = (await app.stranger.get(`/api/answer-links/${es ?? ''}`).expect(200)).body as OwnAnswerView;
    expect(page.calledFor).toMatchObject({ name: 'Siv' });
    inbox.arrived.length = 0;
    await say(siv ?? '', { comes: true }).expect(200);
    await app.workers.workOnce();
    expect(standing(await view(id))).toEqual([]);
    expect(mailTo(mail('es'))[0]?.text).toContain('Siv kan komma ändå');
  });

  test('call at once where the board says so: who cannot is passed by, and nobody twice, however many answer at once', async () => {
    const { id, mail } = await aCoveredMeeting({ substituteCalling: 'at-once' });
    await send(id);
    const token = Object.fromEntries(
      ['siv', 'sune', 'mats', 'es', 'et', 'em'].map((name) => [name, tokenTo(mail(name))]),
    );
    await Promise.all(['siv', 'sune'].map((name) => say(token[name] ?? '', { comes: false }).expect(200)));
    const two = await view(id);
    expect(standing(two)).toHaveLength(2);
    expect(new Set(two.calls.map(({ substitute }) => substitute))).toEqual(new Set(['Es', 'Et']));
    expect(two.calls.map(({ calledBy }) => calledBy)).toEqual([null, null]);
    await say(token.es ?? '', { comes: false }).expect(200);
    const third = await view(id);
    expect(standing(third)).toHaveLength(2);
    expect(standing(third).some((words) => words.startsWith('Em för'))).toBe(true);
    await say(token.mats ?? '', { comes: false }).expect(200);
    expect((await view(id)).openPlaces).toMatchObject([{ absent: 'Mats' }]);
  });

  test('noted by the secretary bear her name, and those who have not answered are reminded once a day', async () => {
    const { id } = await aCoveredMeeting();
    const sent = await send(id);
    const mats = sent.invitees.find(({ name }) => name === 'Mats');
    const noted = await app.admin
      .put(`/api/invitees/${mats?.id ?? ''}/answer`)
      .send({ comes: false })
      .expect(200);
    expect(
      (noted.body as ConveningView).invitees.find(({ name }) => name === 'Mats')?.answer?.by,
    ).not.toBeNull();
    inbox.arrived.length = 0;
    const remind = () => app.admin.post(`/api/meetings/${id}/convening/reminders`).expect(200);
    expect((await remind()).body).toEqual({ reminded: 6 });
    expect((await remind()).body).toEqual({ reminded: 0 });
    await app.workers.workOnce();
    expect(inbox.arrived).toHaveLength(6);
    expect(inbox.arrived[0]?.mail.subject).toMatch(/^Kommer du\?/);
  });
});
