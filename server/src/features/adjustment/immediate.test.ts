import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { imported } from '../../../test/meeting-files.js';
import { pdfText, words } from '../../../test/pdf-text.js';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const DAY = '2025-01-15';
/** Key by the name's first word. */
const keyOf = (meeting: MeetingView, name: string) =>
  meeting.people.find((person) => person.name.startsWith(name))?.key ?? '';

const open = (meeting: MeetingView, place: number) =>
  app.admin.post(`/api/agenda-items/${meeting.items[place]?.id ?? ''}/open`);

/** A meeting that is being held, at its first §. */
async function held(change: Record<string, unknown> = {}): Promise<MeetingView> {
  const { boardId } = await aBoard(app);
  const meeting = await aMeeting(app, boardId, { date: DAY, start: '09:00', ...change });
  await open(meeting, 0).expect(200);
  return show(app.admin, meeting.id);
}

const send = (meeting: MeetingView, body: object) =>
  app.admin.post(`/api/meetings/${meeting.id}/adjustments`).send(body);

const atOnce = (meeting: MeetingView, body: object = {}) =>
  send(meeting, { paragraphs: [1], immediate: true, ...body });

const patch = (meeting: MeetingView, place: number, body: object) =>
  app.admin
    .patch(`/api/agenda-items/${meeting.items[place]?.id ?? ''}`)
    .send({ version: meeting.items[place]?.version, ...body });

interface Sent {
  adjustmentId: string;
  sha256: string;
}

/** Signed by all whose signature is required, each as himself. */
async function signedByAll(meeting: MeetingView, { adjustmentId, sha256 }: Sent): Promise<AdjustmentView> {
  let last: unknown;
  const { signers } = (await app.admin.get(`/api/adjustments/${adjustmentId}`).expect(200))
    .body as AdjustmentView;
  for (const { meetingPersonId, required, hasAccount, personKey } of signers) {
    if (required) {
      const email = `${personKey}.${meeting.id.slice(-12)}@region.example`;
      const agent = hasAccount ? await app.signIn(email, PASSWORD) : await app.invite(meetingPersonId, email);
      last = (
        await agent
          .post(`/api/adjustments/${adjustmentId}/signatures`)
          .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
          .expect(201)
      ).body;
    }
  }
  return last as AdjustmentView;
}

/** Ended, and the rest sent. */
async function sendRest(meeting: MeetingView, body: object = {}): Promise<Sent> {
  await open(meeting, 1).expect(200);
  await app.admin.post(`/api/meetings/${meeting.id}/end`).send({}).expect(200);
  return (await send(meeting, body).expect(201)).body as Sent;
}

const contentOf = async (meeting: MeetingView) =>
  (await app.admin.get(`/api/meetings/${meeting.id}/protocol`).expect(200)).body as ProtocolContent;

const printed = async (path: string) => {
  const pdf = await app.admin.get(path).responseType('blob').expect(200);
  return words(await pdfText(pdf.body as Buffer)).join(' ');
};

const messages = (reply: { body: unknown }) =>
  (reply.body as { errors: { message: string }[] }).errors.map(({ message }) => message).join(' ');

