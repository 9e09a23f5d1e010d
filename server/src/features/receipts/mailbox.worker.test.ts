import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { DeliveryStageView, ReceiptView } from '@klubbat/shared/contracts/receipt';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startImapMailbox, type ImapMailbox } from '../../../test/imap-mailbox.js';
import { anAnswer, byEnvelope, likeExchange, likePostfix } from '../../../test/returned-mails.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, TEST_KEY, type Agent, type TestApp } from '../../../test/test-app.js';
import { createLog } from '../../platform/log.js';
import { secretBox } from '../../platform/secret-box.js';
import { mailboxReader } from './mailbox.worker.js';
import { returnedMailTaker } from './returned-mail.service.js';

const MINUTE = 60_000;

let app: TestApp;
let smtp: SmtpInbox;
let imap: ImapMailbox;
let meetingId: string;
let sent: { delivery: DeliveryView; identity: string };
let count = 0;

beforeAll(async () => {
  [smtp, imap] = await Promise.all([startSmtpInbox(), startImapMailbox()]);
  app = await startTestApp({ smtpUrl: smtp.url, imapUrl: imap.url });
  const { boardId } = await aBoard(app);
  ({ id: meetingId } = await anAdjustedMeeting(app, boardId, {
    recipients: [{ name: 'Mottagare 1', email: 'mottagare-1@sund.example' }],
  }));
});
afterAll(async () => {
  await app.close();
  await Promise.all([smtp.close(), imap.close()]);
});

/** A delivery that has been handed over, and what its mail is known by. */
beforeEach(async () => {
  count += 1;
  const email = `mottagare-${count}@sund.example`;
  const ordered = await app.admin
    .post(`/api/meetings/${meetingId}/dispatches`)
    .send({ paragraphs: [1], recipients: [{ name: `Mottagare ${count}`, email }] })
    .expect(201);
  await app.workers.workOnce();
  const { mail } = smtp.arrived.find(({ to }) => to === email) ?? {};
  const [delivery] = (ordered.body as { deliveries: DeliveryView[] }).deliveries;
  if (delivery === undefined) {
    throw new Error('nothing was ordered');
  }
  sent = { delivery, identity: /<(.+)@/.exec(mail?.messageId ?? '')?.[1] ?? '' };
  expect(sent.identity).toContain(delivery.id);
});

const known = async (): Promise<{ stage: DeliveryStageView; receipts: ReceiptView[] }> =>
  (await app.admin.get(`/api/deliveries/${sent.delivery.id}/receipts`).expect(200)).body as never;

const later = (milliseconds: number): void => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds);
};
const readLater = (): Promise<number> => {
  later(2 * MINUTE);
  return app.workers.readReturned();
};

/** Another process on the same database and mailbox. */
const another = (imapUrl = imap.url) =>
  mailboxReader({
    dataSource: app.dataSource,
    clock: () => app.clock.now,
    log: createLog('silent'),
    imapUrl,
    ...returnedMailTaker(secretBox(() => Promise.resolve(TEST_KEY))),
  });

