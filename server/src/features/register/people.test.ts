import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RegisterPersonView } from '@klubbat/shared/contracts/register-people';
import { aRolledMeeting, postAs } from '../../../test/assembly.js';
import { aBoard, show } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let board: { organisationId: string; boardId: string };
beforeAll(async () => {
  app = await startTestApp();
  board = await aBoard(app);
  // three of every name: ties in the order
  await app.dataSource.query(
    `WITH added AS (
       INSERT INTO person (id, name, created_at, updated_at, version)
       SELECT gen_random_uuid(), 'Åsa ' || lpad((n / 3)::text, 3, '0'), now(), now(), 1
         FROM generate_series(0, 132) n RETURNING id)
     INSERT INTO membership (id, person_id, organisation_id, board_id, role, version, updated_at)
     SELECT gen_random_uuid(), id, $1, $2, 'member', 1, now() FROM added`,
    [board.organisationId, board.boardId],
  );
});
afterAll(() => app.close());

interface Page {
  people: RegisterPersonView[];
  previousPage: string | null;
  nextPage: string | null;
}

async function read(query: Record<string, string>): Promise<Page> {
  const reply = await app.admin.get(`/api/organisations/${board.organisationId}/people`).query(query);
  expect(reply.status).toBe(200);
  return reply.body as Page;
}

const ids = ({ people }: Page) => people.map(({ id }) => id);

describe('pages of a register', () => {
  test('hold everybody once, on the way down and on the way back', async () => {
    const down = [await read({})];
    for (let mark = down[0]?.nextPage ?? null; mark !== null; mark = down.at(-1)?.nextPage ?? null) {
      down.push(await read({ page: mark }));
    }
    expect(down.map(({ people }) => people.length)).toEqual([50, 50, 33]);
    expect(new Set(down.flatMap(ids)).size).toBe(133);
    expect(down[0]?.previousPage).toBeNull();
    const up = await read({ page: down[2]?.previousPage ?? '' });
    expect(ids(up)).toEqual(ids(down[1] as Page));
    const top = await read({ page: up.previousPage ?? '' });
    expect(ids(top)).toEqual(ids(down[0] as Page));
    expect(top.previousPage).toBeNull();
    expect(top.nextPage).toBe(down[0]?.nextPage);
  });

  test('are turned within what was searched for', async () => {
    const found = await read({ q: 'åsa 01', boardId: board.boardId, role: 'member', time: 'current' });
    // three each of 001 and 010–019
    expect(found.people).toHaveLength(33);
    expect([found.previousPage, found.nextPage]).toEqual([null, null]);
  });

  test.each(['skrap', Buffer.from('{"id":"1"}').toString('base64url')])(
    'refuse the mark %s with a sentence',
    async (page) => {
      const refused = await app.admin
        .get(`/api/organisations/${board.organisationId}/people`)
        .query({ page })
        .expect(422);
      expect(refused.body).toMatchObject({ errors: [{ path: '$.page', message: expect.any(String) }] });
    },
  );
});

test('a board takes no name that another of its organisation bears, and keeps its own', async () => {
  const named = (name: string, version: number) =>
    app.admin.patch(`/api/boards/${board.boardId}`).send({ name, version });
  await app.admin
    .post(`/api/organisations/${board.organisationId}/boards`)
    .send({ name: 'Byggnämnden', kind: 'committee', numbering: 'year' })
    .expect(201);
  const refused = await named('byggnämnden', 1).expect(409);
  expect(refused.body).toMatchObject({ code: 'already-exists', errors: [{ path: '$.name' }] });
  await named('kulturnämnden', 1).expect(200);
});

describe('somebody who is named in a protocol', () => {
  test('is never deleted, nor what he was: no door does it, and the database refuses', async () => {
    const own = await aBoard(app);
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Vera Namngiven', membership: { ...own, role: 'chair' } })
      .expect(201);
    const { id } = added.body as { id: string };
    const meetingId = await aRolledMeeting(postAs(app.admin), own.boardId);
    expect((await show(app.admin, meetingId)).people.map(({ name }) => name)).toEqual(['Vera Namngiven']);
    await app.admin.delete(`/api/people/${id}`).expect(404);
    await expect(app.dataSource.query('DELETE FROM membership WHERE person_id = $1', [id])).rejects.toThrow(
      'membership is never changed or taken away',
    );
    // somebody without any mandate: what a protocol says of him holds him all the same
    const [guest]: { id: string }[] = await app.dataSource.query(
      `INSERT INTO person (id, name, created_at, updated_at, version)
       VALUES (gen_random_uuid(), 'Gäst', now(), now(), 1) RETURNING id`,
    );
    await app.dataSource.query(
      `INSERT INTO meeting_person (id, meeting_id, position, key, name, person_id)
       VALUES (gen_random_uuid(), $1, 99, 'gast', 'Gäst', $2)`,
      [meetingId, guest?.id],
    );
    await expect(app.dataSource.query('DELETE FROM person WHERE id = $1', [guest?.id])).rejects.toMatchObject(
      {
        driverError: { code: '23503', constraint: 'fk_meeting_person_person' },
      },
    );
  });

  test('keeps his term in the register with its last day when it is ended', async () => {
    const own = await aBoard(app);
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Uno Avgången', membership: { ...own, role: 'member' } })
      .expect(201);
    const [term] = (added.body as RegisterPersonView).memberships;
    await app.admin.delete(`/api/memberships/${term?.id ?? ''}`).expect(204);
    const person = await app.admin.get(`/api/people/${(added.body as { id: string }).id}`).expect(200);
    expect((person.body as RegisterPersonView).memberships).toMatchObject([
      { role: 'member', until: '2025-01-15' },
    ]);
  });
});
