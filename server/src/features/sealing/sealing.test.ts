import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { verifiedByOpenssl } from '../../../test/cades.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { aPdf } from '../../../test/files.js';
import { hasTool, pageTexts, withTool } from '../../../test/pdf-text.js';
import {
  adjustmentOf,
  aSigningRound,
  refuses,
  signerOf,
  signs,
  type SigningRound,
} from '../../../test/signing-round.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { startTimeStampAuthority, type TimeStampAuthority } from '../../../test/time-stamp-authority.js';
import { readSignatures } from '../../signatures/read-signatures.js';
import { chainHead } from '../audit/evidence.store.js';
import { readSignedPdf } from '../protocols/signed-part.store.js';

let app: TestApp;
let stamps: TimeStampAuthority;
beforeAll(async () => {
  stamps = await startTimeStampAuthority(() => app.clock.now);
  app = await startTestApp({ tsaUrl: stamps.url });
});
afterAll(async () => {
  await app.close();
  await stamps.close();
});
beforeEach(() => {
  stamps.fault = 'none';
});

/** Some minutes later. */
function later(minutes = 1): void {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000);
}

async function versionOf({ adjustmentId }: SigningRound): Promise<{ id: string; pdf: Buffer }> {
  const [row] = await app.dataSource.query<{ id: string; pdf: Buffer }[]>(
    'SELECT id, pdf FROM protocol_version WHERE adjustment_id = $1',
    [adjustmentId],
  );
  return row ?? { id: '', pdf: Buffer.alloc(0) };
}

async function signedOf(round: SigningRound): Promise<Buffer> {
  return (await readSignedPdf(app.dataSource.manager, (await versionOf(round)).id)).pdf;
}

const rootsOf = async () => [
  ...(await app.dataSource.query<{ certificate: Buffer }[]>('SELECT certificate FROM signing_authority')).map(
    ({ certificate }) => new Uint8Array(certificate),
  ),
  stamps.root,
];

const readOf = async (round: SigningRound) => readSignatures(await signedOf(round), await rootsOf());

const personOf = async ({ meeting }: SigningRound, name: string) => {
  const person = meeting.people.find((one) => one.name.startsWith(name));
  return person ?? { key: '' };
};

/** Puts a PDF with pages and a file of another kind behind the meeting's protocol. */
async function withAppendices(meetingId: string): Promise<void> {
  const attach = async (title: string, bytes: Buffer, name: string) =>
    app.admin
      .post(`/api/meetings/${meetingId}/attachments`)
      .field('title', title)
      .attach('file', bytes, name)
      .expect(201);
  await attach('Plan', await aPdf(3), 'plan.pdf');
  await attach('Belopp', Buffer.from('a;b\n1;2\n'), 'belopp.csv');
}

