import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LogEntryView } from '@klubbat/shared/contracts/log';
import { aBoard, aMeeting, employed } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

interface Page {
  entries: LogEntryView[];
  previousPage: string | null;
  nextPage: string | null;
}

let app: TestApp;
let organisationId: string;
let meetingId: string;
let log: string;
let officer: Agent;
let auditor: Agent;
let secretary: Agent;
let siv: string;

beforeAll(async () => {
  app = await startTestApp();
  let boardId: string;
  ({ organisationId, boardId } = await aBoard(app));
  log = `/api/organisations/${organisationId}/log`;
  officer = await employed(app, organisationId, 'data-protection-officer');
  auditor = await employed(app, organisationId, 'auditor');
  secretary = await employed(app, organisationId, 'secretary', {
    name: 'Siv Ek',
    email: 'siv@region.example',
  });
  siv = ((await secretary.get('/api/session').expect(200)).body as { person: { id: string } }).person.id;
  const meeting = await aMeeting(app, boardId);
  meetingId = meeting.id;
  const [item] = meeting.items;
  await secretary
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, title: 'Kanarierubrik', publicTitle: 'Ärende', confidential: '39:2 OSL' })
    .expect(200);
  // as one is noted who has the password and not the code
  await app.dataSource.query(
    `INSERT INTO audit_event (at, action, subject_id, details)
       SELECT $1, 'session.refused', id, '{"reason": "wrong-code", "method": "password"}' FROM account WHERE person_id = $2`,
    [app.clock.now, siv],
  );
});
afterAll(() => app.close());

async function read(agent: Agent, address: string, query: Record<string, string> = {}): Promise<Page> {
  return (await agent.get(address).query(query).expect(200)).body as Page;
}
const told = ({ entries }: Page) => entries.map(({ who, did }) => `${who} ${did}`);

/** A file of the log, as text. */
async function file(agent: Agent, address: string): Promise<string> {
  const reply = await agent
    .get(address)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done(null, Buffer.concat(parts).toString('utf8'));
      });
    })
    .expect(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  return reply.body as string;
}

