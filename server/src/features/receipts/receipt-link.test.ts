import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { DeliveryStageView, ReceiptView, SharedDelivery } from '@klubbat/shared/contracts/receipt';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { withReceiptLink } from '../../emails/receipt-words.js';

let app: TestApp;
let inbox: SmtpInbox;
let meetingId: string;
let deliveries: DeliveryView[];
/** what stands in the link of each delivery's mail */
let tokens: string[];

beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const { boardId } = await aBoard(app);
  ({ id: meetingId } = await anAdjustedMeeting(app, boardId));
  const recipients = ['ett', 'tva', 'tre'].map((name) => ({ name, email: `${name}@sund.example` }));
  const ordered = await app.admin
    .post(`/api/meetings/${meetingId}/dispatches`)
    .send({ paragraphs: [1], recipients })
    .expect(201);
  ({ deliveries } = ordered.body as { deliveries: DeliveryView[] });
  await app.workers.workOnce();
  tokens = deliveries.map(({ email }) => {
    const text = inbox.arrived.find(({ to }) => to === email)?.mail.text ?? '';
    return /\/kvittens\/([0-9a-f]{64})\n/.exec(text)?.[1] ?? '';
  });
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const link = (index: number, rest = '') => `/api/delivery-links/${tokens[index] ?? ''}${rest}`;
const known = async (index: number): Promise<{ stage: DeliveryStageView; receipts: ReceiptView[] }> =>
  (await app.admin.get(`/api/deliveries/${deliveries[index]?.id ?? ''}/receipts`).expect(200)).body as never;

describe('the link in the mail of an extract', () => {
  test('is another in each mail, stands before the greeting, and is kept as its hash alone', async () => {
    expect(new Set(tokens).size).toBe(3);
    const text = inbox.arrived[0]?.mail.text ?? '';
    expect(text.indexOf('/kvittens/')).toBeLessThan(text.indexOf('Med vänlig hälsning'));
    const rows: unknown[] = await app.dataSource.query(`SELECT * FROM receipt_link`);
    expect(JSON.stringify(rows)).not.toContain(tokens[0]);
    expect(rows).toHaveLength(3);
  });

  test('shows what was sent to anyone who holds it, and that is noted by nobody', async () => {
    const shown = await app.stranger.get(link(0)).expect(200);
    expect(shown.body).toMatchObject({ recipient: 'ett', paragraphsLabel: '§ 1', confirmations: [] });
    expect(shown.text).not.toContain(deliveries[0]?.id);
    await app.stranger.head(link(0)).expect(200);
    expect((await known(0)).receipts).toEqual([]);
    await app.stranger.get(`/api/delivery-links/${'0'.repeat(64)}`).expect(404);
    await app.stranger.get('/api/delivery-links/gissning').expect(404);
  });

  test('opens the very bytes that were sent, noted once a day', async () => {
    const open = () => app.stranger.post(link(0, '/extract.pdf')).responseType('blob').expect(200);
    const [first] = [await open(), await open()];
    expect(inbox.arrived[0]?.mail.attachments[0]?.content.equals(first.body as Buffer)).toBe(true);
    const { stage, receipts } = await known(0);
    expect(stage.reached).toBe('opened');
    expect(receipts.map(({ kind }) => kind)).toEqual(['opened']);
  });

  test('confirms with a name, once however often it is pressed, and registers with a number', async () => {
    const confirm = (body: object) => app.stranger.post(link(1, '/confirmation')).send(body);
    await confirm({ name: ' ' }).expect(422);
    await confirm({ name: 'Ulla\r\nBcc: alla@sund.example' }).expect(422);
    await Promise.all([1, 2, 3].map(() => confirm({ name: 'Ulla Berg', caseNumber: '' }).expect(200)));
    expect((await known(1)).stage.reached).toBe('confirmed');
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    const registered = await confirm({
      name: 'Ulla Berg',
      caseNumber: 'RS 2025/7',
      documentNumber: '3',
    }).expect(200);
    expect((registered.body as SharedDelivery).confirmations).toMatchObject([
      { name: 'Ulla Berg', caseNumber: null },
      { name: 'Ulla Berg', caseNumber: 'RS 2025/7', documentNumber: '3' },
    ]);
    const { stage, receipts } = await known(1);
    expect(stage.reached).toBe('registered');
    expect(receipts).toHaveLength(2);
    const stages = await app.admin.get(`/api/meetings/${meetingId}/receipts`).expect(200);
    const reached = (stages.body as { deliveries: { stage: DeliveryStageView }[] }).deliveries;
    expect(reached.map(({ stage: one }) => one.reached).toSorted()).toEqual(['opened', 'registered']);
    const events = await app.admin.get(`/api/meetings/${meetingId}/events`).expect(200);
    expect(JSON.stringify(events.body)).toContain('delivery.confirmed');
  });

  test('is not confirmed without end', async () => {
    for (let count = 1; count <= 20; count += 1) {
      await app.stranger
        .post(link(2, '/confirmation'))
        .send({ name: `Namn ${count}` })
        .expect(200);
    }
    await app.stranger.post(link(2, '/confirmation')).send({ name: 'Ett till' }).expect(429);
    await app.stranger.post(link(2, '/confirmation')).send({ name: 'Namn 7' }).expect(200);
  });

  test('works for half a year, and what was told by it is never changed', async () => {
    await expect(app.dataSource.query(`UPDATE receipt SET name = 'Någon annan'`)).rejects.toThrow(
      /never changed/,
    );
    await expect(app.dataSource.query(`DELETE FROM receipt`)).rejects.toThrow(/never changed/);
    app.clock.now = new Date('2025-07-15T09:00:00Z');
    const late = await app.stranger.get(link(0)).expect(404);
    expect(late.body).toMatchObject({ code: 'receipt-link-void' });
    await app.stranger.post(link(0, '/confirmation')).send({ name: 'Sen' }).expect(404);
    await app.stranger.get(`/api/deliveries/${deliveries[0]?.id ?? ''}/receipts`).expect(401);
  });

  test('stands before who sends it, whatever he greets with', () => {
    const block = 'Hälsningar\nEva';
    const link = 'https://x.example/kvittens/1';
    expect(
      withReceiptLink(`Hej!\n\n${block}\n\nUtdraget`, block, {
        address: link,
        until: '2027-05-28',
        instead: null,
      }),
    ).toBe(
      `Hej!\n\nKvittera gärna att ni har tagit emot utdraget, utan att logga in:\n${link}\n\n${block}\n\nUtdraget`,
    );
  });

  test('stands at the end of a letter without a sender', () => {
    expect(
      withReceiptLink('Hej!\n\nHälsningar\nEva\n', '', {
        address: 'https://x.example/kvittens/1',
        until: '2027-05-28',
        instead: null,
      }),
    ).toBe(
      'Hej!\n\nHälsningar\nEva\n\nKvittera gärna att ni har tagit emot utdraget, utan att logga in:\nhttps://x.example/kvittens/1\n',
    );
  });
});
