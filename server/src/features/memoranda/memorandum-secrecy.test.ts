import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { aBoard, show as showMeeting } from '../../../test/builders.js';
import { MemorandaHouse } from '../../../test/memoranda-house.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
beforeEach(() => house.newBoard());
afterAll(() => house.app.close());

describe('who sees what', () => {
  test('a draft is its author’s alone; what is sent is for officials and secretaries, not for members', async () => {
    const draft = await house.begin();
    const colleague = await house.mandated(house.place, 'official', house.place.boardId);
    const member = await house.mandated(house.place, 'member', house.place.boardId);
    const elsewhere = await house.mandated(await aBoard(house.app), 'secretary');
    for (const { agent } of [colleague, house.secretary, member, elsewhere]) {
      await agent.get(`/api/memoranda/${draft.id}`).expect(404);
    }
    await house.send(draft).expect(201);
    await colleague.agent.get(`/api/memoranda/${draft.id}`).expect(200);
    await house.secretary.agent.get(`/api/memoranda/${draft.id}`).expect(200);
    await member.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    await elsewhere.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    await colleague.agent.post(`/api/memoranda/${draft.id}/withdrawal`).expect(409);
    await colleague.agent.post(`/api/memoranda/${draft.id}/acceptances`).send({ number: 1 }).expect(403);
    await member.agent.get(`/api/meetings/${house.meeting.id}/memoranda`).expect(403);
    expect((await member.agent.get('/api/memoranda').expect(200)).body).toMatchObject({
      memoranda: [],
      boards: [],
    });
  });

  test('others see what was submitted, not what is being written', async () => {
    const memorandum = await house.sent();
    await house.accept(memorandum).expect(201);
    const { version } = await house.seen(memorandum);
    await house.official.agent
      .patch(`/api/memoranda/${memorandum.id}`)
      .send({ version, title: 'Hemligt utkast' })
      .expect(200);
    expect(JSON.stringify(await house.seen(memorandum, house.secretary.agent))).not.toContain(
      'Hemligt utkast',
    );
    const list = await house.secretary.agent
      .get('/api/memoranda')
      .query({ boardId: house.place.boardId })
      .expect(200);
    expect(JSON.stringify(list.body)).not.toContain('Hemligt utkast');
  });

  test('a secret one is for its author and the secretary alone, also as what was proposed', async () => {
    const draft = await house.begin();
    const saved = await house.official.agent
      .patch(`/api/memoranda/${draft.id}`)
      .send({ version: draft.version, confidential: '25 kap. 1 § OSL' })
      .expect(200);
    await house.send(saved.body as MemorandumView).expect(201);
    const colleague = await house.mandated(house.place, 'official', house.place.boardId);
    await colleague.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    expect(
      (
        await colleague.agent
          .get('/api/memoranda')
          .query({ q: 'konserter', boardId: house.place.boardId })
          .expect(200)
      ).body,
    ).toMatchObject({ memoranda: [] });
    const itemId = await house.accepted(draft);
    const proposed = await colleague.agent.get(`/api/agenda-items/${itemId}/proposed`).expect(403);
    expect(proposed.body).toMatchObject({ code: 'secret' });
    expect((await showMeeting(house.app.admin, house.meeting.id)).items[0]?.confidential).toBe(
      '25 kap. 1 § OSL',
    );
  });

  test('a meeting of another body takes none', async () => {
    const other = await aBoard(house.app);
    const made = await house.app.admin
      .post('/api/meetings')
      .send({ boardId: other.boardId, date: '2025-01-29' })
      .expect(201);
    await house.send(await house.begin(), { meetingId: (made.body as MeetingView).id }).expect(422);
    await house.official.agent
      .post(`/api/boards/${other.boardId}/memoranda`)
      .send({ title: 'x' })
      .expect(404);
  });
});
