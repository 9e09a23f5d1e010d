import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

const folder = new URL('../../../../../shared/real/', import.meta.url);
const present = existsSync(folder);

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

async function importReal(name: string): Promise<{ file: MeetingFile; meetingId: string }> {
  const file = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as MeetingFile;
  // adjusted elsewhere: it can be sent at once
  file.meeting.adjustmentDate = '2024-12-01';
  const imported = await app.admin.post('/api/meetings/import').send(file).expect(201);
  return { file, meetingId: (imported.body as { meetingId: string }).meetingId };
}

(present ? describe : describe.skip)('real protocols (needs ../shared/real beside the checkout)', () => {
  test('the extract lands with each of its six recipients', async () => {
    const { file, meetingId } = await importReal('regionstyrelsen-blekinge-2023-10-18');
    const ordered = await app.admin
      .post(`/api/meetings/${meetingId}/dispatches`)
      .send({ paragraphs: [291] })
      .expect(201);
    await app.workers.workOnce();
    const recipients = file.items[0]?.recipients?.map(({ name, email }) => ({ name, address: email }));
    expect(inbox.arrived.map(({ mail }) => (Array.isArray(mail.to) ? [] : mail.to?.value)).flat()).toEqual(
      recipients,
    );
    const title = file.items[0]?.title ?? '';
    const [{ mail } = { mail: undefined }] = inbox.arrived;
    expect(mail?.subject).toBe(
      `Protokollsutdrag från Regionstyrelsens sammanträde den 2023-10-18 - ${title}`,
    );
    expect(mail?.text).toContain(
      `Bifogar protokollsutdrag från Region Blekinges regionstyrelses sammanträde den 18 oktober 2023 angående ${title}\n`,
    );
    expect(mail?.attachments[0]?.filename).toMatch(
      /^2023_01900 Protokollsutdrag från Regionstyrelsens sammanträde den 2023-10-18 - \S.*\S\.pdf$/,
    );
    expect((ordered.body as { deliveries: DeliveryView[] }).deliveries).toHaveLength(6);
  });

  test('whose recipients have no address names each of them', async () => {
    const { file, meetingId } = await importReal('kommunalt-forum-2024-10-11');
    const refused = await app.admin
      .post(`/api/meetings/${meetingId}/dispatches`)
      .send({ paragraphs: [9] })
      .expect(422);
    const names = file.items.find(({ paragraph }) => paragraph === 9)?.recipients?.map(({ name }) => name);
    expect(refused.body).toMatchObject({
      code: 'address-missing',
      detail: expect.stringContaining(names?.join(' och ') ?? '?'),
    });
  });
});
