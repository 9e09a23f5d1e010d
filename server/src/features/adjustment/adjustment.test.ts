import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let count = 0;

interface Signing {
  meeting: MeetingView;
  adjustmentId: string;
  sha256: string;
  chair: Agent;
  one: Agent;
  other: Agent;
  secretary: Agent;
}

/** A meeting that was held and sent for adjustment, with its four signers signed in. */
async function sentMeeting(): Promise<Signing> {
  const { boardId } = await aBoard(app);
  const meeting = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(201);
  count += 1;
  const [chair, one, other, secretary] = await Promise.all(
    meeting.people.map((person) => app.invite(person.id, `${person.key}-${count}@region.example`)),
  );
  if (chair === undefined || one === undefined || other === undefined || secretary === undefined) {
    throw new Error('the builder makes four people');
  }
  return {
    meeting: await show(app.admin, meeting.id),
    ...(sent.body as { adjustmentId: string; sha256: string }),
    chair,
    one,
    other,
    secretary,
  };
}

const sign = (agent: Agent, { adjustmentId, sha256 }: Signing, password = PASSWORD) =>
  agent
    .post(`/api/adjustments/${adjustmentId}/signatures`)
    .send({ sha256, proof: { kind: 'password', password } });

describe('before sending', () => {
  test('signs that do not come out on paper are told, and do not stop the act', async () => {
    const { boardId } = await aBoard(app);
    const { id, items } = await aMeeting(app, boardId);
    const [first] = items;
    await app.admin
      .patch(`/api/agenda-items/${first?.id ?? ''}`)
      .send({ version: first?.version, title: 'Sommarens 🎻 cafe\u0301 Łódź ½ 👩‍🚒 🎻' })
      .expect(200);
    await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    const { obstacles, warnings } = (await app.admin.get(`/api/meetings/${id}/readiness`).expect(200))
      .body as { obstacles: object[]; warnings: object[] };
    expect(obstacles).toEqual([]);
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'signs-not-printed',
        message: expect.stringMatching(/^§ \d+ har tecken som inte kan skrivas ut: 🎻 👩 🚒\. /u) as unknown,
        itemId: first?.id,
      }),
    ]);
  });
});

describe('sending for adjustment', () => {
  test('freezes bytes whose hash it tells, and serves the same ever after', async () => {
    const signing = await sentMeeting();
    const pdf = await app.admin
      .get(`/api/meetings/${signing.meeting.id}/protocol.pdf`)
      .responseType('blob')
      .expect(200);
    const hash = createHash('sha256')
      .update(pdf.body as Buffer)
      .digest('hex');
    expect(hash).toBe(signing.sha256);
  });

  test('locks the §§, and the database refuses what code forgets', async () => {
    const { meeting } = await sentMeeting();
    const [item] = meeting.items;
    const patched = await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version: item?.version, title: 'Något annat' })
      .expect(409);
    expect(patched.body).toMatchObject({ code: 'locked' });
    for (const sql of [
      `UPDATE agenda_item SET title = 'x' WHERE meeting_id = $1`,
      `UPDATE agenda_item SET adjustment_id = NULL WHERE meeting_id = $1`,
      `DELETE FROM agenda_item WHERE meeting_id = $1`,
      `UPDATE attendance SET present = false WHERE meeting_id = $1`,
      `UPDATE meeting SET place = 'x' WHERE id = $1`,
      `UPDATE meeting SET locked = false WHERE id = $1`,
      `UPDATE protocol_version SET sha256 = 'x' WHERE meeting_id = $1`,
      `DELETE FROM protocol_version WHERE meeting_id = $1`,
      `UPDATE adjustment SET state = 'archived' WHERE meeting_id = $1`,
    ]) {
      await expect(app.dataSource.query(sql, [meeting.id])).rejects.toMatchObject({
        driverError: { code: expect.stringMatching(/^KL/) },
      });
    }
  });

  test('tells every obstacle at once and changes nothing', async () => {
    const { boardId } = await aBoard(app);
    const meeting = await aMeeting(app, boardId);
    const refused = await app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(409);
    expect(refused.body).toMatchObject({ code: 'not-ready' });
    const { errors } = refused.body as { errors: { message: string }[] };
    expect(errors.map(({ message }) => message).join(' ')).toContain('paragrafnummer');
    expect((await show(app.admin, meeting.id)).adjustments).toEqual([]);
  });
});

