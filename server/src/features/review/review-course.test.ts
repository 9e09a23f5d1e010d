import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { ReviewedText, ReviewMarks, ReviewView } from '@klubbat/shared/contracts/review';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/*
 * A round from the day it goes out to the day its §§ are sent: who is told, where it stands in the work of each, and that it
 * holds nothing up.
 */

let inbox: SmtpInbox;
let app: TestApp;
let accounts = 0;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

async function at(moment: string): Promise<void> {
  app.clock.now = new Date(moment);
  await app.admin.post('/api/session').send(ADMIN).expect(200);
}
beforeEach(() => at('2025-01-15T09:00:00Z'));

interface Round {
  meeting: MeetingView;
  review: ReviewView;
  chair: Agent;
  adjuster: Agent;
  /** its address tells apart who gets what */
  chairEmail: string;
  adjusterEmail: string;
}

/** A held meeting of two §§ that its chair and its first adjuster are asked to read by the twentieth. */
async function aRound(): Promise<Round> {
  const { boardId } = await aBoard(app);
  const { id, people } = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  accounts += 1;
  const [chairEmail, adjusterEmail] = [
    `chair${accounts}@region.example`,
    `adjuster${accounts}@region.example`,
  ];
  const chair = await app.invite(people[0]?.id ?? '', chairEmail);
  const adjuster = await app.invite(people[1]?.id ?? '', adjusterEmail);
  const begun = await app.admin
    .post(`/api/meetings/${id}/reviews`)
    .send({ reviewers: people.slice(0, 2).map((person) => person.id), lastDay: '2025-01-20' })
    .expect(201);
  const review = begun.body as ReviewView;
  return { meeting: await show(app.admin, id), review, chair, adjuster, chairEmail, adjusterEmail };
}

const itemId = ({ meeting }: Round, index: number) => meeting.items[index]?.id ?? '';

/** Does what is due, and tells who got a mail about this meeting since, with its subject. */
async function mailed({ meeting }: Round): Promise<[string, string][]> {
  const before = inbox.arrived.length;
  await app.workers.workOnce();
  const link = `http://localhost:3000/sammantraden/${meeting.id}/granskning`;
  return inbox.arrived
    .slice(before)
    .filter(({ mail }) => mail.text?.includes(link) === true)
    .map(({ mail, to }): [string, string] => [to, mail.subject ?? ''])
    .toSorted(([one], [other]) => one.localeCompare(other, 'sv'));
}

async function says(round: Round, agent: Agent): Promise<void> {
  await agent
    .post(`/api/reviews/${round.review.id}/comments`)
    .send({ itemId: itemId(round, 0), text: 'Hemligt om programmet' })
    .expect(201);
  await agent
    .post(`/api/reviews/${round.review.id}/suggestions`)
    .send({
      itemId: itemId(round, 1),
      passage: 'Att bevilja bidrag.',
      place: 0,
      start: 3,
      replacement: 'Nej.',
    })
    .expect(201);
}

const isDone = ({ review }: Round, agent: Agent, verdict: string | null = 'no-objection') =>
  agent.put(`/api/reviews/${review.id}/verdict`).send({ verdict }).expect(200);

async function marksOf({ meeting }: Round, agent: Agent): Promise<ReviewMarks> {
  return (await agent.get(`/api/meetings/${meeting.id}/review-marks`).expect(200)).body as ReviewMarks;
}

async function tasksOf({ meeting }: Round, agent: Agent) {
  const { tasks } = (await agent.get('/api/my-work').expect(200)).body as { tasks: TaskView[] };
  return tasks
    .filter(({ meetingId, kind }) => meetingId === meeting.id && kind.includes('review'))
    .map(({ kind, due, paragraphs, count }) => [kind, due, paragraphs, count]);
}

async function warningsOf({ meeting }: Round, query = '') {
  const reply = await app.admin.get(`/api/meetings/${meeting.id}/readiness${query}`).expect(200);
  return (reply.body as { warnings: { code: string; message: string; itemId?: string }[] }).warnings.filter(
    ({ code }) => code.startsWith('review'),
  );
}

describe('mail in a review round', () => {
  test('asks each once, reminds before the last day who is not done, and tells who sent it when one is', async () => {
    const round = await aRound();
    const asked = 'Granska §§ 1–2: Kulturnämnden den 14 januari 2025';
    expect(await mailed(round)).toEqual([
      [round.adjusterEmail, asked],
      [round.chairEmail, asked],
    ]);
    expect(inbox.arrived.at(-1)?.mail.text).toContain('Läs det senast måndag 20 januari 2025.');
    await says(round, round.chair);
    await isDone(round, round.chair);
    await isDone(round, round.chair, null);
    await isDone(round, round.chair);
    expect(await mailed(round)).toEqual([
      [ADMIN.email, 'Åsa Öberg är klar med granskningen: Kulturnämnden den 14 januari 2025'],
    ]);
    const told = inbox.arrived.at(-1)?.mail.text ?? '';
    expect(told).toContain('lämnade 2 synpunkter');
    expect(told).toContain('Kvar är Björn Ek.');
    expect(told).not.toContain('Hemligt');

    app.clock.now = new Date('2025-01-18T09:00:00Z');
    expect(await mailed(round)).toEqual([]);
    app.clock.now = new Date('2025-01-19T06:30:00Z');
    expect(await mailed(round)).toEqual([]);
    app.clock.now = new Date('2025-01-19T08:00:00Z');
    const reminder = [[round.adjusterEmail, 'Påminnelse: granska §§ 1–2, Kulturnämnden den 14 januari 2025']];
    expect(await mailed(round)).toEqual(reminder);
    app.clock.now = new Date('2025-01-20T08:00:00Z');
    expect(await mailed(round)).toEqual([]);

    // more time: he is reminded once more, before the new last day
    await at('2025-01-20T09:00:00Z');
    await app.admin
      .patch(`/api/reviews/${round.review.id}`)
      .send({ version: round.review.version, lastDay: '2025-01-24' })
      .expect(200);
    expect(await mailed(round)).toEqual([]);
    app.clock.now = new Date('2025-01-23T09:00:00Z');
    expect(await mailed(round)).toEqual(reminder);
  });

  test('goes to those alone who are asked later', async () => {
    const round = await aRound();
    await mailed(round);
    const third = await app.invite(round.meeting.people[2]?.id ?? '', `third${accounts}@region.example`);
    await app.admin
      .patch(`/api/reviews/${round.review.id}`)
      .send({ version: 1, reviewers: round.meeting.people.slice(0, 3).map(({ id }) => id) })
      .expect(200);
    expect((await mailed(round)).map(([to]) => to)).toEqual([`third${accounts}@region.example`]);
    expect((await marksOf(round, third)).takesPart).toBe(true);
  });
});

