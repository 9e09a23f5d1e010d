import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, anAdjustedMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Page {
  meetings: MeetingSummary[];
  previousPage: string | null;
  nextPage: string | null;
}

async function read(agent: Agent, query: Record<string, string>): Promise<Page> {
  return (await agent.get('/api/meetings').query(query).expect(200)).body as Page;
}

const ids = ({ meetings }: Page) => meetings.map(({ id }) => id);

/** Many meetings at once, three a day: ties in the day. */
async function fill(board: { organisationId: string; boardId: string }, count: number, year: number) {
  await app.dataSource.query(
    `INSERT INTO meeting (id, organisation_id, board_id, day, start_time, extra, record, history, remarks, given_empty,
       locked, search_text, version, created_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, make_date($4, 1, 1) + (n / 3), lpad((n % 3 + 9)::text, 2, '0') || ':00', false,
       'protocol', false, '[]', '[]', false, 'sal ' || n, 1, now(), now()
       FROM generate_series(0, $3::int - 1) n`,
    [board.organisationId, board.boardId, count, year],
  );
}

async function walk(agent: Agent, query: Record<string, string>, meanwhile?: () => Promise<unknown>) {
  const pages: Page[] = [await read(agent, query)];
  for (let mark = pages[0]?.nextPage ?? null; mark !== null; mark = pages.at(-1)?.nextPage ?? null) {
    await meanwhile?.();
    pages.push(await read(agent, { ...query, page: mark }));
  }
  return pages;
}

/** Somebody with a mandate in the whole organisation, or in one board. */
async function mandated({ organisationId }: { organisationId: string }, boardId: string | null) {
  const email = `p${Math.random().toString(36).slice(2)}@region.example`;
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Maj Sund', membership: { organisationId, role: 'secretary', boardId } })
    .expect(201);
  return app.invite((person.body as { id: string }).id, email);
}