describe('signing', () => {
  test('by chair and both adjusters adjusts; the secretary signs when he likes', async () => {
    const signing = await sentMeeting();
    const first = await sign(signing.chair, signing).expect(201);
    expect((first.body as AdjustmentView).state).toBe('partly-signed');
    await sign(signing.one, signing).expect(201);
    const last = await sign(signing.other, signing).expect(201);
    expect((last.body as AdjustmentView).state).toBe('adjusted');
    const late = await sign(signing.secretary, signing).expect(201);
    expect((late.body as AdjustmentView).state).toBe('adjusted');
    expect((await show(app.admin, signing.meeting.id)).state).toBe('adjusted');
  });

  test('happens as oneself only, with the right password, over what was frozen, and once', async () => {
    const signing = await sentMeeting();
    const notMine = await sign(app.admin, signing).expect(403);
    expect(notMine.body).toMatchObject({ code: 'not-a-signer' });
    const wrong = await sign(signing.chair, signing, 'fel lösenord').expect(403);
    expect(wrong.body).toMatchObject({ code: 'wrong-password' });
    const other = await sign(signing.chair, { ...signing, sha256: 'ab'.repeat(32) }).expect(409);
    expect(other.body).toMatchObject({ code: 'hash-mismatch' });
    await sign(signing.chair, signing).expect(201);
    const again = await sign(signing.chair, signing).expect(409);
    expect(again.body).toMatchObject({ code: 'already-signed' });
    await sign(app.stranger, signing).expect(401);
  });

  test('twice at the same moment stores one signature', async () => {
    const signing = await sentMeeting();
    const replies = await Promise.all([sign(signing.chair, signing), sign(signing.chair, signing)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('cannot be had by accepting for two people of the meeting', async () => {
    const { boardId } = await aBoard(app);
    const meeting = await aMeeting(app, boardId);
    const [chair, adjuster] = meeting.people;
    count += 1;
    await app.invite(chair?.id ?? '', `samma-${count}@region.example`);
    const invited = await app.admin
      .post(`/api/people/${adjuster?.id ?? ''}/invitation`)
      .send({ email: `samma-${count}@region.example` })
      .expect(201);
    const token = (invited.body as { link: string }).link.split('/').at(-1) ?? '';
    const second = await app.stranger.post(`/api/invitations/${token}`).send({ password: PASSWORD });
    expect(second.status).toBe(409);
  });

  test('never changes, whatever is tried in the database', async () => {
    const signing = await sentMeeting();
    await sign(signing.chair, signing).expect(201);
    for (const sql of [
      'UPDATE signature SET sha256 = sha256',
      'DELETE FROM signature',
      'TRUNCATE signature CASCADE',
    ]) {
      await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: 'KL001' } });
    }
  });
});

describe('withdrawing', () => {
  test('lets the §§ be written in again, with a reason, and voids the round', async () => {
    const signing = await sentMeeting();
    await sign(signing.chair, signing).expect(201);
    await app.admin.delete(`/api/adjustments/${signing.adjustmentId}`).send({}).expect(422);
    await app.admin
      .delete(`/api/adjustments/${signing.adjustmentId}`)
      .send({ reason: 'Fel belopp i § 2' })
      .expect(200);
    const late = await sign(signing.one, signing).expect(409);
    expect(late.body).toMatchObject({ code: 'withdrawn' });
    const meeting = await show(app.admin, signing.meeting.id);
    expect(meeting).toMatchObject({ state: 'draft', locked: false });
    const [item] = meeting.items;
    await app.admin
      .patch(`/api/agenda-items/${item?.id ?? ''}`)
      .send({ version: item?.version, title: 'Sommarens alla konserter' })
      .expect(200);
    const again = await app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(201);
    expect((again.body as { sha256: string }).sha256).not.toBe(signing.sha256);
  });

  test('is closed after the last signature', async () => {
    const signing = await sentMeeting();
    await sign(signing.chair, signing).expect(201);
    await sign(signing.one, signing).expect(201);
    await sign(signing.other, signing).expect(201);
    const refused = await app.admin
      .delete(`/api/adjustments/${signing.adjustmentId}`)
      .send({ reason: 'För sent' })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'already-adjusted' });
  });
});

describe('an adjustment of one § at once', () => {
  test('leaves the rest open, and the rest gets a round of its own', async () => {
    const { boardId } = await aBoard(app);
    const meeting = await aMeeting(app, boardId);
    await app.admin.post(`/api/meetings/${meeting.id}/numbering`).expect(200);
    await app.admin
      .post(`/api/meetings/${meeting.id}/adjustments`)
      .send({ paragraphs: [1], immediate: true })
      .expect(201);
    const twice = await app.admin
      .post(`/api/meetings/${meeting.id}/adjustments`)
      .send({ paragraphs: [1] })
      .expect(409);
    expect(twice.body).toMatchObject({ code: 'not-ready' });
    await app.admin
      .post(`/api/meetings/${meeting.id}/adjustments`)
      .send({ paragraphs: [2] })
      .expect(201);
    const { adjustments, locked } = await show(app.admin, meeting.id);
    expect(adjustments.map(({ paragraphs, immediate }) => ({ paragraphs, immediate }))).toEqual([
      { paragraphs: [1], immediate: true },
      { paragraphs: [2], immediate: false },
    ]);
    expect(locked).toBe(true);
  });
});

describe('after the adjustment', () => {
  test('it is announced, appealed no more, and handed to the archive, in that order', async () => {
    const signing = await sentMeeting();
    const at = `/api/adjustments/${signing.adjustmentId}`;
    await app.admin
      .post(`${at}/notices`)
      .send({ board: 'Regionens anslagstavla', postedOn: '2025-01-15' })
      .expect(409);
    for (const agent of [signing.chair, signing.one, signing.other]) {
      await sign(agent, signing).expect(201);
    }
    const announced = await app.admin
      .post(`${at}/notices`)
      .send({ board: 'Regionens anslagstavla', postedOn: '2025-01-15' })
      .expect(201);
    expect(announced.body).toMatchObject({
      state: 'announced',
      notices: [{ lastAppealDay: '2025-02-05' }],
    });
    const early = await app.admin.post(`${at}/appeal-period-end`).expect(409);
    expect(early.body).toMatchObject({
      code: 'wrong-step',
      errors: [{ message: expect.stringContaining('överklagas') }],
    });
    app.clock.now = new Date('2025-02-06T08:00:00Z');
    const admin = await app.signIn('admin@klubbat.example', 'administratörens lösenord');
    await admin.post(`${at}/appeal-period-end`).expect(200);
    await admin.post(`${at}/archive`).expect(200);
    expect((await show(admin, signing.meeting.id)).state).toBe('archived');
    app.clock.now = new Date('2025-01-15T09:00:00Z');
  });
});
