import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import supertest from 'supertest';
import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import type { Verification } from '@klubbat/shared/contracts/verification';
import { aBoard, anAdjustedMeeting } from '../../../test/builders.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { startSmtpInbox, type SmtpInbox } from '../../../test/smtp-inbox.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { readSignatures } from '../../signatures/read-signatures.js';
import { sha256Of } from '../files/stored-file.store.js';
import { verifyInstallation } from './verify-installation.service.js';

let app: TestApp;
let inbox: SmtpInbox;
let organisationId: string;
let meetingId: string;
let extract: Buffer;
let reference: string;

const ARCHIVE = { name: 'Arkivet', email: 'arkivet@region.example' };

async function order(to: { name: string; email: string }, more: object = {}): Promise<DeliveryView> {
  const reply = await app.admin
    .post(`/api/meetings/${meetingId}/dispatches`)
    .send({ paragraphs: [1], recipients: [to], ...more })
    .expect(201);
  return (reply.body as { deliveries: [DeliveryView] }).deliveries[0];
}

/** What arrives by mail when all that waits is sent. */
async function arriving(): Promise<Buffer[]> {
  inbox.arrived.length = 0;
  await app.workers.workOnce();
  return inbox.arrived.map(({ mail }) => mail.attachments[0]?.content ?? Buffer.alloc(0));
}

beforeAll(async () => {
  inbox = await startSmtpInbox();
  // an authority for time stamps that nobody is at: no extract waits for it
  app = await startTestApp({ smtpUrl: inbox.url, tsaUrl: 'http://127.0.0.1:1/' });
  const made = await aBoard(app, { name: 'Kulturnämnden' }, { name: 'Region Fjällmark' });
  ({ organisationId } = made);
  ({ id: meetingId } = await anAdjustedMeeting(app, made.boardId));
  await order(ARCHIVE);
  [extract = Buffer.alloc(0)] = await arriving();
  reference = (await verify(extract)).extract?.reference ?? '';
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

async function verify(bytes: Buffer): Promise<Verification> {
  const answer = await supertest(app.app)
    .post('/api/verification')
    .attach('file', bytes, 'a.pdf')
    .expect(200);
  return answer.body as Verification;
}
const kinds = ({ changes }: Verification) => changes.map(({ kind }) => kind);

describe('an extract that arrives', () => {
  test("bears one seal that holds for all of it, by the organisation's own authority, and says where to ask", async () => {
    const { text: pem } = await supertest(app.app)
      .get(`/api/organisations/${organisationId}/signing-authority.pem`)
      .expect(200);
    const roots = [new Uint8Array(new X509Certificate(pem).raw)];
    const { signatures } = readSignatures(extract, roots);
    expect(signatures).toEqual([
      expect.objectContaining({
        fault: null,
        anchored: true,
        coversWholeFile: true,
        timeStamp: null,
        name: 'Region Fjällmark',
        contact: `http://localhost:3000/kontrollera/${reference}`,
      }),
    ]);
  });

  test('keeps PDF/A-3a and PDF/UA-1', async () => {
    expect(await conformanceFaults(extract)).toEqual([]);
  });

  test('is known by its file and by its reference: what it is, and of which protocol', async () => {
    const byFile = await verify(extract);
    expect(byFile).toMatchObject({ verdict: 'registered', document: 'extract', changes: [] });
    const byReference = (await supertest(app.app).get(`/api/verification/${reference}`).expect(200))
      .body as Verification;
    expect(byReference).toMatchObject({ verdict: 'reference', document: 'extract' });
    expect(byReference.extract).toEqual(byFile.extract);
    expect(byFile.extract).toMatchObject({ reference, sha256: sha256Of(extract), allAdjusted: true });
    expect(byFile.extract?.sealedAt).not.toBeNull();
    expect(byFile.protocol).toMatchObject({ board: 'Kulturnämnden', state: 'adjusted' });
  });

  test('is told exactly what was done to, if anything was', async () => {
    const byte = Buffer.from(extract);
    const at = byte.indexOf('stream\n') + 20;
    byte.writeUInt8(byte.readUInt8(at) ^ 1, at);
    const changed = await verify(byte);
    expect(changed).toMatchObject({ verdict: 'altered', document: 'extract', extract: { reference } });
    expect(changed.changes).toEqual([
      expect.objectContaining({ kind: 'bytes-changed', count: 1, first: at }),
    ]);

    expect(kinds(await verify(Buffer.concat([extract, Buffer.from('% mer\n')])))).toEqual(['appended']);
  });

  test('without its seal is not what was sent', async () => {
    const [drawn] = await app.dataSource.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM stored_file f JOIN dispatch d ON d.pdf_file_id = f.id',
    );
    const bare = drawn?.bytes ?? Buffer.alloc(0);
    const answer = await verify(bare);
    expect(answer).toMatchObject({ verdict: 'altered', extract: { reference } });
    expect(answer.changes).toEqual([{ kind: 'cut-off', bytes: extract.length - bare.length }]);
  });
});

describe('the same extract sent again', () => {
  test('to another, or to the same for a reason, is the same bytes', async () => {
    await order({ name: 'Revisionen', email: 'revisionen@region.example' });
    await order(ARCHIVE, { resend: { reason: 'Den kom bort' } });
    const again = await arriving();
    expect(again.map(sha256Of)).toEqual([sha256Of(extract), sha256Of(extract)]);
  });

  test('from the outbox is those bytes too', async () => {
    const { id } = await order({ name: 'Kansliet', email: 'kansliet@region.example' });
    await app.workers.workOnce();
    const shown = await app.admin.get(`/api/deliveries/${id}/extract.pdf`).responseType('blob').expect(200);
    expect(sha256Of(shown.body as Buffer)).toBe(sha256Of(extract));
  });

  test('to several at once is sealed once', async () => {
    app.clock.now = new Date('2025-01-16T09:00:00Z');
    app.admin = await app.signIn('admin@klubbat.example', 'administratörens lösenord');
    for (const name of ['ett', 'tva', 'tre']) {
      await order({ name, email: `${name}@region.example` });
    }
    const sums = new Set((await arriving()).map(sha256Of));
    expect(sums.size).toBe(1);
    // certified another day: another document, with a reference of its own
    expect(sums).not.toContain(sha256Of(extract));
  });
});

describe('what is sealed', () => {
  test('holds for whoever verifies the installation, and nobody changes it', async () => {
    const told: string[] = [];
    const faults = await verifyInstallation(app.dataSource.manager, [], (line) => void told.push(line));
    expect(told.filter((line) => line.startsWith('FAULT'))).toEqual([]);
    expect(faults).toBe(0);
    await expect(app.dataSource.query(`UPDATE sealed_extract SET sealed_at = now()`)).rejects.toThrow(
      'sealed once',
    );
    await expect(app.dataSource.query(`DELETE FROM sealed_extract`)).rejects.toThrow();
  });

  test('and was changed behind the back of the program is found', async () => {
    const told: string[] = [];
    const undone = app.dataSource.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(`UPDATE sealed_extract SET increment = increment || '\\x0a'::bytea WHERE id = $1`, [
        reference,
      ]);
      await verifyInstallation(tx, [], (line) => void told.push(line));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(told.join('\n')).toContain(`sealed extract ${reference}: its bytes have been changed`);
  });
});
