import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AppealDraft, AppealsOfItem, AppealStepDraft } from '@klubbat/shared/contracts/appeal';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { LaterNewsDraft, LaterNewsView } from '@klubbat/shared/contracts/later-news';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { appealFaults, forceObstacles } from '@klubbat/shared/sentences/appeal-event-sentences';
import { aBoard, aMeeting, anAdjustedMeeting } from '../../../test/builders.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let meeting: MeetingView;
let reader: Agent;
let foreigner: Agent;
const COURT = 'Förvaltningsrätten i Fjällmark';
const itemId = (at = 0) => meeting.items[at]?.id ?? '';

async function atDay(day: string): Promise<void> {
  app.clock.now = new Date(`${day}T09:00:00Z`);
  app.admin = await app.signIn('admin@klubbat.example', 'administratörens lösenord');
  reader = await app.signIn('lars@fjallmark.example', PASSWORD);
  foreigner = await app.signIn('foreigner@other.example', PASSWORD);
}

beforeAll(async () => {
  app = await startTestApp();
  const board = await aBoard(app, { name: 'Socialnämnden' }, { name: 'Region Fjällmark' });
  meeting = await anAdjustedMeeting(app, board.boardId, {});
  const email = 'lars@fjallmark.example';
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Lars Ek', email, membership: { ...board, role: 'member' } })
    .expect(201);
  await app.invite((person.body as { id: string }).id, email);
  const { boardId } = await aBoard(app);
  const other = await aMeeting(app, boardId);
  await app.invite(other.people[0]?.id ?? '', 'foreigner@other.example');
  await app.admin
    .post(`/api/adjustments/${meeting.adjustments[0]?.id ?? ''}/notices`)
    .send({ postedOn: '2025-01-15', keptAt: 'Regionens hus', board: 'Regionens anslagstavla' })
    .expect(201);
  await atDay('2025-02-06');
});
afterAll(() => app.close());

const viewOf = ({ body }: { body: unknown }) => body as AppealsOfItem;
const problemOf = ({ body }: { body: unknown }) => body as Problem;
const read = async (agent: Agent = app.admin, at = 0) =>
  viewOf(await agent.get(`/api/agenda-items/${itemId(at)}/appeals`).expect(200));
const receives = (change: Partial<AppealDraft> = {}, agent: Agent = app.admin, at = 0) =>
  agent.post(`/api/agenda-items/${itemId(at)}/appeals`).send({
    way: 'legality',
    receivedOn: '2025-02-03',
    appellant: 'Maja Ekdahl',
    ...change,
  });
const steps = (id: string, draft: Partial<AppealStepDraft>, agent: Agent = app.admin) =>
  agent.post(`/api/appeals/${id}/steps`).send({ day: '2025-02-06', ...draft });
const forces = (change: Partial<LaterNewsDraft> = {}, at = 0) =>
  app.admin.post(`/api/agenda-items/${itemId(at)}/later-news`).send({
    kind: 'legal-force',
    appeal: 'legality',
    court: COURT,
    day: '2025-02-06',
    answeredBy: 'Målkansliet',
    registryCheckedUntil: '2025-02-06',
    ...change,
  });
const appealId = async () => (await read()).appeals[0]?.id ?? '';

