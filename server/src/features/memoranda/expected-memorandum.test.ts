import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LATE, MemorandaHouse } from '../../../test/memoranda-house.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
beforeEach(() => house.newBoard());
afterAll(() => house.app.close());

describe('expected', () => {
  test('the secretary notes that one is awaited; the official finds it among his own', async () => {
    const saveId = randomUUID();
    const expected = { title: 'Budget', authorId: house.official.id, saveId };
    await house.secretary.agent
      .post(`/api/meetings/${house.meeting.id}/memoranda`)
      .send(expected)
      .expect(201);
    await house.secretary.agent
      .post(`/api/meetings/${house.meeting.id}/memoranda`)
      .send(expected)
      .expect(200);
    const { memoranda, officials } = await house.inMeeting();
    expect(await house.tasks(house.official.agent)).toEqual(['memorandum-awaited']);
    expect(memoranda).toMatchObject([{ title: 'Budget', state: 'draft', promised: true, late: false }]);
    expect(officials.map(({ id }) => id)).toContain(house.official.id);
    const mine = await house.official.agent
      .get('/api/memoranda')
      .query({ whose: 'mine', boardId: house.place.boardId })
      .expect(200);
    expect(mine.body).toMatchObject({ memoranda: [{ title: 'Budget', mine: true }] });
    house.app.clock.now = LATE;
    expect((await house.inMeeting()).memoranda).toMatchObject([{ late: true }]);
  });

  test('the official is told at once, and reminded once, two weekdays before the last day', async () => {
    // its last day is Wednesday the 22nd
    house.meeting = await house.meetingOn('2025-01-29');
    const expected = { title: 'Budget', authorId: house.official.id };
    await house.secretary.agent
      .post(`/api/meetings/${house.meeting.id}/memoranda`)
      .send(expected)
      .expect(201);
    const letters = async () => {
      const rows: { n: number }[] = await house.app.dataSource.query(
        'SELECT count(*)::int AS n FROM letter WHERE meeting_id = $1',
        [house.meeting.id],
      );
      return rows[0]?.n;
    };
    const workAt = async (moment: string) => {
      house.app.clock.now = new Date(moment);
      await house.app.workers.workOnce();
      return letters();
    };
    expect(await workAt('2025-01-17T09:00:00Z')).toBe(1);
    expect(await workAt('2025-01-20T06:59:00Z')).toBe(1);
    expect(await workAt('2025-01-20T07:00:00Z')).toBe(2);
    expect(await workAt('2025-01-21T09:00:00Z')).toBe(2);
  });

  test('of nobody who is no official of the body', async () => {
    const reader = await house.mandated(house.place, 'member', house.place.boardId);
    await house.secretary.agent
      .post(`/api/meetings/${house.meeting.id}/memoranda`)
      .send({ title: 'Budget', authorId: reader.id })
      .expect(422);
  });

  test('an official promises a draft himself; its text stays his own', async () => {
    const draft = await house.begin();
    await house.official.agent
      .put(`/api/memoranda/${draft.id}/promise`)
      .send({ meetingId: house.meeting.id })
      .expect(200);
    expect((await house.inMeeting()).memoranda).toMatchObject([{ id: draft.id, promised: true }]);
    await house.secretary.agent.get(`/api/memoranda/${draft.id}`).expect(404);
    await house.official.agent
      .put(`/api/memoranda/${draft.id}/promise`)
      .send({ meetingId: null })
      .expect(200);
    expect((await house.inMeeting()).memoranda).toEqual([]);
  });
});
