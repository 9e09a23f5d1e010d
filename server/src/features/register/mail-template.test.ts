import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MailTemplateView } from '@klubbat/shared/contracts/mail-template';
import { usualMail } from '@klubbat/shared/sentences/usual-mail';
import { aBoard } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ({ organisationId, boardId } = await aBoard(app));
});
afterAll(() => app.close());

const ofOrganisation = () => `/api/organisations/${organisationId}/mail-template`;
const ofBoard = () => `/api/boards/${boardId}/mail-template`;

async function shown(address: string): Promise<MailTemplateView> {
  return (await app.admin.get(address).expect(200)).body as MailTemplateView;
}

describe('the words of mails', () => {
  test('are the house’s, over them the organisation’s, over those the board’s', async () => {
    expect(await shown(ofBoard())).toMatchObject({ subject: null, inherited: usualMail, version: 0 });
    await app.admin.patch(ofOrganisation()).send({ version: 0, subject: 'Utdrag {datum}' }).expect(200);
    expect((await shown(ofBoard())).inherited).toEqual({ ...usualMail, subject: 'Utdrag {datum}' });
    const answer = await app.admin.patch(ofBoard()).send({ version: 0, fileName: '{organ}' }).expect(200);
    expect(answer.body).toMatchObject({ subject: null, fileName: '{organ}', version: 1 });
    // blank is none of its own
    await app.admin.patch(ofBoard()).send({ version: 1, fileName: ' ' }).expect(200);
    expect((await shown(ofBoard())).fileName).toBeNull();
  });

  test('refuse what nobody knows at the field where it stands, also in the preview', async () => {
    const wrong = { subject: 'Utdrag {rubrikk}', fileName: '{mottagare}', text: null, senderBlock: null };
    for (const refused of [
      await app.admin.patch(ofBoard()).send({ version: 0, ...wrong }),
      await app.admin.post(`${ofBoard()}/preview`).send(wrong),
    ]) {
      expect(refused.status).toBe(422);
      const { errors } = refused.body as { errors: { path: string; message: string }[] };
      expect(errors.map(({ path }) => path)).toEqual(['$.subject', '$.fileName']);
      expect(errors[0]?.message).toContain('{rubrikk} finns inte');
    }
    expect((await shown(ofBoard())).version).toBe(0);
  });

  test('take no line break into a header', async () => {
    for (const subject of ['Utdrag\r\nBcc: x@y.example', 'Utdrag\u2028Bcc: x']) {
      await app.admin.patch(ofBoard()).send({ version: 0, subject }).expect(422);
    }
  });

  test('are changed by one at a time', async () => {
    const both = await Promise.all(
      ['Ett', 'Två'].map((subject) => app.admin.patch(ofBoard()).send({ version: 0, subject })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('are shown in a mail as it would leave, in one’s own name', async () => {
    const { version } = (await app.admin.get('/api/profile').expect(200)).body as { version: number };
    await app.admin
      .patch('/api/profile')
      .send({ version, unit: 'Kansliet', phone: '010-123 45 67' })
      .expect(200);
    const template = {
      subject: '{ärendenummer} till {mottagare}',
      fileName: '{ärendenummer}-{dokumentnummer} {rubrik:20}',
      text: 'Hej {mottagare}!',
      senderBlock: 'Hälsningar\n{avsändare}, {avsändarens enhet}\n{avsändarens telefon}',
    };
    const answer = await app.admin.post(`${ofBoard()}/preview`).send(template).expect(200);
    const mail = answer.body as { subject: string; fileName: string; text: string };
    expect(mail.subject).toMatch(/^\d{4}\/00177 till Region Exempel$/);
    expect(mail.fileName).toMatch(/^\d{4}_00177-4 Handlingsplan för\.pdf$/);
    expect(mail.text).toMatch(/^Hej Region Exempel!\n\nHälsningar\n.+, Kansliet\n010-123 45 67\n$/);
  });
});
