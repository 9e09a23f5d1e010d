import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { v7 as newId } from 'uuid';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { statementsOf } from '../../../test/count-statements.js';
import { orderExtractsIn, type OrderExtract } from '../../../test/order-extracts.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, TEST_KEY, type TestApp } from '../../../test/test-app.js';
import { secretBox } from '../../platform/secret-box.js';
import { createWorkers, type Workers } from '../../app/workers.js';
import { writing } from '../../platform/database.js';
import { createLog } from '../../platform/log.js';
import { startMailCatcher } from '../../platform/mail-catcher.js';
import { smtpMailer } from '../../platform/mailer.js';
import { takeDeliveries } from './delivery-queue.store.js';
import { sealExtract } from '../sealing/seal-extract.service.js';
import { answerableBy } from '../receipts/receipt-link.service.js';
import { DeliveryLine } from './delivery.worker.js';

const MINUTE = 60_000;
const FROM = 'Klubbat <klubbat@region.example>';

let inbox: SmtpInbox;
let app: TestApp;
let order: OrderExtract;

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

const parts = () => ({
  dataSource: app.dataSource,
  clock: () => app.clock.now,
  mailer: mailer(),
  seal: (fileId: string) =>
    sealExtract(
      {
        dataSource: app.dataSource,
        clock: () => app.clock.now,
        log: createLog('silent'),
        secrets: secretBox(() => Promise.resolve(TEST_KEY)),
        timeStamp: undefined,
        ownUrl: () => 'http://localhost:3000',
      },
      fileId,
    ),
  answerable: answerableBy(
    secretBox(() => Promise.resolve(TEST_KEY)),
    () => 'http://localhost:3000',
  ),
});
const mailer = () => smtpMailer({ url: inbox.url, from: FROM });

/** Waits until it is so: another worker has got that far. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(setImmediate);
  }
}

const inHand = async (): Promise<number> => {
  const [row] = await app.dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM delivery WHERE taken_until > $1',
    [app.clock.now],
  );
  return row?.count ?? 0;
};

const show = async (id: string | undefined): Promise<DeliveryView & { lastError: string | null }> =>
  (await app.admin.get(`/api/deliveries/${id ?? ''}`).expect(200)).body as never;

/** Moves the program's time on: a session lasts that long. */
const wait = (milliseconds: number): void => {
  app.clock.now = new Date(app.clock.now.getTime() + milliseconds);
};

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  order = await orderExtractsIn(app);
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
    const retry = () =>
      app.admin.post(`/api/deliveries/${delivery?.id ?? ''}/retry`).send({ reason: 'Lådan är tömd' });
    inbox.refuse('550 5.1.1 No such user here');
    await app.workers.workOnce();
    expect(await show(delivery?.id)).toMatchObject({
      state: 'failed',
      answer: '550 5.1.1 No such user here',
      nextTryAt: null,
    });
    wait(2 * 60 * MINUTE);
    expect(await app.workers.workOnce()).toBe(0);
    await app.admin.post(`/api/deliveries/${delivery?.id ?? ''}/retry`).expect(422);
    expect((await retry().expect(200)).body).toMatchObject({
      state: 'queued',
      decision: { what: 'send-again', reason: 'Lådan är tömd' },
    });
    // the same wish, clicked twice
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
    const [delivery] = await order(['aldrig@tre-dagar.example']);
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
    const addresses = Array.from({ length: 12 }, (_, index) => `delad-${index}@ort-${index % 8}.example`);
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
    expect(await show(delivery?.id)).toMatchObject({ state: 'handing-over', sentAt: null });
    expect(await anotherProcess(inbox.url).workOnce()).toBe(0);
    letGo();
    await first;
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent' });
    expect(inbox.arrived).toHaveLength(1);
  });

  test('take over from one that died before the mail was whole', async () => {
    const [delivery] = await order(['dog@sund.example']);
    void new DeliveryLine({
      ...parts(),
      mailer: { ...mailer(), send: () => new Promise<never>(() => undefined) },
    }).sendNext();
    await until(async () => (await show(delivery?.id)).tries === 1);
    expect(await app.workers.workOnce()).toBe(0);
    wait(2 * MINUTE);
    expect(await app.workers.workOnce()).toBe(1);
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', tries: 2 });
    expect(inbox.arrived).toHaveLength(1);
  });

  test('pass over a row that another is just taking', async () => {
    await order(['forst@sund.example', 'sedan@annan.example']);
    await writing(app.dataSource, async (tx) => {
      const taken = await takeDeliveries(tx, app.clock.now, { by: newId(), until: app.clock.now, most: 1 });
      expect(taken).toMatchObject([{ email: 'forst@sund.example' }]);
      await anotherProcess(inbox.url).workOnce();
      expect(inbox.arrived.map(({ to }) => to)).toEqual(['sedan@annan.example']);
    });
    await app.workers.workOnce();
    expect(inbox.arrived.map(({ to }) => to)).toEqual(['sedan@annan.example', 'forst@sund.example']);
  });
});

