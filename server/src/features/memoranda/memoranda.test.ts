import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MemorandumSummary, MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { show as showMeeting } from '../../../test/builders.js';
import { LATE, MemorandaHouse, writtenSections } from '../../../test/memoranda-house.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
beforeEach(() => house.newBoard());
afterAll(() => house.app.close());

describe('from draft to item', () => {
  test('what is written is sent, taken in as an item with all of it, and kept as it was proposed', async () => {
    const memorandum = await house.sent();
    expect(memorandum).toMatchObject({ state: 'sent', late: false, acts: ['withdraw'] });
    expect(await house.tasks(house.secretary.agent)).toContain('take-memoranda');
    expect(await house.tasks(house.official.agent)).toEqual([]);
    const taken = await house.accept(memorandum).expect(201);
    const { itemId } = taken.body as { itemId: string };
    expect(await house.tasks(house.secretary.agent)).not.toContain('take-memoranda');
    const { items } = await showMeeting(house.app.admin, house.meeting.id);
    expect(items).toMatchObject([
      {
        id: itemId,
        title: 'Avtal om konserter',
        caseNumber: 'KN 2025/7',
        recipients: [{ name: 'Konserthuset', email: 'info@konsert.example' }],
        sections: [{ kind: 'decision' }, { kind: 'proposal' }, { kind: 'summary' }],
      },
    ]);
    await house.app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ version: items[0]?.version, sections: [{ kind: 'decision', body: 'Nämnden avslår.' }] })
      .expect(200);
    const proposed = await house.official.agent.get(`/api/agenda-items/${itemId}/proposed`).expect(200);
    expect(proposed.body).toMatchObject({
      memorandumId: memorandum.id,
      proposed: [
        {
          number: 1,
          kind: 'first',
          sections: [{ kind: 'proposal', body: writtenSections[0]?.body }, {}, {}],
        },
      ],
    });
  });

  test('sent twice with the same mark is one submission, taken in twice is one item', async () => {
    const draft = await house.begin();
    const saveId = randomUUID();
    const [one, two] = await Promise.all([house.send(draft, { saveId }), house.send(draft, { saveId })]);
    expect([one.status, two.status].sort()).toEqual([200, 201]);
    expect((await house.seen(draft)).submissions).toHaveLength(1);
    const both = await Promise.all([house.accept(draft), house.accept(draft)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await showMeeting(house.app.admin, house.meeting.id)).items).toHaveLength(1);
  });

  test('an item that is removed lets its memorandum wait again', async () => {
    const memorandum = await house.sent();
    const itemId = await house.accepted(memorandum);
    await house.secretary.agent.delete(`/api/agenda-items/${itemId}`).expect(204);
    expect(await house.seen(memorandum)).toMatchObject({ state: 'sent', itemId: null });
    await house.accept(memorandum).expect(201);
  });

  test('what was submitted can never be changed', async () => {
    const { id } = await house.sent();
    await expect(
      house.app.dataSource.query('UPDATE memorandum_submission SET title = $2 WHERE memorandum_id = $1', [
        id,
        'x',
      ]),
    ).rejects.toThrow();
    await house.official.agent.patch(`/api/memoranda/${id}`).send({ version: 3, title: 'Annat' }).expect(409);
  });

  test.each([
    ['without a proposal', { sections: [] }, '$.sections'],
    ['without a title', { title: ' ' }, '$.title'],
  ])('%s it is not sent', async (_, change, path) => {
    const draft = await house.begin();
    const saved = await house.official.agent
      .patch(`/api/memoranda/${draft.id}`)
      .send({ version: draft.version, ...change })
      .expect(200);
    const refused = await house.send(saved.body as MemorandumView).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ path }] });
  });
});

describe('late', () => {
  test('what comes after the last moment is marked, and taken in only as late', async () => {
    house.app.clock.now = LATE;
    const memorandum = await house.sent();
    expect(memorandum.late).toBe(true);
    const refused = await house.accept(memorandum).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ path: '$.late' }] });
    const taken = await house.accept(memorandum, 1, { late: true }).expect(201);
    expect(taken.body).toMatchObject({ memorandum: { late: true, state: 'accepted' } });
  });

  test('the last minute is in time', async () => {
    house.app.clock.now = new Date('2025-01-15T11:00:59Z');
    expect((await house.sent()).late).toBe(false);
  });
});

describe('sent back', () => {
  test('with a comment, told by mail without a word of it, and sent again as a new submission', async () => {
    const memorandum = await house.sent();
    await house.secretary.agent
      .post(`/api/memoranda/${memorandum.id}/return`)
      .send({ number: 1, comment: 'Skriv vad det kostar.' })
      .expect(200);
    const back = await house.seen(memorandum);
    expect(back).toMatchObject({ state: 'returned', returned: { comment: 'Skriv vad det kostar.' } });
    const letters: { subject: string; body_text: string }[] = await house.app.dataSource.query(
      'SELECT subject, body_text FROM letter WHERE meeting_id = $1',
      [house.meeting.id],
    );
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toMatch(/konserter|kostar/);
    expect(await house.tasks(house.official.agent)).toEqual(['memorandum-returned']);
    await house.accept(memorandum).expect(409);
    const again = await house.send(back).expect(201);
    expect(again.body).toMatchObject({
      state: 'sent',
      submissions: [{ number: 2, kind: 'again' }, { number: 1 }],
    });
    const older = await house.accept(memorandum, 1).expect(422);
    expect(older.body).toMatchObject({ errors: [{ path: '$.number' }] });
  });

  test('it can be taken back, and taken up again as a draft', async () => {
    const memorandum = await house.sent();
    await house.official.agent.post(`/api/memoranda/${memorandum.id}/withdrawal`).expect(200);
    await house.accept(memorandum).expect(404);
    await house.official.agent.delete(`/api/memoranda/${memorandum.id}/withdrawal`).expect(200);
    expect(await house.seen(memorandum)).toMatchObject({ state: 'draft', meeting: null });
  });
});

test('the list turns its pages on and back, and finds by words', async () => {
  await house.app.dataSource.query(
    `INSERT INTO memorandum (id, organisation_id, board_id, author_id, title, sections, recipients, state, search_text,
       version, created_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, $3, 'Rad ' || n, '[]', '[]', 'draft', 'rad ' || n, 1, now(),
            now() - n * interval '1 microsecond'
       FROM generate_series(1, 120) n`,
    [house.place.organisationId, house.place.boardId, house.official.id],
  );
  type Page = { memoranda: MemorandumSummary[]; nextPage: string | null; previousPage: string | null };
  const read = async (query: Record<string, string>) =>
    (
      await house.official.agent
        .get('/api/memoranda')
        .query({ boardId: house.place.boardId, ...query })
        .expect(200)
    ).body as Page;
  const first = await read({});
  const second = await read({ page: first.nextPage ?? '' });
  const third = await read({ page: second.nextPage ?? '' });
  expect([first, second, third].map(({ memoranda }) => memoranda.length)).toEqual([50, 50, 20]);
  expect(new Set([first, second, third].flatMap(({ memoranda }) => memoranda.map(({ id }) => id))).size).toBe(
    120,
  );
  expect((await read({ page: second.previousPage ?? '' })).memoranda).toEqual(first.memoranda);
  expect((await read({ q: 'RAD 77' })).memoranda).toMatchObject([{ title: 'Rad 77' }]);
});