describe('the mailbox that bounces come to', () => {
  test('tells of a bounce after it was delivered, in the server’s own words, and in the log', async () => {
    const { identity, delivery } = sent;
    imap.put(byEnvelope({ identity }));
    imap.put(likePostfix({ identity, to: delivery.email }));
    imap.put(anAnswer({ identity }, 'Auto-Submitted: auto-replied'));
    imap.put(anAnswer({ identity }));
    expect(await readLater()).toBe(4);
    const { stage, receipts } = await known();
    expect(stage).toMatchObject({
      reached: 'delivered',
      trouble: 'bounced',
      needsPerson: true,
      replied: true,
    });
    expect(receipts.map(({ kind }) => kind).toSorted()).toEqual([
      'auto-replied',
      'bounced',
      'delivered',
      'replied',
    ]);
    const bounce = receipts.find(({ kind }) => kind === 'bounced');
    expect(bounce).toMatchObject({ status: '5.1.1', address: null });
    expect(bounce?.words).toContain(`<${delivery.email}>: mailbox is not known here`);
    expect(imap.seen()).toEqual([1, 2, 3, 4]);
    // whom a § prints has not had it when its mail came back
    const printed = await app.admin.get(`/api/meetings/${meetingId}/recipients`).expect(200);
    expect(printed.body).toMatchObject({
      items: [
        { recipients: [{ name: 'Mottagare 1', reached: [{ state: 'failed', deliveryId: delivery.id }] }] },
      ],
    });
    const events = await app.admin.get(`/api/meetings/${meetingId}/events`).expect(200);
    expect(events.text).toContain('delivery.bounced');
  });

  test('is read once a minute, by one process at a time, and each mail once', async () => {
    imap.put(likeExchange({ identity: sent.identity, to: 'vidare@annan.example' }));
    later(2 * MINUTE);
    const visits = imap.visits();
    const taken = await Promise.all([app.workers.readReturned(), another().read(), another().read()]);
    expect(taken.toSorted()).toEqual([0, 0, 1]);
    expect(imap.visits()).toBe(visits + 1);
    expect(await app.workers.readReturned()).toBe(0);
    expect((await known()).receipts).toMatchObject([{ kind: 'bounced', address: 'vidare@annan.example' }]);
  });

  test('goes on where one died between what it noted and what it marked', async () => {
    const first = imap.put(likePostfix({ identity: sent.identity, action: 'delayed', status: '4.4.1' }));
    const second = imap.put(byEnvelope({ identity: sent.identity }));
    imap.cutAtStore();
    expect(await readLater()).toBe(0);
    expect((await known()).stage).toMatchObject({ trouble: 'delayed', reached: 'handed-over' });
    later(10 * MINUTE);
    expect(await app.workers.readReturned()).toBe(1);
    expect((await known()).receipts).toHaveLength(2);
    expect(imap.fetched.filter((uid) => uid === first || uid === second)).toEqual([first, second]);
  });

  test('is read anew where the server numbers its mails anew, and nothing is noted twice', async () => {
    imap.put(likePostfix({ identity: sent.identity }));
    await readLater();
    imap.renumber();
    const before = await known();
    expect(await readLater()).toBeGreaterThan(4);
    expect(await known()).toEqual(before);
  });

  test('believes nobody who knows only the id of a delivery, and keeps what he sent for a person', async () => {
    const { id } = sent.delivery;
    imap.put(likePostfix({ identity: `${id}.${'0'.repeat(32)}` }));
    imap.put(likePostfix({ identity: id }));
    imap.put(byEnvelope({ identity: `${id}.${'f'.repeat(31)}` }));
    imap.put(Buffer.alloc(40 * 1024 * 1024, 'Content-Type: multipart/mixed; boundary=x\r\n'));
    expect(await readLater()).toBe(4);
    expect((await known()).receipts).toEqual([]);
    const rows: { kind: string; size: number }[] = await app.dataSource.query(
      `SELECT kind, octet_length(raw) AS size FROM returned_mail WHERE delivery_id IS NULL ORDER BY octet_length(raw)`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['report', 'report', 'report', 'unclear']);
    expect(rows.at(-1)?.size).toBe(1024 * 1024);
    type Left = { mails: { id: string; subject: string | null }[] };
    const left = async () => (await app.admin.get('/api/returned-mail').expect(200)).body as Left;
    const { mails } = await left();
    expect(mails).toHaveLength(4);
    await app.admin.post(`/api/returned-mail/${mails[0]?.id ?? ''}/handled`).expect(204);
    expect((await left()).mails).toHaveLength(3);
    await expect(app.dataSource.query('DELETE FROM returned_mail')).rejects.toThrow(/never changed/);
  });

  test('is not needed: who may send hands in what came back, waits for it to be put right, and sees only his own', async () => {
    const hand = (agent: Agent, raw: Buffer) =>
      agent.post('/api/returned-mail').attach('file', raw, 'studs.eml');
    const work = async () =>
      ((await app.admin.get('/api/my-work').expect(200)).body as { tasks: TaskView[] }).tasks.find(
        ({ deliveryId }) => deliveryId === sent.delivery.id,
      );
    expect(await work()).toBeUndefined();
    const person = await app.admin
      .post('/api/people')
      .send({
        name: 'Annan',
        email: 'annan@annan.example',
        membership: { ...(await aBoard(app)), role: 'secretary' },
      })
      .expect(201);
    const other = await app.invite((person.body as { id: string }).id, 'annan@annan.example');
    const raw = likePostfix({ identity: sent.identity });
    await hand(app.stranger, raw).expect(401);
    const foreign = await hand(other, Buffer.concat([raw, Buffer.from('\r\n')])).expect(200);
    expect(foreign.body).toEqual({ outcome: 'kept', deliveryId: null });
    expect((await other.get('/api/returned-mail').expect(200)).body).toMatchObject({
      mails: [{ deliveryId: null }],
    });
    expect((await known()).receipts).toEqual([]);
    const handed = await hand(app.admin, raw).expect(200);
    expect(handed.body).toEqual({ outcome: 'noted', deliveryId: sent.delivery.id });
    expect((await hand(app.admin, raw).expect(200)).body).toMatchObject({ outcome: 'known' });
    expect(await work()).toMatchObject({ kind: 'failed-delivery', names: [sent.delivery.name] });
    expect((await work())?.answer).toContain('mailbox is not known here');
  });

  test('that does not let us in is left alone for a while', async () => {
    const reader = another(imap.url.replace('hemligt', 'fel').replace('klubbat', 'annan'));
    expect(await reader.read()).toBe(0);
    const rows: { error: string }[] = await app.dataSource.query(
      `SELECT last_error AS error FROM mailbox WHERE name LIKE 'annan@%' AND next_read_at > $1`,
      [new Date(app.clock.now.getTime() + 4 * MINUTE)],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.error).not.toContain('fel@');
  });
});
