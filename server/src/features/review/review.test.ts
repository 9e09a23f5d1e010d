import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ReviewView } from '@klubbat/shared/contracts/review';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let boardId: string;
let organisationId: string;
const door = (review: { id: string }, rest = '') => `/api/reviews/${review.id}${rest}`;
const LAST_DAY = '2025-01-20';

let meeting: MeetingView;
let chair: Agent;
let adjuster: Agent;
const TEXTS = ['Nämnden godkänner programmet.', '1. Att bevilja bidrag.\n2. Att avslå övriga ansökningar.'];

/** one meeting, held and numbered, whose chair and first adjuster have accounts: an account is dear to make */
beforeAll(async () => {
  app = await startTestApp();
  const own = await aBoard(app);
  ({ boardId, organisationId } = own);
  const { id, people } = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  chair = await app.invite(people[0]?.id ?? '', 'chair@region.example');
  adjuster = await app.invite(people[1]?.id ?? '', 'adjuster@region.example');
  meeting = await show(app.admin, id);
});
afterAll(() => app.close());

/** no round is open, and the §§ say what they said */
beforeEach(async () => {
  const { reviews } = (await app.admin.get(`/api/meetings/${meeting.id}/reviews`)).body as {
    reviews: ReviewView[];
  };
  for (const { id } of reviews.filter(({ closedAt }) => closedAt === null)) {
    await app.admin.post(`/api/reviews/${id}/end`).expect(200);
  }
  for (const { id, version, adjustmentId } of (await show(app.admin, meeting.id)).items) {
    const body = TEXTS[meeting.items.findIndex((item) => item.id === id)];
    if (adjustmentId === null) {
      await app.admin
        .patch(`/api/agenda-items/${id}`)
        .send({ version, sections: [{ kind: 'decision', body }] })
        .expect(200);
    }
  }
  meeting = await show(app.admin, meeting.id);
});

const itemId = (index: number) => meeting.items[index]?.id ?? '';
const person = (index: number) => meeting.people[index]?.id ?? '';

async function begin(body: Record<string, unknown> = {}): Promise<ReviewView> {
  const reply = await app.admin
    .post(`/api/meetings/${meeting.id}/reviews`)
    .send({ reviewers: [person(0), person(1)], lastDay: LAST_DAY, ...body })
    .expect(201);
  return reply.body as ReviewView;
}

/** Suggests other words for the first point of the second §. */
const SUGGESTED = {
  passage: 'Att bevilja bidrag.',
  place: 0,
  start: 3,
  replacement: 'Att bevilja bidrag om 40 000 kronor.',
};
async function suggest(agent: Agent, review: ReviewView, change: Record<string, unknown> = {}) {
  const reply = await agent
    .post(door(review, '/suggestions'))
    .send({ itemId: itemId(1), ...SUGGESTED, ...change })
    .expect(201);
  const [, second] = (reply.body as ReviewView).paragraphs;
  const made = second?.suggestions.at(-1);
  if (second === undefined || made === undefined) {
    throw new Error('no suggestion');
  }
  return { ...made, version: second.version };
}

async function bodyOf(index: number): Promise<string | undefined> {
  return (await show(app.admin, meeting.id)).items[index]?.sections?.[0]?.body;
}

