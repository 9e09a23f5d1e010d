import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { incomingDoors } from '@klubbat/shared/contracts/incoming';
import { aBoard } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { startImapMailbox, type ImapMailbox } from '../../../test/imap-mailbox.js';
import { PASSWORD, startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

type Waiting = z.output<typeof incomingDoors.waiting.reply>['files'];

const MINUTE = 60_000;

let app: TestApp;
let imap: ImapMailbox;
let organisationId: string;
let pdf: Buffer;

beforeAll(async () => {
  imap = await startImapMailbox();
  app = await startTestApp({ intakeUrl: imap.url });
  const registryEmail = 'Registrator@norrskog.example';
  ({ organisationId } = await aBoard(app, {}, { name: 'Region Norrskog', registryEmail }));
  pdf = await aPdf();
});
afterAll(async () => {
  await app.close();
  await imap.close();
});

function aMail(to: string, files: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const parts = files.map(
    ([name, bytes]) =>
      `--del\r\nContent-Type: application/octet-stream; name="${name}"\r\n` +
      `Content-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
      `${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`,
  );
  return Buffer.from(
    `From: Region Kust <kansli@kust.example>\r\nTo: ${to}\r\nSubject: Utdrag\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/mixed; boundary=del\r\n\r\n` +
      `--del\r\nContent-Type: text/plain\r\n\r\nHej!\r\n${parts.join('')}--del--\r\n`,
  );
}

/** Reads the mailbox when it is due again. */
function readLater(minutes = 2): Promise<number> {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * MINUTE);
  return app.workers.readIntake();
}

const waiting = async (agent: Agent = app.admin): Promise<Waiting> =>
  ((await agent.get('/api/waiting-files').expect(200)).body as { files: Waiting }).files;

const TO = 'registrator@norrskog.example';

test('each PDF of a mail to an official mailbox waits there, once, however often it comes', async () => {
  const uid = imap.put(
    aMail(TO, [
      ['utdrag.pdf', pdf],
      ['bild.png', Buffer.from('ingen PDF')],
    ]),
  );
  imap.put(aMail(`Registrator <${TO}>`, [['samma igen.pdf', pdf]]));
  expect(await readLater()).toBe(2);
  const [file, ...more] = await waiting();
  expect(more).toEqual([]);
  expect(file).toMatchObject({
    ...{ organisationId, fileName: 'utdrag.pdf', size: pdf.length },
    ...{ sender: '"Region Kust" <kansli@kust.example>', subject: 'Utdrag' },
  });
  expect(imap.seen()).toContain(uid);
  const got = await app.admin
    .get(`/api/waiting-files/${file?.id ?? ''}/file`)
    .responseType('blob')
    .expect(200);
  expect(got.body as Buffer).toEqual(pdf);
});

test('what is for nobody here, or holds no PDF, is left unread in the mailbox', async () => {
  const before = await waiting();
  const left = [
    imap.put(aMail('nagon@annan.example', [['utdrag.pdf', await aPdf()]])),
    imap.put(aMail(TO, [['bomb.pdf', Buffer.from('PK, och ingen PDF')]])),
    imap.put(Buffer.from('\u0000\u0001 inget mejl')),
  ];
  expect(await readLater()).toBe(3);
  expect(await waiting()).toEqual(before);
  expect(left.filter((uid) => imap.seen().includes(uid))).toEqual([]);
});

test('a line that breaks before the mail is marked loses nothing and brings nothing twice', async () => {
  const before = (await waiting()).length;
  imap.cutAtStore();
  const other = Buffer.concat([pdf, Buffer.from('\n% ett annat utdrag\n')]);
  imap.put(aMail(TO, [['annat.pdf', other]]));
  await readLater();
  expect(await waiting()).toHaveLength(before + 1);
  imap.renumber();
  await readLater(10);
  expect(await waiting()).toHaveLength(before + 1);
});

test('who registers for the organisation as a whole sees it; registering takes it off the list, and so does putting it aside', async () => {
  const email = 'sekreterare@annan.example';
  const membership = { ...(await aBoard(app)), role: 'secretary' };
  const added = await app.admin.post('/api/people').send({ name: 'Nils Mo', email, membership }).expect(201);
  await app.invite((added.body as { id: string }).id, email);
  const stranger = await app.signIn(email, PASSWORD);
  expect(await waiting(stranger)).toEqual([]);
  const [first, second] = await waiting();
  await stranger.get(`/api/waiting-files/${first?.id ?? ''}/file`).expect(404);

  await app.admin
    .post(`/api/organisations/${organisationId}/incoming-documents`)
    .field({
      ...{ caseNumber: 'RN 1', receivedOn: '2025-01-15', sender: 'Region Kust', senderBoard: '' },
      ...{
        senderCaseNumber: '',
        meetingDay: '',
        paragraphs: '',
        title: 'Plan',
        decision: '',
        recipients: '',
      },
    })
    .attach('file', pdf, 'utdrag.pdf')
    .expect(201);
  expect((await waiting()).map(({ id }) => id)).toEqual([second?.id]);
  const dismiss = (reason: string) =>
    app.admin.post(`/api/waiting-files/${second?.id ?? ''}/dismissal`).send({ reason });
  await dismiss('').expect(422);
  await dismiss('Reklam.').expect(204);
  await dismiss('Reklam.').expect(204);
  expect(await waiting()).toEqual([]);
  // what was put aside does not come back
  imap.put(aMail(TO, [['igen.pdf', Buffer.concat([pdf, Buffer.from('\n% ett annat utdrag\n')])]]));
  await readLater();
  expect(await waiting()).toEqual([]);
});
