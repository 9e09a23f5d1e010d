import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, TEST_KEY, type TestApp } from '../../../test/test-app.js';
import { secretBox } from '../../platform/secret-box.js';
import { createWorkers, type Workers } from '../../app/workers.js';
import { writing } from '../../platform/database.js';
import { createLog } from '../../platform/log.js';
import { startMailCatcher } from '../../platform/mail-catcher.js';
import { smtpMailer } from '../../platform/mailer.js';
import { claimDelivery } from './delivery.store.js';
import { answerableBy } from '../receipts/receipt-link.service.js';
import { sendNext } from './delivery.worker.js';

const MINUTE = 60_000;
const FROM = 'Klubbat <klubbat@region.example>';

let inbox: SmtpInbox;
let app: TestApp;
let order: (addresses: string[]) => Promise<DeliveryView[]>;

/** A meeting that was held, from which an extract can be sent. */
async function orderingIn(one: TestApp): Promise<typeof order> {
  const { boardId } = await aBoard(one);
  const { id } = await aMeeting(one, boardId);
  await one.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  return async (addresses) => {
    const reply = await one.admin
      .post(`/api/meetings/${id}/dispatches`)
      .send({
        paragraphs: [1],
        recipients: addresses.map((email) => ({ name: 'Nämnden i Åmål', email })),
        beforeAdjustment: { reason: 'Bråttom' },
      })
      .expect(201);
    return (reply.body as { deliveries: DeliveryView[] }).deliveries;
  };
}

/** Another process on the same database. */
function anotherProcess(smtpUrl: string, clock = () => app.clock.now): Workers {
  return createWorkers({
    dataSource: app.dataSource,
    clock,
    log: createLog('silent'),
    smtpUrl,
    mailFrom: FROM,
    ownUrl: () => 'http://localhost:3000',
    secrets: secretBox(() => Promise.resolve(TEST_KEY)),
    tsaUrl: undefined,
  });
}

const show = async (id: string | undefined): Promise<DeliveryView & { lastError: string | null }> =>
  (await app.admin.get(`/api/deliveries/${id ?? ''}`).expect(200)).body as never;

/** Moves the program's time on: a session lasts that long. */
const wait = (milliseconds: number): void => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds);
};

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  order = await orderingIn(app);
});
afterEach(() => {
  inbox.arrived.length = 0;
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

describe('a server that refuses', () => {
  test('for the time being is tried again after a pause, and its words are kept', async () => {
    const [delivery] = await order(['upptagen@sund.example']);
    inbox.refuse('451 4.3.0 Lådan är upptagen');
    await app.workers.workOnce();
    const waiting = await show(delivery?.id);
    expect(waiting).toMatchObject({ state: 'retrying', tries: 1, sentAt: null });
    expect(waiting.answer).toBe('451 4.3.0 Lådan är upptagen');
    expect(waiting.nextTryAt).toBe(new Date(app.clock.now.getTime() + MINUTE).toISOString());
    expect(await app.workers.workOnce()).toBe(0);
    wait(MINUTE);
    expect(await app.workers.workOnce()).toBe(1);
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', tries: 2, lastError: null });
    expect(inbox.arrived).toHaveLength(1);
  });

  test('for good is not tried again, unless somebody asks for it', async () => {
    const [delivery] = await order(['okand@sund.example']);
    const retry = () => app.admin.post(`/api/deliveries/${delivery?.id ?? ''}/retry`);
    inbox.refuse('550 5.1.1 No such user here');
    await app.workers.workOnce();
    expect(await show(delivery?.id)).toMatchObject({
      state: 'failed',
      answer: '550 5.1.1 No such user here',
      nextTryAt: null,
    });
    wait(2 * 60 * MINUTE);
    expect(await app.workers.workOnce()).toBe(0);
    expect((await retry().expect(200)).body).toMatchObject({ state: 'queued' });
    await app.workers.workOnce();
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', tries: 1 });
    expect((await retry().expect(409)).body).toMatchObject({ code: 'not-failed' });
  });

  test('a mail that is too large for it, after having read it, is not asked again', async () => {
    const small = await startSmtpInbox(1_000);
    const [delivery] = await order(['trang@sund.example']);
    await anotherProcess(small.url).workOnce();
    const refused = await show(delivery?.id);
    expect(refused).toMatchObject({ state: 'failed', tries: 1, answer: '552 5.3.4 Too large' });
    await small.close();
  });

  test('everyone because of our own password is tried again', async () => {
    const [delivery] = await order(['losen@sund.example']);
    const locked = await startMailCatcher(
      () => Promise.resolve(),
      () => undefined,
    );
    await anotherProcess(locked.url.replace(/:[^:@]*@/, ':wrong@')).workOnce();
    const refused = await show(delivery?.id);
    expect(refused).toMatchObject({ state: 'retrying' });
    expect(refused.answer).toMatch(/^535 /);
    await locked.close();
    wait(MINUTE);
    await app.workers.workOnce();
  });

  test('for three days is given up', async () => {
    let { now } = app.clock;
    const workers = anotherProcess(inbox.url, () => now);
    const [delivery] = await order(['aldrig@sund.example']);
    for (let tries = 1; tries <= 13; tries += 1) {
      inbox.refuse('421 4.7.0 Inte nu');
      await workers.workOnce();
      const { nextTryAt } = await show(delivery?.id);
      now = new Date(nextTryAt ?? now);
    }
    expect(await show(delivery?.id)).toMatchObject({
      state: 'failed',
      tries: 13,
      answer: '421 4.7.0 Inte nu',
    });
  });

  test('the sender because nobody answers there at all is tried again', async () => {
    const gone = await startSmtpInbox();
    await gone.close();
    const workers = anotherProcess(gone.url);
    const [delivery] = await order(['tyst@sund.example']);
    await workers.workOnce();
    const waiting = await show(delivery?.id);
    expect(waiting).toMatchObject({ state: 'retrying', answer: null });
    expect(waiting.lastError).toContain('ECONNREFUSED');
    wait(MINUTE);
    await app.workers.workOnce();
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', lastError: null });
  });
});

describe('several processes', () => {
  test('share one queue and never send the same twice', async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => `delad-${index}@sund.example`);
    await order(addresses);
    const others = [anotherProcess(inbox.url), anotherProcess(inbox.url)];
    const done = await Promise.all([app.workers, ...others].map(({ workOnce }) => workOnce()));
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(inbox.arrived.map(({ to }) => to).sort()).toEqual([...addresses].sort());
  });

  test('leave alone what another has handed to the server, which is not sent before the server said so', async () => {
    const [delivery] = await order(['langsam@sund.example']);
    const { reached, letGo } = inbox.hold();
    const first = app.workers.workOnce();
    await reached;
    expect(await show(delivery?.id)).toMatchObject({ state: 'queued', sentAt: null });
    expect(await anotherProcess(inbox.url).workOnce()).toBe(0);
    letGo();
    await first;
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent' });
    expect(inbox.arrived).toHaveLength(1);
  });

  test('take over from one that died, with the same Message-ID as the mail it may have sent', async () => {
    const [delivery] = await order(['dog@sund.example']);
    const mailer = smtpMailer({ url: inbox.url, from: FROM });
    const dying = {
      dataSource: app.dataSource,
      clock: () => app.clock.now,
      answerable: answerableBy(
        secretBox(() => Promise.resolve(TEST_KEY)),
        () => 'http://localhost:3000',
      ),
      mailer: {
        ...mailer,
        send: async (mail: Parameters<typeof mailer.send>[0]) => {
          await mailer.send(mail);
          // the process dies here: what comes after never happens
          return new Promise<never>(() => undefined);
        },
      },
    };
    void sendNext(dying);
    await inbox.next();
    expect(await app.workers.workOnce()).toBe(0);
    wait(16 * MINUTE);
    expect(await app.workers.workOnce()).toBe(1);
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', tries: 2 });
    const [first, again] = inbox.arrived.map(({ mail }) => mail.messageId);
    expect(first).toMatch(new RegExp(`^<${delivery?.id}\\.[0-9a-f]{32}@region\\.example>$`));
    expect(again).toBe(first);
  });

  test('pass over a row that another is just taking', async () => {
    await order(['forst@sund.example', 'sedan@sund.example']);
    await writing(app.dataSource, async (tx) => {
      const taken = await claimDelivery(tx, app.clock.now, app.clock.now);
      expect(taken?.email).toBe('forst@sund.example');
      await anotherProcess(inbox.url).workOnce();
      expect(inbox.arrived.map(({ to }) => to)).toEqual(['sedan@sund.example']);
    });
    await app.workers.workOnce();
    expect(inbox.arrived.map(({ to }) => to)).toEqual(['sedan@sund.example', 'forst@sund.example']);
  });
});

