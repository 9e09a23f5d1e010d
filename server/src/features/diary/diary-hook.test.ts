import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { diaryHookMessage, type DiaryHookSettings } from '@klubbat/shared/contracts/diary-hook';
import { callFaults } from '@klubbat/shared/sentences/diary-hook-sentences';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { ADMIN, PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { callNext } from './diary-hook.worker.js';
import { closedBox } from '../../platform/secret-box.js';

const SECRET = 'en hemlighet som är lång nog för detta';
const MINUTE = 60_000;

/** A diary system on loopback: what it was told, and what it answers next. */
let system: Server;
let address: string;
const told: { headers: IncomingHttpHeaders; body: string; url: string }[] = [];
const answers: { status: number; headers?: Record<string, string>; body?: string }[] = [];

let app: TestApp;
let organisationId: string;
let meetingId: string;
let other: Agent;

beforeAll(async () => {
  system = createServer((request, response) => {
    void text(request).then((body) => {
      told.push({ headers: request.headers, body, url: request.url ?? '' });
      const { status, headers, body: said = 'tack' } = answers.shift() ?? { status: 200 };
      response.writeHead(status, headers).end(said);
    });
  });
  await new Promise<void>((listening) => system.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(system.address() as AddressInfo).port}/diarium`;
  app = await startTestApp({ allowOwnNetwork: true });
  const made = await aBoard(app, { name: 'Kulturnämnden' }, { name: 'Region Fjällmark' });
  ({ organisationId } = made);
  ({ id: meetingId } = await anAdjustedMeeting(app, made.boardId, { caseNumber: 'KN 2025/7' }));
  const added = await app.admin
    .post('/api/people')
    .send({
      name: 'Egil',
      email: 'egil@annan.example',
      membership: {
        organisationId: (await aBoard(app, {}, { name: 'Region Tjärn' })).organisationId,
        boardId: null,
        role: 'administrator',
      },
    })
    .expect(201);
  other = await app.invite((added.body as { id: string }).id, 'egil@annan.example');
});
beforeEach(() => {
  told.length = 0;
  answers.length = 0;
});
afterAll(async () => {
  await app.close();
  await new Promise((closed) => system.close(closed));
});

const path = () => `/api/organisations/${organisationId}/diary-hook`;
const setHook = (body: object, agent = app.admin) => agent.put(path()).send(body);
const settings = async () => (await app.admin.get(path()).expect(200)).body as DiaryHookSettings;

let receivers = 0;
async function sends(): Promise<void> {
  receivers += 1;
  await app.admin
    .post(`/api/meetings/${meetingId}/dispatches`)
    .send({
      paragraphs: [1],
      recipients: [{ name: `Nummer ${receivers}`, email: `nr${receivers}@sund.example` }],
    })
    .expect(201);
}

async function moveOn(milliseconds: number): Promise<void> {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds);
  app.admin = await app.signIn(ADMIN.email, ADMIN.password);
  other = await app.signIn('egil@annan.example', PASSWORD);
}

/** The code that docs/how-to/diary-system.md gives, run as it is printed there. */
async function verifiedAsDocumented(header: string, body: string, secret: string): Promise<boolean> {
  const page = await readFile('docs/how-to/diary-system.md', 'utf8');
  const code = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';
  const { status } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `${code}\nprocess.exit(isOurs(process.argv[1], process.argv[2], process.argv[3], Number(process.argv[4])) ? 0 : 1);`,
      header,
      body,
      secret,
      String(app.clock.now.getTime() / 1000),
    ],
    { env: {} },
  );
  return status === 0;
}

describe('where the diary system is', () => {
  test('is set by an administrator of the organisation, and the secret is never shown nor kept in plain', async () => {
    await setHook({ url: address }).expect(422);
    await setHook({ url: address, secret: 'kort' }).expect(422);
    for (const url of ['diarium', 'ftp://diarium.example/', 'https://namn:losen@diarium.example/']) {
      const refused = await setHook({ url, secret: SECRET }).expect(422);
      expect(refused.body).toMatchObject({ errors: [{ path: '$.url' }] });
    }
    await setHook({ url: address, secret: SECRET }, other).expect(404);
    const set = await setHook({ url: address, secret: SECRET }).expect(200);
    expect(JSON.stringify(set.body)).not.toContain(SECRET);
    expect((set.body as DiaryHookSettings).hook).toMatchObject({ url: address });
    const rows: unknown[] = await app.dataSource.query(`SELECT * FROM diary_hook`);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    // another address, with the secret that is there
    await setHook({ url: address }).expect(200);
    await other.get(path()).expect(404);
    await app.stranger.get(path()).expect(401);
  });
});

describe('an entry', () => {
  test('is told with all that the diary needs, signed as the documentation verifies it', async () => {
    await sends();
    expect(await app.workers.callOnce()).toBe(1);
    const [{ headers, body, url } = { headers: {}, body: '', url: '' }] = told;
    expect(url).toBe('/diarium');
    const message = diaryHookMessage.parse(JSON.parse(body));
    expect(message).toMatchObject({
      type: 'diary-entry',
      organisation: 'Region Fjällmark',
      board: 'Kulturnämnden',
      caseNumber: 'KN 2025/7',
      documentNumber: 1,
      day: '2025-01-15',
      recipients: [{ name: 'Nummer 1', email: 'nr1@sund.example' }],
    });
    expect(headers['klubbat-id']).toBe(message.id);
    const signature = String(headers['klubbat-signature']);
    expect(await verifiedAsDocumented(signature, body, SECRET)).toBe(true);
    expect(await verifiedAsDocumented(signature, body.replace('KN 2025/7', 'KN 2025/8'), SECRET)).toBe(false);
    expect(await verifiedAsDocumented(signature, body, `${SECRET}!`)).toBe(false);
    expect((await settings()).calls).toMatchObject([
      { state: 'done', status: 200, answer: 'tack', tries: 1 },
    ]);
    expect(await app.workers.callOnce()).toBe(0);
    // an old call that somebody has kept proves nothing
    await moveOn(10 * MINUTE);
    expect(await verifiedAsDocumented(signature, body, SECRET)).toBe(false);
  });

  test('is told again after growing pauses with the same id and words, until it is given up; then a person may', async () => {
    await sends();
    let tries = 0;
    const pauses: number[] = [];
    for (;;) {
      answers.push({ status: 503, body: 'stängt' });
      expect(await app.workers.callOnce()).toBe(1);
      tries += 1;
      const [call] = (await settings()).calls;
      expect(call).toMatchObject({ status: 503, answer: 'stängt', tries });
      if (call?.state === 'given-up') {
        break;
      }
      pauses.push(new Date(call?.nextTryAt ?? 0).getTime() - app.clock.now.getTime());
      await moveOn(pauses.at(-1) ?? 0);
    }
    expect(tries).toBe(13);
    expect(pauses.slice(0, 3)).toEqual([MINUTE, 5 * MINUTE, 15 * MINUTE]);
    expect(new Set(told.map(({ body }) => body)).size).toBe(1);
    const [dead] = (await settings()).calls;
    await other.post(`/api/diary-entries/${dead?.entryId ?? ''}/call`).expect(404);
    for (let click = 0; click < 2; click += 1) {
      await app.admin.post(`/api/diary-entries/${dead?.entryId ?? ''}/call`).expect(200);
    }
    expect(await app.workers.callOnce()).toBe(1);
    expect((await settings()).calls.every(({ state }) => state === 'done')).toBe(true);
  });

  test('is told by one of two workers at once, and again by another when the first has died', async () => {
    await sends();
    await sends();
    const workers = [app.workers.callOnce(), app.workers.callOnce()];
    expect((await Promise.all(workers)).reduce((sum, one) => sum + one)).toBe(2);
    expect(new Set(told.map(({ headers }) => headers['klubbat-id'])).size).toBe(2);
    await sends();
    // a worker without the key comes to nothing, just as one that is killed: the call is made later
    const crippled = {
      dataSource: app.dataSource,
      clock: () => app.clock.now,
      secrets: closedBox,
      allowOwnNetwork: true,
    };
    expect(await callNext(crippled)).toBe(true);
    expect(told).toHaveLength(2);
    await moveOn(MINUTE);
    expect(await app.workers.callOnce()).toBe(1);
    expect(told).toHaveLength(3);
  });

  test('is never told elsewhere: a redirect is an answer like any other that is not 2xx', async () => {
    await sends();
    answers.push({ status: 302, headers: { location: `${address}/annanstans` } });
    await app.workers.callOnce();
    expect(told.map(({ url }) => url)).toEqual(['/diarium']);
    expect((await settings()).calls[0]).toMatchObject({ state: 'waiting', status: 302 });
    await moveOn(MINUTE);
    await app.workers.callOnce();
  });

  test('waits while no system is set', async () => {
    await sends();
    await app.admin.delete(path()).expect(200);
    expect(await app.workers.callOnce()).toBe(0);
    // what is entered meanwhile is not told afterwards
    await sends();
    await setHook({ url: address, secret: SECRET }).expect(200);
    expect(await app.workers.callOnce()).toBe(1);
  });
});

describe('an address of the own network', () => {
  test.each(['https://127.0.0.1/x', 'https://[::1]/x', 'https://localhost/x', 'https://169.254.169.254/x'])(
    'is not called unless the operator allows it: %s',
    async (url) => {
      await app.dataSource.query('UPDATE diary_hook SET url = $1', [url]);
      await sends();
      const strict = {
        dataSource: app.dataSource,
        clock: () => app.clock.now,
        secrets: closedBox,
        allowOwnNetwork: false,
      };
      const [hook] = await app.dataSource.query<{ sealed_secret: string }[]>(
        'SELECT sealed_secret FROM diary_hook',
      );
      const open = { ...closedBox, open: () => Promise.resolve(Buffer.from(hook?.sealed_secret ?? '')) };
      expect(await callNext({ ...strict, secrets: open })).toBe(true);
      expect((await settings()).calls.find(({ state }) => state === 'waiting')).toMatchObject({
        fault: callFaults.refusedAddress,
        status: null,
      });
      await app.dataSource.query(`UPDATE diary_call SET state = 'done', next_try_at = NULL`);
    },
  );
});
