import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { DeliveryStageView, LeftMail, ReceiptView } from '@klubbat/shared/contracts/receipt';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let inbox: SmtpInbox;
let delivery: DeliveryView;

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const { boardId } = await aBoard(app);
  const recipients = [{ name: 'Sunds kommun', email: 'kommun@sund.example' }];
  const meeting = await anAdjustedMeeting(app, boardId, { recipients });
  const ordered = await app.admin
    .post(`/api/meetings/${meeting.id}/dispatches`)
    .send({ paragraphs: [1] })
    .expect(201);
  [delivery] = (ordered.body as { deliveries: [DeliveryView] }).deliveries;
  await app.workers.workOnce();
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

/** A mail that says that something failed, and carries no mark of ours. */
async function aMailWithoutProof(subject: string): Promise<LeftMail> {
  const raw = `From: postmaster@sund.example\r\nSubject: ${subject}\r\n\r\nUser unknown: kommun@sund.example\r\n`;
  const reply = await app.admin
    .post('/api/returned-mail')
    .attach('file', Buffer.from(raw), 'retur.eml')
    .expect(200);
  expect(reply.body).toMatchObject({ outcome: 'kept', deliveryId: null });
  const { mails } = (await app.admin.get('/api/returned-mail').expect(200)).body as { mails: LeftMail[] };
  const mail = mails.find((one) => one.subject === subject);
  if (mail === undefined) {
    throw new Error('the mail is not left');
  }
  return mail;
}

const attach = (agent: Agent, { id }: LeftMail, change: object = {}) =>
  agent
    .post(`/api/returned-mail/${id}/attachment`)
    .send({ deliveryId: delivery.id, tells: 'bounced', reason: 'Adressen står i mejlet.', ...change });

const known = async (): Promise<{ stage: DeliveryStageView; receipts: ReceiptView[] }> =>
  (await app.admin.get(`/api/deliveries/${delivery.id}/receipts`).expect(200)).body as never;

test('a mail without proof is attached by a person, in his name and with how he knows, once', async () => {
  const mail = await aMailWithoutProof('Returned to sender');
  expect((await known()).stage).toMatchObject({ trouble: null });
  await attach(app.admin, mail, { reason: ' ' }).expect(422);
  await attach(app.admin, mail, { tells: 'confirmed' }).expect(422);
  await attach(app.admin, mail, { deliveryId: crypto.randomUUID() }).expect(404);
  await Promise.all([attach(app.admin, mail).expect(204), attach(app.admin, mail).expect(204)]);
  const { stage, receipts } = await known();
  expect(stage).toMatchObject({ trouble: 'bounced', needsPerson: true });
  expect(receipts).toMatchObject([
    {
      kind: 'bounced',
      words: 'User unknown: kommun@sund.example',
      noted: { why: 'Adressen står i mejlet.' },
    },
  ]);
  const { mails } = (await app.admin.get('/api/returned-mail').expect(200)).body as { mails: LeftMail[] };
  expect(mails).toEqual([]);
  const events = await app.dataSource.query<unknown[]>(
    `SELECT details->>'tells' AS tells FROM audit_event WHERE action = 'delivery.mail-attached'`,
  );
  expect(events).toEqual([{ tells: 'bounced' }]);
  await expect(
    app.dataSource.query('UPDATE returned_mail SET attach_reason = $1 WHERE id = $2', ['Annat', mail.id]),
  ).rejects.toMatchObject({ code: 'KL001' });
});

test('what somebody has put aside is not attached afterwards, and nobody else attaches what he may not see', async () => {
  const mail = await aMailWithoutProof('Frånvaro');
  const other = await aBoard(app);
  const email = 'sekreterare@annan.example';
  const added = await app.admin
    .post('/api/people')
    .send({ name: 'Nils Mo', email, membership: { ...other, role: 'secretary' } })
    .expect(201);
  await app.invite((added.body as { id: string }).id, email);
  await attach(await app.signIn(email, PASSWORD), mail).expect(404);
  await attach(app.stranger, mail).expect(401);
  await app.admin.post(`/api/returned-mail/${mail.id}/handled`).expect(204);
  expect((await attach(app.admin, mail).expect(409)).body).toMatchObject({ code: 'locked' });
  expect((await known()).receipts).toHaveLength(1);
});
