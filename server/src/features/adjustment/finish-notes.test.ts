import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Problem } from '@klubbat/shared/contracts/problem';
import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { aBoard, aMeeting, adjust, employed, openPages, show } from '../../../test/builders.js';
import { everythingInPdf } from '../../../test/everything-in-pdf.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { verifyInstallation } from '../verification/verify-installation.service.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
let secretary: Agent;
let registrar: Agent;

beforeAll(async () => {
  app = await startTestApp({ now: new Date('2025-01-20T09:00:00Z') });
  // a board that announces else: of notes it never does
  ({ organisationId, boardId } = await aBoard(app, { name: 'Strategigruppen', kind: 'group' }));
  secretary = await employed(app, organisationId, 'secretary', { name: 'Siv Skrivare' });
  registrar = await employed(app, organisationId, 'registrar');
  await openPages(app, organisationId);
});
afterAll(() => app.close());

let day = 14;
/** A meeting of notes with two items, on a day of its own. */
const notesMeeting = (facts: Record<string, unknown> = {}) =>
  aMeeting(app, boardId, {
    record: 'notes',
    start: `${String((day += 1) % 24).padStart(2, '0')}:00`,
    ...facts,
  });

const finish = (agent: Agent, id: string) => agent.post(`/api/meetings/${id}/finished-notes`);
const finished = async (id: string) =>
  ((await finish(secretary, id).expect(201)).body as { adjustmentId: string; sha256: string }).adjustmentId;
const codeOf = (reply: { body: unknown }) => (reply.body as Problem).code;
const messagesOf = (reply: { body: unknown }) =>
  (reply.body as Problem).errors?.map(({ message }) => message);

async function published(adjustmentId: string, masks: unknown[] = []): Promise<void> {
  const door = (rest = '') => `/api/adjustments/${adjustmentId}/publication${rest}`;
  await secretary.put(door()).send({ version: 0, masks, attachments: [], removeOn: null }).expect(200);
  await secretary.post(door('/submit')).send({ version: 1 }).expect(200);
  await registrar.post(door('/approve')).send({ version: 2 }).expect(200);
}

async function tasksOf(agent: Agent, { id }: MeetingView): Promise<string[]> {
  const { tasks } = (await agent.get('/api/my-work').expect(200)).body as {
    tasks: { kind: string; meetingId: string }[];
  };
  return tasks.flatMap(({ kind, meetingId }) => (meetingId === id ? [kind] : []));
}

