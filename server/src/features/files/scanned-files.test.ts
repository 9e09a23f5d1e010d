import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { aBoard, aMeeting, employed, show } from '../../../test/builders.js';
import { EICAR, startClamd, type ClamdStandIn } from '../../../test/clamd-stand-in.js';
import { aPdf } from '../../../test/files.js';
import { startImapMailbox, type ImapMailbox } from '../../../test/imap-mailbox.js';
import { mountedRoutes } from '../../../test/mounted-routes.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { sha256Of } from './stored-file.store.js';

let app: TestApp;
let clamd: ClamdStandIn;
let imap: ImapMailbox;
let secretary: Agent;
let organisationId: string;
let meetingId: string;
let pdf: Buffer;
/** A PDF with something in it that is to be found. */
let infected: Buffer;

const REGISTRY = 'registrator@norrskog.example';

beforeAll(async () => {
  clamd = await startClamd('unix');
  imap = await startImapMailbox();
  app = await startTestApp({ clamd: clamd.address, intakeUrl: imap.url });
  let boardId: string;
  ({ organisationId, boardId } = await aBoard(app, {}, { name: 'Region Norrskog', registryEmail: REGISTRY }));
  secretary = await employed(app, organisationId, 'secretary');
  meetingId = (await aMeeting(app, boardId)).id;
  pdf = await aPdf();
  infected = Buffer.concat([pdf, Buffer.from('\n% '), EICAR]);
});
afterAll(async () => {
  await app.close();
  await imap.close();
  await clamd.close();
});
beforeEach(() => {
  clamd.behaves = 'well';
  clamd.longest = 25 * 1024 * 1024;
});

const send = (bytes: Buffer, name = 'Karta å.pdf') =>
  secretary
    .post(`/api/meetings/${meetingId}/attachments`)
    .field('title', 'Karta')
    .attach('file', bytes, name);
const kept = async () => (await app.dataSource.query<unknown[]>('SELECT id FROM stored_file')).length;

/** What the log of the whole installation says of the kind, the latest last. */
const noted = (action: string) =>
  app.dataSource.query<{ organisationId: string | null; details: unknown }[]>(
    `SELECT organisation_id AS "organisationId", details FROM audit_event WHERE action = $1 ORDER BY id`,
    [action],
  );

describe('a file that is sent', () => {
  test('is looked through, every byte, and kept where nothing is found', async () => {
    await send(pdf).expect(201);
    expect(clamd.scanned.at(-1)?.equals(pdf)).toBe(true);
    expect((await show(app.admin, meetingId)).attachments).toHaveLength(1);
  });

  test('is refused by name where something is, kept nowhere, and noted by its sum', async () => {
    const before = await kept();
    const { code, detail } = (await send(infected).expect(422)).body as Problem;
    expect(code).toBe('file-infected');
    expect(detail).toContain('”Karta å.pdf”');
    expect(await kept()).toBe(before);
    const details = { name: 'Eicar-Signature', sha256: sha256Of(infected) };
    expect(await noted('file.infected')).toEqual([{ organisationId, details }]);
    const auditor = await employed(app, organisationId, 'auditor');
    const log = (await auditor.get(`/api/organisations/${organisationId}/log`).expect(200)).body as unknown;
    expect(JSON.stringify(log)).toContain('skickade en fil som virusskyddet stoppade');
  });

  test('beside others that are clean is found too, whatever the door', async () => {
    const sent = app.admin.post('/api/meetings/import').attach('meeting', Buffer.from('{}'), 'meeting.json');
    const refused = await sent.attach('bilaga', pdf, 'a.pdf').attach('fler', infected, 'b.pdf').expect(422);
    expect((refused.body as Problem).detail).toContain('”b.pdf”');
  });

  test('waits outside while it cannot be looked through', async () => {
    const before = await kept();
    for (const says of ['stream: Can’t open file ERROR\0', '']) {
      clamd.behaves = { says };
      const refused = await send(pdf).expect(503);
      expect((refused.body as Problem).code).toBe('scan-away');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
    clamd.behaves = 'well';
    clamd.longest = 10;
    await send(pdf).expect(503);
    expect(await kept()).toBe(before);
  });

  test('is looked through at each door that takes files; the one door for anyone keeps none', () => {
    const forAnyone = mountedRoutes().filter(
      ({ door, who }) => (door.multipart ?? false) !== false && who === 'anyone',
    );
    expect(forAnyone.map(({ door }) => door.path)).toEqual(['/api/verification']);
  });
});

describe('a mail that comes in', () => {
  const aMail = (bytes: Buffer) =>
    Buffer.from(
      `From: Region Kust <kansli@kust.example>\r\nTo: ${REGISTRY}\r\nSubject: Utdrag\r\nMIME-Version: 1.0\r\n` +
        'Content-Type: multipart/mixed; boundary=del\r\n\r\n--del\r\nContent-Type: application/pdf; name="u.pdf"\r\n' +
        'Content-Disposition: attachment; filename="u.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
        `${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--del--\r\n`,
    );
  const readLater = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 10 * 60_000);
    return app.workers.readIntake();
  };
  const waiting = async () =>
    ((await app.admin.get('/api/waiting-files').expect(200)).body as { files: { size: number }[] }).files;

  test('waits in the mailbox while it cannot be looked through, and is taken afterwards', async () => {
    clamd.behaves = { says: 'ERROR\0' };
    const uid = imap.put(aMail(pdf));
    expect(await readLater()).toBe(0);
    expect(await waiting()).toEqual([]);
    clamd.behaves = 'well';
    expect(await readLater()).toBe(1);
    expect(await waiting()).toMatchObject([{ size: pdf.length }]);
    expect(imap.seen()).toContain(uid);
  });

  test('is left unread and noted where something is found, or it is too large to be; the next is taken', async () => {
    const found = imap.put(aMail(infected));
    const next = imap.put(aMail(Buffer.concat([pdf, Buffer.from('\n% nästa')])));
    expect(await readLater()).toBe(2);
    expect(await waiting()).toHaveLength(2);
    clamd.longest = 10;
    const large = imap.put(aMail(Buffer.concat([pdf, Buffer.from('\n% stor')])));
    expect(await readLater()).toBe(1);
    expect(await waiting()).toHaveLength(2);
    expect([found, next, large].map((uid) => imap.seen().includes(uid))).toEqual([false, true, false]);
    expect(await noted('mail.left-aside')).toMatchObject([
      { organisationId, details: { name: 'Eicar-Signature' } },
      { organisationId, details: { name: 'clamd takes no file as large as this: StreamMaxLength' } },
    ]);
  });
});

test('whoever operates the installation sees whether the scanner answers', async () => {
  const scanner = async () =>
    ((await app.admin.get('/api/operation').expect(200)).body as OperationView).services.find(
      ({ name }) => name === 'virus-scan',
    );
  expect(await scanner()).toMatchObject({ standing: 'good', error: null });
  clamd.behaves = { says: 'ERROR\0' };
  expect(await scanner()).toMatchObject({ standing: 'watch', error: 'clamd answered: ERROR' });
});

test('without a scanner nothing is looked through', async () => {
  const plain = await startTestApp();
  try {
    const { id } = await aMeeting(plain, (await aBoard(plain)).boardId);
    const sent = plain.admin.post(`/api/meetings/${id}/attachments`).field('title', 'Karta');
    await sent.attach('file', infected, 'karta.pdf').expect(201);
    const { services } = (await plain.admin.get('/api/operation').expect(200)).body as OperationView;
    expect(services.map(({ name }) => name)).not.toContain('virus-scan');
  } finally {
    await plain.close();
  }
});
