import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aMeeting, aBoard, anAdjustedMeeting, show } from '../../../test/builders.js';
import { openPdf, pageTexts, pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let meeting: MeetingView;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp();
  meeting = await show(
    app.admin,
    (await aMeeting(app, (await aBoard(app)).boardId, { date: '2025-02-03' })).id,
  );
  const item = { title: 'Årsbudget', sections: [{ kind: 'background', body: 'Det som är sparat.' }] };
  itemId = (
    (await app.admin.post(`/api/meetings/${meeting.id}/agenda-items`).send(item).expect(201)).body as {
      id: string;
    }
  ).id;
});
afterAll(() => app.close());

const preview = (items: object[], agent: Agent = app.admin, id = meeting.id) =>
  agent.post(`/api/meetings/${id}/preview`).send({ items }).responseType('blob');
const drawn = async (items: object[]) => pdfText((await preview(items).expect(200)).body as Buffer);
const codeOf = (body: unknown) => (JSON.parse(String(body)) as { code: string }).code;

describe('the protocol while it is written', () => {
  test('says what is in the editor, and the rest as it is stored', async () => {
    const text = await drawn([
      { id: itemId, sections: [{ kind: 'background', body: 'Ännu *inte* sparat.' }] },
    ]);
    expect(text).toContain('Ännu inte sparat.');
    expect(text).not.toContain('Det som är sparat.');
    expect(text).toContain('Årsbudget');
  });

  test.each([
    ['nothing', {}],
    ['a decision', { sections: [{ kind: 'decision', body: '1. Att bifalla.\n2. Att avslå.' }] }],
    ['a secret', { confidential: 'OSL 25:1', sections: [{ kind: 'decision', body: 'Det hemliga.' }] }],
  ])('of %s is byte for byte the draft that everyone reads once it is saved', async (_, change) => {
    const before = (await preview([{ id: itemId, ...change }]).expect(200)).body as Buffer;
    const { version } = (await show(app.admin, meeting.id)).items.find(({ id }) => id === itemId) ?? {};
    await app.admin
      .patch(`/api/agenda-items/${itemId}`)
      .send({ ...change, version })
      .expect(200);
    const draft = await app.admin
      .get(`/api/meetings/${meeting.id}/protocol.pdf`)
      .responseType('blob')
      .expect(200);
    expect((draft.body as Buffer).equals(before)).toBe(true);
  });

  test('of the facts, who leads and who is there, too', async () => {
    const { version, officers, attendance } = await show(app.admin, meeting.id);
    const facts = { place: 'Ladan', start: '09:30', end: null };
    const written = {
      items: [],
      facts,
      officers: { ...officers, adjusters: officers.adjusters?.slice(0, 1) },
      attendance: attendance.slice(0, 3),
    };
    const before = await app.admin
      .post(`/api/meetings/${meeting.id}/preview`)
      .send(written)
      .responseType('blob')
      .expect(200);
    await app.admin
      .patch(`/api/meetings/${meeting.id}`)
      .send({ ...facts, version })
      .expect(200);
    for (const [part, body] of Object.entries({
      officers: written.officers,
      attendance: { attendance: written.attendance },
    })) {
      const { version: now } = await show(app.admin, meeting.id);
      await app.admin
        .put(`/api/meetings/${meeting.id}/${part}`)
        .send({ ...body, version: now })
        .expect(200);
    }
    const draft = await app.admin
      .get(`/api/meetings/${meeting.id}/protocol.pdf`)
      .responseType('blob')
      .expect(200);
    expect(await pdfText(draft.body as Buffer)).toContain('Ladan');
    expect((draft.body as Buffer).equals(before.body as Buffer)).toBe(true);
  });

  test('prints only the pages that are looked at, in their places and as they are in the whole', async () => {
    const body = 'Ett stycke som tar plats på papperet, rad efter rad. '.repeat(80);
    const items = [{ id: itemId, sections: [{ kind: 'background', body }] }];
    const whole = await pageTexts((await preview(items).expect(200)).body as Buffer);
    const answer = await app.admin
      .post(`/api/meetings/${meeting.id}/preview`)
      .send({ items, pages: { from: 2, to: 2 } })
      .responseType('blob')
      .expect(200);
    expect(whole.length).toBeGreaterThan(2);
    expect(await pageTexts(answer.body as Buffer)).toEqual(whole.map((text, i) => (i === 1 ? text : '')));
    const document = await openPdf(answer.body as Buffer);
    expect((await document.getOutline()).length).toBeGreaterThan(0);
    await document.destroy();
  });

  test('stores nothing and tells nobody', async () => {
    const before = await show(app.admin, meeting.id);
    const events = async () => (await app.admin.get(`/api/meetings/${meeting.id}/events`)).body as object;
    const told = await events();
    await preview([{ id: itemId, title: 'Ny rubrik' }]).expect(200);
    expect(await show(app.admin, meeting.id)).toEqual(before);
    expect(await events()).toEqual(told);
  });

  test('leads to each § from its outline, by the label that the page shows', async () => {
    const { label } = (await show(app.admin, meeting.id)).items.find(({ id }) => id === itemId) ?? {};
    const document = await openPdf((await preview([]).expect(200)).body as Buffer);
    const titles = (await document.getOutline()).map(({ title }) => title);
    expect(titles).toContain(`${label ?? ''} Årsbudget`);
    await document.destroy();
  });
});

describe('it is refused', () => {
  test('to who may only read the meeting, and to a stranger', async () => {
    await preview([], app.stranger).expect(401);
    const [reader] = meeting.people;
    await preview([], await app.invite(reader?.id ?? '', 'asa@region.example')).expect(403);
  });

  test('for a § that lies in an adjustment', async () => {
    const { boardId } = await aBoard(app);
    const { id, items } = await anAdjustedMeeting(app, boardId);
    const answer = await preview([{ id: items[0]?.id, title: 'Ny' }], app.admin, id).expect(409);
    expect(codeOf(answer.body)).toBe('locked');
  });

  test('for somebody who is not there, among those who lead', async () => {
    const answer = await app.admin
      .post(`/api/meetings/${meeting.id}/preview`)
      .send({ items: [], officers: { chair: 'ingen' } })
      .expect(422);
    expect((answer.body as { code: string }).code).toBe('invalid');
  });

  test('when they come faster than one can look at', async () => {
    const answers = [];
    for (let count = 0; count < 60; count += 1) {
      answers.push(await preview([{ id: NOWHERE }]));
    }
    expect(answers.map(({ status }) => status)).toContain(503);
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    await preview([]).expect(200);
  });

  test.each([
    ['an item of another meeting', 404, 'not-found', { id: NOWHERE }],
    ['people who are not there', 422, 'invalid', { motions: [{ text: 'Avslag', by: ['ingen'] }] }],
    ['a field that there is not', 422, 'invalid', { body: 'Hej' }],
  ])('for %s', async (_, status, code, change) => {
    const answer = await preview([{ id: itemId, ...change }]).expect(status);
    expect(codeOf(answer.body)).toBe(code);
  });
});
