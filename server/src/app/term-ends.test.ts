import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { mandateRoles } from '@klubbat/shared/vocabulary/roles';
import { aBoard, aMeeting, show } from '../../test/builders.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../test/test-app.js';

/*
 * A right ends with the day on which the term ends: at midnight in Stockholm, in a session that is open. What is left is what one
 * served in: to read, comment and sign it.
 */

const LAST = new Date('2025-01-15T22:59:00Z');
const AFTER = new Date('2025-01-15T23:01:00Z');

let app: TestApp;
let place: { organisationId: string; boardId: string };
let served: MeetingView;
let other: MeetingView;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-15T20:00:00Z') });
  place = await aBoard(app);
  served = await aMeeting(app, place.boardId);
  other = await aMeeting(app, place.boardId, { date: '2025-01-21' });
}, 60_000);
afterAll(() => app.close());
beforeEach(() => {
  app.clock.now = new Date('2025-01-15T20:00:00Z');
});

/** Somebody with a term that ends on 15 January. */
async function untilJanuary(role: string, name: string): Promise<Agent> {
  const email = `${role}.${name.length}@region.example`;
  const { organisationId, boardId } = place;
  const added = await app.admin
    .post('/api/people')
    .send({ name, email, membership: { organisationId, boardId, role, until: '2025-01-15' } })
    .expect(201);
  return app.invite((added.body as { id: string }).id, email);
}

test.each(mandateRoles)(
  'a %s reads until the end of the last day, and then not even that it is there',
  async (role) => {
    const agent = await untilJanuary(role, `Namn ${role}`);
    app.clock.now = LAST;
    await agent.get(`/api/meetings/${other.id}`).expect(200);
    app.clock.now = AFTER;
    await agent.get(`/api/meetings/${other.id}`).expect(404);
    await agent.get(`/api/boards/${place.boardId}/members`).expect(404);
    await agent.get(`/api/organisations/${place.organisationId}/addresses`).expect(404);
    const lists = await Promise.all(
      ['/api/meetings', '/api/boards', '/api/organisations', '/api/search?q=konserter', '/api/my-work'].map(
        (path) => agent.get(path).expect(200),
      ),
    );
    for (const { text } of lists) {
      expect(text).not.toContain(other.id);
      expect(text).not.toContain(place.boardId);
    }
    const session = (await agent.get('/api/session').expect(200)).body as { permitted: string[] };
    expect(session.permitted).toEqual([]);
  },
);

test('who served in a meeting goes on reading, commenting and signing its protocol, and writes nothing else', async () => {
  const adjuster = served.people[1];
  const signer = await app.invite(adjuster?.id ?? '', 'justerare@region.example');
  const { organisationId, boardId } = place;
  await app.admin
    .post('/api/people')
    .send({
      name: adjuster?.name,
      email: 'justerare@region.example',
      membership: { organisationId, boardId, role: 'secretary', until: '2025-01-15' },
    })
    .expect(201);
  await signer
    .post(`/api/meetings/${served.id}/agenda-items`)
    .send({ title: 'En punkt till', sections: [{ kind: 'decision', body: 'Nämnden beslutar så.' }] })
    .expect(201);
  await app.admin.post(`/api/meetings/${served.id}/numbering`).expect(200);
  const asked = await app.admin
    .post(`/api/meetings/${served.id}/reviews`)
    .send({ lastDay: '2025-01-30', reviewers: [adjuster?.id] })
    .expect(201);
  app.clock.now = AFTER;
  await signer.get(`/api/meetings/${other.id}`).expect(404);
  expect((await show(signer, served.id)).permitted).toEqual([
    'meeting.read',
    'meeting.read-secret',
    'meeting.hand-in',
  ]);
  await signer.get(`/api/meetings/${served.id}/protocol`).expect(200);
  await signer.post(`/api/meetings/${served.id}/agenda-items`).send({ title: 'Ännu en' }).expect(403);
  const round = (asked.body as { id: string }).id;
  await signer
    .post(`/api/reviews/${round}/comments`)
    .send({ itemId: served.items[0]?.id, text: 'Stämmer.', saveId: '00000000-0000-7000-8000-000000000001' })
    .expect(201);
  await app.admin.post(`/api/reviews/${round}/end`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${served.id}/adjustments`).send({}).expect(201);
  const { adjustmentId, sha256 } = sent.body as { adjustmentId: string; sha256: string };
  await signer
    .post(`/api/adjustments/${adjustmentId}/signatures`)
    .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
    .expect(201);
});