describe('a protocol that three sign', () => {
  let round: SigningRound;
  let steps: Buffer[];
  beforeAll(async () => {
    round = await aSigningRound(app, {}, {}, withAppendices);
    steps = [(await versionOf(round)).pdf];
    for (const signer of [round.one, round.chair, round.other]) {
      later();
      await signs(signer, round, signer === round.one ? objecting : {}).expect(201);
      await app.workers.sealOnce();
      steps.push(await signedOf(round));
    }
  });
  const objecting = {
    statement: { kind: 'approved-with-objection', text: 'Yrkandet i § 2 är inte rätt återgivet.' },
  };

  test('holds each act in the order in which they signed, and the seal of the organisation', async () => {
    const { signatures } = await readOf(round);
    expect(signatures.map(({ field, name, fault, anchored }) => [field, name, fault, anchored])).toEqual([
      ['signer-2', 'Björn Ek', null, true],
      ['signer-1', 'Åsa Öberg', null, true],
      ['signer-3', 'Carin Dahl', null, true],
      ['seal', round.meeting.organisation, null, true],
    ]);
    expect(signatures.map(({ timeStamp }) => timeStamp?.valid === true && timeStamp.anchored)).toEqual(
      Array(4).fill(true),
    );
    expect(signatures[0]).toMatchObject({
      subject: { commonName: 'Björn Ek', title: 'justerare', organisation: round.meeting.organisation },
      reason: 'Godkänt den 15 januari 2025 kl. 10.01 med invändning: Yrkandet i § 2 är inte rätt återgivet.',
      coversWholeFile: false,
    });
    expect(signatures.at(-1)).toMatchObject({ coversWholeFile: true, later: [] });
    // the first one goes on to hold: behind it stand other signatures, and nothing else
    expect(signatures[0]?.later.map(({ kind }) => kind)).toEqual(['signature', 'signature', 'signature']);
  });

  test('only ever grows: each step begins with the one before it, and the first is what was frozen', () => {
    steps.reduce((before, after) => {
      expect(after.length).toBeGreaterThan(before.length);
      expect(after.subarray(0, before.length).equals(before)).toBe(true);
      return after;
    });
  });

  test('names the act by its evidence, and the end of the log as it was', async () => {
    const { signatures } = await readOf(round);
    const given = await app.dataSource.query<{ id: string }[]>(
      `SELECT g.id FROM signature g JOIN protocol_version v ON v.id = g.protocol_version_id
        WHERE v.adjustment_id = $1 ORDER BY g.signed_at`,
      [round.adjustmentId],
    );
    expect(signatures.map(({ act }) => act?.id)).toEqual([...given.map(({ id }) => id), undefined]);
    const { sequence = 0, hash } = signatures.at(-1)?.evidence ?? {};
    const [link] = await app.dataSource.query<{ action: string }[]>(
      `SELECT e.action FROM evidence_link l JOIN audit_event e ON e.id = l.event_id
        WHERE l.chain = $1 AND l.sequence = $2 AND l.hash = $3`,
      [round.meeting.organisationId, sequence, hash],
    );
    // what came last before the seal
    expect(link?.action).toBe('adjustment.signature-written');
    const head = await chainHead(app.dataSource.manager, round.meeting.organisationId);
    expect(head?.sequence).toBe(sequence + 1);
  });

  test('keeps PDF/A-3a and PDF/UA-1, and as many pages', async () => {
    const last = steps.at(-1) ?? Buffer.alloc(0);
    expect(await conformanceFaults(last)).toEqual([]);
    expect((await pageTexts(last)).length).toBe((await pageTexts(steps[0] ?? last)).length);
  });

  test('is valid to openssl as CAdES up to the organisation’s own authority, where it is installed', async () => {
    if (!(await hasTool('openssl'))) {
      process.stderr.write('openssl is not installed here: it did not look at the file.\n');
      return;
    }
    const path = `/api/organisations/${round.meeting.organisationId}/signing-authority.pem`;
    const pem = (await app.stranger.get(path).responseType('blob').expect(200)).body as Buffer;
    const last = steps.at(-1) ?? Buffer.alloc(0);
    expect(await verifiedByOpenssl(last, new X509Certificate(pem).raw)).toBe(4);
  });

  test('is valid to pdfsig, and without warning to qpdf, where they are installed', async () => {
    const last = steps.at(-1) ?? Buffer.alloc(0);
    if (!(await hasTool('pdfsig')) || !(await hasTool('qpdf'))) {
      process.stderr.write('pdfsig and qpdf are not installed here: they did not look at the file.\n');
      return;
    }
    const said = await withTool(last, 'pdfsig', ['FILE']);
    expect(said.match(/Signature is Valid/g)).toHaveLength(4);
    expect(said.match(/otal document signed/g)).toHaveLength(4);
    expect(said.match(/Total document signed/g)).toHaveLength(1);
    for (const step of steps) {
      expect(await withTool(step, 'qpdf', ['--check', 'FILE'])).toContain('No syntax or stream encoding');
    }
  });
});

describe('what is written', () => {
  test('waits while the authority of time stamps does not answer, and is not lost', async () => {
    const round = await aSigningRound(app);
    stamps.fault = 'http-error';
    await signs(round.one, round).expect(201);
    expect(await app.workers.sealOnce()).toBe(0);
    expect((await adjustmentOf(app, round.adjustmentId)).signedPdf).toMatchObject({
      state: 'waiting',
      parts: 0,
      fault: 'time-stamp',
    });
    stamps.fault = 'none';
    // not before the pause is over
    expect(await app.workers.sealOnce()).toBe(0);
    later(2);
    expect(await app.workers.sealOnce()).toBe(1);
    expect((await adjustmentOf(app, round.adjustmentId)).signedPdf).toMatchObject({
      state: 'open',
      parts: 1,
      stamped: true,
      fault: null,
    });
  });

  test('is one chain, whoever of many writes it', async () => {
    const round = await aSigningRound(app);
    for (const signer of [round.one, round.chair, round.other]) {
      later();
      await signs(signer, round).expect(201);
    }
    const made = await Promise.all(Array.from({ length: 4 }, () => app.workers.sealOnce()));
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(4);
    const { signatures } = await readOf(round);
    expect(signatures.map(({ field, fault }) => [field, fault])).toEqual([
      ['signer-2', null],
      ['signer-1', null],
      ['signer-3', null],
      ['seal', null],
    ]);
    const [left] = await app.dataSource.query<{ count: string }[]>('SELECT count(*) FROM sealing_task');
    expect(left?.count).toBe('0');
  });

  test('names in whose place one signed, tells of paper in the seal, and takes one who signs after it behind', async () => {
    const round = await aSigningRound(app);
    await refuses(round.other, round).expect(201);
    const replaced = await signerOf(app, round.adjustmentId, 'Carin');
    await app.admin
      .post(`/api/adjustments/${round.adjustmentId}/replacements`)
      .send({
        signerId: replaced.id,
        personKey: (await personOf(round, 'Eva')).key,
        reason: 'Carin Dahl vägrade.',
        decision: { by: 'Kulturnämnden', on: '2025-01-15' },
      })
      .expect(201);
    await signs(round.reserve, round).expect(201);
    later();
    await signs(round.chair, round).expect(201);
    const björn = await signerOf(app, round.adjustmentId, 'Björn');
    await app.admin
      .post(`/api/adjustments/${round.adjustmentId}/paper-signatures`)
      .field('signerId', björn.id)
      .field('signedOn', '2025-01-15')
      .attach('file', await aPdf(1), 'sida.pdf')
      .expect(201);
    await app.workers.sealOnce();
    // on paper: nothing is signed in the document, and the seal tells of it
    expect((await readOf(round)).signatures.map(({ field }) => field)).toEqual([
      'signer-3',
      'signer-1',
      'seal',
    ]);
    if (await hasTool('pdftotext')) {
      const shown = (await withTool(await signedOf(round), 'pdftotext', ['FILE', '-'])).replace(/\s+/g, ' ');
      expect(shown).toContain('Eva Grön Skrev under den 15 januari 2025');
      expect(shown).toContain('I stället för Carin Dahl.');
      expect(shown).toContain('På papper skrev under: Björn Ek (15 januari 2025).');
    }

    later();
    await signs(round.secretary, round).expect(201);
    expect(await app.workers.sealOnce()).toBe(1);
    const { signatures } = await readOf(round);
    expect(signatures.map(({ field, fault }) => [field, fault])).toEqual([
      ['signer-3', null],
      ['signer-1', null],
      ['seal', null],
      ['signer-4', null],
    ]);
    expect(signatures.at(-1)).toMatchObject({ coversWholeFile: true });
    expect(signatures.at(-2)?.later).toEqual([{ kind: 'signature', field: 'signer-4' }]);
  });
});

