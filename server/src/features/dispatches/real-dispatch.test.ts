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
  test('the extract lands with each of its six recipients, in the words of the organisation', async () => {
    const { file, meetingId } = await importReal('regionstyrelsen-blekinge-2023-10-18');
    const [item] = file.items;
    const title = item?.title ?? '';
    const { organisations } = (await app.admin.get('/api/organisations').expect(200)).body as {
      organisations: { id: string; name: string }[];
    };
    const organisation = organisations.find(({ name }) => name === file.organisation.name);
    await app.admin
      .patch(`/api/organisations/${organisation?.id ?? ''}/mail-template`)
      .send({
        version: 0,
        fileName:
          '{ärendenummer}-{dokumentnummer} Protokollsutdrag från {organets} sammanträde den {datum} - {rubrik:15}',
        text: 'Hej {mottagare}!\n\nBifogar protokollsutdrag från {sammanträde} angående {ärende}',
      })
      .expect(200);
    const ordered = await app.admin
      .post(`/api/meetings/${meetingId}/dispatches`)
      .send({ paragraphs: [291] })
      .expect(201);
    await app.workers.workOnce();
    const { deliveries } = ordered.body as { deliveries: DeliveryView[] };
    const secretary = file.people.find(({ id }) => id === file.officers?.secretary);
    expect(item?.recipients).toHaveLength(6);
    const whole = inbox.arrived.map(({ to, mail }) => ({
      to,
      named: Array.isArray(mail.to) ? [] : mail.to?.value,
      subject: mail.subject,
      // to who sends it: below stands what the extract says
      letter: mail.text
        ?.replace(/\/kvittens\/[0-9a-f]{64}/, '/kvittens/TOKEN')
        .slice(0, mail.text.indexOf('_______'))
        .replace(/\/kvittens\/TOKEN[\s\S]*/, '/kvittens/TOKEN'),
      signedBy: mail.text?.includes(`\n\nMed vänlig hälsning\n\n${secretary?.name ?? '?'}\n`),
      files: mail.attachments.map(({ filename, contentType, size }) => ({
        filename,
        contentType,
        hasBytes: size > 1000,
      })),
      mark: typeof mail.messageId,
    }));
    expect(whole).toEqual(
      item?.recipients?.map(({ name, email }) => ({
        to: email,
        named: [{ name, address: email }],
        subject: `Protokollsutdrag från Regionstyrelsens sammanträde den 2023-10-18 - ${title}`,
        letter: expect.stringMatching(
          new RegExp(
            `^Hej ${name}!\n\nBifogar protokollsutdrag från Region Blekinges regionstyrelses sammanträde den 18 oktober 2023 angående ${title}\n\nKvittera .*:\nhttp://.*/kvittens/TOKEN$`,
          ),
        ),
        signedBy: true,
        files: [
          {
            filename:
              '2023_01900-1 Protokollsutdrag från Regionstyrelsens sammanträde den 2023-10-18 - Handlingsplan.pdf',
            contentType: 'application/pdf',
            hasBytes: true,
          },
        ],
        mark: 'string',
      })),
    );
    expect(new Set(inbox.arrived.map(({ mail }) => mail.messageId)).size).toBe(6);
    expect(deliveries).toHaveLength(6);
    // the diary gives it the number that the file bears
    const diary = (await app.admin.get('/api/diary').expect(200)).body as {
      entries?: { documentNumber: number }[];
    };
    expect(diary.entries?.map(({ documentNumber }) => documentNumber)).toEqual([1]);
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