describe('an appeal', () => {
  test('is noted once, also by two at once, and stands in the way of laga kraft', async () => {
    const both = await Promise.all([receives(), receives({ appellant: ' maja ekdahl ' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    // whichever of the two came first is the one that stands
    expect(await read()).toMatchObject({
      appeals: [
        { state: 'open', appellant: expect.stringMatching(/^maja ekdahl$/i), court: null, steps: [] },
      ],
      lastAppealDay: '2025-02-05',
      obstacles: { legality: [forceObstacles.open(1)] },
    });
    expect(problemOf(await forces().expect(409))).toMatchObject({
      code: 'legal-force-too-early',
      errors: [{ path: '$', message: forceObstacles.open(1) }],
    });
  });

  test('names who appealed to nobody but those who handle it, and not in the log', async () => {
    const shown = await read(reader);
    expect(shown.appeals).toMatchObject([{ state: 'open', appellant: null }]);
    await receives({ appellant: 'En annan' }, reader).expect(403);
    await steps(await appealId(), { kind: 'withdrawn' }, reader).expect(403);
    const log: { details: object }[] = await app.dataSource.query(
      "SELECT details FROM audit_event WHERE action = 'appeal.received'",
    );
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toMatch(/ekdahl/i);
  });

  test.each<[Partial<AppealStepDraft>, string, string]>([
    [{ kind: 'sent-on' }, '$.court', appealFaults.court],
    [{ kind: 'annulled', court: COURT }, '$.courtCase', appealFaults.courtCase],
    [{ kind: 'changed', court: COURT, courtCase: '1-25' }, '$.note', appealFaults.note],
    [{ kind: 'withdrawn', day: '2025-02-02' }, '$.day', appealFaults.stepDay],
    [{ kind: 'withdrawn', day: '2025-02-07' }, '$.day', appealFaults.stepDay],
    [{ kind: 'mistaken' }, '$.note', appealFaults.note],
  ])('is not followed by %j', async (draft, path, message) => {
    expect(problemOf(await steps(await appealId(), draft).expect(422)).errors).toEqual([{ path, message }]);
  });

  test('is sent on and annuls the decision, once by two at once: the § tells it, and never has laga kraft', async () => {
    const id = await appealId();
    await steps(id, { kind: 'sent-on', court: COURT }).expect(201);
    await steps(id, { kind: 'reopened', note: 'Nej.' }).expect(409);
    const judged = { kind: 'annulled', court: COURT, courtCase: '77-25' } as const;
    const both = await Promise.all([steps(id, judged), steps(id, judged)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(await read()).toMatchObject({
      appeals: [{ state: 'annulled', court: COURT, courtCase: '77-25' }],
      obstacles: { legality: [forceObstacles.annulled] },
    });
    const { news } = (await app.admin.get(`/api/meetings/${meeting.id}/later-news`).expect(200)).body as {
      news: LaterNewsView[];
    };
    expect(news).toMatchObject([{ kind: 'annulled', courtCase: '77-25', takenBack: false }]);
    expect(problemOf(await forces().expect(409)).code).toBe('decision-annulled');
    await steps(id, { kind: 'withdrawn' }).expect(409);
  });

  test('is tried again: the news is taken back; rejected, it is in the way no more', async () => {
    const id = await appealId();
    await steps(id, { kind: 'reopened', note: 'Kammarrätten har tagit upp målet.' }).expect(201);
    expect(problemOf(await forces().expect(409)).code).toBe('legal-force-too-early');
    await steps(id, { kind: 'rejected', court: 'Kammarrätten i Norr', courtCase: '8-25' }).expect(201);
    expect((await read()).obstacles.legality).toEqual([]);
    await forces().expect(201);
    await forces().expect(200);
  });

  test('that never was is noted as that, and may then be noted anew', async () => {
    await receives({ appellant: 'Fel' }, app.admin, 1).expect(201);
    const id = (await read(app.admin, 1)).appeals[0]?.id ?? '';
    await steps(id, { kind: 'mistaken', note: 'Gällde en annan paragraf.' }).expect(201);
    await steps(id, { kind: 'sent-on', court: COURT }).expect(409);
    expect((await read(app.admin, 1)).obstacles.legality).toEqual([]);
    await receives({ appellant: 'Fel' }, app.admin, 1).expect(201);
  });

  test.each(['2025-01-14', '2025-02-07'])('cannot have come in on %s', async (receivedOn) => {
    expect(problemOf(await receives({ receivedOn }).expect(422)).errors).toEqual([
      { path: '$.receivedOn', message: appealFaults.day },
    ]);
  });
});

describe('the database itself', () => {
  test.each(['appeal', 'appeal_step'])('keeps every row of %s as it is', async (table) => {
    for (const sql of [
      `UPDATE ${table} SET court = 'x'`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: 'KL001' } });
    }
  });

  test('refuses laga kraft while an appeal is open, without what was checked, or before its time', async () => {
    const insert = (checked: string, day = '2025-02-06') =>
      app.dataSource.query(
        `INSERT INTO later_news (id, meeting_id, adjustment_id, agenda_item_id, paragraph, kind, appeal, court, day,
                                 noted_by, noted_at, answered_by, registry_checked_until)
         SELECT gen_random_uuid(), i.meeting_id, i.adjustment_id, i.id, i.paragraph, 'legal-force', 'legality', 'FR', $2,
                (SELECT id FROM person LIMIT 1), now(), ${checked}
           FROM agenda_item i WHERE i.id = $1`,
        [itemId(1), day],
      );
    await expect(insert(`'Målkansliet', '2025-02-06'`)).rejects.toMatchObject({
      driverError: { code: 'KL056' },
    });
    for (const checked of [`'Målkansliet', NULL`, `' ', '2025-02-06'`]) {
      await expect(insert(checked)).rejects.toMatchObject({ driverError: { code: 'KL055' } });
    }
    const open = (await read(app.admin, 1)).appeals.find(({ state }) => state === 'open');
    await steps(open?.id ?? '', { kind: 'withdrawn' }).expect(201);
    for (const [checked, day] of [
      [`'Målkansliet', '2025-02-06'`, '2025-02-05'],
      [`'Målkansliet', '2025-02-04'`, '2025-02-06'],
    ] as const) {
      await expect(insert(checked, day)).rejects.toMatchObject({ driverError: { code: 'KL055' } });
    }
  });
});

describe('an appeal by a special law', () => {
  test('waits for each party: until it is known when it got the decision, and its own three weeks are over', async () => {
    const order = await app.admin
      .post(`/api/meetings/${meeting.id}/dispatches`)
      .send({
        paragraphs: [2],
        recipients: [
          { name: 'Asta', email: 'asta@part.example' },
          { name: 'Bertil', email: 'bertil@part.example' },
        ],
        party: { instance: COURT },
      })
      .expect(201);
    const [asta, bertil] = (order.body as { deliveries: DeliveryView[] }).deliveries;
    const got = (delivery: DeliveryView | undefined, receivedOn: string) =>
      app.admin
        .put(`/api/deliveries/${delivery?.id ?? ''}/party-receipt`)
        .send({ receivedOn, manner: 'acknowledged' })
        .expect(200);
    await got(asta, '2025-02-06');
    expect(await read(app.admin, 1)).toMatchObject({
      parties: [
        { name: 'Asta', receivedOn: '2025-02-06', lastAppealDay: '2025-02-27' },
        { name: 'Bertil', receivedOn: null, lastAppealDay: null },
      ],
      obstacles: {
        legality: [],
        administrative: [
          forceObstacles.partyRuns('Asta', '2025-02-27'),
          forceObstacles.partyUnknown('Bertil'),
        ],
      },
    });
    expect((await read(reader, 1)).parties).toEqual([]);
    await forces({ appeal: 'administrative' }, 1).expect(409);
    await got(bertil, '2025-02-06');
    await atDay('2025-02-28');
    await forces(
      { appeal: 'administrative', day: '2025-02-28', registryCheckedUntil: '2025-02-28' },
      1,
    ).expect(201);
  });
});

test('whoever belongs elsewhere knows of nothing', async () => {
  await foreigner.get(`/api/agenda-items/${itemId()}/appeals`).expect(404);
  await receives({}, foreigner).expect(404);
  await steps(await appealId(), { kind: 'withdrawn' }, foreigner).expect(404);
});