describe('a review round', () => {
  test('asks people with an account, once, and keeps what the §§ said', async () => {
    const saveId = crypto.randomUUID();
    const review = await begin({ saveId, message: 'Läs gärna före måndag.' });
    expect(review).toMatchObject({
      paragraphsLabel: '§§ 1–2',
      firstDay: '2025-01-15',
      lastDay: LAST_DAY,
      message: 'Läs gärna före måndag.',
      leads: true,
    });
    expect(review.reviewers.map(({ name, signs, read }) => [name, signs, read])).toEqual([
      ['Åsa Öberg', true, 0],
      ['Björn Ek', true, 0],
    ]);
    expect((await begin({ saveId })).id).toBe(review.id);
    const second = await app.admin
      .post(`/api/meetings/${meeting.id}/reviews`)
      .send({ reviewers: [person(0)], lastDay: LAST_DAY })
      .expect(409);
    expect(second.body).toMatchObject({ code: 'already-exists' });

    const item = meeting.items[0];
    await app.admin
      .patch(`/api/agenda-items/${itemId(0)}`)
      .send({ version: item?.version, sections: [{ kind: 'decision', body: 'Nämnden avslår programmet.' }] })
      .expect(200);
    const texts = await chair.get(door(review, '/texts')).expect(200);
    const [text] = (texts.body as { texts: { began: unknown; now: unknown; decision: string }[] }).texts;
    expect(JSON.stringify(text?.began)).toContain('Nämnden godkänner programmet.');
    expect(JSON.stringify(text?.now)).toContain('Nämnden avslår programmet.');
    expect(text?.decision).toBe('Nämnden avslår programmet.');
  });

  test('refuses whom nobody can ask, days out of order and §§ that are not there', async () => {
    const refused: [Record<string, unknown>, string][] = [
      [{ reviewers: [] }, '$.reviewers'],
      [{ reviewers: [person(0), person(2)] }, '$.reviewers[1]'],
      [{ lastDay: '2025-01-14' }, '$.lastDay'],
      [{ firstDay: '2025-01-22' }, '$.lastDay'],
      [{ paragraphs: [1, 99] }, '$.paragraphs'],
    ];
    for (const [change, at] of refused) {
      const reply = await app.admin
        .post(`/api/meetings/${meeting.id}/reviews`)
        .send({ reviewers: [person(0)], lastDay: LAST_DAY, ...change })
        .expect(422);
      expect((reply.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([at]);
    }
  });

  test('is seen by those who are asked and by who writes the protocol; others do not learn of it', async () => {
    const review = await begin({ reviewers: [person(1)] });
    const member = await app.admin
      .post('/api/people')
      .send({
        name: 'Ledamot',
        email: `member@region.example`,
        membership: { organisationId, boardId, role: 'member' },
      })
      .expect(201);
    const other = await app.invite((member.body as { id: string }).id, `member@region.example`);
    for (const outsider of [other, chair]) {
      const seen = await outsider.get(`/api/meetings/${meeting.id}/reviews`).expect(200);
      expect((seen.body as { reviews: ReviewView[] }).reviews.map(({ id }) => id)).not.toContain(review.id);
      await outsider.get(door(review, '/texts')).expect(404);
      await outsider
        .post(door(review, '/comments'))
        .send({ itemId: itemId(0), text: 'Hej' })
        .expect(404);
    }
    const own = await adjuster.get(`/api/meetings/${meeting.id}/reviews`).expect(200);
    const [latest] = (own.body as { reviews: ReviewView[] }).reviews;
    expect([latest?.id, latest?.leads]).toEqual([review.id, false]);
    await adjuster.post(door(review, '/end')).expect(403);
    await app.stranger.get(door(review, '/notes')).expect(401);
  });

  test('gathers comments, answers and who has read; an ended one is only read', async () => {
    const review = await begin();
    const saveId = crypto.randomUUID();
    const said = { itemId: itemId(0), text: 'Var det inte två yrkanden?', saveId };
    await adjuster.post(door(review, '/comments')).send(said).expect(201);
    const twice = await adjuster.post(door(review, '/comments')).send(said).expect(201);
    const [comment, ...more] = (twice.body as ReviewView).paragraphs[0]?.comments ?? [];
    expect(more).toEqual([]);
    const answer = { itemId: itemId(0), text: 'Jo, det andra återtogs.', answers: comment?.id };
    const answered = await app.admin.post(door(review, '/comments')).send(answer).expect(201);
    const [thread] = (answered.body as ReviewView).paragraphs[0]?.comments ?? [];
    expect(thread?.answers.map(({ text }) => text)).toEqual([answer.text]);
    await adjuster
      .post(door(review, '/comments'))
      .send({ ...answer, answers: thread?.answers[0]?.id })
      .expect(422);

    await chair
      .put(`/api/review-comments/${comment?.id ?? ''}/resolved`)
      .send({ resolved: true })
      .expect(403);
    const resolved = await adjuster
      .put(`/api/review-comments/${comment?.id ?? ''}/resolved`)
      .send({ resolved: true })
      .expect(200);
    expect((resolved.body as ReviewView).paragraphs[0]?.comments[0]?.resolved).toMatchObject({
      by: 'Björn Ek',
    });

    const version = meeting.items[0]?.version;
    await adjuster
      .put(door(review, `/paragraphs/${itemId(0)}/reading`))
      .send({ version })
      .expect(204);
    await app.admin
      .patch(`/api/agenda-items/${itemId(0)}`)
      .send({ version, title: 'Sommarens alla konserter' })
      .expect(200);
    await adjuster.put(door(review, '/verdict')).send({ verdict: 'no-objection' }).expect(200);
    const ended = await app.admin.post(door(review, '/end')).expect(200);
    const view = ended.body as ReviewView;
    expect(view.paragraphs[0]).toMatchObject({
      changed: true,
      readBy: [{ name: 'Björn Ek', me: false, anew: true }],
    });
    expect(view.reviewers[1]).toMatchObject({ verdict: 'no-objection', read: 1 });
    const late = await adjuster.post(door(review, '/comments')).send({ ...said, saveId: undefined });
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'review-ended']);
    await expect(
      app.dataSource.query(`UPDATE review_comment SET text = 'annat' WHERE round_id = $1`, [review.id]),
    ).rejects.toMatchObject({ driverError: { code: 'KL001' } });
  });
});