describe('a mail of which nobody knows whether it came', () => {
  const decide = (id: string | undefined, what: 'retry' | 'arrived', reason: string) =>
    app.admin.post(`/api/deliveries/${id ?? ''}/${what}`).send({ reason });

  test('because the line broke after it is not tried again: somebody knows that it came', async () => {
    const [delivery] = await order(['brott@oklar.example']);
    inbox.breakLine('after-text');
    await app.workers.workOnce();
    const unclear = await show(delivery?.id);
    expect(unclear).toMatchObject({
      state: 'unclear',
      tries: 1,
      nextTryAt: null,
      sentAt: null,
      decision: null,
    });
    const inAWeek = new Date(app.clock.now.getTime() + 7 * 24 * 60 * MINUTE);
    expect(await anotherProcess(inbox.url, () => inAWeek).workOnce()).toBe(0);
    expect(inbox.arrived).toHaveLength(1);
    await decide(delivery?.id, 'arrived', ' ').expect(422);
    const settled = (await decide(delivery?.id, 'arrived', 'Registratorn har det').expect(200))
      .body as object;
    expect(settled).toMatchObject({
      state: 'sent',
      sentAt: unclear.handingOverAt,
      answer: null,
      decision: { what: 'arrived', reason: 'Registratorn har det', at: app.clock.now.toISOString() },
    });
    expect((await decide(delivery?.id, 'arrived', 'Registratorn har det').expect(200)).body).toEqual(settled);
    expect((await decide(delivery?.id, 'arrived', 'Nej').expect(409)).body).toMatchObject({
      code: 'not-unclear',
    });
    expect((await decide(delivery?.id, 'retry', 'Nej').expect(409)).body).toMatchObject({
      code: 'not-failed',
    });
    const [event] = await app.dataSource.query<{ action: string; details: object }[]>(
      'SELECT action, details FROM audit_event WHERE subject_id = $1',
      [delivery?.id],
    );
    expect(event).toMatchObject({
      action: 'delivery.arrived',
      details: { was: 'unclear', reason: 'Registratorn har det', email: 'brott@oklar.example' },
    });
  });

  test('because the process died after it is not tried again: somebody sends it again, as the same mail', async () => {
    const [delivery] = await order(['dog-sedan@oklar2.example']);
    const dying = mailer();
    void new DeliveryLine({
      ...parts(),
      mailer: {
        ...dying,
        send: async (mail, beforeLastLine) => {
          await dying.send(mail, beforeLastLine);
          // the process dies here: what comes after never happens
          return new Promise<never>(() => undefined);
        },
      },
    }).sendNext();
    await inbox.next();
    expect(await app.workers.workOnce()).toBe(0);
    expect(await show(delivery?.id)).toMatchObject({ state: 'handing-over' });
    wait(2 * MINUTE);
    expect(await app.workers.workOnce()).toBe(0);
    expect(await show(delivery?.id)).toMatchObject({ state: 'unclear', tries: 1, lastError: null });
    // not even by hand in the database, unless somebody decides it
    for (const state of ['queued', 'retrying', 'handing-over', 'failed']) {
      await expect(
        app.dataSource.query('UPDATE delivery SET state = $2 WHERE id = $1', [delivery?.id, state]),
      ).rejects.toMatchObject({ driverError: { code: 'KL001' } });
    }
    const list = await app.admin.get('/api/deliveries?state=unclear').expect(200);
    expect((list.body as { deliveries: DeliveryView[] }).deliveries.map(({ id }) => id)).toEqual([
      delivery?.id,
    ]);
    await decide(delivery?.id, 'retry', 'De har inte fått det').expect(200);
    expect(await app.workers.workOnce()).toBe(1);
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', decision: { what: 'send-again' } });
    const [first, again] = inbox.arrived.map(({ mail }) => mail.messageId);
    expect(first).toMatch(new RegExp(`^<${delivery?.id}\\.[0-9a-f]{32}@region\\.example>$`));
    expect(again).toBe(first);
  });

  test('is sent all the same when the worker that everyone thought dead comes back with the yes', async () => {
    const [delivery] = await order(['slumrar@oklar3.example']);
    const { reached, letGo } = inbox.hold();
    const line = new DeliveryLine(parts());
    const sleeper = line.sendNext();
    await reached;
    wait(2 * MINUTE);
    await app.workers.workOnce();
    expect(await show(delivery?.id)).toMatchObject({ state: 'unclear' });
    letGo();
    await sleeper;
    // that it was sent may be noted a little later
    await line.letGo();
    expect(await show(delivery?.id)).toMatchObject({ state: 'sent', decision: null });
  });

  test('is never made by a worker that slept before the last line, and whose mail another has sent', async () => {
    await order(['sov@oklar4.example']);
    const own = mailer();
    let wake = (): void => undefined;
    const slept = new Promise<void>((woken) => {
      wake = woken;
    });
    let asleep = (): void => undefined;
    const sleeping = new Promise<void>((fell) => {
      asleep = fell;
    });
    const sleeper = new DeliveryLine({
      ...parts(),
      mailer: {
        ...own,
        send: (mail, beforeLastLine) =>
          own.send(mail, async () => {
            asleep();
            await slept;
            await beforeLastLine?.();
          }),
      },
    }).sendNext();
    await sleeping;
    wait(2 * MINUTE);
    expect(await app.workers.workOnce()).toBe(1);
    wake();
    await sleeper;
    expect(inbox.arrived).toHaveLength(1);
  });
});

