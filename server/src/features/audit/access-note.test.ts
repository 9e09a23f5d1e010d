import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LogEntryView } from '@klubbat/shared/contracts/log';
import { aBoard, adjust, aMeeting, employed } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { checkAccess } from './check-access.js';

let app: TestApp;
let organisationId: string;
let meetingId: string;
let itemId: string;
let person: string;
let secretary: Agent;
let reader: Agent;
let officer: Agent;

const HOUR = 3_600_000;
const later = (ms: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + ms);
};
const idOf = async (agent: Agent) =>
  ((await agent.get('/api/session').expect(200)).body as { person: { id: string } }).person.id;

beforeAll(async () => {
  app = await startTestApp();
  let boardId: string;
  ({ organisationId, boardId } = await aBoard(app));
  secretary = await employed(app, organisationId, 'secretary', {
    name: 'Siv Ek',
    email: 'siv@region.example',
  });
  reader = await employed(app, organisationId, 'reader');
  officer = await employed(app, organisationId, 'data-protection-officer');
  person = await idOf(reader);
  const meeting = await aMeeting(app, boardId);
  meetingId = meeting.id;
  const item = meeting.items[1];
  itemId = item?.id ?? '';
  await app.admin
    .patch(`/api/agenda-items/${itemId}`)
    .send({ version: item?.version, publicTitle: 'Ärende', confidential: '39:2 OSL' })
    .expect(200);
});
afterAll(() => app.close());

interface Note {
  kind: string;
  thing: string;
  way: string;
  hasSession: boolean;
}
const notesOf = async (agent: Agent): Promise<Note[]> =>
  app.dataSource.query(
    `SELECT kind, thing_id AS thing, way, session_id IS NOT NULL AS "hasSession" FROM access_note
      WHERE person_id = $1 AND organisation_id = $2 ORDER BY sequence`,
    [await idOf(agent), organisationId],
  );
const faults = async () => {
  const found: string[] = [];
  await checkAccess(app.dataSource.manager, (_, what) => found.push(what));
  return found;
};
const told = async (agent: Agent, address: string) =>
  ((await agent.get(address).expect(200)).body as { entries: LogEntryView[] }).entries;

