import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowView } from '@klubbat/shared/contracts/follow';
import type { HandedInView } from '@klubbat/shared/contracts/handed-in';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SpeakerView } from '@klubbat/shared/contracts/speaker';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { cookieOf, follow, serve, type Following } from '../../../test/follow.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { votingAs } from '../../../test/voting.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Held {
  meeting: MeetingView;
  /** Björn, who is named in the meeting */
  member: Agent;
  email: string;
  first: string;
  second: string;
}

const emailOf = (who: string) => `${who}.${randomUUID()}@region.example`;

/** A meeting whose first § is at hand, and a member of it. */
async function held(): Promise<Held> {
  const { boardId } = await aBoard(app);
  const made = await aMeeting(app, boardId);
  const email = emailOf('bjorn');
  const member = await app.invite(made.people[1]?.id ?? '', email);
  const [first = '', second = ''] = made.items.map(({ id }) => id);
  await app.admin.post(`/api/agenda-items/${first}/open`).send({}).expect(200);
  return { meeting: await show(app.admin, made.id), member, email, first, second };
}

async function handIn(agent: Agent, meetingId: string, body: object, status = 201): Promise<HandedInView> {
  const reply = await agent.post(`/api/meetings/${meetingId}/handed-in`).send(body).expect(status);
  return reply.body as HandedInView;
}

async function viewOf(agent: Agent, meetingId: string, audience = 'members'): Promise<FollowView> {
  const reply = await agent.get(`/api/meetings/${meetingId}/follow?audience=${audience}`).expect(200);
  return reply.body as FollowView;
}

async function change(itemId: string, fields: object): Promise<void> {
  const { version } = (await app.admin.get(`/api/agenda-items/${itemId}`)).body as { version: number };
  await app.admin
    .patch(`/api/agenda-items/${itemId}`)
    .send({ version, ...fields })
    .expect(200);
}

