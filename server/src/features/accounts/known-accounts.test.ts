import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import supertest from 'supertest';
import { z } from 'zod';
import { aBoard, employed } from '../../../test/builders.js';
import { mountedRoutes } from '../../../test/mounted-routes.js';
import { ADMIN, PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';
import { fromElsewhere, isSeen, timesInWords, timesOf } from '../../../test/told-apart.js';

/*
 * Whoever guesses addresses of mail does not learn which of them have an account here, nor how it is guarded. In what is said: always. In
 * time: `npm run trial -- not-found` measures it. And who is invited: a link opens one account, once, for a time.
 */
const ROUNDS = Number(process.env['KLUBBAT_TRIAL_RUNS'] ?? 0);

let app: TestApp;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId } = await aBoard(app));
  await employed(app, organisationId, 'secretary', { name: 'Siv Ek', email: 'siv@region.example' });
  const guarded = await employed(app, organisationId, 'registrar', {
    name: 'Ida Åh',
    email: 'ida@region.example',
  });
  const { secret } = (await guarded.post('/api/one-time-code/setup').send({ password: PASSWORD }).expect(200))
    .body as {
    secret: string;
  };
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: app.clock.now.getTime(),
  });
  await guarded.post('/api/one-time-code').send({ code }).expect(201);
});
afterAll(() => app.close());

const forget = () => app.dataSource.query('DELETE FROM attempt_count');
const guess = (email: string, more: object = {}) =>
  supertest(app.app)
    .post('/api/session')
    .send({ email, password: 'fel', ...more });

test('an account that is not there is answered as one that is, whatever guards it', async () => {
  const told = async (email: string, more?: object) => {
    await forget();
    const { status, headers, text } = await guess(email, more);
    // by which name it is counted is of the address that was asked with
    const {
      date: _,
      'x-request-id': __,
      ratelimit: ___,
      'ratelimit-policy': ____,
      ...same
    } = headers as Record<string, string>;
    return { status, headers: same, body: { ...(JSON.parse(text) as object), requestId: '' } };
  };
  const nobody = await told('ingen@region.example');
  expect(nobody).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
  for (const email of ['siv@region.example', 'SIV@region.example', 'ida@region.example', ADMIN.email]) {
    expect([email, await told(email)]).toEqual([email, nobody]);
  }
  // a code beside a password that is wrong is not looked at
  expect(await told('ida@region.example', { code: '123456' })).toEqual(nobody);
});

test('no other door that anyone may open is told an address of mail, but the one that orders news by mail', () => {
  const asking = mountedRoutes().filter(
    ({ who, door }) => who === 'anyone' && door.body instanceof z.ZodObject && 'email' in door.body.shape,
  );
  expect(asking.map(({ door }) => `${door.method} ${door.path}`).toSorted()).toEqual([
    'POST /api/session',
    'POST /offentligt/om/prenumerera/:organisation',
  ]);
});

describe('an invitation', () => {
  const linkTo = async (id: string, email: string) => {
    const made = await app.admin.post(`/api/people/${id}/invitation`).send({ email }).expect(201);
    return (made.body as { link: string }).link.split('/').at(-1) ?? '';
  };
  const invited = async (name: string, email: string) => {
    const added = await app.admin
      .post('/api/people')
      .send({ name, email, membership: { organisationId, role: 'reader' } })
      .expect(201);
    const { id } = added.body as { id: string };
    return linkTo(id, email);
  };
  const accept = (link: string, password = PASSWORD) =>
    supertest(app.app).post(`/api/invitations/${link}`).send({ password });

  test('opens one account once, and after fourteen days none', async () => {
    const link = await invited('Bo Ny', 'bo@region.example');
    const late = await invited('Eva Ny', 'eva@region.example');
    expect(link).toMatch(/^[\w-]{43}$/);
    await accept(link).expect(200);
    for (const ask of [accept(link), supertest(app.app).get(`/api/invitations/${link}`)]) {
      expect((await ask).body).toMatchObject({ code: 'invitation-void' });
    }
    const { now } = app.clock;
    app.clock.now = new Date(now.getTime() + 14 * 86_400_000 + 1);
    const [used, old, none] = await Promise.all(
      [link, late, 'A'.repeat(43)].map(async (one) =>
        (await accept(one)).text.replace(/"requestId":"[^"]*"/, ''),
      ),
    );
    app.clock.now = now;
    // nothing tells a link that was one from one that never was
    expect(new Set([used, old, none]).size).toBe(1);
    expect(used).toContain('invitation-void');
  });

  test('ends when the person has another address, or is invited at another', async () => {
    const added = await app.admin
      .post('/api/people')
      .send({ name: 'Åke Ny', membership: { organisationId, role: 'reader' } })
      .expect(201);
    const { id } = added.body as { id: string };
    const to = (email: string) => linkTo(id, email);
    const mistyped = await to('aek@region.example');
    const right = await to('ake@region.example');
    const again = await to('ake@region.example');
    expect((await accept(mistyped)).body).toMatchObject({ code: 'invitation-void' });
    await supertest(app.app).get(`/api/invitations/${right}`).expect(200);
    const { version } = (await app.admin.get(`/api/people/${id}`).expect(200)).body as { version: number };
    await app.admin
      .patch(`/api/people/${id}`)
      .send({ organisationId, version, email: 'ake.ny@region.example' })
      .expect(200);
    for (const link of [right, again]) {
      expect((await accept(link)).body).toMatchObject({ code: 'invitation-void' });
    }
    await accept(await to('ake.ny@region.example')).expect(200);
  });

  test('to an address that has an account opens it to nobody but its owner, and of two at once one', async () => {
    const link = await invited('Siv Ek', 'siv2@region.example');
    const [one, other] = await Promise.all([accept(link), accept(link)]);
    expect([one?.status, other?.status].toSorted()).toEqual([200, 404]);
    const session = (one?.status === 200 ? one : other)?.body as { person: { id: string } };
    const token = await linkTo(session.person.id, 'siv2@region.example');
    await accept(token, 'ett annat långt lösenord').expect(401);
    await accept(token).expect(200);
    await supertest(app.app)
      .post('/api/session')
      .send({ email: 'siv2@region.example', password: 'ett annat långt lösenord' })
      .expect(401);
  });
});

(ROUNDS === 0 ? test.skip : test)(
  'an account that is there takes as long to be guessed at as one that is not',
  async () => {
    const seen: string[] = [];
    for (const there of ['siv@region.example', 'ida@region.example', ADMIN.email]) {
      const times = await timesOf(
        `an account (${there})`,
        {
          ready: forget,
          ask: async (which, count) => {
            const agent = fromElsewhere(count);
            await app.stranger
              .post('/api/session')
              .agent(agent)
              .send({ email: which === 'there' ? there : `ingen-${there}`, password: 'fel' });
            agent.destroy();
          },
        },
        ROUNDS,
      );
      process.stdout.write(timesInWords(times));
      if (isSeen(times)) {
        seen.push(there);
      }
    }
    expect(seen).toEqual([]);
  },
  60_000 + ROUNDS * 5_000,
);
