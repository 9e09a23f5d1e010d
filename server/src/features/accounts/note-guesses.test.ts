import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aBoard, employed } from '../../../test/builders.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let siv: Agent;
let officer: Agent;
let organisationId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId } = await aBoard(app));
  siv = await employed(app, organisationId, 'secretary', { name: 'Siv Ek', email: 'siv@region.example' });
  officer = await employed(app, organisationId, 'data-protection-officer');
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.now = new Date(app.clock.now.getTime() + 3_600_000);
  await app.dataSource.query('DELETE FROM attempt_count');
});

interface Noted {
  at: Date;
  details: { reason: string; method: string; attempts: number };
}

const noted = (): Promise<Noted[]> =>
  app.dataSource.query(
    `SELECT at, details FROM audit_event WHERE action = 'session.refused' AND details ? 'attempts' AND at >= $1 ORDER BY id`,
    [app.clock.now],
  );

/** They are noted when it has been answered: asked until so many stand there. */
async function untilNoted(count: number): Promise<Noted['details'][]> {
  for (;;) {
    const rows = await noted();
    if (rows.length >= count) {
      return rows.map(({ details }) => details);
    }
  }
}

const guess = (email: string, password: string) =>
  app.stranger.post('/api/session').send({ email, password });

test('a wrong password stands in the log of her whose account it is and of her organisation, without what was typed', async () => {
  await guess('siv@region.example', 'kanariegissning').expect(401);
  expect(await untilNoted(1)).toEqual([{ reason: 'wrong-credentials', method: 'password', attempts: 1 }]);
  for (const [agent, address] of [
    [siv, '/api/my-log?of=others'],
    [officer, `/api/organisations/${organisationId}/log`],
  ] as const) {
    const { text } = await agent.get(address).expect(200);
    expect(text).toContain('försökte logga in, men nekades');
    expect(text).not.toContain('kanarie');
  }
});

test('whoever guesses on is noted at the tenth, and not each time', async () => {
  for (let count = 0; count < 12; count += 1) {
    await guess('siv@region.example', 'fel').expect(401);
  }
  const all = await untilNoted(2);
  expect(all.map(({ attempts }) => attempts).toSorted((a, b) => a - b)).toEqual([1, 10]);
  const { text } = await siv.get('/api/my-log?of=others').expect(200);
  expect(text).toContain('10 gånger på en kvart');
  // the next quarter begins anew
  app.clock.now = new Date(app.clock.now.getTime() + 15 * 60_000 + 1);
  await guess('siv@region.example', 'fel').expect(401);
  expect(await untilNoted(1)).toMatchObject([{ attempts: 1 }]);
});

test('nothing is noted of an account that is not there, and nothing of who gets in', async () => {
  await guess('ingen@region.example', 'fel').expect(401);
  await guess('siv@region.example', PASSWORD).expect(200);
  await siv.post('/api/session/proof').send({ password: 'fel' }).expect(403);
  // what came before would stand before this
  expect(await untilNoted(1)).toEqual([{ reason: 'wrong-password', method: 'password', attempts: 1 }]);
});