describe('what a member hands in', () => {
  test.each([
    ['motion', { text: 'Avslag.', motionKind: 'reject' }, 'motions', { text: 'Avslag.', kind: 'reject' }],
    [
      'reservation',
      { text: 'Jag ville annat.', point: 1 },
      'reservations',
      { text: 'Jag ville annat.', point: 1 },
    ],
    ['note', { text: 'Frågan är viktig.' }, 'statements', { kind: 'note', text: 'Frågan är viktig.' }],
    ['conflict', { text: 'Är med i\nföreningen' }, 'conflictsOfInterest', { note: 'Är med i föreningen' }],
  ])('%s is taken into the § in one press, in his words', async (kind, given, list, entry) => {
    const { meeting, member, first } = await held();
    const handed = await handIn(member, meeting.id, { itemId: first, kind, ...given });
    expect(handed).toMatchObject({
      kind,
      state: 'handed-in',
      by: 'Björn Ek',
      handedInAt: '2025-01-15T09:00:00.000Z',
    });
    await app.admin.post(`/api/handed-in/${handed.id}/taking`).expect(200);
    // pressed twice: it stands there once
    await app.admin.post(`/api/handed-in/${handed.id}/taking`).expect(200);
    const item = (await app.admin.get(`/api/agenda-items/${first}`)).body as Record<string, unknown[]>;
    expect(item[list]).toHaveLength(1);
    expect(item[list]?.[0]).toMatchObject(entry);
    expect(JSON.stringify(item[list])).toContain(meeting.people[1]?.key);
    const own = await member.get(`/api/meetings/${meeting.id}/handed-in`);
    expect(own.body).toMatchObject({
      mayHandIn: true,
      handedIn: [{ id: handed.id, state: 'taken', own: true }],
    });
  });

  test('a request to speak comes last on the speakers’ list', async () => {
    const { meeting, member, first } = await held();
    const { id } = await handIn(member, meeting.id, { itemId: first, kind: 'speaking-request' });
    await app.admin.post(`/api/handed-in/${id}/taking`).expect(200);
    expect((await viewOf(member, meeting.id)).speakers).toMatchObject([
      { name: 'Björn Ek', state: 'waiting' },
    ]);
  });

  test('who waits takes his request back himself, and nobody else’s', async () => {
    const { meeting, member, first } = await held();
    const handed = await handIn(member, meeting.id, { itemId: first, kind: 'speaking-request' });
    const own = await member.get(`/api/meetings/${meeting.id}/handed-in`).expect(200);
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    await app.admin.post(`/api/handed-in/${handed.id}/taking`).expect(200);
    const other = meeting.people.find(({ name }) => name === 'Carin Dahl')?.key ?? '';
    await app.admin.post(`/api/meetings/${meeting.id}/speakers`).send({ person: other }).expect(200);
    const [mine, hers] = (await viewOf(member, meeting.id)).speakers;
    // the moment in which he asked, not in which he was put on the list
    expect(mine).toMatchObject({
      person: (own.body as { person: string }).person,
      askedAt: handed.handedInAt,
    });
    const leave = (id = '') => member.post(`/api/speakers/${id}/withdrawal`);
    await leave(hers?.id).expect(404);
    for (let time = 0; time < 2; time += 1) {
      expect((await leave(mine?.id).expect(200)).body).toEqual({ state: 'struck' });
    }
    expect((await viewOf(member, meeting.id)).speakers.map(({ name }) => name)).toEqual(['Carin Dahl']);

    const again = await handIn(member, meeting.id, { itemId: first, kind: 'speaking-request' });
    await app.admin.post(`/api/handed-in/${again.id}/taking`).expect(200);
    const speaks = (await viewOf(member, meeting.id)).speakers.at(-1)?.id ?? '';
    await app.admin.post(`/api/speakers/${speaks}/turn`).send({ act: 'begin' }).expect(200);
    // who has the word ends, he does not take it back
    expect((await leave(speaks).expect(200)).body).toEqual({ state: 'speaking' });
  });

  test('is kept once, however often it is sent, and never changed, not even in the database', async () => {
    const { meeting, member, first } = await held();
    const body = { itemId: first, kind: 'note', text: 'En anteckning.', saveId: randomUUID() };
    const one = await handIn(member, meeting.id, body);
    const again = await handIn(member, meeting.id, { ...body, text: 'En annan.' }, 200);
    expect(again).toEqual(one);
    const twoAtOnce = { itemId: first, kind: 'note', text: 'Två på en gång.', saveId: randomUUID() };
    await Promise.all([1, 2].map(() => member.post(`/api/meetings/${meeting.id}/handed-in`).send(twoAtOnce)));
    const { handedIn } = (await member.get(`/api/meetings/${meeting.id}/handed-in`)).body as {
      handedIn: unknown[];
    };
    expect(handedIn).toHaveLength(2);
    await expect(
      app.dataSource.query(`UPDATE handed_in SET text = 'x' WHERE id = $1`, [one.id]),
    ).rejects.toThrow('never changed');
    await expect(app.dataSource.query('DELETE FROM handed_in WHERE id = $1', [one.id])).rejects.toThrow();
  });

  test('is put aside with a word, or withdrawn, once', async () => {
    const { meeting, member, first } = await held();
    const { id } = await handIn(member, meeting.id, { itemId: first, kind: 'motion', text: 'Bifall.' });
    await app.admin.post(`/api/handed-in/${id}/putting-aside`).send({ answer: ' ' }).expect(422);
    const aside = await app.admin
      .post(`/api/handed-in/${id}/putting-aside`)
      .send({ answer: 'Yrkandet är redan ställt.' })
      .expect(200);
    expect(aside.body).toMatchObject({ state: 'put-aside', answer: 'Yrkandet är redan ställt.' });
    const late = await member.post(`/api/handed-in/${id}/withdrawal`).expect(409);
    expect(late.body).toMatchObject({ code: 'handed-in-answered' });
    const other = await handIn(member, meeting.id, { itemId: first, kind: 'motion', text: 'Avslag.' });
    await member.post(`/api/handed-in/${other.id}/withdrawal`).expect(200);
    await member.post(`/api/handed-in/${other.id}/withdrawal`).expect(200);
    await app.admin.post(`/api/handed-in/${other.id}/taking`).expect(409);
  });

  test('too late is told in words with the law; a note has time until the § is sent', async () => {
    const { meeting, member, first } = await held();
    await app.admin
      .post(`/api/meetings/${meeting.id}/end`)
      .send({ time: '15:40', numberRest: true })
      .expect(200);
    const reservation = await member
      .post(`/api/meetings/${meeting.id}/handed-in`)
      .send({ itemId: first, kind: 'reservation' })
      .expect(409);
    expect(reservation.body).toMatchObject({
      code: 'reservation-late',
      detail: expect.stringContaining('4 kap. 27 § kommunallagen') as unknown,
    });
    const motion = { itemId: first, kind: 'motion', text: 'Avslag.' };
    await member.post(`/api/meetings/${meeting.id}/handed-in`).send(motion).expect(409);
    await handIn(member, meeting.id, { itemId: first, kind: 'note', text: 'Efteråt.' });
  });

  test.each([
    ['no words', { kind: 'motion' }, 422],
    ['a point that is not there', { kind: 'reservation', point: 9 }, 422],
    ['another meeting’s §', { kind: 'speaking-request', itemId: randomUUID() }, 404],
    ['what is none', { kind: 'kram' }, 422],
    ['far too much', { kind: 'note', text: 'å'.repeat(20_001) }, 422],
  ])('is refused with %s', async (_what, body, status) => {
    const { meeting, member, first } = await held();
    await handIn(member, meeting.id, { itemId: first, ...body }, status);
  });

  test('is seen by him and by those who write, and by nobody of another organisation', async () => {
    const { meeting, member, first } = await held();
    const { id } = await handIn(member, meeting.id, { itemId: first, kind: 'note', text: '🙂 å ä ö' });
    const another = await app.invite(meeting.people[2]?.id ?? '', emailOf('carin'));
    expect((await another.get(`/api/meetings/${meeting.id}/handed-in`)).body).toMatchObject({ handedIn: [] });
    await another.post(`/api/handed-in/${id}/withdrawal`).expect(404);
    await another.post(`/api/handed-in/${id}/taking`).expect(403);
    const { member: stranger } = await held();
    await stranger.get(`/api/meetings/${meeting.id}/handed-in`).expect(404);
    await stranger.get(`/api/meetings/${meeting.id}/follow?audience=members`).expect(404);
    await stranger.post(`/api/handed-in/${id}/taking`).expect(404);
    const all = (await app.admin.get(`/api/meetings/${meeting.id}/handed-in`)).body as {
      handedIn: HandedInView[];
    };
    expect(all.handedIn.map(({ text, own }) => [text, own])).toEqual([['🙂 å ä ö', false]]);
  });
});