describe('what a round leaves in the work of each', () => {
  test('is told where they look, and is gone when it is done', async () => {
    const round = await aRound();
    expect(await tasksOf(round, round.adjuster)).toEqual([['review', '2025-01-20', '§§ 1–2', 2]]);
    const texts = await round.adjuster.get(`/api/reviews/${round.review.id}/texts`).expect(200);
    const [, second] = (texts.body as { texts: ReviewedText[] }).texts;
    expect(second?.passages).toEqual([
      { of: 'Beslut', place: 0, start: 3, passage: 'Att bevilja bidrag.' },
      { of: 'Beslut', place: 0, start: 26, passage: 'Att avslå övriga ansökningar.' },
    ]);
    await round.adjuster
      .put(`/api/reviews/${round.review.id}/paragraphs/${itemId(round, 1)}/reading`)
      .send({ version: second?.version })
      .expect(204);
    expect(await tasksOf(round, round.adjuster)).toEqual([['review', '2025-01-20', '§§ 1–2', 1]]);
    expect(await marksOf(round, app.admin)).toEqual({ takesPart: true, rounds: 1, open: [] });

    await says(round, round.adjuster);
    await isDone(round, round.adjuster);
    expect(await tasksOf(round, round.adjuster)).toEqual([]);
    expect(await tasksOf(round, app.admin)).toEqual([['answer-review', '2025-01-28', '§§ 1–2', 2]]);
    const open = [
      { itemId: itemId(round, 0), count: 1 },
      { itemId: itemId(round, 1), count: 1 },
    ];
    expect(
      (await marksOf(round, round.chair)).open.toSorted((a, b) => a.itemId.localeCompare(b.itemId)),
    ).toEqual(open.toSorted((a, b) => a.itemId.localeCompare(b.itemId)));

    // who is not asked learns nothing
    const other = await app.invite(round.meeting.people[2]?.id ?? '', `other${accounts}@region.example`);
    expect(await marksOf(round, other)).toEqual({ takesPart: false, rounds: 0, open: [] });
    expect(await tasksOf(round, other)).toEqual([]);
  });

  test('is warned of before the §§ are sent, and stops nothing: when all are sent the round is over', async () => {
    const round = await aRound();
    await says(round, round.adjuster);
    expect((await warningsOf(round)).map(({ message }) => message)).toEqual([
      'Granskningen pågår till 20 januari 2025. Åsa Öberg och Björn Ek är inte klara.',
      'En synpunkt från granskningen av § 1 är inte hanterad.',
      'En synpunkt från granskningen av § 2 är inte hanterad.',
    ]);
    expect((await warningsOf(round, '?paragraphs=2')).map(({ itemId: about }) => about)).toEqual([
      undefined,
      itemId(round, 1),
    ]);
    const rounds = async () =>
      ((await app.admin.get(`/api/meetings/${round.meeting.id}/reviews`)).body as { reviews: ReviewView[] })
        .reviews[0];
    await app.admin
      .post(`/api/meetings/${round.meeting.id}/adjustments`)
      .send({ paragraphs: [2] })
      .expect(201);
    expect((await rounds())?.closedAt).toBeNull();

    // what was said can still be worked off, also when nobody can say more
    await app.admin.post(`/api/reviews/${round.review.id}/end`).expect(200);
    const comment = (await rounds())?.paragraphs[0]?.comments[0]?.id ?? '';
    const resolve = (agent: Agent) =>
      agent.put(`/api/review-comments/${comment}/resolved`).send({ resolved: true });
    expect((await resolve(round.adjuster)).status).toBe(409);
    expect((await resolve(app.admin)).status).toBe(200);
    expect(await warningsOf(round)).toEqual([]);

    const again = await aRound();
    await app.admin.post(`/api/meetings/${again.meeting.id}/adjustments`).send({}).expect(201);
    const closed = (await app.admin.get(`/api/meetings/${again.meeting.id}/reviews`)).body as {
      reviews: ReviewView[];
    };
    expect(closed.reviews[0]?.closedAt).not.toBeNull();
    const back = await app.signIn(again.adjusterEmail, PASSWORD);
    expect(await tasksOf(again, back)).toEqual([]);
  });
});
