import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  JointAskedView,
  JointRequestHead,
  JointRequestView,
} from '@klubbat/shared/contracts/joint-request';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, adjust, aMeeting, anAdjustedMeeting, show } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let meeting: MeetingView;
let asker: { organisationId: string; boardId: string };
let kust: { organisationId: string; boardId: string };
let myr: { organisationId: string; boardId: string };
const logins: Record<'asker' | 'kust' | 'myr', string> = {
  asker: 'sekreterare@samverkan.example',
  kust: 'sekreterare@kust.example',
  myr: 'sekreterare@myr.example',
};

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  asker = await aBoard(app, { name: 'Styrelsen' }, { registryEmail: 'kansli@samverkan.example' });
  const executive = { name: 'Regionstyrelsen', kind: 'executive' };
  kust = await aBoard(app, executive, { registryEmail: 'Registrator@kust.example' });
  myr = await aBoard(app, executive, { registryEmail: 'registrator@myr.example' });
  for (const [place, email] of [
    [asker, logins.asker],
    [kust, logins.kust],
    [myr, logins.myr],
  ] as const) {
    const added = await app.admin
      .post('/api/people')
      .send({ name: `Sekreterare ${email}`, email, membership: { ...place, role: 'secretary' } })
      .expect(201);
    await app.invite((added.body as { id: string }).id, email);
  }
  meeting = await anAdjustedMeeting(app, asker.boardId, { title: 'Verksamhetsplan och budget' });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const as = (who: keyof typeof logins) => app.signIn(logins[who], PASSWORD);

const asked = [
  { name: 'Region Kust', email: 'registrator@kust.example' },
  { name: 'Region Myr', email: 'registrator@myr.example' },
  { name: 'Region Utanför', email: 'region@utanfor.example' },
];
const asking = {
  title: 'Verksamhetsplan och budget 2026',
  proposal: 'Att godkänna verksamhetsplan och budget för 2026.',
  lastDay: '2025-03-01',
  asked,
};

async function make(agent: Agent, change: object = {}, status = 201): Promise<JointRequestView> {
  const reply = await agent
    .post(`/api/agenda-items/${meeting.items[0]?.id ?? ''}/joint-requests`)
    .send({ ...asking, ...change })
    .expect(status);
  return reply.body as JointRequestView;
}

async function read(agent: Agent, { id }: { id: string }): Promise<JointRequestView> {
  return (await agent.get(`/api/joint-requests/${id}`).expect(200)).body as JointRequestView;
}

const listed = async (agent: Agent): Promise<JointRequestHead[]> =>
  ((await agent.get('/api/joint-requests').expect(200)).body as { requests: JointRequestHead[] }).requests;

function row({ asked: rows }: { asked: JointAskedView[] }, name: string): JointAskedView {
  const found = rows.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`${name} is not shown`);
  }
  return found;
}

const answer = (agent: Agent, { id }: { id: string }, decision: Record<string, string | number>) =>
  agent.post(`/api/joint-asked/${id}/answers`).field(decision);

const outside = { outcome: 'same', body: 'Regionstyrelsen', decidedOn: '2025-01-14', paragraph: '§ 9' };

/** What waits for somebody in one request. */
async function waits(agent: Agent, { id }: { id: string }): Promise<Partial<TaskView>[]> {
  const reply = await agent.get('/api/my-work').expect(200);
  return (reply.body as { tasks: TaskView[] }).tasks
    .filter(({ requestId }) => requestId === id)
    .map(({ kind, due, names, next }) => ({ kind, due, names, next }));
}

/** All mail that is due, in the order in which it arrived. */
async function arrived(): Promise<{ to: string; text: string }[]> {
  await app.workers.workOnce();
  return inbox.arrived.splice(0).map(({ to, mail }) => ({ to, text: mail.text ?? '' }));
}