describe('pages of the list', () => {
  test('hold every meeting once, on the way down and on the way back, with three a day', async () => {
    const board = await aBoard(app);
    await fill(board, 133, 2040);
    const down = await walk(app.admin, { boardId: board.boardId });
    expect(down.map(({ meetings }) => meetings.length)).toEqual([50, 50, 33]);
    expect(new Set(down.flatMap(ids)).size).toBe(133);
    const days = down.flatMap(({ meetings }) => meetings.map(({ date }) => date));
    expect(days).toEqual([...days].sort().reverse());
    const up = await read(app.admin, { boardId: board.boardId, page: down[2]?.previousPage ?? '' });
    expect(ids(up)).toEqual(ids(down[1] as Page));
    const top = await read(app.admin, { boardId: board.boardId, page: up.previousPage ?? '' });
    expect(ids(top)).toEqual(ids(down[0] as Page));
    expect(top.previousPage).toBeNull();
    expect(down[0]?.previousPage).toBeNull();
  });

  test('neither lose nor repeat one when meetings come in meanwhile', async () => {
    const board = await aBoard(app);
    await fill(board, 120, 2041);
    const before = (await walk(app.admin, { boardId: board.boardId })).flatMap(ids);
    let year = 2042;
    const seen = (
      await walk(app.admin, { boardId: board.boardId }, async () => {
        await fill(board, 7, (year += 1));
        await fill(board, 7, year - 100);
      })
    ).flatMap(ids);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  test.each(['nonsens', Buffer.from('{"day":"2025-01-01"}').toString('base64url'), 'x'.repeat(400)])(
    'refuse the mark %s with a sentence',
    async (page) => {
      const refused = await app.admin.get('/api/meetings').query({ page }).expect(422);
      expect(refused.body).toMatchObject({
        errors: [{ path: '$.page', message: expect.stringMatching(/första sidan/) }],
      });
    },
  );
});

describe('who sees which meetings', () => {
  test('follows the mandate: a whole organisation, one board, or only where one is named', async () => {
    const one = await aBoard(app);
    const elsewhere = await aBoard(app);
    const other = {
      ...one,
      boardId: (
        (
          await app.admin
            .post(`/api/organisations/${one.organisationId}/boards`)
            .send({ name: 'Trafiknämnden', kind: 'committee', numbering: 'year' })
            .expect(201)
        ).body as { id: string }
      ).id,
    };
    for (const board of [one, other, elsewhere]) {
      await fill(board, 60, 2050);
    }
    const meeting = await aMeeting(app, elsewhere.boardId);
    const [person] = meeting.people;
    const named = await app.invite(person?.id ?? '', `n${Math.random()}@region.example`);
    const count = async (agent: Agent, query = {}) => (await walk(agent, query)).flatMap(ids).length;
    expect(await count(await mandated(one, null))).toBe(120);
    expect(await count(await mandated(one, other.boardId))).toBe(60);
    expect(ids(await read(named, {}))).toEqual([meeting.id]);
    expect(await count(named, { organisationId: elsewhere.organisationId })).toBe(1);
    expect(await count(app.admin, { organisationId: one.organisationId })).toBe(120);
  });
});

describe('search', () => {
  let board: { organisationId: string; boardId: string };
  let found: string;
  beforeAll(async () => {
    board = await aBoard(app);
    await fill(board, 500, 2060);
    const made = await app.admin
      .post('/api/meetings')
      .send({ boardId: board.boardId, date: '2030-05-05', place: 'Sal 100 %_A' })
      .expect(201);
    found = (made.body as MeetingView).id;
    await app.admin
      .post(`/api/meetings/${found}/agenda-items`)
      .send({
        title: 'Ängelholms öppna förskola 🎻',
        caseNumber: 'RS 2030/77',
        moreCaseNumbers: ['RS 2029/12'],
      })
      .expect(201);
  });

  test.each([
    'ängelholms',
    'FÖRSKOLA Ängelholm',
    'o\u0308ppna',
    '🎻',
    '100 %_a',
    'rs 2030/77',
    '2029/12',
    'kulturnämnden förskola',
  ])('for %s finds the one among five hundred', async (q) => {
    expect(ids(await read(app.admin, { boardId: board.boardId, q }))).toEqual([found]);
  });

  test('takes % and _ as the characters they are', async () => {
    expect(ids(await read(app.admin, { boardId: board.boardId, q: 'f_rskola' }))).toEqual([]);
    expect(ids(await read(app.admin, { boardId: board.boardId, q: '%' }))).toEqual([found]);
  });

  test('for a common word gives all, page by page', async () => {
    const seen = (await walk(app.admin, { boardId: board.boardId, q: 'sal' })).flatMap(ids);
    expect(new Set(seen).size).toBe(501);
    expect(seen).toHaveLength(501);
  });

  test('follows the board when it is given another name', async () => {
    await app.dataSource.query(`UPDATE board SET name = 'Fritidsnämnden' WHERE id = $1`, [board.boardId]);
    expect(ids(await read(app.admin, { boardId: board.boardId, q: 'fritidsnämnden förskola' }))).toEqual([
      found,
    ]);
  });
});

describe('the state of a meeting', () => {
  test('is what its §§ say, after every step, and is what the list is filtered by', async () => {
    const { organisationId, boardId } = await aBoard(app);
    const states = async () => {
      const rows: { id: string; kept: string; reckoned: string }[] = await app.dataSource.query(
        'SELECT id, state AS kept, meeting_state(id, history) AS reckoned FROM meeting',
      );
      expect(rows.map(({ kept }) => kept)).toEqual(rows.map(({ reckoned }) => reckoned));
      return new Map(rows.map(({ id, kept }) => [id, kept]));
    };
    const draft = await aMeeting(app, boardId);
    expect((await states()).get(draft.id)).toBe('preparing');
    await app.admin.post(`/api/meetings/${draft.id}/numbering`).expect(200);
    expect((await states()).get(draft.id)).toBe('draft');
    const sent = await app.admin.post(`/api/meetings/${draft.id}/adjustments`).send({}).expect(201);
    expect((await states()).get(draft.id)).toBe('sent-for-adjustment');
    const { adjustmentId } = sent.body as { adjustmentId: string };
    await app.admin.delete(`/api/adjustments/${adjustmentId}`).send({ reason: 'Fel' }).expect(200);
    expect((await states()).get(draft.id)).toBe('draft');
    const second = await app.admin
      .post(`/api/organisations/${organisationId}/boards`)
      .send({ name: 'Fritidsnämnden', kind: 'committee', numbering: 'year' })
      .expect(201);
    const adjusted = await anAdjustedMeeting(app, (second.body as { id: string }).id);
    expect((await states()).get(adjusted.id)).toBe('adjusted');
    for (const [state, id] of [
      ['draft', draft.id],
      ['adjusted', adjusted.id],
    ]) {
      expect(ids(await read(app.admin, { organisationId, state: state ?? '' }))).toEqual([id]);
    }
    expect(ids(await read(app.admin, { organisationId, state: 'archived' }))).toEqual([]);
  });
});