describe('the doors', () => {
  let round: SigningRound;
  beforeAll(async () => {
    round = await aSigningRound(app);
    for (const signer of [round.one, round.chair, round.other]) {
      await signs(signer, round).expect(201);
    }
  });
  const bytesOf = async (path: string) =>
    (await app.admin.get(path).responseType('blob').expect(200)).body as Buffer;

  test('give the signed document when it is there, beside the frozen one', async () => {
    const signed = `/api/adjustments/${round.adjustmentId}/signed.pdf`;
    await app.admin.get(signed).expect(404);
    await app.workers.sealOnce();
    const whole = await signedOf(round);
    expect((await bytesOf(signed)).equals(whole)).toBe(true);
    expect((await bytesOf(`/api/meetings/${round.meeting.id}/protocol.pdf`)).equals(whole)).toBe(true);
    const frozen = await bytesOf(`/api/adjustments/${round.adjustmentId}/protocol.pdf`);
    expect(frozen.equals((await versionOf(round)).pdf)).toBe(true);
    const reply = await app.admin.get(signed).expect(200);
    expect(reply.headers['content-disposition']).toContain('undertecknat');
    await app.stranger.get(signed).expect(401);
  });

  test('give anyone the certificate by which the signatures are trusted', async () => {
    const path = `/api/organisations/${round.meeting.organisationId}/signing-authority.pem`;
    const pem = (await app.stranger.get(path).responseType('blob').expect(200)).body as Buffer;
    const root = new X509Certificate(pem);
    const { signatures } = readSignatures(await signedOf(round), [root.raw]);
    expect(signatures.map(({ anchored }) => anchored)).toEqual(Array(4).fill(true));
    await app.stranger.get(`/api/organisations/${round.boardId}/signing-authority.pem`).expect(404);
  });
});

test('the database refuses what is not the next part of a signed document', async () => {
  const round = await aSigningRound(app);
  const { id } = await versionOf(round);
  await signs(round.one, round).expect(201);
  const add = (columns: Record<string, string>) => {
    const given: Record<string, string> = {
      protocol_version_id: `'${id}'`,
      position: '1',
      signature_id: `(SELECT g.id FROM signature g WHERE g.protocol_version_id = '${id}')`,
      increment: `'\\x0a'`,
      sha256: `encode(sha256(signed_pdf('${id}', 0) || '\\x0a'::bytea), 'hex')`,
      certificate: `'\\x00'`,
      made_at: 'now()',
      ...columns,
    };
    return app.dataSource.query(
      `INSERT INTO signed_part (${Object.keys(given).join(', ')}) VALUES (${Object.values(given).join(', ')})`,
    );
  };
  await expect(add({ position: '2' })).rejects.toThrow('follows the one before it');
  await expect(add({ sha256: `repeat('a', 64)` })).rejects.toThrow('another SHA-256');
  await expect(add({ signature_id: 'NULL' })).rejects.toThrow('only what is adjusted is sealed');
  await expect(
    add({ signature_id: `(SELECT g.id FROM signature g WHERE g.protocol_version_id <> '${id}' LIMIT 1)` }),
  ).rejects.toThrow('not one of this document');
  await app.workers.sealOnce();
  await expect(
    add({ position: '2', sha256: `encode(sha256(signed_pdf('${id}', 1) || '\\x0a'::bytea), 'hex')` }),
  ).rejects.toThrow('uq_signed_part_signature');
  for (const change of [
    'UPDATE signed_part SET made_at = now()',
    'DELETE FROM signed_part',
    'TRUNCATE signed_part',
  ]) {
    await expect(app.dataSource.query(change)).rejects.toThrow('never changed');
  }
});