describe('the speakers’ list', () => {
  const names = (reply: { body: unknown }) =>
    (reply.body as { speakers: SpeakerView[] }).speakers.map(({ name, state }) => `${name} ${state}`);

  test('one speaks at a time, nobody waits twice, and the order is the secretary’s', async () => {
    const { meeting, member } = await held();
    const [asa, bjorn, carin] = meeting.people.map(({ key }) => key);
    const add = (person = '') => app.admin.post(`/api/meetings/${meeting.id}/speakers`).send({ person });
    await add(asa).expect(200);
    await add(bjorn);
    await add(bjorn);
    const three = await add(carin);
    expect(names(three)).toEqual(['Åsa Öberg waiting', 'Björn Ek waiting', 'Carin Dahl waiting']);
    const [one, two, last] = (three.body as { speakers: SpeakerView[] }).speakers.map(({ id }) => id);
    const turn = (id = '', act = 'begin') => app.admin.post(`/api/speakers/${id}/turn`).send({ act });
    await turn(one);
    expect(names(await turn(two))).toEqual(['Björn Ek speaking', 'Carin Dahl waiting']);
    await add(asa);
    const ordered = await app.admin
      .put(`/api/meetings/${meeting.id}/speaker-order`)
      .send({ speakers: [(await viewOf(member, meeting.id)).speakers.at(-1)?.id] });
    expect(names(ordered)).toEqual(['Björn Ek speaking', 'Åsa Öberg waiting', 'Carin Dahl waiting']);
    await turn(last, 'strike');
    expect(names(await turn(two, 'end'))).toEqual(['Åsa Öberg waiting']);
    await member.post(`/api/meetings/${meeting.id}/speakers`).send({ person: bjorn }).expect(403);
    await add('ingen').expect(404);
  });

  test('two who give the word at once leave one who speaks', async () => {
    const { meeting } = await held();
    const ids: string[] = [];
    for (const { key } of meeting.people.slice(0, 2)) {
      const reply = await app.admin.post(`/api/meetings/${meeting.id}/speakers`).send({ person: key });
      ids.push((reply.body as { speakers: SpeakerView[] }).speakers.at(-1)?.id ?? '');
    }
    const replies = await Promise.all(
      ids.map((id) => app.admin.post(`/api/speakers/${id}/turn`).send({ act: 'begin' })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const { speakers } = await viewOf(app.admin, meeting.id);
    expect(speakers.filter(({ state }) => state === 'speaking')).toHaveLength(1);
  });
});

describe('the meeting as it is followed', () => {
  test('shows a decision when the § has been left, and proposals until then', async () => {
    const { meeting, member, first, second } = await held();
    expect((await viewOf(member, meeting.id)).items[0]).toMatchObject({ state: 'current', decision: null });
    await app.admin.post(`/api/agenda-items/${second}/open`).send({}).expect(200);
    const { items, currentId } = await viewOf(member, meeting.id);
    expect(items[0]).toMatchObject({ id: first, state: 'done', decision: 'Nämnden godkänner programmet.' });
    expect(currentId).toBe(second);
    // whoever sees the wall sees the § at hand alone
    expect((await viewOf(app.admin, meeting.id, 'room')).items.map(({ id }) => id)).toEqual([second]);
    await member.get(`/api/meetings/${meeting.id}/follow?audience=room`).expect(403);
  });

  test('of a secret § says only that there is one, in what is read and in what is sent', async () => {
    const { meeting, member, email, first } = await held();
    const SECRET = /HEMLIGT|Björn|Avslå allt|ekskog/u;
    await change(first, {
      title: 'HEMLIGT om ekskogen',
      confidential: 'OSL 19 kap. 1 §',
      motions: [{ by: [meeting.people[1]?.key], text: 'Avslå allt' }],
    });
    await app.admin
      .post(`/api/meetings/${meeting.id}/speakers`)
      .send({ person: meeting.people[1]?.key })
      .expect(200);
    for (const audience of ['members', 'room'] as const) {
      const text = JSON.stringify(await viewOf(app.admin, meeting.id, audience));
      expect(text).toContain('Ärende som omfattas av sekretess');
      expect(text).not.toMatch(SECRET);
    }
    const served = await serve(app.app);
    const cookie = await cookieOf(served.url, { email, password: PASSWORD });
    const streams = await Promise.all(
      ['members', 'room'].map((view) =>
        follow(served.url, cookie, { path: `/api/meetings/${meeting.id}/live?view=${view}` }),
      ),
    );
    await Promise.all(streams.map(({ until }) => until(({ event }) => event === 'view')));
    await handIn(member, meeting.id, { itemId: first, kind: 'motion', text: 'HEMLIGT yrkande' });
    await change(first, { sections: [{ kind: 'decision', body: 'HEMLIGT beslut om ekskogen' }] });
    await Promise.all(streams.map(({ message }) => message('item')));
    await Promise.all(streams.map(nextView));
    streams.forEach(({ heard, leave }) => {
      expect(JSON.stringify(heard)).not.toMatch(SECRET);
      leave();
    });
    await served.close();
  });

  test('tells of a vote how many have voted while it is held, and how it went when it is closed', async () => {
    const { meeting, email, first } = await held();
    const served = await serve(app.app);
    const cookie = await cookieOf(served.url, { email, password: PASSWORD });
    const stream = await follow(served.url, cookie, { path: `/api/meetings/${meeting.id}/live?view=room` });
    const shown = (fits: (view: FollowView) => boolean) =>
      stream.until(({ event, data }) => event === 'view' && fits(data as FollowView));
    const { open, cast, close } = votingAs(app.admin);
    const { id } = (await open(first)).body as { id: string };
    const [asa = '', bjorn = '', carin = ''] = meeting.people.map(({ key }) => key);
    await cast(id, { [asa]: 'yes', [bjorn]: 'no' });
    const during = await shown(({ vote }) => vote?.cast === 2);
    expect((during.data as FollowView).vote).toMatchObject({ voters: 3, tally: null, ballots: [] });
    await cast(id, { [carin]: 'yes' });
    await close(id).expect(200);
    const after = await shown(({ items }) => (items[0]?.votes.length ?? 0) > 0);
    expect((after.data as FollowView).items[0]?.votes).toMatchObject([
      { state: 'closed', tally: { yes: 2, no: 1 }, side: 'yes', ballots: { length: 3 } },
    ]);
    stream.leave();
    await served.close();
  });

  test('tells totals alone of a closed vote', async () => {
    const { meeting, first } = await held();
    const { open, close } = votingAs(app.admin);
    const { id } = (await open(first, { method: 'closed' })).body as { id: string };
    await close(id, { counts: { yes: 2, no: 1 } }).expect(200);
    expect((await viewOf(app.admin, meeting.id, 'room')).items[0]?.votes).toMatchObject([
      { method: 'closed', tally: { yes: 2, no: 1 }, ballots: [] },
    ]);
  });
});

/** Two views at least: that of the beginning, and one after what has happened since. */
async function nextView({ heard, until }: Following): Promise<void> {
  const before = heard.filter(({ event }) => event === 'view').length;
  if (before < 2) {
    await until((event) => event.event === 'view' && heard.filter((one) => one.event === 'view').length > 1);
  }
}
