import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let own: { organisationId: string; boardId: string; meeting: MeetingView };
let other: { organisationId: string; boardId: string; meeting: MeetingView };
const agents: Record<string, Agent> = {};

async function aHouse() {
  const board = await aBoard(app);
  return { ...board, meeting: await aMeeting(app, board.boardId) };
}

async function withMandate(role: string, boardId: string | null): Promise<Agent> {
  const email = `${role}@region.example`;
  const added = await app.admin
    .post('/api/people')
    .send({ name: role, email, membership: { organisationId: own.organisationId, boardId, role } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

beforeAll(async () => {
  app = await startTestApp();
  own = await aHouse();
  other = await aHouse();
  agents['secretary'] = await withMandate('secretary', own.boardId);
  agents['member'] = await withMandate('member', own.boardId);
  agents['registrar'] = await withMandate('registrar', null);
});
afterAll(() => app.close());

const item = (of: typeof own) => of.meeting.items[0]?.id ?? '';
const person = (of: typeof own) => of.meeting.people[0]?.id ?? '';

/** Every door about a meeting, with a body that would pass. */
const doors: [
  string,
  (agent: Agent, of: typeof own) => { then: unknown; expect: (status: number) => unknown },
][] = [
  ['GET meeting', (agent, of) => agent.get(`/api/meetings/${of.meeting.id}`)],
  ['GET protocol', (agent, of) => agent.get(`/api/meetings/${of.meeting.id}/protocol`)],
  ['GET protocol.pdf', (agent, of) => agent.get(`/api/meetings/${of.meeting.id}/protocol.pdf`)],
  ['GET readiness', (agent, of) => agent.get(`/api/meetings/${of.meeting.id}/readiness`)],
  ['GET events', (agent, of) => agent.get(`/api/meetings/${of.meeting.id}/events`)],
  ['GET agenda item', (agent, of) => agent.get(`/api/agenda-items/${item(of)}`)],
];

const writes: typeof doors = [
  ['PATCH meeting', (agent, of) => agent.patch(`/api/meetings/${of.meeting.id}`).send({ version: -1 })],
  [
    'POST meeting',
    (agent, of) =>
      agent.post('/api/meetings').send({ boardId: of.boardId, date: '2025-01-14', start: '13:00' }),
  ],
  [
    'POST copy',
    (agent, of) => agent.post(`/api/meetings/${of.meeting.id}/copies`).send({ date: '2025-02-11' }),
  ],
  ['POST people', (agent, of) => agent.post(`/api/meetings/${of.meeting.id}/people`).send({ name: 'Ny' })],
  [
    'PATCH meeting person',
    (agent, of) => agent.patch(`/api/meeting-people/${person(of)}`).send({ title: 'rektor' }),
  ],
  ['PUT officers', (agent, of) => agent.put(`/api/meetings/${of.meeting.id}/officers`).send({ version: -1 })],
  [
    'PUT attendance',
    (agent, of) =>
      agent.put(`/api/meetings/${of.meeting.id}/attendance`).send({ version: -1, attendance: [] }),
  ],
  [
    'POST agenda item',
    (agent, of) => agent.post(`/api/meetings/${of.meeting.id}/agenda-items`).send({ title: 'Ny' }),
  ],
  ['PATCH agenda item', (agent, of) => agent.patch(`/api/agenda-items/${item(of)}`).send({ version: -1 })],
  ['POST adjustments', (agent, of) => agent.post(`/api/meetings/${of.meeting.id}/adjustments`).send({})],
  [
    'POST invitation',
    (agent, of) => agent.post(`/api/people/${person(of)}/invitation`).send({ email: 'ny@region.example' }),
  ],
  ['PATCH board', (agent, of) => agent.patch(`/api/boards/${of.boardId}`).send({ version: -1 })],
];

const status = async (reply: unknown) => ((await reply) as { status: number }).status;

describe('another organisation', () => {
  test.each([...doors, ...writes])('%s is as if it did not exist', async (_name, call) => {
    expect(await status(call(agents['secretary'] as Agent, other))).toBe(404);
  });

  test('is in no list', async () => {
    for (const [path, list] of [
      ['/api/meetings', 'meetings'],
      ['/api/organisations', 'organisations'],
      ['/api/boards', 'boards'],
    ] as const) {
      const reply = await (agents['secretary'] as Agent).get(path).expect(200);
      expect((reply.body as Record<string, unknown[]>)[list]).toHaveLength(1);
    }
  });
});

describe('a member', () => {
  test.each(doors)('may %s', async (_name, call) => {
    expect(await status(call(agents['member'] as Agent, own))).toBe(200);
  });
  test.each(writes)('may not %s', async (_name, call) => {
    expect(await status(call(agents['member'] as Agent, own))).toBe(403);
  });
});

describe('a secretary', () => {
  test.each(writes)('passes the policy of %s', async (_name, call) => {
    // -1 is a stale version everywhere: passing the policy shows as 409, and nothing is changed
    expect([201, 200, 409]).toContain(await status(call(agents['secretary'] as Agent, own)));
  });
  test('may add a person to his own board and invite him, and nobody of another', async () => {
    const agent = agents['secretary'] as Agent;
    const membership = { organisationId: own.organisationId, boardId: own.boardId, role: 'member' };
    const added = await agent.post('/api/people').send({ name: 'Nils Ny', membership }).expect(201);
    const invitation = (by: Agent, id: string) =>
      by.post(`/api/people/${id}/invitation`).send({ email: 'nils.ny@region.example' });
    await invitation(agent, (added.body as { id: string }).id).expect(201);
    await invitation(agents['member'] as Agent, (added.body as { id: string }).id).expect(403);
    const foreign = { organisationId: other.organisationId, boardId: other.boardId, role: 'member' };
    const stranger = await app.admin
      .post('/api/people')
      .send({ name: 'Frida Främmande', membership: foreign })
      .expect(201);
    await invitation(agent, (stranger.body as { id: string }).id).expect(404);
    await agent
      .post('/api/people')
      .send({ name: 'Högre', membership: { ...membership, boardId: null } })
      .expect(403);
  });
  test('may not lay up organisations or boards', async () => {
    const agent = agents['secretary'] as Agent;
    await agent.post('/api/organisations').send({ name: 'Min region', kind: 'region' }).expect(403);
    await agent
      .post(`/api/organisations/${own.organisationId}/boards`)
      .send({ name: 'Ny', kind: 'committee', numbering: 'year' })
      .expect(403);
  });
});

describe('a stranger', () => {
  test.each([...doors, ...writes])('is asked to sign in at %s', async (_name, call) => {
    expect(await status(call(app.stranger, own))).toBe(401);
  });
});
