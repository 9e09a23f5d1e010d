import { randomFillSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DeliveryView, DispatchPreview } from '@klubbat/shared/contracts/dispatch';
import type { DeliveryReceipts } from '@klubbat/shared/contracts/receipt';
import { aBoard, adjust, aMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { sha256Of } from '../files/stored-file.store.js';

const MB = 1024 * 1024;

let app: TestApp;
let inbox: SmtpInbox;
let meetingId: string;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const { boardId } = await aBoard(app);
  const { id, items, people } = await aMeeting(app, boardId);
  meetingId = id;
  // what cannot be made smaller by packing it; each file is small enough to be taken in
  for (const title of ['Mätningar', 'Fler mätningar']) {
    await app.admin
      .post(`/api/meetings/${id}/attachments`)
      .field('title', title)
      .attach('file', randomFillSync(Buffer.alloc(11 * MB)), 'mätningar.bin')
      .expect(201);
  }
  await app.admin
    .patch(`/api/agenda-items/${items[0]?.id ?? ''}`)
    .send({ version: items[0]?.version, attachments: [1, 2] })
    .expect(200);
  await adjust(app, id, people);
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

test('an extract that is too large for a mail goes as a link with its last day, is opened by it, and can be taken back', async () => {
  const body = { paragraphs: [1], recipients: [{ name: 'Sund', email: 'registrator@sund.example' }] };
  const preview = (
    await app.admin.post(`/api/meetings/${meetingId}/dispatches/preview`).send(body).expect(200)
  ).body as DispatchPreview;
  const [shown] = preview.mails;
  expect(shown?.file.byLink).toBe(true);
  expect(shown?.file.size).toBeGreaterThan(22 * MB);

  const ordered = await app.admin.post(`/api/meetings/${meetingId}/dispatches`).send(body).expect(201);
  const [delivery] = (ordered.body as { deliveries: DeliveryView[] }).deliveries;
  expect(delivery?.byLink).toBe(true);
  expect(await app.workers.workOnce()).toBe(1);
  const [arrived] = inbox.arrived;
  expect(arrived?.mail.attachments).toEqual([]);
  const text = arrived?.mail.text ?? '';
  // 180 days after the clock of the test
  expect(text).toContain('Utdraget är för stort för att bifogas (23 MB). Hämta det senast den 14 juli 2025');
  expect(text.replace(/https?:\/\/\S+\/kvittens\/\S+/, '(mottagarens egen länk)').trimEnd()).toBe(
    shown?.text.trimEnd(),
  );
  const token = /\/kvittens\/([0-9a-f]{64})\n/.exec(text)?.[1] ?? '';

  const opened = await app.stranger
    .post(`/api/delivery-links/${token}/extract.pdf`)
    .responseType('blob')
    .expect(200);
  // with its seal behind what was shown
  expect(sha256Of((opened.body as Buffer).subarray(0, shown?.file.size))).toBe(shown?.file.sha256);
  const about = `/api/deliveries/${delivery?.id ?? ''}`;
  const known = (await app.admin.get(`${about}/receipts`).expect(200)).body as DeliveryReceipts;
  expect(known.receipts.map(({ kind }) => kind)).toEqual(['opened']);
  expect(known.link).toMatchObject({ revokedAt: null });

  await app.stranger.post(`${about}/link/revocation`).send({ reason: 'Fel mottagare' }).expect(401);
  await app.admin.post(`${about}/link/revocation`).send({ reason: ' ' }).expect(422);
  const revoked = await app.admin
    .post(`${about}/link/revocation`)
    .send({ reason: 'Fel mottagare' })
    .expect(200);
  expect(revoked.body).toMatchObject({ link: { revokedAt: app.clock.now.toISOString() } });
  // again it changes nothing
  expect(
    (await app.admin.post(`${about}/link/revocation`).send({ reason: 'Igen' }).expect(200)).body,
  ).toEqual(revoked.body);
  await app.stranger.get(`/api/delivery-links/${token}`).expect(404);
  await app.stranger.post(`/api/delivery-links/${token}/extract.pdf`).expect(404);
  await app.stranger.post(`/api/delivery-links/${token}/confirmation`).send({ name: 'Sen' }).expect(404);
  const events: { action: string; reason: string }[] = await app.dataSource.query(
    `SELECT action, details->>'reason' AS reason FROM audit_event WHERE action = 'delivery.link-revoked'`,
  );
  expect(events).toEqual([{ action: 'delivery.link-revoked', reason: 'Fel mottagare' }]);
  // the database lets nobody open it again
  await expect(
    app.dataSource.query('UPDATE receipt_link SET revoked_at = NULL, revoked_by = NULL'),
  ).rejects.toThrow(/stays so/);
});