test('what was accepted cannot be undone, in the database either', async () => {
  const [delivery] = await order(['klart@sund.example']);
  await app.workers.workOnce();
  for (const sql of [
    `UPDATE delivery SET state = 'queued', sent_at = NULL WHERE id = $1`,
    'DELETE FROM delivery WHERE id = $1',
    `UPDATE dispatch SET subject = 'x' WHERE id = (SELECT dispatch_id FROM delivery WHERE id = $1)`,
  ]) {
    await expect(app.dataSource.query(sql, [delivery?.id])).rejects.toMatchObject({
      driverError: { code: 'KL001' },
    });
  }
});

test('an order wakes the worker, and a stop waits for what is under way', async () => {
  const other = await startTestApp({ smtpUrl: inbox.url });
  other.workers.start();
  const orderThere = await orderingIn(other);
  const { reached, letGo } = inbox.hold();
  const [delivery] = await orderThere(['vakna@sund.example']);
  await reached;
  let stopped = false;
  const stopping = other.workers.stop().then(() => {
    stopped = true;
  });
  const during = await other.admin.get(`/api/deliveries/${delivery?.id ?? ''}`).expect(200);
  expect(during.body).toMatchObject({ state: 'queued' });
  expect(stopped).toBe(false);
  letGo();
  await stopping;
  const after = await other.admin.get(`/api/deliveries/${delivery?.id ?? ''}`).expect(200);
  expect(after.body).toMatchObject({ state: 'sent' });
  await other.close();
});

test('without a mail server the mail is kept inside the program, whole', async () => {
  const own = await startTestApp();
  const orderThere = await orderingIn(own);
  const [delivery] = await orderThere(['fangad@sund.example']);
  await own.workers.workOnce();
  const list = await own.admin.get('/api/deliveries').expect(200);
  expect(list.body).toMatchObject({ caught: true, deliveries: [{ id: delivery?.id, state: 'sent' }] });
  const [caught] = await own.dataSource.query<{ recipient: string; raw: Buffer }[]>(
    'SELECT recipient, raw FROM caught_mail',
  );
  expect(caught?.recipient).toBe('fangad@sund.example');
  const mail = await simpleParser(caught?.raw ?? '');
  expect(mail.subject).toBe(delivery?.subject);
  expect(mail.attachments[0]?.filename).toBe(delivery?.fileName);
  await own.close();
});