describe('a § that is adjusted at the meeting', () => {
  test('becomes a document of its own, of what happened in it', async () => {
    const meeting = await held();
    const { adjustmentId } = (await atOnce(meeting).expect(201)).body as Sent;
    const text = await printed(`/api/adjustments/${adjustmentId}/protocol.pdf`);
    expect(text).toContain('OMEDELBART JUSTERAD § 1');
    expect(text).toContain('Omedelbar, framlagd i skrift den 15 januari 2025 kl. 10.00');
    expect(text).toContain('Protokollet under denna paragraf förklaras omedelbart justerat.');
    expect(text).toContain('Nämnden godkänner programmet.');
    expect(text).not.toContain('Bidrag till föreningar');
    const { items } = await show(app.admin, meeting.id);
    expect(items.map(({ immediateAdjustment }) => immediateAdjustment)).toEqual([true, undefined]);
  });

  test('is signed by those who are named, who alone are asked; the secretary never holds it up', async () => {
    const meeting = await held();
    const [carin, siv] = [keyOf(meeting, 'Carin'), keyOf(meeting, 'Åsa')];
    const sent = (await atOnce(meeting, { adjusters: [carin] }).expect(201)).body as Sent;
    const adjusted = await signedByAll(meeting, sent);
    expect(adjusted.state).toBe('adjusted');
    expect(adjusted.signers.map(({ personKey, as, required }) => [personKey, as, required])).toEqual([
      [siv, 'chair', true],
      [carin, 'adjuster', true],
      [keyOf(meeting, 'Dan'), 'secretary', false],
    ]);
    // its own notice and its own time to appeal, while the meeting still goes on
    const answer = await app.admin
      .post(`/api/adjustments/${sent.adjustmentId}/notices`)
      .send({ board: 'Regionens anslagstavla', postedOn: DAY })
      .expect(201);
    expect(answer.body).toMatchObject({ state: 'announced', notices: [{ lastAppealDay: '2025-02-05' }] });
    expect((await show(app.admin, meeting.id)).sitting?.state).toBe('going-on');
  });

  test('may be sent to its recipients before the protocol is adjusted', async () => {
    const meeting = await held();
    await signedByAll(meeting, (await atOnce(meeting).expect(201)).body as Sent);
    const text = await printed(`/api/meetings/${meeting.id}/extract.pdf?paragraphs=1`);
    expect(text).toContain('Paragrafen är omedelbart justerad');
    expect(text).not.toContain('Ej justerat');
    await app.admin
      .post(`/api/meetings/${meeting.id}/dispatches`)
      .send({ paragraphs: [1], recipients: [{ name: 'Arkivet', email: 'arkivet@region.example' }] })
      .expect(201);
  });

  test('is refused with what is missing and its law', async () => {
    const meeting = await held();
    const [asa, bjorn, dan] = ['Åsa', 'Björn', 'Dan'].map((name) => keyOf(meeting, name));
    await patch(meeting, 0, { conflictsOfInterest: [{ person: bjorn }], sections: [] }).expect(200);
    const biased = await atOnce(meeting, { adjusters: [bjorn] }).expect(409);
    expect(messages(biased)).toMatch(/saknar beslut.*Björn Ek är jävig i § 1.*6 kap. 30 § kommunallagen/);
    const chair = await atOnce(meeting, { adjusters: [asa] }).expect(409);
    expect(messages(chair)).toContain('Åsa Öberg är ordförande och kan inte samtidigt vara justerare');
    const nobody = await atOnce(meeting, { adjusters: [] }).expect(409);
    expect(messages(nobody)).toContain('behövs en justerare, men ingen är vald (5 kap. 69 §');
    await atOnce(meeting, { adjusters: ['finns-inte'] }).expect(422);
    await atOnce(meeting, { adjusters: [dan, dan] }).expect(422);
    const unheld = await atOnce(meeting, { paragraphs: [2] }).expect(409);
    expect(messages(unheld)).toContain('§ 2 finns inte i sammanträdet');
    expect((await show(app.admin, meeting.id)).adjustments).toEqual([]);
  });

  test('tells beforehand who could adjust, and of a reservation that has no text', async () => {
    const meeting = await held();
    await patch(meeting, 0, { reservations: [{ by: [keyOf(meeting, 'Carin')] }] }).expect(200);
    const answer = await app.admin
      .get(`/api/meetings/${meeting.id}/readiness?paragraphs=1&immediate=true`)
      .expect(200);
    expect(answer.body).toMatchObject({
      mayAdjust: [keyOf(meeting, 'Björn'), keyOf(meeting, 'Carin')],
      obstacles: [],
      warnings: [{ code: 'reservation-without-text', itemId: meeting.items[0]?.id }],
    });
  });
});