describe('minnesanteckningar', () => {
  test('are finished by the secretary: frozen, numbered and locked, with who did and when', async () => {
    const meeting = await notesMeeting();
    expect(await tasksOf(secretary, meeting)).toContain('finish-notes');
    const adjustmentId = await finished(meeting.id);
    const { state, locked, items, adjustments } = await show(secretary, meeting.id);
    expect([state, locked, items.map(({ paragraph }) => paragraph)]).toEqual([
      'adjusted',
      true,
      expect.any(Array),
    ]);
    expect(items.every(({ paragraph }) => paragraph !== null)).toBe(true);
    expect(adjustments).toMatchObject([
      { id: adjustmentId, record: 'notes', state: 'adjusted', signers: [], notices: [], signingUntil: null },
    ]);
    const pdf = await secretary
      .get(`/api/meetings/${meeting.id}/protocol.pdf`)
      .responseType('blob')
      .expect(200);
    const text = await everythingInPdf(pdf.body as Buffer);
    expect(text).toContain('MINNESANTECKNINGAR');
    expect(text.replace(/\s+/g, ' ')).toContain('av Siv Skrivare den 20 januari 2025');
    expect((await pdfText(pdf.body as Buffer)).match(/\S*(protokoll|juster|underskrift)\S*/i)).toBeNull();
    const refused = await secretary.patch(`/api/agenda-items/${items[0]?.id ?? ''}`).send({
      version: items[0]?.version,
      title: 'En annan',
    });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'locked']);
    expect(await tasksOf(secretary, meeting)).toEqual(['publish']);
    const events = await secretary.get(`/api/meetings/${meeting.id}/events`).expect(200);
    expect(JSON.stringify(events.body)).toContain('notes.finished');

    const faults = await app.dataSource.transaction((tx) => verifyInstallation(tx, [], () => undefined));
    expect(faults).toBe(0);
  });

  test('are finished once, however often and by how many it is asked', async () => {
    const meeting = await notesMeeting();
    const chair = await employed(app, organisationId, 'chair');
    const replies = await Promise.all(
      [secretary, chair, secretary].map((agent) => finish(agent, meeting.id)),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await show(secretary, meeting.id)).adjustments).toHaveLength(1);
  });

  test('are finished by those who write them or led the meeting, and by nobody else', async () => {
    const meeting = await notesMeeting();
    const member = await employed(app, organisationId, 'member');
    await finish(member, meeting.id).expect(403);
    await finish(registrar, meeting.id).expect(403);
    const other = await aBoard(app);
    await finish(await employed(app, other.organisationId, 'secretary'), meeting.id).expect(404);
    await finish(app.stranger, meeting.id).expect(401);
  });

  test('are not finished before the meeting or without items, and a protocol never is', async () => {
    const ahead = await notesMeeting({ date: '2025-02-01' });
    const early = await finish(secretary, ahead.id).expect(409);
    expect(messagesOf(early)).toEqual([
      'Mötet är den 1 februari 2025. Anteckningarna kan göras klara när det är hållet.',
    ]);
    await secretary.post(`/api/meetings/${ahead.id}/agenda-items`).send({ title: 'Samtal 🙂' }).expect(201);
    const seen = await secretary.get(`/api/meetings/${ahead.id}/finished-notes`).expect(200);
    expect(seen.body).toMatchObject({ obstacles: [{}], warnings: [{ code: 'signs-not-printed' }] });
    // what was refused has left nothing
    expect((await show(secretary, ahead.id)).items.every(({ paragraph }) => paragraph === null)).toBe(true);
    const empty = await app.admin
      .post('/api/meetings')
      .send({ boardId, date: '2025-01-02', record: 'notes' });
    const { id } = empty.body as MeetingView;
    expect(messagesOf(await finish(secretary, id).expect(409))).toEqual(['Anteckningarna har inga punkter.']);
    const protocol = await aMeeting(app, boardId, { date: '2025-01-03' });
    expect(messagesOf(await finish(secretary, protocol.id).expect(409))).toEqual([
      'Det här är ett protokoll. Skicka det till justerarna i stället.',
    ]);
  });

  test('are never adjusted, announced or appealed against', async () => {
    const meeting = await notesMeeting();
    const sent = await secretary.post(`/api/meetings/${meeting.id}/adjustments`).send({}).expect(409);
    expect(messagesOf(sent)).toContain('Minnesanteckningar justeras inte.');
    const adjustmentId = await finished(meeting.id);
    const door = `/api/adjustments/${adjustmentId}`;
    const notice = await secretary
      .post(`${door}/notices`)
      .send({ board: 'Anslagstavlan', postedOn: '2025-01-20' });
    expect([notice.status, codeOf(notice)]).toEqual([409, 'wrong-step']);
    const item = (await show(secretary, meeting.id)).items[0]?.id ?? '';
    const appeal = await secretary.post(`/api/agenda-items/${item}/appeals`).send({
      way: 'legality',
      receivedOn: '2025-01-20',
      appellant: 'Ali Berg',
    });
    expect([appeal.status, codeOf(appeal)]).toEqual([409, 'wrong-step']);
    await secretary.delete(door).send({ reason: 'Fel' }).expect(409);
    await secretary.post(`${door}/archive`).expect(200);
  });

  test('have no signers and no notice in the database, and a meeting of notes no other kind', async () => {
    const meeting = await notesMeeting();
    const adjustmentId = await finished(meeting.id);
    const [person] = meeting.people;
    const refused = async (sql: string, values: unknown[]) =>
      app.dataSource.query(sql, values).then(
        () => 'taken',
        ({ driverError }: { driverError: { code: string } }) => driverError.code,
      );
    expect(
      await refused(
        `INSERT INTO signer (id, adjustment_id, meeting_person_id, capacity, required, position)
         VALUES (gen_random_uuid(), $1, $2, 'chair', true, 0)`,
        [adjustmentId, person?.id],
      ),
    ).toBe('KL058');
    expect(
      await refused(
        `INSERT INTO notice (id, adjustment_id, board, posted_on) VALUES (gen_random_uuid(), $1, 'Tavlan', '2025-01-20')`,
        [adjustmentId],
      ),
    ).toBe('KL058');
    expect(await refused(`UPDATE adjustment SET record = 'protocol' WHERE id = $1`, [adjustmentId])).toBe(
      'KL001',
    );
    expect(await refused(`UPDATE adjustment SET state = 'announced' WHERE id = $1`, [adjustmentId])).toBe(
      '23514',
    );
    const other = await notesMeeting();
    expect(
      await refused(
        `INSERT INTO adjustment (id, meeting_id, number, origin, state, immediate, paragraphs)
         VALUES (gen_random_uuid(), $1, 1, 'klubbat', 'sent-for-adjustment', false, '[1]')`,
        [other.id],
      ),
    ).toBe('KL058');
  });

  test('are read on the open pages when two have seen them, without what is masked or secret', async () => {
    const meeting = await notesMeeting({ date: '2025-01-16', start: '08:00' });
    const [first, second] = meeting.items;
    await secretary
      .patch(`/api/agenda-items/${first?.id ?? ''}`)
      .send({
        version: first?.version,
        sections: [{ kind: 'summary', body: 'Ylva Kanariefågel berättar om resorna i länet.' }],
      })
      .expect(200);
    await secretary
      .patch(`/api/agenda-items/${second?.id ?? ''}`)
      .send({ version: second?.version, title: 'Sixten Tystlåten', confidential: '26 kap. 1 § OSL' })
      .expect(200);
    const adjustmentId = await finished(meeting.id);
    const { record } = (await secretary.get(`/api/adjustments/${adjustmentId}/publication`).expect(200))
      .body as PublicationView;
    const from = record.items[0]?.sections?.[0]?.body?.indexOf('Kanariefågel') ?? -1;
    await published(adjustmentId, [
      { path: '$.items[0].sections[0].body', from, to: from + 12, ground: 'personal-data' },
    ]);
    const board = await place();
    const read = async (path: string) =>
      (await app.stranger.get(`${board}${path}`).expect(200)).text.replaceAll('\u00a0', ' ');
    const pages = [
      await read(''),
      await read('/2025-01-16'),
      await read('/2025-01-16/protokoll-1'),
      await read('/protokoll.atom'),
    ];
    for (const page of pages) {
      expect(page).toMatch(/minnesanteckningar|anteckningarna/i);
      expect(page).not.toMatch(/Kanariefågel|Tystlåten/);
    }
    expect(pages[2]).toContain('den 20 januari 2025');
    expect(pages[2]).not.toContain('Siv Skrivare');
    const numbers = (await show(secretary, meeting.id)).items.map(({ paragraph }) => paragraph);
    const item = await read(`/2025-01-16/paragraf-${numbers[0] ?? 0}`);
    expect(item).toContain('berättar om resorna');
    expect(item).not.toContain('Justerat');
    const pdf = await app.stranger
      .get(`${board}/2025-01-16/protokoll-1.pdf`)
      .responseType('blob')
      .expect(200);
    const text = await everythingInPdf(pdf.body as Buffer);
    expect(text).toContain('MINNESANTECKNINGAR');
    expect(text).not.toMatch(/Kanariefågel|Tystlåten|Siv Skrivare/);
    expect((await pdfText(pdf.body as Buffer)).match(/\S*(protokoll|juster|underskrift)\S*/i)).toBeNull();
    const sought = await app.stranger
      .get(`${board.slice(0, board.lastIndexOf('/'))}/sok?q=resorna`)
      .expect(200);
    expect(sought.text).toContain('2025-01-16');
    await secretary
      .post(`/api/adjustments/${adjustmentId}/publication/withdraw`)
      .send({ reason: 'Fel' })
      .expect(200);
    await app.stranger.get(`${board}/2025-01-16/protokoll-1`).expect(404);
  });
});

/** The address of the group's open page. */
async function place(): Promise<string> {
  const front = (await app.stranger.get('/offentligt').expect(200)).text;
  const [, organisation = ''] = /href="(\/offentligt\/region-[^"]+)"/.exec(front) ?? [];
  const own = (await app.stranger.get(organisation).expect(200)).text;
  return /href="(\/offentligt\/[^"]+\/strategigruppen[^"]*)"/.exec(own)?.[1] ?? '';
}

test('an adjustment of a protocol goes as before', async () => {
  const board = await aBoard(app);
  const meeting = await aMeeting(app, board.boardId);
  await adjust(app, meeting.id, meeting.people);
  expect((await show(app.admin, meeting.id)).adjustments).toMatchObject([
    { record: 'protocol', state: 'adjusted' },
  ]);
});
