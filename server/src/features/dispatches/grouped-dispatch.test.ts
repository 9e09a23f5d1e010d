import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeliveryView, DispatchPreview } from '@klubbat/shared/contracts/dispatch';
import { aBoard, adjust, aMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const mailbox = (name: string) => ({ name, email: `${name.toLowerCase()}@sund.example` });

async function aMeetingOfTwo(): Promise<string> {
  const { boardId } = await aBoard(app);
  const { id, items, people } = await aMeeting(app, boardId);
  const named = [
    { title: 'Plan', recipients: [mailbox('Norr'), mailbox('Ek')] },
    { title: 'Budget', recipients: [mailbox('Norr'), mailbox('Syd')] },
  ];
  for (const [index, item] of items.entries()) {
    await app.admin
      .patch(`/api/agenda-items/${item.id}`)
      .send({ version: item.version, ...named[index] })
      .expect(200);
  }
  await adjust(app, id, people);
  return id;
}

async function sent(meetingId: string, body: object): Promise<DeliveryView[]> {
  const answer = await app.admin.post(`/api/meetings/${meetingId}/dispatches`).send(body);
  expect(answer.status).toBe(201);
  return (answer.body as { deliveries: DeliveryView[] }).deliveries;
}

const told = (deliveries: DeliveryView[]) =>
  deliveries.map(({ name, paragraphs }) => `${name} ${paragraphs.join('+')}`).sort();

describe('several §§ in one order', () => {
  test('go as a mail for each § to those whom it names', async () => {
    const meetingId = await aMeetingOfTwo();
    const deliveries = await sent(meetingId, { paragraphs: [1, 2], grouping: 'paragraph' });
    expect(told(deliveries)).toEqual(['Ek 1', 'Norr 1', 'Norr 2', 'Syd 2']);
    // asked for again it stands
    const again = await app.admin
      .post(`/api/meetings/${meetingId}/dispatches`)
      .send({ paragraphs: [1, 2], grouping: 'paragraph' })
      .expect(200);
    expect(told((again.body as { deliveries: DeliveryView[] }).deliveries)).toEqual(told(deliveries));
  });

  test('go as one mail to each recipient, and each § is known to have reached him', async () => {
    const meetingId = await aMeetingOfTwo();
    const order = { paragraphs: [1, 2], grouping: 'recipient' };
    const preview = (
      await app.admin.post(`/api/meetings/${meetingId}/dispatches/preview`).send(order).expect(200)
    ).body as DispatchPreview;
    expect(
      preview.mails.map(({ paragraphs, recipients }) => [paragraphs, recipients.map(({ name }) => name)]),
    ).toEqual([
      [[1, 2], ['Norr']],
      [[1], ['Ek']],
      [[2], ['Syd']],
    ]);
    expect(told(await sent(meetingId, order))).toEqual(['Ek 1', 'Norr 1+2', 'Syd 2']);
    inbox.arrived.length = 0;
    await app.workers.workOnce();
    const subjects = new Map(inbox.arrived.map(({ to, mail }) => [to, mail.subject]));
    expect([...subjects.keys()].sort()).toEqual(['ek@sund.example', 'norr@sund.example', 'syd@sund.example']);
    expect(subjects.get('norr@sund.example')).toContain('§§ 1–2, Plan; Budget');
    expect(subjects.get('ek@sund.example')).toMatch(/ - Plan$/);
    const { items } = (await app.admin.get(`/api/meetings/${meetingId}/recipients`).expect(200)).body as {
      items: { paragraph: number; recipients: { name: string; reached: { state: string }[] }[] }[];
    };
    for (const { recipients } of items) {
      expect(recipients.flatMap(({ reached }) => reached.map(({ state }) => state))).toEqual([
        'sent',
        'sent',
      ]);
    }
  });

  test('that nobody would get are refused by their numbers, and nothing is sent', async () => {
    const meetingId = await aMeetingOfTwo();
    const refused = await app.admin
      .post(`/api/meetings/${meetingId}/dispatches`)
      .send({ paragraphs: [1, 2], grouping: 'paragraph', recipients: [mailbox('Syd')] })
      .expect(422);
    expect(refused.body).toMatchObject({
      errors: [{ path: '$.recipients', message: expect.stringContaining('§ 1 har ingen mottagare') }],
    });
    const { deliveries } = (await app.admin.get(`/api/deliveries?meetingId=${meetingId}`).expect(200))
      .body as {
      deliveries: DeliveryView[];
    };
    expect(deliveries).toEqual([]);
  });
});
