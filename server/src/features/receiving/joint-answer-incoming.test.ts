import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventPage } from '@klubbat/shared/contracts/event';
import type { JointAskedView, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { PASSWORD, startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let organisationId: string;
let request: JointRequestView;

const asked = [
  { name: 'Region Kust', email: 'region@kust.example' },
  { name: 'Region Myr', email: 'region@myr.example' },
];

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const asker = await aBoard(app, { name: 'Styrelsen' }, { registryEmail: 'kansli@samverkan.example' });
  ({ organisationId } = asker);
  const meeting = await anAdjustedMeeting(app, asker.boardId, { title: 'Plan' });
  const made = await app.admin
    .post(`/api/agenda-items/${meeting.items[0]?.id ?? ''}/joint-requests`)
    .send({ title: 'Plan', proposal: 'Att godkänna planen.', lastDay: '2025-03-01', asked })
    .expect(201);
  request = made.body as JointRequestView;
  await app.workers.workOnce();
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const read = async (): Promise<JointRequestView> =>
  (await app.admin.get(`/api/joint-requests/${request.id}`).expect(200)).body as JointRequestView;

async function rowOf(name: string): Promise<JointAskedView> {
  const found = (await read()).asked.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`${name} is not shown`);
  }
  return found;
}

const events = async () =>
  ((await app.admin.get(`/api/joint-requests/${request.id}/events`).expect(200)).body as EventPage).events;

test('a receipt of its delivery says that one has received the request, on the day and by whom', async () => {
  const mail = inbox.arrived.find(({ to }) => to === 'region@kust.example')?.mail.text ?? '';
  const link = /\/kvittens\/([0-9a-f]{64})/.exec(mail)?.[1] ?? '';
  expect(await rowOf('Region Kust')).toMatchObject({ step: 'asked', receivedOn: null, confirmed: null });
  for (const body of [{ name: 'Siv Ek' }, { name: 'Siv Ek', caseNumber: 'RK 2025/4' }]) {
    await app.stranger.post(`/api/delivery-links/${link}/confirmation`).send(body).expect(200);
  }
  expect(await rowOf('Region Kust')).toMatchObject({
    step: 'received',
    receivedOn: '2025-01-15',
    confirmed: { name: 'Siv Ek', caseNumber: 'RK 2025/4' },
  });
  expect(await rowOf('Region Myr')).toMatchObject({ step: 'asked', receivedOn: null });
});

test('last day, reminder and board are changed in the log, and end a respite that they overtake', async () => {
  const myr = await rowOf('Region Myr');
  await app.admin.patch(`/api/joint-asked/${myr.id}`).send({ respiteUntil: '2025-03-10' }).expect(200);
  const { version } = await read();
  const change = { version, lastDay: '2025-03-15', remindDays: 5, openBoard: true };
  const update = () => app.admin.patch(`/api/joint-requests/${request.id}`).send(change);
  await update().expect(200);
  const told = (await events()).length;
  // the same once more, by one who did not see the answer, changes nothing
  await update().expect(200);
  expect(await events()).toHaveLength(told);
  expect(await read()).toMatchObject({ lastDay: '2025-03-15', remindDays: 5, openBoard: true });
  expect(await rowOf('Region Myr')).toMatchObject({ respiteUntil: null, lastDay: '2025-03-15' });
  const before = { lastDay: '2025-03-01', remindDays: null, openBoard: false };
  const after = { lastDay: '2025-03-15', remindDays: 5, openBoard: true };
  expect(await events()).toMatchObject([
    { action: 'joint-asked.noted', subjectId: myr.id, details: { respiteUntil: null } },
    { action: 'joint-request.updated', details: { before, after } },
    { action: 'joint-asked.noted' },
    { action: 'joint-request.made' },
  ]);
  await app.admin
    .patch(`/api/joint-requests/${request.id}`)
    .send({ version, lastDay: '2025-03-20' })
    .expect(409);
  await app.stranger.get(`/api/joint-requests/${request.id}/events`).expect(401);
});

test('a document that came in from one that was asked stands on the board, and becomes its decision when a person says so', async () => {
  const registered = await app.admin
    .post(`/api/organisations/${organisationId}/incoming-documents`)
    .field({
      ...{
        caseNumber: 'S 2025/1',
        receivedOn: '2025-01-15',
        sender: 'region kust',
        senderBoard: 'Regionstyrelsen',
      },
      ...{ senderCaseNumber: '', meetingDay: '2025-01-14', paragraphs: '§ 9', title: 'Plan' },
      ...{ decision: '', recipients: '' },
    })
    .attach('file', await aPdf(), 'utdrag.pdf')
    .expect(201);
  const { id } = registered.body as { id: string };
  const kust = await rowOf('Region Kust');
  const cameIn = async () =>
    (await app.admin.get(`/api/joint-requests/${request.id}/incoming-documents`).expect(200)).body as object;
  expect(await cameIn()).toEqual({
    documents: [{ id, askedId: kust.id, title: 'Plan', paragraphs: '§ 9', receivedOn: '2025-01-15' }],
  });
  const whose = async () =>
    (await app.admin.get(`/api/incoming-documents/${id}/joint-asked`).expect(200)).body as object;
  expect(await whose()).toMatchObject({
    asked: [
      { id: kust.id, isSender: true, standing: null, isThis: false },
      { name: 'Region Myr', isSender: false, standing: null },
    ],
  });

  const answer = (change: object = {}) =>
    app.admin.post(`/api/incoming-documents/${id}/joint-answers`).send({
      ...{ asked: kust.id, outcome: 'same', body: 'Regionstyrelsen' },
      ...{ decidedOn: '2025-01-14', paragraph: '§ 9' },
      ...change,
    });
  await answer({ asked: crypto.randomUUID() }).expect(404);
  await answer().expect(201);
  await answer().expect(200);
  expect(await rowOf('Region Kust')).toMatchObject({
    step: 'decided',
    answers: [{ number: 1, body: 'Regionstyrelsen', paragraph: '§ 9', hasExtract: true }],
  });
  expect(await cameIn()).toEqual({ documents: [] });
  expect(await whose()).toMatchObject({ asked: [{ id: kust.id, standing: 1, isThis: true }, {}] });
});

test('nobody of another organisation learns of it', async () => {
  const other = await aBoard(app, {}, { name: 'Region Myr' });
  const email = 'sekreterare@myr.example';
  const added = await app.admin
    .post('/api/people')
    .send({ name: 'Nils Mo', email, membership: { ...other, role: 'secretary' } })
    .expect(201);
  await app.invite((added.body as { id: string }).id, email);
  const stranger = await app.signIn(email, PASSWORD);
  await stranger.get(`/api/joint-requests/${request.id}/events`).expect(404);
  await stranger.get(`/api/joint-requests/${request.id}/incoming-documents`).expect(404);
});