describe('who has read what is not for everybody', () => {
  test('is noted before the answer: secret §§, people, and once an hour', async () => {
    const meeting = `/api/meetings/${meetingId}`;
    await reader.get(meeting).expect(200);
    await reader.get(`/api/agenda-items/${itemId}`).expect(403);
    expect(await notesOf(reader)).toEqual([]);
    for (let again = 0; again < 3; again += 1) {
      await secretary.get(meeting).expect(200);
      await secretary.get(`/api/agenda-items/${itemId}`).expect(200);
      await secretary.get(`/api/people/${person}`).expect(200);
    }
    await secretary.get(`/api/people/${await idOf(secretary)}`).expect(200);
    const bySession = { way: 'session', hasSession: true };
    const once = [
      { kind: 'secret', thing: meetingId, ...bySession },
      { kind: 'secret', thing: itemId, ...bySession },
      { kind: 'person', thing: person, ...bySession },
    ];
    expect(await notesOf(secretary)).toEqual(once);
    later(HOUR);
    await secretary.get(meeting).expect(200);
    expect(await notesOf(secretary)).toEqual([...once, once[0]]);
  });

  test('is noted of a protocol without masks, of the register as a file and of the log', async () => {
    const { id } = await aMeeting(app, (await aBoard(app)).boardId);
    const { people } = (await app.admin.get(`/api/meetings/${id}`).expect(200)).body as {
      people: Parameters<typeof adjust>[2];
    };
    await adjust(app, id, people);
    const { adjustments } = (await app.admin.get(`/api/meetings/${id}`).expect(200)).body as {
      adjustments: { id: string }[];
    };
    await app.admin.get(`/api/adjustments/${adjustments[0]?.id ?? ''}/protocol.pdf`);
    await app.admin.get(`/api/organisations/${organisationId}/people-export.csv`).expect(200);
    await officer.get(`/api/organisations/${organisationId}/log`).expect(200);
    const { id: ofBoard } = await aBoard(app).then(({ boardId }) => ({ id: boardId }));
    await app.admin.get(`/api/boards/${ofBoard}/attendance?from=2025-01-01&to=2025-12-31`).expect(200);
    const kinds: { kind: string }[] = await app.dataSource.query('SELECT DISTINCT kind FROM access_note');
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['protocol', 'people-file', 'log', 'secret', 'person', 'attendance']),
    );
  });

  test('is told to who looks after others, and to the one it concerns', async () => {
    const address = `/api/organisations/${organisationId}/reads`;
    const [entry] = (await told(officer, `${address}?personId=${person}`)).filter(
      ({ who }) => who === 'Siv Ek',
    );
    expect(entry).toMatchObject({ did: 'läste en persons uppgifter', person: { id: person } });
    const ofMeeting = await told(officer, `${address}?meetingId=${meetingId}`);
    expect(ofMeeting.every(({ meeting }) => meeting?.id === meetingId)).toBe(true);
    expect(ofMeeting.length).toBeGreaterThan(2);
    await secretary.get(address).expect(403);
    await reader.get(`${address}.csv`).expect(403);
    const mine = await told(reader, '/api/my-log?of=others-read');
    expect(mine.map(({ who, did }) => `${who} ${did}`)).toContain('Siv Ek läste en persons uppgifter');
    const read = await told(secretary, '/api/my-log?of=mine-read');
    expect(read.length).toBeGreaterThan(3);
    const csv = await officer.get(`${address}.csv`).expect(200);
    expect(csv.text).toContain('Siv Ek');
    await officer.get(`${address}?page=${Buffer.from('{"at":"x"}').toString('base64url')}`).expect(422);
  });

  test('is one chain also when many read at once, and proves itself as a file', async () => {
    later(HOUR);
    await Promise.all(
      [secretary, app.admin, officer].flatMap((agent) =>
        [0, 1, 2, 3].map(() => agent.get(`/api/people/${person}`).expect(200)),
      ),
    );
    expect(await faults()).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), 'klubbat-reads-'));
    try {
      const path = join(folder, 'lasningar.ndjson');
      const { text } = await officer
        .get(`/api/organisations/${organisationId}/reads.ndjson`)
        .buffer(true)
        .parse((response, done) => {
          let all = '';
          response.on('data', (part: Buffer) => (all += part.toString('utf8')));
          response.on('end', () => done(null, all));
        })
        .expect(200)
        .then((reply) => ({ text: reply.body as string }));
      await writeFile(path, text);
      const { stdout } = await promisify(execFile)(process.execPath, ['scripts/check-log.mjs', path]);
      expect(stdout).toContain('kedjan håller');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each([
    'UPDATE access_note SET way = way',
    "DELETE FROM access_note WHERE at > now() - interval '1 hour'",
    'TRUNCATE access_note',
  ])('refuses %s', async (sql) => {
    await app.dataSource.query(
      `INSERT INTO access_note (organisation_id, person_id, kind, thing_id, at, hour, way)
         SELECT organisation_id, person_id, 'log', gen_random_uuid(), now(), now(), 'session'
           FROM access_note WHERE sequence = 1 LIMIT 1`,
    );
    await expect(app.dataSource.query(sql)).rejects.toThrow('never changed or taken away');
  });

  test('tells what has been changed round its guards', async () => {
    const change = (sql: string) =>
      app.dataSource.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        await tx.query(sql);
      });
    const where = `WHERE organisation_id = '${organisationId}' AND sequence = 2`;
    await change(`UPDATE access_note SET thing_id = gen_random_uuid() ${where}`);
    expect(await faults()).toEqual(['note 2 is not what was chained']);
    await change(`DELETE FROM access_note ${where}`);
    expect(await faults()).toEqual([expect.stringContaining('notes 2 to 2 are missing')]);
  });
});