describe('a request to several organisations', () => {
  test('goes out with the extract of its §, once, and links those whose official mailbox is here', async () => {
    const secretary = await as('asker');
    const saveId = crypto.randomUUID();
    const request = await make(secretary, { saveId });
    expect(await make(secretary, { saveId }, 200)).toMatchObject({ id: request.id });

    expect(request).toMatchObject({
      side: 'asker',
      paragraph: '§ 1',
      hasExtract: true,
      sum: { asked: 3, decided: 0, late: 0, alike: false },
    });
    expect(request.asked.map(({ name, here, step }) => [name, here, step])).toEqual([
      ['Region Kust', true, 'asked'],
      ['Region Myr', true, 'asked'],
      ['Region Utanför', false, 'asked'],
    ]);
    const mail = await arrived();
    expect(mail.map(({ to }) => to).toSorted()).toEqual(asked.map(({ email }) => email).toSorted());
    for (const { text } of mail) {
      expect(text).toContain('senast lördag 1 mars 2025');
      expect(text).toContain(asking.proposal);
      expect(text).toContain('kansli@samverkan.example');
    }
    expect(row(await read(secretary, request), 'Region Utanför').delivery).toMatchObject({ state: 'sent' });
  });

  test.each([
    ['$.asked[1].email', { asked: [asked[0], { name: 'Samma låda', email: 'REGISTRATOR@kust.example' }] }],
    ['$.asked[0].email', { asked: [{ name: 'Ingen', email: 'ingen adress' }] }],
    ['$.asked[0].email', { asked: [{ name: 'Vi', email: 'kansli@samverkan.example' }] }],
    ['$.lastDay', { lastDay: '2025-01-01' }],
    ['$.asked', { asked: [] }],
    ['$.title', { title: 'Bcc:\r\nx@y.example' }],
  ])('is refused at %s, and nothing is sent', async (path, change) => {
    const reply = await make(await as('asker'), change, 422);
    expect(reply).toMatchObject({ errors: [{ path }] });
    expect(await arrived()).toEqual([]);
  });

  test('is made by nobody else, and of no § that is not adjusted', async () => {
    await make(await as('kust'), {}, 404);
    await make(app.stranger, {}, 401);
    const draft = await aMeeting(app, asker.boardId, { date: '2025-01-15' });
    await app.admin.post(`/api/meetings/${draft.id}/numbering`).expect(200);
    const reply = await app.admin
      .post(`/api/agenda-items/${draft.items[0]?.id ?? ''}/joint-requests`)
      .send(asking)
      .expect(409);
    expect(reply.body).toMatchObject({ code: 'not-adjusted' });
  });
});

describe('organisations', () => {
  test('see the request and their own row; the others only where the board is open', async () => {
    const secretary = await as('asker');
    const [kustAgent, myrAgent] = [await as('kust'), await as('myr')];
    const request = await make(secretary);
    const seen = await read(kustAgent, request);
    expect(seen).toMatchObject({ side: 'asked', proposal: asking.proposal, sum: null, source: null });
    expect(seen.asked.map(({ name, mine }) => [name, mine])).toEqual([['Region Kust', true]]);
    expect(JSON.stringify(seen)).not.toMatch(/myr|utanfor|Region Myr/iu);
    expect((await listed(kustAgent)).find(({ id }) => id === request.id)?.asked).toHaveLength(1);
    await kustAgent.get(`/api/joint-requests/${request.id}/extract.pdf`).expect(200);

    // another's row, and the asker's own acts
    const other = row(await read(secretary, request), 'Region Myr');
    await answer(kustAgent, other, outside).expect(404);
    await kustAgent.patch(`/api/joint-asked/${other.id}`).send({ receivedOn: '2025-01-15' }).expect(404);
    await kustAgent.post(`/api/joint-requests/${request.id}/closing`).send({}).expect(404);
    await kustAgent
      .patch(`/api/joint-requests/${request.id}`)
      .send({ version: 1, openBoard: true })
      .expect(404);
    const own = row(seen, 'Region Kust');
    await kustAgent.patch(`/api/joint-asked/${own.id}`).send({ respiteUntil: '2025-04-01' }).expect(403);
    const alone = await make(secretary, { asked: [asked[1]] });
    await kustAgent.get(`/api/joint-requests/${alone.id}`).expect(404);
    expect((await listed(kustAgent)).map(({ id }) => id)).not.toContain(alone.id);

    await answer(secretary, other, { ...outside, note: 'Ringde kansliet.' }).expect(201);
    const noted = row(await read(secretary, request), 'Region Myr').answers[0];
    await kustAgent.get(`/api/joint-answers/${noted?.id ?? ''}/extract.pdf`).expect(404);
    await secretary
      .patch(`/api/joint-requests/${request.id}`)
      .send({ version: request.version, openBoard: true })
      .expect(200);
    const open = await read(kustAgent, request);
    expect(open.sum).toMatchObject({ asked: 3, decided: 1 });
    expect(row(open, 'Region Myr')).toMatchObject({
      email: null,
      mine: false,
      step: 'decided',
      answers: [{ body: 'Regionstyrelsen', paragraph: '§ 9', note: null, notedBy: '' }],
    });
    expect(row(await read(myrAgent, request), 'Region Kust').mine).toBe(false);
    await answer(kustAgent, other, outside).expect(404);
  });
});

