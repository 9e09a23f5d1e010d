import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ElectionEffects } from '@klubbat/shared/contracts/election-effect';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { PersonView } from '@klubbat/shared/contracts/register-people';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const ELECTION = {
  office: 'Ledamot i Kulturnämnden',
  elected: [{ name: 'Gun Vik', party: 'S', replaces: 'Bo Ask', from: '2025-02-01', until: '2026-12-31' }],
};

/** Fullmäktige with an election to Kulturnämnden, where Bo Ask (S) is a member. */
async function anElection(elections: object[] = [ELECTION]) {
  const { organisationId, boardId: committee } = await aBoard(app);
  const made = await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name: 'Regionfullmäktige', kind: 'assembly', numbering: 'year' })
    .expect(201);
  const assembly = (made.body as { id: string }).id;
  const added = await app.admin
    .post('/api/people')
    .send({ name: 'Bo Ask', membership: { organisationId, boardId: committee, role: 'member', party: 'S' } })
    .expect(201);
  const meeting = await aMeeting(app, assembly);
  const [item] = meeting.items;
  await app.admin
    .patch(`/api/agenda-items/${item?.id ?? ''}`)
    .send({ version: item?.version, kind: 'election', elections })
    .expect(200);
  return {
    organisationId,
    committee,
    assembly,
    meeting,
    bo: (added.body as { id: string }).id,
    path: `/api/agenda-items/${item?.id ?? ''}/election-effects`,
  };
}

const effects = async (path: string) => (await app.admin.get(path).expect(200)).body as ElectionEffects;
const person = async (organisationId: string, id: string) =>
  (await app.admin.get(`/api/people/${id}`).query({ organisationId }).expect(200)).body as PersonView;

async function adjust({ id }: MeetingView): Promise<void> {
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  const { adjustmentId, sha256 } = sent.body as { adjustmentId: string; sha256: string };
  for (const { id: personId, key } of (await show(app.admin, id)).people.slice(0, 3)) {
    const signer = await app.invite(personId, `${key}.${personId}@region.example`);
    await signer
      .post(`/api/adjustments/${adjustmentId}/signatures`)
      .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
      .expect(201);
  }
}

describe('an election', () => {
  test('changes nothing by itself, and tells what it would mean', async () => {
    const { path, committee, bo, organisationId } = await anElection();
    expect(await effects(path)).toMatchObject({
      effects: [
        {
          name: 'Gun Vik',
          boardId: committee,
          role: 'member',
          from: '2025-02-01',
          people: [],
          replaces: [{ name: 'Bo Ask', boardId: committee }],
          done: null,
        },
      ],
    });
    expect((await person(organisationId, bo)).memberships).toMatchObject([
      { until: null, notAdjusted: false },
    ]);
  });

  test('that is changed after it was entered says so, and changes nothing in the register', async () => {
    const { path, committee, meeting } = await anElection();
    await app.admin
      .post(path)
      .send({
        office: ELECTION.office,
        name: 'Gun Vik',
        personId: null,
        boardId: committee,
        role: 'member',
        party: 'S',
        from: '2025-02-01',
        until: '2026-12-31',
        ends: null,
      })
      .expect(200);
    expect(await effects(path)).toMatchObject({ changed: [], effects: [{ done: { differs: false } }] });
    const change = async (elected: object[]) => {
      const item = (await show(app.admin, meeting.id)).items[0];
      await app.admin
        .patch(`/api/agenda-items/${item?.id ?? ''}`)
        .send({ version: item?.version, elections: [{ ...ELECTION, elected }] })
        .expect(200);
    };
    await change([{ name: 'Gun Vik', party: 'S', from: '2025-03-01', until: '2026-12-31' }]);
    expect(await effects(path)).toMatchObject({ changed: [], effects: [{ done: { differs: true } }] });
    await change([{ name: 'Eva Ek', party: 'S' }]);
    expect(await effects(path)).toMatchObject({
      changed: [{ office: ELECTION.office, name: 'Gun Vik' }],
      effects: [{ name: 'Eva Ek', done: null }],
    });
  });

  test('is entered once: a term begins, the one it replaces ends, not adjusted until the § is', async () => {
    const { path, committee, bo, organisationId, meeting } = await anElection();
    const [effect] = (await effects(path)).effects;
    const entry = {
      office: effect?.office,
      name: effect?.name,
      personId: null,
      boardId: committee,
      role: 'member',
      party: 'S',
      from: '2025-02-01',
      until: '2026-12-31',
      ends: effect?.replaces[0]?.id,
    };
    const replies = await Promise.all([1, 2, 3].map(() => app.admin.post(path).send(entry)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [done] = (await effects(path)).effects;
    expect(done).toMatchObject({ done: { adjusted: false }, people: [{ name: 'Gun Vik' }] });
    expect((await person(organisationId, bo)).memberships).toMatchObject([{ until: '2025-01-31' }]);
    const gun = () => person(organisationId, done?.done?.personId ?? '');
    expect((await gun()).memberships).toMatchObject([
      { boardId: committee, role: 'member', from: '2025-02-01', until: '2026-12-31', notAdjusted: true },
    ]);
    await adjust(meeting);
    expect((await gun()).memberships).toMatchObject([{ notAdjusted: false }]);
    expect((await effects(path)).effects[0]?.done?.adjusted).toBe(true);
  });

  test('of a member of fullmäktige is recorded only: such a seat is filled by others', async () => {
    const { path, assembly } = await anElection([
      { office: 'Ledamot i Regionfullmäktige', elected: [{ name: 'Eva Ek' }] },
    ]);
    const refused = await app.admin
      .post(path)
      .send({
        office: 'Ledamot i Regionfullmäktige',
        name: 'Eva Ek',
        personId: null,
        boardId: assembly,
        role: 'member',
        party: null,
        from: '2025-01-14',
        until: null,
        ends: null,
      })
      .expect(422);
    expect(JSON.stringify(refused.body)).toContain('Länsstyrelsen');
    expect((await effects(path)).effects[0]?.done).toBeNull();
  });

  test('is refused for whom the § has not elected, and for a board that one does not keep', async () => {
    const { path, committee } = await anElection();
    const foreign = await aBoard(app);
    const entry = {
      office: ELECTION.office,
      name: 'Gun Vik',
      personId: null,
      boardId: committee,
      role: 'member',
      party: null,
      from: '2025-02-01',
      until: null,
      ends: null,
    };
    await app.admin
      .post(path)
      .send({ ...entry, name: 'Någon Annan' })
      .expect(422);
    await app.admin
      .post(path)
      .send({ ...entry, boardId: foreign.boardId })
      .expect(422);
    expect((await effects(path)).effects[0]?.done).toBeNull();
  });
});