describe('a receiving domain', () => {
  test('gets two mails at a time from all processes together, and holds up no other', async () => {
    const slow = Array.from({ length: 5 }, (_, index) => `${index}@seg.example`);
    await order([...slow, 'en@rask.example']);
    const { reached, letGo } = inbox.hold();
    const lines = [new DeliveryLine(parts()), new DeliveryLine(parts())];
    const sending = lines.flatMap((line) => Array.from({ length: 3 }, () => line.sendNext()));
    await reached;
    await until(async () => (await inHand()) === 3);
    expect(await new DeliveryLine(parts()).sendNext()).toBe(false);
    letGo();
    expect((await Promise.all(sending)).filter(Boolean)).toHaveLength(3);
    // the domain is full until it is noted that they were sent
    await Promise.all(lines.map((line) => line.letGo()));
    expect(inbox.arrived.filter(({ to }) => to.endsWith('@seg.example'))).toHaveLength(2);
    await Promise.all([app.workers, anotherProcess(inbox.url)].map(({ workOnce }) => workOnce()));
    expect(inbox.arrived.map(({ to }) => to).sort()).toEqual([...slow, 'en@rask.example']);
  });

  test('that refuses for the time being rests, longer each time, while others are served', async () => {
    await order(['a@vilar.example', 'b@vilar.example', 'c@pigg.example']);
    inbox.refuse('451 4.7.1 Greylisted');
    await app.workers.workOnce();
    expect(inbox.arrived.map(({ to }) => to)).toEqual(['c@pigg.example']);
    wait(10_000);
    inbox.refuse('451 4.7.1 Greylisted');
    await app.workers.workOnce();
    wait(10_000);
    expect(await app.workers.workOnce()).toBe(0);
    wait(10_000);
    await order(['d@vilar.example']);
    expect(await app.workers.workOnce()).toBe(1);
    wait(MINUTE);
    await app.workers.workOnce();
    expect(inbox.arrived.map(({ to }) => to).sort()).toEqual(
      ['a', 'b', 'd']
        .map((name) => `${name}@vilar.example`)
        .concat('c@pigg.example')
        .sort(),
    );
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
  const orderThere = await orderExtractsIn(other);
  const { reached, letGo } = inbox.hold();
  const [delivery] = await orderThere(['vakna@sund.example']);
  await reached;
  let stopped = false;
  const stopping = other.workers.stop().then(() => {
    stopped = true;
  });
  const during = await other.admin.get(`/api/deliveries/${delivery?.id ?? ''}`).expect(200);
  expect(during.body).toMatchObject({ state: 'handing-over' });
  expect(stopped).toBe(false);
  letGo();
  await stopping;
  const after = await other.admin.get(`/api/deliveries/${delivery?.id ?? ''}`).expect(200);
  expect(after.body).toMatchObject({ state: 'sent' });
  await other.close();
});

test('without a mail server the mail is kept inside the program, whole', async () => {
  const own = await startTestApp();
  const orderThere = await orderExtractsIn(own);
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

describe('the statements of', () => {
  /** As the program sends: by four lanes at once. */
  const statementsOfSending = async (addresses: string[]) => {
    await order(addresses);
    const line = new DeliveryLine(parts());
    const lane = (): Promise<unknown> => line.sendNext().then((isMore) => isMore && lane());
    return statementsOf(() => Promise.all([lane(), lane(), lane(), lane()]));
  };

  test('one mail, and of a hundred, which are not a hundred times as many', async () => {
    // its file is sealed before any is counted
    await order(['forst@forst.example']);
    await app.workers.workOnce();
    const one = await statementsOfSending(['ensam@en.example']);
    const hundred = await statementsOfSending(
      Array.from({ length: 100 }, (_, place) => `${place}@ort-${place}.example`),
    );
    // a lane that finds nothing asks once more
    expect(one.length).toBeLessThanOrEqual(24);
    expect(hundred.length).toBeLessThanOrEqual(250);
    // what all of them bring is read once for each time that a lane finds nothing in hand
    expect(hundred.filter((text) => text.includes('"stored_file"')).length).toBeLessThanOrEqual(5);
    expect(inbox.arrived).toHaveLength(102);
  });
});
