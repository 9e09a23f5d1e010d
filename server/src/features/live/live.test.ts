import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { statementsOf } from '../../../test/count-statements.js';
import { cookieOf, follow, serve, type Following } from '../../../test/follow.js';
import { ADMIN, PASSWORD, startTestApp, TEST_KEY, type TestApp } from '../../../test/test-app.js';
import { compose } from '../../app/compose.js';
import { createLog } from '../../platform/log.js';
import { writing } from '../../platform/database.js';
import { secretBox } from '../../platform/secret-box.js';
import { LiveHub } from './live-hub.js';
import { tellFollowers } from './tell.store.js';

let app: TestApp;
let url: string;
let closeServer: () => Promise<void>;
let admin: string;
let meeting: MeetingView;
const open: Following[] = [];

const EMAIL = 'lovisa.lind@region.example';

beforeAll(async () => {
  app = await startTestApp();
  ({ url, close: closeServer } = await serve(app.app));
  admin = await cookieOf(url, ADMIN);
  const { boardId } = await aBoard(app);
  meeting = await aMeeting(app, boardId);
});
afterEach(() => {
  open.splice(0).forEach(({ leave }) => {
    leave();
  });
});
afterAll(async () => {
  await closeServer();
  await app.close();
});

async function following(
  cookie = admin,
  {
    at = url,
    id = meeting.id,
    lastEventId,
  }: { at?: string; id?: string; lastEventId?: string | undefined } = {},
): Promise<Following> {
  const followed = await follow(at, cookie, { path: `/api/meetings/${id}/live`, lastEventId });
  open.push(followed);
  return followed;
}

async function retitle(title: string): Promise<void> {
  const [item] = (await show(app.admin, meeting.id)).items;
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, title })
    .expect(200);
}

/** A person with a role in a board, signed in by cookie. */
async function aPerson(
  organisationId: string,
  email: string,
  membership: Record<string, unknown>,
): Promise<{ cookie: string; personId: string }> {
  const made = await app.admin
    .post('/api/people')
    .send({ name: 'Lovisa Lind', email, membership: { organisationId, ...membership } })
    .expect(201);
  const personId = (made.body as { id: string }).id;
  await app.invite(personId, email);
  return { personId, cookie: await cookieOf(url, { email, password: PASSWORD }) };
}