describe('the log of an organisation', () => {
  test('tells who did what with whom and where, the latest first, sign-ins and failed ones too', async () => {
    const page = await read(officer, log);
    expect(told(page)).toContain('Någon försökte logga in, men nekades');
    expect(told(page).filter((line) => /^Siv Ek ändrade .*rubriken/.test(line))).toHaveLength(1);
    const ids = page.entries.map(({ id }) => Number(id));
    expect(page.entries.map(({ at }) => at)).toEqual(
      page.entries.map(({ at }) => at).toSorted((a, b) => b.localeCompare(a)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const failed = page.entries.find(({ did }) => did.startsWith('försökte logga in'));
    expect(failed).toMatchObject({ kind: 'sign-in', actor: null, person: { id: siv, name: 'Siv Ek' } });
    const changed = page.entries.find(({ meeting, actor }) => meeting !== null && actor?.id === siv);
    expect(changed).toMatchObject({ kind: 'meeting', meeting: { id: meetingId, board: 'Kulturnämnden' } });
  });

  test('tells a title that may be secret to who may read what is secret, and to nobody else', async () => {
    const all = { from: '2025-01-15', to: '2025-01-15' };
    expect(JSON.stringify(await read(officer, log, all))).not.toContain('Kanarie');
    expect(JSON.stringify(await read(auditor, log, all))).toContain('Kanarierubrik');
    for (const kind of ['csv', 'ndjson']) {
      expect(await file(officer, `${log}.${kind}`)).not.toContain('Kanarie');
      expect(await file(auditor, `${log}.${kind}`)).toContain('Kanarierubrik');
    }
  });

  test('is narrowed by person, meeting, kind and day', async () => {
    const hers = await read(officer, log, { personId: siv });
    expect(hers.entries.every(({ actor, person }) => actor?.id === siv || person?.id === siv)).toBe(true);
    expect(told(hers)).toContain('Siv Ek loggade in');
    const ofMeeting = await read(officer, log, { meetingId });
    expect(new Set(ofMeeting.entries.map(({ meeting }) => meeting?.id))).toEqual(new Set([meetingId]));
    const ofRegister = await read(officer, log, { kind: 'register' });
    expect(new Set(ofRegister.entries.map(({ kind }) => kind))).toEqual(new Set(['register']));
    expect((await read(officer, log, { to: '2025-01-14' })).entries).toEqual([]);
    expect((await read(officer, log, { from: '2025-01-16' })).entries).toEqual([]);
  });

  test('is turned page by page, each event once, and back again', async () => {
    await app.dataSource.query(
      `INSERT INTO audit_event (at, organisation_id, action, details)
         SELECT '2025-01-10T10:00:00.000123Z', $1, 'meeting.updated', '{}' FROM generate_series(1, 120)`,
      [organisationId],
    );
    const day = { from: '2025-01-10', to: '2025-01-10' };
    const pages = [await read(officer, log, day)];
    for (let next = pages[0]?.nextPage; typeof next === 'string'; next = pages.at(-1)?.nextPage) {
      pages.push(await read(officer, log, { ...day, page: next }));
    }
    expect(pages.map(({ entries }) => entries.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(120);
    const back = await read(officer, log, { ...day, page: pages[2]?.previousPage ?? '' });
    expect(back.entries).toEqual(pages[1]?.entries);
    const lines = (await file(officer, `${log}.csv?from=2025-01-10&to=2025-01-10`)).trim().split('\r\n');
    expect(lines).toHaveLength(121);
  });

  test('is for those who look after others: nobody else, and nobody of another organisation', async () => {
    const elsewhere = await aBoard(app);
    const foreign = await employed(app, elsewhere.organisationId, 'auditor');
    const administrator = await employed(app, organisationId, 'administrator');
    for (const part of ['', '.csv', '.ndjson']) {
      await secretary.get(`${log}${part}`).expect(403);
      await administrator.get(`${log}${part}`).expect(403);
      await foreign.get(`${log}${part}`).expect(404);
      await app.stranger.get(`${log}${part}`).expect(401);
    }
    expect(
      (await read(foreign, `/api/organisations/${elsewhere.organisationId}/log`)).entries,
    ).not.toContainEqual(expect.objectContaining({ actor: { id: siv, name: 'Siv Ek' } }));
  });

  test('proves itself as a file, without us: a change of a letter is found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'klubbat-log-'));
    const check = async (text: string) => {
      const path = join(folder, 'logg.ndjson');
      await writeFile(path, text);
      return promisify(execFile)(process.execPath, ['scripts/check-log.mjs', path]).then(
        ({ stdout }) => stdout,
        ({ stdout }: { stdout: string }) => stdout,
      );
    };
    try {
      const whole = await file(auditor, `${log}.ndjson`);
      expect(await check(whole)).toContain('0 utan text, kedjan håller');
      expect(await check(await file(officer, `${log}.ndjson`))).toMatch(/[1-9]\d* utan text, kedjan håller/);
      expect(await check(await file(auditor, `${log}.ndjson?after=5`))).toContain('kedjan håller');
      expect(await check(whole.replace('Kanarierubrik', 'Kanarierubrig'))).toContain(
        'är inte det som kedjades',
      );
      const lines = whole.split('\n');
      expect(await check([...lines.slice(0, 3), ...lines.slice(4)].join('\n'))).toContain(
        'länk 4 till 4 saknas',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('Min logg', () => {
  test('tells what others did with what is mine, and what I did', async () => {
    const others = await read(secretary, '/api/my-log');
    expect(told(others)).toEqual(
      expect.arrayContaining(['Någon försökte logga in, men nekades', 'Administratör bjöd in en person']),
    );
    expect(others.entries.every(({ actor }) => actor?.id !== siv)).toBe(true);
    const mine = await read(secretary, '/api/my-log', { of: 'mine' });
    expect(told(mine)).toContain('Siv Ek loggade in');
    expect(mine.entries.every(({ actor }) => actor?.id === siv)).toBe(true);
    expect(JSON.stringify(mine)).not.toContain('Kanarie');
  });
});