describe('one that keeps its protocols here', () => {
  test('takes it up with the extract, and its adjusted § is its answer', async () => {
    const secretary = await as('asker');
    const agent = await as('kust');
    const request = await make(secretary);
    await arrived();
    const own = row(await read(agent, request), 'Region Kust');
    const next = await aMeeting(app, kust.boardId, { date: '2025-01-14', start: '09:00' });
    const foreign = await aMeeting(app, myr.boardId, { date: '2025-01-14' });
    const take = (where: { id: string }) =>
      agent.post(`/api/meetings/${where.id}/joint-items`).send({ asked: own.id });
    await take(foreign).expect(404);
    const near = { board: 'Regionstyrelsen', date: '2025-01-28' };
    await app.admin.post('/api/meetings').send({ boardId: kust.boardId, date: near.date }).expect(201);
    expect(await waits(agent, request)).toMatchObject([
      { kind: 'joint-decide', due: '2025-03-01', next: near },
    ]);
    expect(await waits(secretary, request)).toMatchObject([
      { kind: 'joint-near', due: near.date, names: ['Region Kust'] },
    ]);
    const taken = await take(next).expect(201);
    expect((await take(next).expect(200)).body).toEqual(taken.body);
    const another = await aMeeting(app, kust.boardId, { date: '2025-01-21' });
    expect((await take(another).expect(409)).body).toMatchObject({ code: 'already-exists' });

    const { itemId } = taken.body as { itemId: string };
    const held = await show(app.admin, next.id);
    expect(held.attachments).toMatchObject([{ title: `Protokollsutdrag: ${asking.title}` }]);
    expect(held.items.at(-1)).toMatchObject({
      id: itemId,
      title: asking.title,
      attachments: [1],
      earlier: [{ board: 'Styrelsen', date: '2025-01-14', paragraph: '1' }],
      recipients: [{ email: 'kansli@samverkan.example' }],
    });
    expect(JSON.stringify(held.items.at(-1)?.sections)).toContain(asking.proposal);
    expect(row(await read(secretary, request), 'Region Kust')).toMatchObject({
      step: 'on-agenda',
      agendaOn: '2025-01-14',
      agendaBody: 'Regionstyrelsen',
      awaitsExtract: true,
      item: null,
    });

    expect(await waits(secretary, request)).toEqual([]);
    expect(await waits(agent, request)).toMatchObject([{ kind: 'joint-answer' }]);

    const decision = { outcome: 'same', body: '–', decidedOn: '2025-01-01' };
    expect((await answer(agent, own, decision).expect(409)).body).toMatchObject({ code: 'not-adjusted' });
    const item = held.items.at(-1);
    await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({
        version: item?.version,
        sections: [...(item?.sections ?? []), { kind: 'decision', body: asking.proposal }],
      })
      .expect(200);
    await adjust(app, next.id, next.people);
    await answer(agent, own, decision).expect(201);
    await answer(agent, own, decision).expect(200);
    const decided = row(await read(secretary, request), 'Region Kust');
    expect(decided).toMatchObject({
      step: 'decided',
      answers: [{ body: 'Regionstyrelsen', decidedOn: '2025-01-14', paragraph: '§ 3', hasExtract: true }],
    });
    const extract = await secretary
      .get(`/api/joint-answers/${decided.answers[0]?.id ?? ''}/extract.pdf`)
      .responseType('blob')
      .expect(200);
    expect((extract.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    const logs: { organisation_id: string }[] = await app.dataSource.query(
      `SELECT organisation_id FROM audit_event WHERE action = 'joint-decision.noted' AND subject_id = $1`,
      [own.id],
    );
    expect(logs.map((event) => event.organisation_id).toSorted()).toEqual(
      [asker.organisationId, kust.organisationId].toSorted(),
    );
  });
});

describe('a decision of one outside', () => {
  test('is noted with what is known, and superseded only openly', async () => {
    const secretary = await as('asker');
    const request = await make(secretary);
    const one = row(request, 'Region Utanför');
    for (const [path, decision] of [
      ['$.words', { ...outside, outcome: 'changed' }],
      ['$.paragraph', { ...outside, paragraph: ' ' }],
      ['$.decidedOn', { ...outside, decidedOn: '2025-01-16' }],
      ['$.replaces', { ...outside, replaces: 1, reason: 'Fel dag.' }],
    ] as const) {
      expect((await answer(secretary, one, decision).expect(422)).body).toMatchObject({ errors: [{ path }] });
    }
    const lie = secretary.post(`/api/joint-asked/${one.id}/answers`).field(outside);
    await lie.attach('file', Buffer.from('ingen PDF'), 'utdrag.pdf').expect(422);

    const both = await Promise.all([answer(secretary, one, outside), answer(secretary, one, outside)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    const changed = { ...outside, outcome: 'changed', words: 'Avgiften prövas på nytt.' };
    expect((await answer(secretary, one, changed).expect(409)).body).toMatchObject({
      code: 'already-exists',
    });
    await answer(secretary, one, { ...changed, replaces: 1 }).expect(422);
    await secretary
      .post(`/api/joint-asked/${one.id}/answers`)
      .field({ ...changed, replaces: '1', reason: 'Utdraget säger något annat än mejlet.' })
      .attach('file', await aPdf(), 'utdrag.pdf')
      .expect(201);
    const { answers, step } = row(await read(secretary, request), 'Region Utanför');
    expect(step).toBe('decided');
    expect(answers).toMatchObject([
      { number: 2, outcome: 'changed', hasExtract: true, reason: 'Utdraget säger något annat än mejlet.' },
      { number: 1, outcome: 'same', reason: null, daysToKnow: 1 },
    ]);
    expect((await read(secretary, request)).sum).toMatchObject({ decided: 1, differing: 1, alike: false });
    for (const sql of [
      `UPDATE joint_answer SET outcome = 'same' WHERE asked_id = $1`,
      'DELETE FROM joint_answer WHERE asked_id = $1',
      `UPDATE joint_asked SET email = 'annan@example.org' WHERE id = $1`,
    ]) {
      await expect(app.dataSource.query(sql, [one.id])).rejects.toMatchObject({ code: 'KL001' });
    }
  });
});

describe('reminders', () => {
  test('go to those who have not decided: by order once a day, by themselves once, and never when it is closed', async () => {
    const request = await make(await as('asker'), { remindDays: 7 });
    await arrived();
    const [first, second, third] = request.asked;
    const ids = request.asked.map(({ id }) => id);
    await answer(await as('asker'), { id: first?.id ?? '' }, outside).expect(201);
    const remind = async () =>
      (await as('asker'))
        .post(`/api/joint-requests/${request.id}/reminders`)
        .send({ asked: ids })
        .expect(200);
    const replies = await Promise.all([remind(), remind()]);
    expect(replies.map(({ body }) => (body as { reminded: number }).reminded).toSorted()).toEqual([0, 2]);
    const mail = await arrived();
    expect(mail.map(({ to }) => to).toSorted()).toEqual([
      'region@utanfor.example',
      'registrator@myr.example',
    ]);
    expect(mail.find(({ to }) => to.includes('myr'))?.text).toContain(`/gemensamma-beslut/${request.id}`);
    expect(mail.find(({ to }) => to.includes('utanfor'))?.text).not.toContain('http');

    await (
      await as('asker')
    )
      .patch(`/api/joint-asked/${third?.id ?? ''}`)
      .send({ respiteUntil: '2025-03-10' })
      .expect(200);
    app.clock.now = new Date('2025-02-22T05:00:00Z');
    expect(await arrived()).toEqual([]);
    app.clock.now = new Date('2025-02-22T09:00:00Z');
    await Promise.all([app.workers.workOnce(), app.workers.workOnce()]);
    expect((await arrived()).map(({ to }) => to)).toEqual(['registrator@myr.example']);
    app.clock.now = new Date('2025-02-23T09:00:00Z');
    expect(await arrived()).toEqual([]);

    app.clock.now = new Date('2025-03-02T09:00:00Z');
    const late = await read(await as('asker'), request);
    expect(late.asked.map(({ id, late: isLate }) => [id, isLate])).toEqual([
      [first?.id, false],
      [second?.id, true],
      [third?.id, false],
    ]);
    expect(await waits(await as('asker'), request)).toMatchObject([
      { kind: 'joint-late', due: '2025-03-01', names: ['Region Myr'] },
    ]);
    const close = (agent: Agent) =>
      agent.post(`/api/joint-requests/${request.id}/closing`).send({ note: 'Planen är fastställd.' });
    await close(await as('asker')).expect(200);
    expect((await close(await as('asker')).expect(200)).body).toMatchObject({
      closingNote: 'Planen är fastställd.',
    });
    app.clock.now = new Date('2025-03-04T09:00:00Z');
    expect(await waits(await as('asker'), request)).toEqual([]);
    expect(await arrived()).toEqual([]);
    await (
      await as('asker')
    )
      .post(`/api/joint-requests/${request.id}/reminders`)
      .send({ asked: ids })
      .expect(409);
    // what comes late is still noted
    await answer(await as('asker'), { id: second?.id ?? '' }, outside).expect(201);
    app.clock.now = new Date('2025-01-15T09:00:00Z');
  });
});