describe('who follows a meeting', () => {
  test('is greeted, told to read anew, and told what is changed when it is committed', async () => {
    const { status, type, until, message } = await following();
    expect([status, type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect((await until(({ event }) => event === 'hello')).data).toEqual({ anew: true });
    await retitle('Höstens konserter');
    expect(await message('item')).toMatchObject({ itemId: meeting.items[0]?.id });
  });

  test('hears nothing of what was rolled back, nor of other meetings', async () => {
    const { boardId } = await aBoard(app);
    const other = await aMeeting(app, boardId);
    const { heard, message } = await following();
    await writing(app.dataSource, async (tx) => {
      await tellFollowers(tx, meeting.id, { kind: 'attachment' });
      throw new Error('rolled back');
    }).catch(() => undefined);
    await writing(app.dataSource, async (tx) => {
      await tellFollowers(tx, other.id, { kind: 'adjustment' });
      await tellFollowers(tx, meeting.id, { kind: 'people' });
    });
    await message('people');
    expect(JSON.stringify(heard)).not.toMatch(/attachment|adjustment/);
  });

  test('hears what happens in one breath as one event, the latest of each thing once', async () => {
    const { heard, message, until } = await following();
    await until(({ event }) => event === 'hello');
    await writing(app.dataSource, async (tx) => {
      const itemId = meeting.items[0]?.id ?? '';
      for (let seq = 1; seq <= 50; seq += 1) {
        await tellFollowers(tx, meeting.id, { kind: 'text', itemId, key: 'a', seq });
      }
      await tellFollowers(tx, meeting.id, { kind: 'attachment' });
    });
    expect(await message('text')).toMatchObject({ seq: 50 });
    await message('attachment');
    expect(heard.filter(({ event }) => event === 'change')).toHaveLength(1);
  });

  test('costs nothing at a change: rights are asked when he comes, and not for each that is told', async () => {
    const alone = await following();
    const [one, other] = [await cookieOf(url, ADMIN), await cookieOf(url, ADMIN)];
    const change = async (followers: Following[], title: string): Promise<number> => {
      const statements = await statementsOf(async () => {
        await retitle(title);
        const [item] = (await show(app.admin, meeting.id)).items;
        const says = `"version":${item?.version ?? 0}}`;
        await Promise.all(
          followers.map(({ until }) =>
            until(({ event, data }) => event === 'change' && JSON.stringify(data).includes(says)),
          ),
        );
      });
      return statements.length;
    };
    const forOne = await change([alone], 'Vad en ändring kostar');
    const sixteen = await Promise.all(
      [one, other].flatMap((cookie) => Array.from({ length: 8 }, () => following(cookie))),
    );
    expect(await change(sixteen, 'Vad samma ändring kostar för fler')).toBe(forOne);
    expect(forOne).toBeGreaterThan(0);
  });

  test('is told what came while he was away, by the last event that he heard', async () => {
    const first = await following();
    await first.until(({ event }) => event === 'hello');
    await retitle('Vinterns konserter');
    const { id } = await first.until(({ event }) => event === 'change');
    first.leave();
    await retitle('Vårens konserter');
    const back = await following(admin, { lastEventId: id });
    expect((await back.until(({ event }) => event === 'hello')).data).toEqual({ anew: false });
    expect(await back.message('item')).toMatchObject({
      version: (await show(app.admin, meeting.id)).items[0]?.version,
    });
  });

  test.each(['x', 'gammal-17', '-', '', `${'9'.repeat(90)}`])(
    'is told to read anew where it is not known what he has heard: %j',
    async (lastEventId) => {
      const { until } = await following(admin, { lastEventId });
      expect((await until(({ event }) => event === 'hello')).data).toEqual({ anew: true });
    },
  );

  test('hears of what is done in another process', async () => {
    const other = compose({
      dataSource: app.dataSource,
      clock: () => app.clock.now,
      log: createLog('silent'),
      publicUrl: undefined,
      ownUrl: () => '',
      trustProxy: 0,
      clientFolder: undefined,
      smtpUrl: undefined,
      mailFrom: '',
      secrets: secretBox(() => Promise.resolve(TEST_KEY)),
      tsaUrl: undefined,
      wallRole: undefined,
      openRole: undefined,
      identityProviders: [],
    });
    const served = await serve(other.app);
    const here = await following();
    const there = await following(await cookieOf(served.url, ADMIN), { at: served.url });
    await there.until(({ event }) => event === 'hello');
    await retitle('Sommarens konserter igen');
    await Promise.all([here.message('item'), there.message('item')]);
    // it stops: those who follow there are let go, and are told to read anew where they come back
    const { id } = await there.until(({ event }) => event === 'change');
    await other.close();
    await there.ended;
    await served.close();
    const back = await following(admin, { lastEventId: id });
    expect((await back.until(({ event }) => event === 'hello')).data).toEqual({ anew: true });
  });

  test('is told when the database is not heard, and to read anew when it is again', async () => {
    const { until, heard } = await following();
    await until(({ event }) => event === 'hello');
    await app.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE '%-live' AND datname = current_database()`,
    );
    await until(({ event }) => event === 'lost');
    await until(({ event }) => event === 'anew');
    await retitle('Efter avbrottet');
    await until(({ event, data }) => event === 'change' && JSON.stringify(data).includes('item'));
    expect(heard.map(({ event }) => event).filter((event) => event !== 'change')).toEqual([
      'hello',
      'lost',
      'anew',
    ]);
  });
});

describe('may', () => {
  test('nobody without a session, and nobody of another organisation', async () => {
    expect((await following('')).status).toBe(401);
    const { organisationId, boardId } = await aBoard(app);
    const { cookie } = await aPerson(organisationId, 'annan@region.example', { boardId, role: 'secretary' });
    expect((await following(cookie)).status).toBe(404);
    expect((await following(admin, { id: 'b5c0f1de-0000-7000-8000-000000000000' })).status).toBe(404);
  });

  test('a member, until the mandate ends', async () => {
    const { cookie, personId } = await aPerson(meeting.organisationId, EMAIL, {
      boardId: meeting.boardId,
      role: 'member',
    });
    const { status, until, ended } = await following(cookie);
    expect(status).toBe(200);
    await until(({ event }) => event === 'hello');
    await app.dataSource.query('UPDATE membership SET until_day = $2 WHERE person_id = $1', [
      personId,
      '2025-01-01',
    ]);
    await until(({ event }) => event === 'closed');
    await ended;
  });

  test('somebody who signs out no more, on that computer', async () => {
    const one = await cookieOf(url, ADMIN);
    const other = await cookieOf(url, ADMIN);
    const [leaving, staying] = [await following(one), await following(other)];
    await Promise.all([leaving, staying].map(({ until }) => until(({ event }) => event === 'hello')));
    await fetch(`${url}/api/session`, { method: 'DELETE', headers: { cookie: one, origin: url } });
    await leaving.until(({ event }) => event === 'closed');
    await leaving.ended;
    await retitle('Efter utloggning');
    await staying.message('item');
    expect(JSON.stringify(leaving.heard)).not.toContain('item');
  });

  test('one session eight at a time, and again when one has left', async () => {
    const cookie = await cookieOf(url, ADMIN);
    const eight = await Promise.all(Array.from({ length: 8 }, () => following(cookie)));
    expect(eight.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await following(cookie)).status).toBe(429);
    eight[0]?.leave();
    await eight[0]?.ended;
    let status = 0;
    while (status !== 200) {
      ({ status } = await following(cookie));
    }
  });

  test('as many in all as there is room for, whoever they are', async () => {
    const hub = new LiveHub(app.dataSource, createLog('silent'), {
      clock: () => app.clock.now,
      makeViews: () => Promise.resolve(undefined),
      most: 2,
    });
    const of = {
      meetingId: meeting.id,
      personId: meeting.id,
      mayStill: () => Promise.resolve(true),
      audience: undefined,
    };
    const served = await serve(
      express().get('/:session', async ({ params: { session } }, response) => {
        hub.refuseTooMany(session);
        await hub.join({ ...of, session }, response);
      }),
    );
    const [one] = await Promise.all(
      ['one', 'other'].map((session) => follow(served.url, '', { path: `/${session}` })),
    );
    await one?.until(({ event }) => event === 'hello');
    expect(hub.size).toBe(2);
    expect(() => {
      hub.refuseTooMany('third');
    }).toThrow(expect.objectContaining({ code: 'following-full' }));
    await hub.close();
    await one?.ended;
    await served.close();
  });
});
