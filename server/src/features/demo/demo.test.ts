import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { meetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { contradictions } from '@klubbat/shared/rules/contradictions';
import { formFaults } from '@klubbat/shared/rules/meeting-form';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { readConfig } from '../../platform/config.js';
import { demoAccounts } from './demo-people.js';
import { loadDemo, type DemoLogin } from './demo.service.js';
import { demoMeetings } from './demo-meetings.js';

describe('each meeting of the demo', () => {
  test.each(demoMeetings.map((file) => [`${file.board.name} ${file.meeting.date}`, file] as const))(
    '%s has no faults and no contradictions',
    (_name, file) => {
      expect(meetingFile.parse(file)).toEqual(file);
      expect(formFaults(file)).toEqual([]);
      expect(contradictions(file).filter(({ severity }) => severity === 'contradiction')).toEqual([]);
    },
  );
});

describe('the demo comes', () => {
  const url = 'postgresql://klubbat@localhost/klubbat';
  test.each([
    ['with the database that Klubbat brings itself', {}, true],
    ['not there either when it is declined', { KLUBBAT_DEMO: '0' }, false],
    ['not into a database that somebody else provides', { DATABASE_URL: url }, false],
    ['there only when asked for', { DATABASE_URL: url, KLUBBAT_DEMO: '1' }, true],
  ])('%s', (_case, variables, demo) => {
    expect(readConfig(variables).demo).toBe(demo);
  });
});

describe('loading', () => {
  let app: TestApp;
  let logins: DemoLogin[];
  beforeAll(async () => {
    app = await startTestApp();
    [logins = []] = await Promise.all([
      loadDemo(app.dataSource, () => app.clock.now, true),
      loadDemo(app.dataSource, () => app.clock.now, true),
    ]);
  });
  afterAll(() => app.close());

  const meetingsOf = async (agent: Agent) => {
    const reply = await agent.get('/api/meetings').expect(200);
    return (reply.body as { meetings: { id: string; date: string; board: string; state: string }[] })
      .meetings;
  };
  const signIn = (who: string) => {
    const login = logins.find((one) => one.who.startsWith(who));
    return app.signIn(login?.email ?? '', login?.password ?? '');
  };
  const counts = () =>
    app.dataSource.query<unknown[]>(
      `SELECT (SELECT count(*) FROM meeting) AS meetings, (SELECT count(*) FROM account) AS accounts,
              (SELECT count(*) FROM audit_event) AS events, (SELECT count(*) FROM delivery) AS deliveries`,
    );

  test('twice, and twice at once, is the same as once', async () => {
    const before = await counts();
    expect(await loadDemo(app.dataSource, () => app.clock.now, true)).toEqual(logins);
    expect(await counts()).toEqual(before);
    expect(await meetingsOf(app.admin)).toHaveLength(demoMeetings.length);
  });

  test('gives logins that work, each with what waits for him', async () => {
    expect(logins).toHaveLength(demoAccounts.length);
    const waiting = await Promise.all(
      logins.map(async ({ email, password }) => {
        const agent = await app.signIn(email, password);
        const reply = await agent.get('/api/session').expect(200);
        return (reply.body as { waiting: number }).waiting;
      }),
    );
    // secretary, chair, two adjusters, registrar, the other secretary
    expect(waiting).toEqual([0, 0, 1, 1, 0, 0]);
  });

  test('shows every stage of a protocol', async () => {
    const states = Object.fromEntries(
      (await meetingsOf(app.admin)).map(({ board, date, state }) => [`${board} ${date}`, state]),
    );
    expect(states).toEqual({
      'Kollektivtrafiknämnden 2026-09-16': 'adjusted',
      'Regionstyrelsen 2026-10-14': 'announced',
      'Regionstyrelsen 2026-11-11': 'partly-signed',
      'Kommunalt samverkansforum 2026-11-13': 'draft',
      'Kollektivtrafiknämnden 2026-12-09': 'preparing',
      'Kultur- och fritidsnämnden 2026-11-18': 'draft',
    });
  });

  test('keeps the organisations apart', async () => {
    const region = await meetingsOf(await signIn('Sekreterare, '));
    const municipality = await meetingsOf(await signIn('Sekreterare i Björkådal'));
    expect(region).toHaveLength(5);
    expect(municipality.map(({ board }) => board)).toEqual(['Kultur- och fritidsnämnden']);
  });

  test('leaves one decision unwritten, and says so', async () => {
    const agent = await signIn('Sekreterare, ');
    const forum = (await meetingsOf(agent)).find(({ board }) => board === 'Kommunalt samverkansforum');
    const shown = (await agent.get(`/api/meetings/${forum?.id ?? ''}`).expect(200)).body as MeetingView;
    expect(shown.items.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4, 5, 6]);
    const ready = await agent.get(`/api/meetings/${shown.id}/readiness`).expect(200);
    const { obstacles } = ready.body as { obstacles: { code: string }[] };
    expect(obstacles.map(({ code }) => code)).toEqual(['decision-missing']);
  });

  test('lets the last adjusters adjust what waits for them', async () => {
    const adjusters = await Promise.all(['Justerare, Ivar', 'Justerare, Saga'].map(signIn));
    let state = '';
    for (const agent of adjusters) {
      const mine = await agent.get('/api/my-adjustments').expect(200);
      const waiting = (mine.body as { adjustments: (AdjustmentView & { waitsForMe: boolean })[] })
        .adjustments;
      const round = waiting.find(({ waitsForMe }) => waitsForMe);
      const signed = await agent
        .post(`/api/adjustments/${round?.id ?? ''}/signatures`)
        .send({ sha256: round?.sha256, password: logins[0]?.password })
        .expect(201);
      state = (signed.body as AdjustmentView).state;
    }
    expect(state).toBe('adjusted');
  });

  test('has one extract in the outbox, which the program itself can catch', async () => {
    await app.workers.workOnce();
    const reply = await (await signIn('Registrator')).get('/api/deliveries').expect(200);
    const { deliveries, caught } = reply.body as { deliveries: { state: string }[]; caught: boolean };
    expect(caught).toBe(true);
    expect(deliveries.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  });
});

describe('an installation in use', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  test('gets no demo into its register', async () => {
    await app.admin
      .post('/api/organisations')
      .send({ name: 'Äkta kommun', kind: 'municipality' })
      .expect(201);
    expect(await loadDemo(app.dataSource, () => app.clock.now, true)).toEqual([]);
    const reply = await app.admin.get('/api/organisations').expect(200);
    expect((reply.body as { organisations: unknown[] }).organisations).toHaveLength(1);
  });
});
