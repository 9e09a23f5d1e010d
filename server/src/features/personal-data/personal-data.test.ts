import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PersonalDataView } from '@klubbat/shared/contracts/personal-data';
import { aBoard, employed } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let siv: Agent;
let officer: Agent;
let person: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId } = await aBoard(app));
  siv = await employed(app, organisationId, 'member', { name: 'Siv <Ek>', email: 'siv@region.example' });
  officer = await employed(app, organisationId, 'data-protection-officer');
  person = ((await siv.get('/api/session').expect(200)).body as { person: { id: string } }).person.id;
  const elsewhere = await aBoard(app);
  await app.admin
    .post(`/api/people/${person}/memberships`)
    .send({ organisationId: elsewhere.organisationId, role: 'reader' });
  await app.dataSource.query(
    `INSERT INTO membership (id, person_id, organisation_id, role, version, search_text, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'reader', 1, '', now()) ON CONFLICT DO NOTHING`,
    [person, elsewhere.organisationId],
  );
});
afterAll(() => app.close());

const read = async (agent: Agent, address: string) =>
  (await agent.get(address).expect(200)).body as PersonalDataView;
const rowsOf = ({ sections }: PersonalDataView, table: string) =>
  sections.find((section) => section.table === table)?.rows ?? [];

describe('what is kept about a person', () => {
  test('is given to her whole, without keys and hashes', async () => {
    const data = await read(siv, '/api/my-data');
    expect(data.person).toEqual({ id: person, name: 'Siv <Ek>' });
    expect(rowsOf(data, 'person')).toMatchObject([{ email: 'siv@region.example' }]);
    expect(rowsOf(data, 'membership').length).toBeGreaterThan(1);
    expect(rowsOf(data, 'account')).toHaveLength(1);
    expect(rowsOf(data, 'login_session')).toHaveLength(1);
    expect(JSON.stringify(data)).not.toMatch(/\$argon2|sha256|password_hash/);
    expect(data.left).toEqual([]);
  });

  test('is given to her also where she has no mandate any more', async () => {
    const left = await aBoard(app);
    await app.dataSource.query(
      `INSERT INTO membership (id, person_id, organisation_id, role, until_day, version, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'reader', '2025-01-01', 1, now())`,
      [person, left.organisationId],
    );
    const mandates = rowsOf(await read(siv, '/api/my-data'), 'membership');
    expect(mandates.map((row) => row['organisation_id'])).toContain(left.organisationId);
  });

  test('is a page to print too, on which nothing that was written is markup', async () => {
    const reply = await siv
      .get('/api/my-data.html')
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.on('data', (part: Buffer) => (all += part.toString('utf8')));
        response.on('end', () => done(null, all));
      });
    expect(reply.headers['content-disposition']).toContain('attachment');
    expect(reply.body).toContain('Siv &lt;Ek&gt;');
    expect(reply.body).toContain('arkivlagen 3 §');
  });

  test('is handed out by the officer for her organisation alone, and it is noted', async () => {
    const address = `/api/people/${person}/data?organisationId=${organisationId}`;
    const data = await read(officer, address);
    expect(new Set(rowsOf(data, 'membership').map((row) => row['organisation_id']))).toEqual(
      new Set([organisationId]),
    );
    expect(rowsOf(data, 'letter').every((row) => !('body_text' in row))).toBe(true);
    const readers = rowsOf(await read(siv, '/api/my-data'), 'access_note');
    expect(readers).toEqual([expect.objectContaining({ kind: 'disclosure' })]);
    await siv.get(address).expect(403);
    await (await employed(app, organisationId, 'secretary')).get(address).expect(403);
    const other = await aBoard(app);
    const foreign = await employed(app, other.organisationId, 'data-protection-officer');
    await foreign.get(address).expect(404);
    await foreign.get(`/api/people/${person}/data?organisationId=${other.organisationId}`).expect(404);
    await app.stranger.get('/api/my-data').expect(401);
  });
});