describe('a suggestion', () => {
  test('changes nothing until the secretary takes it, by the ordinary save of the §', async () => {
    const review = await begin();
    const { id, version } = await suggest(adjuster, review, { why: 'Beloppet nämndes.' });
    expect(await bodyOf(1)).toContain('1. Att bevilja bidrag.\n');
    await adjuster.post(`/api/review-suggestions/${id}/acceptance`).send({ version }).expect(403);
    const stale = await app.admin
      .post(`/api/review-suggestions/${id}/acceptance`)
      .send({ version: version - 1 })
      .expect(409);
    expect(stale.body).toMatchObject({ code: 'stale-version' });
    const saveId = crypto.randomUUID();
    const accept = () =>
      app.admin.post(`/api/review-suggestions/${id}/acceptance`).send({ version, saveId }).expect(200);
    await accept();
    const again = (await accept()).body as ReviewView;
    expect(again.paragraphs[1]).toMatchObject({
      version: version + 1,
      suggestions: [{ state: 'accepted', decided: { by: 'Administratör' } }],
    });
    expect(await bodyOf(1)).toBe('1. Att bevilja bidrag om 40 000 kronor.\n2. Att avslå övriga ansökningar.');
    const events = await app.admin.get(`/api/agenda-items/${itemId(1)}/events`).expect(200);
    const [latest] = (events.body as { events: { action: string; details: { before: unknown } }[] }).events;
    expect(latest).toMatchObject({ action: 'agenda-item.updated', details: { changed: ['sections'] } });
    expect(JSON.stringify(latest?.details.before)).toContain('Att bevilja bidrag.');
  });

  test('is taken once, however many try at the same moment', async () => {
    const review = await begin();
    const { id, version } = await suggest(adjuster, review);
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() =>
        app.admin
          .post(`/api/review-suggestions/${id}/acceptance`)
          .send({ version, saveId: crypto.randomUUID() }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const refused = replies
      .filter(({ status }) => status === 409)
      .map(({ body }) => body as { code: string });
    expect(refused.every(({ code }) => code === 'suggestion-decided')).toBe(true);
    expect((await bodyOf(1))?.match(/40 000/g)).toHaveLength(1);
  });

  test('is declined with a word, and not decided twice', async () => {
    const review = await begin();
    const { id, version } = await suggest(adjuster, review);
    const decline = (answer: string) =>
      app.admin.post(`/api/review-suggestions/${id}/refusal`).send({ answer });
    await decline('').expect(422);
    await decline('Så blev det inte beslutat.').expect(200);
    await decline('Så blev det inte beslutat.').expect(200);
    await decline('Nej.').expect(409);
    const late = await app.admin
      .post(`/api/review-suggestions/${id}/acceptance`)
      .send({ version })
      .expect(409);
    expect(late.body).toMatchObject({ code: 'suggestion-decided', changedBy: 'Administratör' });
  });

  test('of words that are not there, or no longer, is refused', async () => {
    const review = await begin();
    const gone = await adjuster
      .post(door(review, '/suggestions'))
      .send({ itemId: itemId(1), ...SUGGESTED, passage: 'Att gå hem.' })
      .expect(409);
    expect(gone.body).toMatchObject({ code: 'passage-gone' });
    await adjuster
      .post(door(review, '/suggestions'))
      .send({ itemId: itemId(1), ...SUGGESTED, replacement: SUGGESTED.passage })
      .expect(422);
    const { id, version } = await suggest(adjuster, review);
    await app.admin
      .patch(`/api/agenda-items/${itemId(1)}`)
      .send({ version, sections: [{ kind: 'decision', body: 'Att återremittera.' }] })
      .expect(200);
    await app.admin
      .post(`/api/review-suggestions/${id}/acceptance`)
      .send({ version: version + 1 })
      .expect(409);
    const now = await app.admin.get(`/api/meetings/${meeting.id}/reviews`).expect(200);
    const [view] = (now.body as { reviews: ReviewView[] }).reviews;
    expect(view?.paragraphs[1]?.suggestions[0]).toMatchObject({ state: 'open', stands: false });
  });

  test('on a § that has been sent for adjustment is refused, made or taken', async () => {
    const review = await begin();
    const { id, version } = await suggest(adjuster, review);
    const sent = await app.admin
      .post(`/api/meetings/${meeting.id}/adjustments`)
      .send({ paragraphs: [2] })
      .expect(201);
    const taken = await app.admin
      .post(`/api/review-suggestions/${id}/acceptance`)
      .send({ version })
      .expect(409);
    expect(taken.body).toMatchObject({ code: 'locked' });
    const made = await adjuster
      .post(door(review, '/suggestions'))
      .send({ itemId: itemId(1), ...SUGGESTED })
      .expect(409);
    expect(made.body).toMatchObject({ code: 'locked' });
    await adjuster
      .post(door(review, '/comments'))
      .send({ itemId: itemId(1), text: 'Sent' })
      .expect(409);
    await adjuster
      .post(door(review, '/comments'))
      .send({ itemId: itemId(0), text: 'I tid' })
      .expect(201);
    await app.admin
      .delete(`/api/adjustments/${(sent.body as { adjustmentId: string }).adjustmentId}`)
      .send({ reason: 'Provet är slut' })
      .expect(200);
  });
});

describe('a private note', () => {
  test('is read by its writer alone: no door, export, log or page of another holds it', async () => {
    const review = await begin();
    const secret = 'Ordföranden sade halv tre';
    const at = door(review, `/paragraphs/${itemId(0)}/note`);
    const kept = await adjuster.put(at).send({ text: secret, version: 0 }).expect(200);
    expect(kept.body).toEqual({ itemId: itemId(0), text: secret, version: 1 });
    await adjuster
      .put(at)
      .send({ text: `${secret}.`, version: 0 })
      .expect(409);
    await adjuster
      .put(at)
      .send({ text: `${secret}.`, version: 1 })
      .expect(200);
    for (const other of [app.admin, chair]) {
      const notes = await other.get(door(review, '/notes')).expect(200);
      expect(notes.body).toEqual({ notes: [] });
      for (const place of ['', '/reviews', '/export', '/events', '/protocol']) {
        const reply = await other.get(`/api/meetings/${meeting.id}${place}`);
        expect(reply.text ?? '').not.toContain(secret);
      }
    }
    const logged: unknown[] = await app.dataSource.query(
      `SELECT id FROM audit_event WHERE details::text LIKE '%halv tre%'`,
    );
    expect(logged).toEqual([]);
    const mine = await adjuster.get(door(review, '/notes')).expect(200);
    expect((mine.body as { notes: { text: string }[] }).notes.map(({ text }) => text)).toEqual([
      `${secret}.`,
    ]);
  });
});
