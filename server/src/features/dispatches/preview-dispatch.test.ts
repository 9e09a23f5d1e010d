import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DispatchPreview, MailPreview } from '@klubbat/shared/contracts/dispatch';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { sha256Of } from '../files/stored-file.store.js';

let app: TestApp;
let inbox: SmtpInbox;
let meetingId: string;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  app = await startTestApp({ smtpUrl: inbox.url });
  const { boardId } = await aBoard(app, {}, { registryEmail: 'diariet@region.example' });
  ({ id: meetingId } = await anAdjustedMeeting(app, boardId, { caseNumber: 'KN 2025/7' }));
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const mailbox = (name: string) => ({ name, email: `${name.toLowerCase()}@sund.example` });
const order = (body: object) =>
  app.admin.post(`/api/meetings/${meetingId}/dispatches`).send(body).expect(201);

test('is shown before it leaves just as it arrives, and showing it sends nothing', async () => {
  const [had, fresh] = [mailbox('Nord'), mailbox('Syd')];
  await order({ paragraphs: [1], recipients: [had] });
  await app.workers.workOnce();
  inbox.arrived.length = 0;
  for (const oneFile of [false, true]) {
    const body = {
      paragraphs: [2],
      recipients: [had, fresh],
      message: `Hälsningar ${oneFile ? 'en' : 'två'} ”å” – ☃.\n\nHej.`,
      oneFile,
      ...(oneFile ? { resend: { reason: 'Som en fil' } } : {}),
    };
    const { mails } = (
      await app.admin.post(`/api/meetings/${meetingId}/dispatches/preview`).send(body).expect(200)
    ).body as DispatchPreview;
    expect(mails).toHaveLength(1);
    const [shown] = mails as [MailPreview];
    expect(await app.workers.workOnce()).toBe(0);
    await order(body);
    expect(await app.workers.workOnce()).toBe(2);
    expect(shown.recipients).toEqual([
      { ...had, leaves: true },
      { ...fresh, leaves: true },
    ]);
    for (const { mail, to } of inbox.arrived.splice(0)) {
      const [file] = mail.attachments;
      // the seal is put behind it when it leaves, and changes nothing that stands before
      const beforeSeal = file?.content.subarray(0, shown.file.size);
      expect({
        to,
        subject: mail.subject,
        text: mail.text?.trimEnd().replace(/https?:\/\/\S+\/kvittens\/\S+/, '(mottagarens egen länk)'),
        replyTo: mail.replyTo?.value[0]?.address,
        file: {
          name: file?.filename,
          size: beforeSeal?.length,
          sha256: sha256Of(beforeSeal ?? ''),
          byLink: false,
        },
      }).toEqual({
        ...shown,
        text: shown.text.trimEnd(),
        recipients: undefined,
        paragraphs: undefined,
        to: expect.any(String),
      });
    }
  }
  const again = { paragraphs: [2], recipients: [had] };
  const shown = await app.admin.post(`/api/meetings/${meetingId}/dispatches/preview`).send(again).expect(200);
  expect(shown.body).toMatchObject({ mails: [{ recipients: [{ ...had, leaves: false }] }] });
});
