import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PersonalDataView } from '@klubbat/shared/contracts/personal-data';
import { isFieldTold } from '@klubbat/shared/sentences/personal-data-fields';
import { dataPartWords } from '@klubbat/shared/sentences/personal-data-sentences';
import { aBoard, aMeeting, employed } from '../../../test/builders.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { pageTexts } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { NEVER } from './personal-data.store.js';
import { isInner } from './readable-extract.js';

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
const pdfOf = async (agent: Agent, address: string) =>
  (
    await agent
      .get(address)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200)
  ).body as Buffer;
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

  test('is a tagged PDF in plain Swedish, with when and by whom it was made on each page', async () => {
    const own = await pdfOf(siv, '/api/my-data.pdf');
    const pages = (await pageTexts(own)).map((page) => page.replace(/\s+/g, ' '));
    const all = pages.join(' ');
    expect(all).toContain('Registerutdrag för Siv <Ek>');
    expect(all).toMatch(/E-post siv@region\.example/);
    expect(all).toContain('ledamot');
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|_at |member/);
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`${i + 1} (${pages.length})`);
      expect(page).toMatch(/Framtaget \d{4}-\d\d-\d\d \d\d\.\d\d av Siv <Ek>/);
    }
    expect(await conformanceFaults(own)).toEqual([]);
  });

  test('has Swedish words for every column that can be in it, so that one that is added is not told in English', async () => {
    const columns: { table: string; column: string }[] = await app.dataSource.query(
      `SELECT DISTINCT c.conrelid::regclass::text AS table, a.attname AS column
         FROM pg_constraint c
         JOIN pg_attribute k ON k.attrelid = c.conrelid AND k.attnum = c.conkey[1]
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
          AND (c.confrelid IN ('account'::regclass, 'meeting_person'::regclass)
            OR c.confrelid = 'person'::regclass AND k.attname IN ('person_id', 'account_id', 'meeting_person_id'))
          AND c.conrelid::regclass::text NOT IN ('audit_event', 'access_note')
          AND a.attname !~ '${NEVER}' AND a.atttypid NOT IN ('uuid'::regtype, 'bytea'::regtype, 'tsvector'::regtype)`,
    );
    expect(columns.length).toBeGreaterThan(100);
    const untold = columns.filter(
      ({ table, column }) => (!isInner(column) && !isFieldTold(column)) || dataPartWords(table) === table,
    );
    expect(untold).toEqual([]);
  });

  test('is found by index wherever it is about her, so that no table is read from end to end for it', async () => {
    const unindexed: { of: string }[] = await app.dataSource.query(
      `SELECT c.conrelid::regclass || '.' || a.attname AS of
         FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
          AND (c.confrelid IN ('account'::regclass, 'meeting_person'::regclass)
               OR c.confrelid = 'person'::regclass AND a.attname = 'person_id')
          AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = a.attnum)
        ORDER BY 1`,
    );
    // kept for minutes
    expect(unindexed.map(({ of }) => of)).toEqual([
      'identity_attempt.account_id',
      'passkey_challenge.account_id',
    ]);
  });

  test('counts once in each table what she did there, in each of its columns', async () => {
    const { id } = (await read(app.admin, '/api/my-data')).person;
    const { boardId } = await aBoard(app);
    await aMeeting(app, boardId);
    await app.dataSource.query('UPDATE agenda_item SET agreed_by = $1 WHERE position = 1', [id]);
    const acts = (await read(app.admin, '/api/my-data')).acts.filter(({ table }) => table === 'agenda_item');
    expect(acts).toEqual([
      { table: 'agenda_item', column: 'agreed_by', count: 1 },
      { table: 'agenda_item', column: 'updated_by', count: 2 },
    ]);
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
    const pdf = address.replace('/data?', '/data.pdf?');
    expect((await pageTexts(await pdfOf(officer, pdf))).join(' ').replace(/\s+/g, ' ')).toMatch(
      /Det här är allt som .* har om Siv <Ek>/,
    );
    await siv.get(address).expect(403);
    await siv.get(pdf).expect(403);
    await (await employed(app, organisationId, 'secretary')).get(address).expect(403);
    const other = await aBoard(app);
    const foreign = await employed(app, other.organisationId, 'data-protection-officer');
    await foreign.get(address).expect(404);
    await foreign.get(`/api/people/${person}/data?organisationId=${other.organisationId}`).expect(404);
    await app.stranger.get('/api/my-data').expect(401);
  });
});