describe('after it is sent', () => {
  test('one who had jäv does not sign it, whoever put him among the signers, and the attempt is logged', async () => {
    const meeting = await held();
    const [bjorn, carin] = ['Björn', 'Carin'].map((name) =>
      meeting.people.find((one) => one.name.startsWith(name)),
    );
    await patch(meeting, 0, { conflictsOfInterest: [{ person: bjorn?.key }] }).expect(200);
    const sent = (await atOnce(meeting, { adjusters: [carin?.key] }).expect(201)).body as Sent;
    const agent = await app.invite(bjorn?.id ?? '', `jav.${meeting.id.slice(-12)}@region.example`);
    const sign = () =>
      agent
        .post(`/api/adjustments/${sent.adjustmentId}/signatures`)
        .send({ sha256: sent.sha256, proof: { kind: 'password', password: PASSWORD } })
        .expect(403);
    expect((await sign()).body).toMatchObject({
      code: 'signer-with-conflict',
      detail: expect.stringContaining('§ 1'),
    });
    const signer = randomUUID();
    await app.dataSource.query(
      `INSERT INTO signer (id, adjustment_id, meeting_person_id, capacity, required, position)
       VALUES ($1, $2, $3, 'adjuster', false, 9)`,
      [signer, sent.adjustmentId, bjorn?.id],
    );
    await app.dataSource.query(
      `INSERT INTO signer_paragraph (signer_id, adjustment_id, meeting_person_id, paragraph)
       VALUES ($1, $2, $3, 1)`,
      [signer, sent.adjustmentId, bjorn?.id],
    );
    expect((await sign()).body).toMatchObject({ code: 'signer-with-conflict' });
    const logged = await app.dataSource.query<unknown[]>(
      `SELECT 1 FROM audit_event WHERE action = 'signing.refused' AND subject_id = $1
          AND details @> '{"reason": "signer-with-conflict", "method": "password"}'`,
      [sent.adjustmentId],
    );
    expect(logged).toHaveLength(2);
  });

  test('nothing of it changes, by any door', async () => {
    const meeting = await held();
    const [first, second] = meeting.items;
    const [carin = '', asa = ''] = ['Carin', 'Åsa'].map((name) => keyOf(meeting, name));
    const file = { number: 1 };
    await app.admin.post(`/api/meetings/${meeting.id}/attachments`).send({ title: 'Plan' }).expect(201);
    await patch(meeting, 0, { attachments: [file.number] }).expect(200);
    const [attachment] = (await show(app.admin, meeting.id)).attachments;
    await atOnce(meeting).expect(201);
    const now = await show(app.admin, meeting.id);
    const refused = [
      patch(now, 0, { title: 'Något annat' }),
      patch(now, 0, { sections: [] }),
      patch(now, 0, { votes: [] }),
      patch(now, 0, { reservations: [{ by: [carin], text: 'Nej.' }] }),
      patch(now, 0, { conflictsOfInterest: [{ person: carin }] }),
      patch(now, 0, { attachments: [] }),
      app.admin.post(`/api/agenda-items/${first?.id ?? ''}/live-votes`).send({
        id: randomUUID(),
        method: 'open',
        yesMeans: 'bifall',
        noMeans: 'avslag',
      }),
      app.admin.patch(`/api/attachments/${attachment?.id ?? ''}`).field('title', 'En annan plan'),
      app.admin.delete(`/api/attachments/${attachment?.id ?? ''}`),
      app.admin
        .put(`/api/meetings/${meeting.id}/agenda-order`)
        .send({ version: now.version, items: [second?.id, first?.id] }),
      app.admin.patch(`/api/meetings/${meeting.id}`).send({ version: now.version, date: '2025-01-16' }),
      app.admin.patch(`/api/meetings/${meeting.id}`).send({ version: now.version, record: 'notes' }),
      app.admin.post(`/api/meetings/${meeting.id}/attendance-acts`).send({ act: 'leave', person: carin }),
      app.admin
        .put(`/api/meetings/${meeting.id}/attendance`)
        .send({ version: now.version, attendance: [{ person: asa, capacity: 'member', present: true }] }),
    ];
    for (const [index, reply] of refused.entries()) {
      expect([index, (await reply).status]).toEqual([index, 409]);
    }
    expect((await show(app.admin, meeting.id)).items[0]).toEqual(now.items[0]);
  });

  test('the database refuses what code forgets', async () => {
    const meeting = await held();
    await app.admin.post(`/api/meetings/${meeting.id}/attachments`).send({ title: 'Plan' }).expect(201);
    await patch(meeting, 0, {
      reservations: [{ by: [keyOf(meeting, 'Carin')], attachment: 1 }],
    }).expect(200);
    await atOnce(meeting).expect(201);
    for (const sql of [
      `UPDATE agenda_item SET title = 'x' WHERE meeting_id = $1`,
      `UPDATE agenda_item SET paragraph = 7 WHERE meeting_id = $1 AND paragraph = 1`,
      `UPDATE agenda_item SET position = 7 WHERE meeting_id = $1 AND paragraph = 1`,
      `UPDATE agenda_item SET content = content || '{"votes":[]}' WHERE meeting_id = $1 AND paragraph = 1`,
      `UPDATE agenda_item SET content = content - 'reservations' WHERE meeting_id = $1 AND paragraph = 1`,
      `DELETE FROM agenda_item WHERE meeting_id = $1`,
      `UPDATE attachment SET title = 'x' WHERE meeting_id = $1`,
      `UPDATE attachment SET number = 2 WHERE meeting_id = $1`,
      `DELETE FROM attachment WHERE meeting_id = $1`,
      `UPDATE meeting SET day = '2025-01-16' WHERE id = $1`,
      `UPDATE meeting SET record = 'notes' WHERE id = $1`,
      `INSERT INTO finding_reason SELECT id, 'x', '', 'x', now() FROM agenda_item
        WHERE meeting_id = $1 AND paragraph = 1`,
      `INSERT INTO live_vote (id, meeting_id, agenda_item_id, state, method, opened_at)
       SELECT gen_random_uuid(), meeting_id, id, 'open', 'open', now() FROM agenda_item
        WHERE meeting_id = $1 AND paragraph = 1`,
    ]) {
      await expect(app.dataSource.query(sql, [meeting.id])).rejects.toMatchObject({
        driverError: { code: expect.stringMatching(/^KL/) },
      });
    }
    await expect(app.dataSource.query('DELETE FROM meeting WHERE id = $1', [meeting.id])).rejects.toThrow();
  });

  test('the meeting goes on: the next § is taken up, people come and go in it, and it ends', async () => {
    const meeting = await held();
    await atOnce(meeting).expect(201);
    await open(meeting, 1).expect(200);
    const carin = keyOf(meeting, 'Carin');
    await app.admin
      .post(`/api/meetings/${meeting.id}/attendance-acts`)
      .send({ act: 'leave', person: carin })
      .expect(200);
    await app.admin.post(`/api/meetings/${meeting.id}/end`).send({}).expect(200);
    const { attendance, items, locked } = await show(app.admin, meeting.id);
    expect(attendance.find(({ person }) => person === carin)?.paragraphs).toBe('1');
    expect(items.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
    expect(locked).toBe(false);
  });

  test('a meeting whose every § is adjusted at once goes on until it ends, and then it is locked', async () => {
    const meeting = await held();
    await atOnce(meeting).expect(201);
    await open(meeting, 1).expect(200);
    await atOnce(meeting, { paragraphs: [2] }).expect(201);
    expect(await show(app.admin, meeting.id)).toMatchObject({
      locked: false,
      sitting: { state: 'going-on' },
    });
    await app.admin.post(`/api/meetings/${meeting.id}/end`).send({ time: '11:15' }).expect(200);
    expect(await show(app.admin, meeting.id)).toMatchObject({ locked: true, sitting: null, end: '11:15' });
    const content = await contentOf(meeting);
    expect(content.adjustment).toBeUndefined();
    expect(content.items.map(({ title }) => title)).toEqual([
      'Sommarens konserter',
      'Bidrag till föreningar',
    ]);
  });

  test('what had not been taken up stands after it, and is taken up without moving it', async () => {
    const meeting = await held();
    const [first, second] = meeting.items;
    const answer = await app.admin
      .post(`/api/meetings/${meeting.id}/agenda-items`)
      .send({ title: 'Ett sent ärende' })
      .expect(201);
    const late = (answer.body as { id: string }).id;
    const { version } = await show(app.admin, meeting.id);
    await app.admin
      .put(`/api/meetings/${meeting.id}/agenda-order`)
      .send({ version, items: [late, first?.id, second?.id] })
      .expect(200);
    await atOnce(meeting).expect(201);
    await app.admin.post(`/api/agenda-items/${late}/open`).expect(200);
    const { items } = await show(app.admin, meeting.id);
    expect(items.map(({ id, paragraph }) => [id, paragraph])).toEqual([
      [first?.id, 1],
      [late, 2],
      [second?.id, null],
    ]);
  });

  test('taken back with a reason it may be written in, and goes with the others, of which one is told', async () => {
    const meeting = await held();
    const { adjustmentId } = (await atOnce(meeting).expect(201)).body as Sent;
    await app.admin.delete(`/api/adjustments/${adjustmentId}`).send({ reason: 'Fel belopp' }).expect(200);
    const now = await show(app.admin, meeting.id);
    await patch(now, 0, { title: 'Sommarens alla konserter' }).expect(200);
    await open(meeting, 1).expect(200);
    const answer = await app.admin.get(`/api/meetings/${meeting.id}/readiness`).expect(200);
    expect(answer.body).toMatchObject({ obstacles: [], warnings: [{ code: 'not-adjusted-at-once' }] });
  });
});

describe('the protocol that follows', () => {
  test('repeats it word for word, and its own signers do not sign it again', async () => {
    const meeting = await held();
    const own = (await atOnce(meeting).expect(201)).body as Sent;
    await signedByAll(meeting, own);
    const frozen = (await app.admin.get(`/api/adjustments/${own.adjustmentId}/protocol`).expect(200))
      .body as ProtocolContent;
    const rest = await sendRest(meeting);
    const content = await contentOf(meeting);
    expect(content.items.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
    expect(content.items[0]?.parts).toEqual(frozen.items[0]?.parts);
    expect(content.items[0]?.remarks).toEqual([
      'Paragrafen förklaras omedelbart justerad',
      'Justerad den 15 januari 2025 av Åsa Öberg (S), Björn Ek (M) och Carin Dahl (C)',
    ]);
    expect(content.adjustment?.paragraphs).toBe('§ 2');
    expect(content.facts).toContainEqual({
      label: 'Omedelbart justerat',
      value: '§ 1, den 15 januari 2025',
    });
    expect((await signedByAll(meeting, rest)).paragraphs).toEqual([2]);
    // the whole protocol is what was signed, to the byte
    const pdf = await app.admin.get(`/api/meetings/${meeting.id}/protocol.pdf`).responseType('blob');
    const own2 = await app.admin
      .get(`/api/adjustments/${rest.adjustmentId}/protocol.pdf`)
      .responseType('blob');
    expect((pdf.body as Buffer).equals(own2.body as Buffer)).toBe(true);
  });

  test('may refer to it instead, by the name of its document', async () => {
    const meeting = await held();
    await signedByAll(meeting, (await atOnce(meeting).expect(201)).body as Sent);
    await sendRest(meeting, { adjustedAtOnce: 'refer' });
    const text = await printed(`/api/meetings/${meeting.id}/protocol.pdf`);
    expect(text).toContain('Sommarens konserter');
    expect(text).toContain('Paragrafens text finns i ”Omedelbart justerad § 1 Kulturnämnden 2025-01-15”.');
    expect(text).not.toContain('Nämnden godkänner programmet.');
  });

  test('waits for the last signature: it tells by whom and when the § was adjusted', async () => {
    const meeting = await held();
    const own = (await atOnce(meeting).expect(201)).body as Sent;
    await open(meeting, 1).expect(200);
    await app.admin.post(`/api/meetings/${meeting.id}/end`).send({}).expect(200);
    expect((await contentOf(meeting)).items[0]?.remarks[1]).toMatch(/^Justeras för sig av Åsa Öberg/);
    const early = await send(meeting, {}).expect(409);
    expect(messages(early)).toContain(
      '§ 1 är framlagd för omedelbar justering, men alla har inte skrivit under',
    );
    // some of the rest may go for themselves, and hold nothing of it
    const some = (await send(meeting, { paragraphs: [2] }).expect(201)).body as Sent;
    const text = await printed(`/api/adjustments/${some.adjustmentId}/protocol.pdf`);
    expect(text).not.toContain('Sommarens konserter');
    await signedByAll(meeting, own);
  });

  test('comes back whole from a meeting file', async () => {
    const meeting = await held();
    await signedByAll(meeting, (await atOnce(meeting).expect(201)).body as Sent);
    const file = (await app.admin.get(`/api/meetings/${meeting.id}/export`).expect(200)).body as MeetingFile;
    expect(file.meeting.adjustments).toMatchObject([{ paragraphs: '1', immediate: true, date: DAY }]);
    expect(file.items[0]?.immediateAdjustment).toBe(true);
    const copyId = await imported(app, { ...file, board: { ...file.board, name: 'Fritidsnämnden' } });
    const copy = await show(app.admin, copyId);
    expect(copy.adjustments).toMatchObject([{ paragraphs: [1], immediate: true, state: 'adjusted' }]);
    await patch(copy, 0, { title: 'x' }).expect(409);
    const again = (await app.admin.get(`/api/meetings/${copyId}/export`).expect(200)).body as MeetingFile;
    expect(again.meeting.adjustments).toEqual(file.meeting.adjustments);
    expect((await contentOf(copy)).items[0]?.remarks[1]).toBe(
      'Justerad den 15 januari 2025 av Åsa Öberg (S), Björn Ek (M) och Carin Dahl (C)',
    );
  });
});

describe('two at once', () => {
  test('who send the same § make one adjustment', async () => {
    const meeting = await held();
    const replies = await Promise.all([atOnce(meeting), atOnce(meeting), atOnce(meeting)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await show(app.admin, meeting.id)).adjustments).toHaveLength(1);
  });

  test('the same sending twice is answered alike', async () => {
    const meeting = await held();
    const saveId = randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => atOnce(meeting, { saveId }).expect(201)));
    expect(new Set(replies.map(({ body }) => (body as Sent).adjustmentId)).size).toBe(1);
    const [{ paragraphs, signers } = {}] = (await show(app.admin, meeting.id)).adjustments;
    expect([paragraphs, signers?.length]).toEqual([[1], 4]);
  });

  test('one who goes that very moment is gone in what is frozen, or stays there', async () => {
    const meeting = await held();
    const [sent, gone] = await Promise.all([
      atOnce(meeting, { adjusters: [keyOf(meeting, 'Björn')] }).expect(201),
      app.admin
        .post(`/api/meetings/${meeting.id}/attendance-acts`)
        .send({ act: 'leave', person: keyOf(meeting, 'Carin') }),
    ]);
    const { adjustmentId } = sent.body as Sent;
    const frozen = (await app.admin.get(`/api/adjustments/${adjustmentId}/protocol`).expect(200))
      .body as ProtocolContent;
    const there = frozen.attendance.find(({ heading }) => heading === 'Beslutande ledamöter');
    expect([gone.status, JSON.stringify(there).includes('Carin Dahl')]).toEqual(
      gone.status === 200 ? [200, false] : [409, true],
    );
  });

  test('an edit that races with it is in what is frozen, or is refused', async () => {
    const meeting = await held();
    const titles = ['Ett', 'Två', 'Tre', 'Fyra'];
    const [sent, ...edits] = await Promise.all([
      atOnce(meeting).expect(201),
      ...titles.map((title) => patch(meeting, 0, { title })),
    ]);
    const { adjustmentId } = sent.body as Sent;
    const frozen = (await app.admin.get(`/api/adjustments/${adjustmentId}/protocol`).expect(200))
      .body as ProtocolContent;
    const { items } = await show(app.admin, meeting.id);
    expect(items[0]?.title).toBe(frozen.items[0]?.title);
    const saved = titles.filter((_title, index) => edits[index]?.status === 200);
    expect(saved.length).toBeLessThanOrEqual(1);
    expect(frozen.items[0]?.title).toBe(saved[0] ?? 'Sommarens konserter');
  });
});
