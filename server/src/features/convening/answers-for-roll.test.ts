import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AnswerForRoll } from '@klubbat/shared/contracts/answer-for-roll';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import type { SittingReply } from '@klubbat/shared/contracts/sitting';
import { addToBoard, postAs, type Post } from '../../../test/assembly.js';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let post: Post;
beforeAll(async () => {
  app = await startTestApp();
  post = postAs(app.admin);
});
afterAll(() => app.close());

/** Siv and Sune (S), Mats (M); substitutes Es and Et (S): all called to a meeting on the 30th of January. */
async function aCalledMeeting() {
  const place = await aBoard(app, { seats: 3 });
  const unique = place.boardId.slice(-12);
  for (const [name, party, role] of [
    ['Siv', 'S', 'chair'],
    ['Sune', 'S', 'member'],
    ['Mats', 'M', 'member'],
    ['Es', 'S', 'substitute'],
    ['Et', 'S', 'substitute'],
  ] as const) {
    await addToBoard(post, place, { name, party, role, email: `${name}.${unique}@region.example` });
  }
  const { id } = (await post('/api/meetings', {
    boardId: place.boardId,
    date: '2025-01-30',
    start: '13:00',
  })) as { id: string };
  await post(`/api/meetings/${id}/agenda-items`, { title: 'Upprop' });
  const { invitees } = (await app.admin.get(`/api/meetings/${id}/convening`).expect(200))
    .body as ConveningView;
  const sent = (await post(`/api/meetings/${id}/convening`, {
    to: invitees.map(({ key }) => key),
  })) as ConveningView;
  const inviteeOf = (name: string) => sent.invitees.find((one) => one.name === name)?.id ?? '';
  const says = (name: string, answer: Record<string, unknown>) =>
    app.admin
      .put(`/api/invitees/${inviteeOf(name)}/answer`)
      .send(answer)
      .expect(200);
  return { ...place, id, inviteeOf, says };
}

const answersOf = async (id: string) =>
  (
    (await app.admin.get(`/api/meetings/${id}/answers-for-roll`).expect(200)).body as {
      answers: AnswerForRoll[];
    }
  ).answers;

test('the answers propose, and nothing is so until the roll is called', async () => {
  const { id, inviteeOf, says } = await aCalledMeeting();
  expect(await answersOf(id)).toEqual([]);
  await says('Siv', { comes: true });
  await says('Sune', { comes: false, reason: 'Bortrest' });
  await says('Mats', { comes: false, awayFrom: '15:00' });
  await post(`/api/invitees/${inviteeOf('Sune')}/substitute`, { substituteId: inviteeOf('Es') });
  await says('Es', { comes: true });

  const rolled = (await post(`/api/meetings/${id}/roll`, {})) as SittingReply;
  expect(rolled.sitting.present).toEqual([]);
  const answers = await answersOf(id);
  expect(
    answers.map(({ person, comes, awayFrom, servesFor }) => [person, comes, awayFrom, servesFor]),
  ).toEqual([
    ['siv', true, null, null],
    ['mats', false, '15:00', null],
    ['sune', false, null, null],
    ['es', true, null, 'sune'],
    ['et', null, null, null],
  ]);
  expect(answers[3]?.why).toContain('6 kap. 16 §');
  // why he cannot come is his own matter
  expect(JSON.stringify(answers)).not.toContain('Bortrest');

  const act = (body: Record<string, unknown>) =>
    app.admin.post(`/api/meetings/${id}/attendance-acts`).send(body);
  const saveId = crypto.randomUUID();
  await act({ act: 'arrive-all', people: ['siv', 'mats'], saveId }).expect(200);
  await act({ act: 'arrive-all', people: ['siv', 'mats'], saveId }).expect(200);
  const { sitting } = (await act({ act: 'serve-for', person: 'es', servesFor: 'sune' }).expect(200))
    .body as SittingReply;
  expect(sitting.present.toSorted()).toEqual(['es', 'mats', 'siv']);
  expect(sitting.serving).toContainEqual({ person: 'es', servesFor: 'sune', vacantSeat: null });
  expect(sitting.absent).toEqual(['sune']);
});

test('only those who stand in the attendance are ticked off by name, and in one way', async () => {
  const { id } = await aCalledMeeting();
  await post(`/api/meetings/${id}/roll`, {});
  const act = (body: Record<string, unknown>) =>
    app.admin.post(`/api/meetings/${id}/attendance-acts`).send({ act: 'arrive-all', ...body });
  const refused = await act({ people: ['siv', 'okänd 🦆'] }).expect(422);
  expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
    '$.people[1]',
  ]);
  await act({}).expect(422);
  await act({ people: [] }).expect(422);
  await act({ people: ['siv'], capacity: 'member' }).expect(422);
  await app.stranger.get(`/api/meetings/${id}/answers-for-roll`).expect(401);
});

test('are nobody’s but those who write the meeting', async () => {
  const { id, organisationId, boardId } = await aCalledMeeting();
  const own = await aBoard(app);
  for (const [place, role, status] of [
    [{ organisationId, boardId }, 'member', 403],
    [own, 'secretary', 404],
  ] as const) {
    const email = `${role}.${boardId}@region.example`;
    const added = (await post('/api/people', { name: 'Någon', email, membership: { ...place, role } })) as {
      id: string;
    };
    const agent = await app.invite(added.id, email);
    await agent.get(`/api/meetings/${id}/answers-for-roll`).expect(status);
  }
});
