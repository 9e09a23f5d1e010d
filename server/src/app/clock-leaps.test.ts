import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { aBoard, anAdjustedMeeting, employed } from '../../test/builders.js';
import { aSigningRound, signs, type SigningRound } from '../../test/signing-round.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

/* The database's clock is the real one: the program's is it too, but for the leap, and what the test waits for itself does not count. */
let app: TestApp;
let round: SigningRound;

const shift = async (ms: number) => {
  app.clock.now = new Date(Date.now() + ms);
  await app.workers.lookAtClock();
};
const shown = async () => (await app.admin.get('/api/operation').expect(200)).body as OperationView;
const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => app.dataSource.query(sql, values);
const count = async (what: string) =>
  (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`))[0]?.n;
const unsure = expect.objectContaining({ code: 'clock-unsure' });

beforeAll(async () => {
  app = await startTestApp({ now: new Date(), steadyClock: () => performance.now() });
  await shift(0);
  const { organisationId, boardId } = await aBoard(app);
  await app.admin
    .put(`/api/organisations/${organisationId}/notice-board`)
    .send({ name: 'Anslagstavlan', keptAt: 'Kansliet', contact: '010-00 00 00', version: 0 })
    .expect(200);
  const { adjustments } = await anAdjustedMeeting(app, boardId);
  await app.admin.post(`/api/adjustments/${adjustments[0]?.id ?? ''}/own-notice`).expect(201);
  await app.workers.keepNotices();
  round = await aSigningRound(app);
});
beforeEach(() => shift(0));
afterAll(() => app.close());

describe('a clock that leaps', () => {
  test('a year ahead takes down no notice, finds none to have been down, removes and seals nothing, and signs nobody out', async () => {
    const [notices, sessions] = [
      await count('notice WHERE removed_on IS NULL'),
      await count('login_session'),
    ];
    expect(await count('sealing_task')).toBeGreaterThan(0);
    await shift(YEAR);
    expect(await app.workers.keepNotices()).toBe(0);
    expect(await app.workers.removeOnce()).toBe(0);
    expect(await app.workers.sealOnce()).toBe(0);
    expect(await count('notice WHERE removed_on IS NULL')).toBe(notices);
    expect(await count('notice_gap')).toBe(0);
    expect(await count('login_session')).toBe(sessions);
    const { standing, clock, processes } = await shown();
    expect(standing).toBe('bad');
    expect(clock).toMatchObject({ fault: 'differs' });
    expect(new Date(clock.shows).getTime() - Date.now()).toBeGreaterThan(YEAR - 5 * MINUTE);
    expect(processes).toMatchObject([{ clockFault: 'differs', alive: true }]);
  });

  test.each([5 * MINUTE, -YEAR])(
    'by %s ms signs nothing, and says so; what is written is kept, and stands in the log in its order',
    async (ms) => {
      await shift(ms);
      const refused = await signs(round.chair, round).expect(503).expect('retry-after', /^\d+$/);
      expect(refused.body).toEqual(unsure);
      await aBoard(app);
      expect(
        await count(`(SELECT e.at, lag(e.at) OVER (PARTITION BY l.chain ORDER BY l.sequence) AS before
                        FROM audit_event e JOIN evidence_link l ON l.event_id = e.id) o WHERE o.at < o.before`),
      ).toBe(0);
    },
  );

  test('and is put right by itself is trusted at once; but a signature is never older than its text', async () => {
    const [version] = await rows<{ at: Date }>(
      'SELECT created_at AS at FROM protocol_version WHERE sha256 = $1',
      [round.sha256],
    );
    // within what clocks may differ by nothing is noticed: here the database refuses
    app.clock.now = new Date((version?.at.getTime() ?? 0) - 1);
    expect((await signs(round.chair, round).expect(503)).body).toEqual(unsure);
    await shift(0);
    await signs(round.chair, round).expect(201);
  });

  test('and is behind what is known waits for somebody who operates the installation to say that it is right', async () => {
    await app.dataSource.query(`UPDATE known_moment SET noted_at = now() + interval '1 day'`);
    await shift(0);
    expect((await shown()).clock).toMatchObject({ fault: 'behind' });
    await signs(round.one, round).expect(503);
    const { organisationId } = await aBoard(app);
    const other = await employed(app, organisationId, 'administrator');
    await other.post('/api/operation/clock').expect(403);
    await shift(5 * MINUTE);
    await app.admin.post('/api/operation/clock').expect(409);
    await shift(0);
    await app.admin.post('/api/operation/clock').expect(200);
    await app.workers.lookAtClock();
    expect((await shown()).clock).toMatchObject({ fault: null });
    expect(await count(`audit_event WHERE action = 'clock.confirmed'`)).toBe(1);
    await signs(round.one, round).expect(201);
  });
});
