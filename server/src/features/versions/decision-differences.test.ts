import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { DecisionDifference } from '@klubbat/shared/contracts/decision-difference';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('a decision is followed from proposal to draft to what is signed; for who writes and who adjusts', async () => {
  const { organisationId, boardId } = await aBoard(app);
  const { id, items, people } = await aMeeting(app, boardId);
  const [first, second] = items;
  const door = `/api/meetings/${id}/decision-differences`;
  const write = async (change: Record<string, unknown>) => {
    const path = `/api/agenda-items/${second?.id ?? ''}`;
    const { version } = (await app.admin.get(path)).body as AgendaItemView;
    await app.admin
      .patch(path)
      .send({ ...change, version })
      .expect(200);
  };
  const told = async () =>
    ((await app.admin.get(door).expect(200)).body as { items: DecisionDifference[] }).items;
  expect(await told()).toEqual([]);

  const proposal = {
    kind: 'proposal',
    body: '1. Att bevilja bidrag om 100 kronor.\n2. Att avslå övriga ansökningar.',
  };
  const decides = (body: string) => ({ sections: [proposal, { kind: 'decision', body }] });
  await write(decides('1. Att bevilja bidrag om 200 kronor.\n2. Att avslå övriga ansökningar.'));
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const chair = await app.invite(people[0]?.id ?? '', 'asa@region.example');
  await app.admin
    .post(`/api/meetings/${id}/reviews`)
    .send({ reviewers: [people[0]?.id], lastDay: '2099-01-20' })
    .expect(201);
  // in the same spell of writing: what the draft said stands
  await write(
    decides(
      '1. Att bevilja bidrag om 200 kronor per år.\n2. Att avslå övriga ansökningar.\n3. Att utse en styrgrupp.',
    ),
  );

  const [untouched, changed] = await told();
  expect(untouched).toMatchObject({
    itemId: first?.id,
    hasProposal: false,
    state: 'draft',
    rows: [{ proposed: null }],
  });
  expect(untouched?.rows[0]?.reviewed).toBe(untouched?.rows[0]?.now);
  expect(changed?.rows).toEqual([
    {
      proposed: 'Att bevilja bidrag om 100 kronor.',
      reviewed: 'Att bevilja bidrag om 200 kronor.',
      now: 'Att bevilja bidrag om 200 kronor per år.',
    },
    {
      proposed: 'Att avslå övriga ansökningar.',
      reviewed: 'Att avslå övriga ansökningar.',
      now: 'Att avslå övriga ansökningar.',
    },
    { proposed: null, reviewed: null, now: 'Att utse en styrgrupp.' },
  ]);
  expect(changed?.reviewedAt).not.toBeNull();

  await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  expect((await told()).map(({ state }) => state)).toEqual(['sent', 'sent']);

  await chair.get(door).expect(200);
  const added = await app.admin
    .post('/api/people')
    .send({
      name: 'Lars',
      email: 'lars@region.example',
      membership: { organisationId, boardId, role: 'member' },
    })
    .expect(201);
  const member = await app.invite((added.body as { id: string }).id, 'lars@region.example');
  await member.get(door).expect(403);
  await app.stranger.get(door).expect(401);
});

test('what an official handed in is what was proposed, whatever the § has come to say', async () => {
  const place = await aBoard(app);
  const { id } = await aMeeting(app, place.boardId, { date: '2025-01-22' });
  const begun = await app.admin
    .post(`/api/boards/${place.boardId}/memoranda`)
    .send({ title: 'Avtal om konserter' })
    .expect(201);
  const memorandum = begun.body as { id: string; version: number };
  const saved = await app.admin
    .patch(`/api/memoranda/${memorandum.id}`)
    .send({
      version: memorandum.version,
      sections: [{ kind: 'proposal', body: 'Nämnden godkänner avtalet.' }],
    })
    .expect(200);
  await app.admin
    .post(`/api/memoranda/${memorandum.id}/submissions`)
    .send({ version: (saved.body as { version: number }).version, meetingId: id })
    .expect(201);
  const taken = await app.admin
    .post(`/api/memoranda/${memorandum.id}/acceptances`)
    .send({ number: 1 })
    .expect(201);
  const { itemId } = taken.body as { itemId: string };
  const { version } = (await app.admin.get(`/api/agenda-items/${itemId}`)).body as AgendaItemView;
  await app.admin
    .patch(`/api/agenda-items/${itemId}`)
    .send({ version, sections: [{ kind: 'decision', body: 'Nämnden godkänner avtalet med ett förbehåll.' }] })
    .expect(200);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const { items } = (await app.admin.get(`/api/meetings/${id}/decision-differences`).expect(200)).body as {
    items: DecisionDifference[];
  };
  expect(items.find((one) => one.itemId === itemId)?.rows).toEqual([
    {
      proposed: 'Nämnden godkänner avtalet.',
      reviewed: null,
      now: 'Nämnden godkänner avtalet med ett förbehåll.',
    },
  ]);
});
