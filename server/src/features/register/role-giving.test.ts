import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import type { ImportPreview } from '@klubbat/shared/contracts/people-import';
import { roleFaults } from '@klubbat/shared/sentences/role-sentences';
import { aBoard, employed } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
let secretary: Agent;
let administrator: Agent;
/** in the register, without a mandate of today */
let somebody: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
  administrator = await employed(app, organisationId, 'administrator');
  const added = await administrator
    .post('/api/people')
    .send({
      name: 'Sten Sekreterare',
      email: 'sten@region.example',
      membership: { organisationId, boardId, role: 'secretary' },
    })
    .expect(201);
  const { id } = added.body as { id: string };
  secretary = await app.invite(id, 'sten@region.example');
  const other = await administrator
    .post('/api/people')
    .send({
      name: 'Någon Annan',
      membership: { organisationId, boardId, role: 'reader', until: '2024-12-31' },
    })
    .expect(201);
  somebody = (other.body as { id: string }).id;
}, 60_000);
afterAll(() => app.close());

const give = (agent: Agent, personId: string, membership: Record<string, unknown>) =>
  agent.post(`/api/people/${personId}/memberships`).send({ organisationId, boardId, ...membership });

const sentence = (body: unknown) => (body as { errors: { message: string }[] }).errors[0]?.message;

async function own(agent: Agent): Promise<PersonView> {
  const session = (await agent.get('/api/session').expect(200)).body as { person: { id: string } };
  return (await agent.get(`/api/people/${session.person.id}`).expect(200)).body as PersonView;
}

describe('a role', () => {
  test('is given in a board by its secretary, when it is one of the body or of those who work for it', async () => {
    const day = { from: '2020-01-01', until: '2020-12-31' };
    await give(secretary, somebody, { role: 'member', ...day }).expect(201);
    for (const role of ['auditor', 'archivist', 'data-protection-officer', 'registrar', 'administrator']) {
      const refused = await give(secretary, somebody, { role, ...day }).expect(403);
      expect(sentence(refused.body)).toBe(roleFaults.notInBoard);
    }
    const told = (await secretary.get('/api/boards').expect(200)).body as { boards: { gives: string[] }[] };
    expect(told.boards[0]?.gives).not.toContain('auditor');
  });

  test('that a secretary may not give he does not take away', async () => {
    const given = await give(administrator, somebody, { role: 'archivist' }).expect(201);
    const archivist = (given.body as PersonView).memberships.find(({ role }) => role === 'archivist');
    const { id = '', version } = archivist ?? {};
    const change = { version, until: '2025-02-01' };
    expect(sentence((await secretary.patch(`/api/memberships/${id}`).send(change).expect(403)).body)).toBe(
      roleFaults.notInBoard,
    );
    await secretary.delete(`/api/memberships/${id}`).expect(403);
    await administrator.delete(`/api/memberships/${id}`).expect(204);
  });

  test('nobody gives herself, nor for longer; the reply says so before one tries', async () => {
    const { id, memberships, gives, administers } = await own(administrator);
    expect([gives, administers]).toEqual([[], []]);
    const refused = await give(administrator, id, { boardId: null, role: 'secretary' }).expect(403);
    expect(sentence(refused.body)).toBe(roleFaults.toHerself);
    const [held] = memberships;
    const longer = { version: held?.version, until: '2040-01-01' };
    const changed = await administrator
      .patch(`/api/memberships/${held?.id ?? ''}`)
      .send(longer)
      .expect(403);
    expect(sentence(changed.body)).toBe(roleFaults.toHerself);
  });

  test('nobody gives herself by a list either; one that changes nothing of hers is read', async () => {
    const { name, email } = await own(secretary);
    const list = (row: string) =>
      secretary
        .post(`/api/organisations/${organisationId}/people-import/preview`)
        .attach('file', Buffer.from(`namn;e-post;organ;roll\n${row}`), 'lista.csv')
        .expect(200);
    const read = async (row: string) => ((await list(row)).body as ImportPreview).lines[0];
    expect(await read(`${name};${email ?? ''};Kulturnämnden;sekreterare`)).toMatchObject({
      kind: 'unchanged',
    });
    const hers = await read(`${name};${email ?? ''};Kulturnämnden;ledamot`);
    expect(hers).toMatchObject({ kind: 'fault', notes: [roleFaults.toHerself] });
    const auditor = await read(`Ny Revisor;ny.revisor@region.example;Kulturnämnden;revisor`);
    expect(auditor).toMatchObject({ kind: 'fault', notes: [roleFaults.notInBoard] });
  });

  test('that looks after another is not held beside it: said by the door, and by the database', async () => {
    await give(administrator, somebody, { boardId: null, role: 'auditor', from: '2025-02-01' }).expect(201);
    const beside = await give(administrator, somebody, { role: 'member', from: '2025-06-01' }).expect(409);
    expect(sentence(beside.body)).toBe(roleFaults.auditorHoldsNothingElse);
    await give(administrator, somebody, { role: 'member', from: '2024-01-01', until: '2024-12-31' }).expect(
      201,
    );
    await give(administrator, somebody, { role: 'reader', from: '2025-02-01' }).expect(201);
    await expect(
      app.dataSource.query(
        `INSERT INTO membership (id, person_id, organisation_id, board_id, role, version, updated_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'official', 1, now())`,
        [somebody, organisationId, boardId],
      ),
    ).rejects.toThrow('ex_membership_auditor');
  });

  test('that nobody knows is none', async () => {
    await expect(
      app.dataSource.query("UPDATE membership SET role = 'överordnad' WHERE person_id = $1", [somebody]),
    ).rejects.toThrow('ck_membership_role');
  });
});
