import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { show as showMeeting } from '../../../test/builders.js';
import { MemorandaHouse } from '../../../test/memoranda-house.js';

let house: MemorandaHouse;
beforeAll(async () => {
  house = await MemorandaHouse.open();
});
beforeEach(() => house.newBoard());
afterAll(() => house.app.close());

describe('a supplement', () => {
  test('is a submission of its own that the secretary takes in; what she has changed stays', async () => {
    const memorandum = await house.sent();
    const itemId = await house.accepted(memorandum);
    const { items } = await showMeeting(house.app.admin, house.meeting.id);
    const item = items[0];
    await house.secretary.agent
      .patch(`/api/agenda-items/${itemId}`)
      .send({
        version: item?.version,
        sections: item?.sections?.map((one) => (one.kind === 'summary' ? { ...one, body: 'Rättat.' } : one)),
      })
      .expect(200);
    const now = await house.seen(memorandum);
    const written = await house.official.agent
      .patch(`/api/memoranda/${memorandum.id}`)
      .send({
        version: now.version,
        sections: [
          { kind: 'proposal', body: 'Nämnden godkänner avtalet.' },
          { kind: 'summary', body: 'Avtalet går ut i maj.' },
          { kind: 'financial', body: 'Det kostar 30 000 kronor.' },
        ],
      })
      .expect(200);
    await house.send(written.body as MemorandumView).expect(422);
    const supplement = await house.send(written.body as MemorandumView, { note: 'Kostnaden' }).expect(201);
    expect(supplement.body).toMatchObject({ state: 'accepted', supplementWaits: true });
    expect(await house.tasks(house.secretary.agent)).toContain('take-memoranda');
    // nothing changes in silence
    expect((await showMeeting(house.app.admin, house.meeting.id)).items[0]?.sections).toHaveLength(3);
    const taken = await house.accept(memorandum, 2).expect(201);
    expect(taken.body).toMatchObject({ itemId, kept: ['summary'], memorandum: { supplementWaits: false } });
    expect((await showMeeting(house.app.admin, house.meeting.id)).items[0]?.sections).toMatchObject([
      { kind: 'decision' },
      { kind: 'proposal', body: 'Nämnden godkänner avtalet.' },
      { kind: 'summary', body: 'Rättat.' },
      { kind: 'financial', body: 'Det kostar 30 000 kronor.' },
    ]);
    const proposed = await house.secretary.agent.get(`/api/agenda-items/${itemId}/proposed`).expect(200);
    expect(proposed.body).toMatchObject({ proposed: [{ number: 2, kind: 'supplement' }, { number: 1 }] });
  });

  test('of what has not changed, or of a § that has its number, is refused', async () => {
    const memorandum = await house.sent();
    await house.accept(memorandum).expect(201);
    await house.send(await house.seen(memorandum), { note: 'Samma' }).expect(422);
    await house.app.admin.post(`/api/meetings/${house.meeting.id}/numbering`).expect(200);
    expect((await house.seen(memorandum)).acts).toEqual([]);
    await house.send(await house.seen(memorandum), { note: 'Sent' }).expect(409);
  });
});
