import { createVerify, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import forge from 'node-forge';
import { verifiedByOpenssl } from '../../test/cades.js';
import { hasTool, openPdf, withTool } from '../../test/pdf-text.js';
import { testAuthority } from '../../test/signers.js';
import { partsOf, signedThrice, type Signed } from '../../test/signed.js';
import { IncrementalUpdate } from './incremental-update.js';
import { readRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';
import { readSignatures } from './read-signatures.js';
import { signField } from './sign-field.js';

let signed: Signed;

beforeAll(async () => {
  signed = await signedThrice();
});

/** Says that a tool is not there, and that its test found nothing out. */
async function here(tool: string): Promise<boolean> {
  const there = await hasTool(tool);
  if (!there) {
    process.stderr.write(`${tool} is not installed here: what it says of a signature was not asked.\n`);
  }
  return there;
}

test('each signature begins with all that was there, and says who, when and why', () => {
  signed.steps.reduce((before, after) => {
    expect(Buffer.from(after).subarray(0, before.length).equals(Buffer.from(before))).toBe(true);
    return after;
  });
  const { file, signatures } = readSignatures(signed.pdf, [signed.root, signed.stampRoot]);
  expect(file).toBe('readable');
  expect(signatures).toMatchObject([
    {
      field: 'signer-1',
      fault: null,
      anchored: true,
      subject: { commonName: 'Åsa Öberg', title: 'ordförande', organisation: 'Region Norrskog' },
      issuer: { commonName: 'Norrskog provrot' },
      name: 'Åsa Öberg',
      reason: 'Godkänt med invändning',
      at: signed.at,
      timeStamp: { at: signed.at, by: 'Provstämpel', valid: true, anchored: true },
      evidence: undefined,
      coversWholeFile: false,
      later: [
        { kind: 'signature', field: 'signer-2' },
        { kind: 'signature', field: 'seal' },
      ],
    },
    { field: 'signer-2', fault: null, timeStamp: null, later: [{ kind: 'signature', field: 'seal' }] },
    {
      field: 'seal',
      fault: null,
      evidence: { sequence: 7, hash: 'ab'.repeat(32) },
      coversWholeFile: true,
      later: [],
    },
  ]);
  const others = readSignatures(signed.pdf, [testAuthority().certificate]).signatures;
  expect(others.map(({ fault, anchored }) => [fault, anchored])).toEqual(Array(3).fill([null, false]));
});

test('a field is filled once, and only where it is', async () => {
  const again = { ...signed.given, pdf: signed.pdf };
  await expect(signField({ ...again, field: 'signer-1' })).rejects.toThrow('signed already');
  await expect(signField({ ...again, field: 'signer-9' })).rejects.toThrow('no signature field');
});

test('equal changes give equal bytes, and each update an identity of its own', () => {
  const add = () => {
    const update = new IncrementalUpdate(readRevision(signed.pdf));
    update.add(update.base.context.obj({ One: 1 }));
    return update.finish().bytes;
  };
  expect(add().equals(add())).toBe(true);
  const ids = signed.steps.map((pdf) => String(readRevision(pdf).trailer.get(keyOf('ID'))));
  expect(new Set(ids).size).toBe(signed.steps.length);
  const first = ids.map((id) => /<(\w+)>/.exec(id)?.[1]);
  expect(new Set(first).size).toBe(1);
});

test('pdf.js shows the fields as signed', async () => {
  const document = await openPdf(signed.pdf);
  const page = await document.getPage(document.numPages);
  const shown = (await page.getAnnotations()) as {
    fieldName: string;
    fieldType: string;
    hasAppearance: boolean;
  }[];
  const fields = shown.filter(({ fieldType }) => fieldType === 'Sig');
  expect(fields.map(({ fieldName, hasAppearance }) => [fieldName, hasAppearance])).toEqual([
    ['signer-1', true],
    ['signer-2', true],
    ['seal', true],
  ]);
  await document.destroy();
});

describe('from outside', () => {
  test('another reader of ASN.1 finds the digest and a signature that its certificate made', () => {
    for (const { value, covered } of partsOf(signed.pdf)) {
      // SEQUENCE with a length of two bytes; what follows is the rest of the room, filled with noughts
      const bytes = value.subarray(0, 4 + value.readUInt16BE(2));
      const whole = forge.asn1.fromDer(bytes.toString('binary'));
      const at = (node: forge.asn1.Asn1, ...path: number[]) =>
        path.reduce((one, i) => (one.value as forge.asn1.Asn1[]).at(i) as forge.asn1.Asn1, node);
      const data = at(whole, 1, 0);
      const info = at(data, -1, 0);
      const attributes = at(info, 3);
      const der = Buffer.from(forge.asn1.toDer(attributes).getBytes(), 'binary');
      der[0] = 0x31;
      const digest = forge.md.sha256.create().update(covered.toString('binary')).digest().getBytes();
      expect(der.includes(Buffer.from(digest, 'binary'))).toBe(true);
      const certificate = new X509Certificate(
        Buffer.from(forge.asn1.toDer(at(data, 3, 0)).getBytes(), 'binary'),
      );
      const signature = Buffer.from(at(info, 5).value as string, 'binary');
      expect(createVerify('sha256').update(der).verify(certificate.publicKey, signature)).toBe(true);
      expect(certificate.verify(new X509Certificate(signed.root).publicKey)).toBe(true);
    }
  });

  test('qpdf has nothing to warn of in any of the files', async () => {
    if (!(await here('qpdf'))) {
      return;
    }
    for (const pdf of signed.steps) {
      // it fails with exit code 3 where it has a warning
      expect(await withTool(pdf, 'qpdf', ['--check', 'FILE'])).toContain(
        'No syntax or stream encoding errors',
      );
    }
  });

  test('pdfsig finds every signature valid, and the last over the whole file', async () => {
    if (!(await here('pdfsig'))) {
      return;
    }
    const said = await withTool(signed.pdf, 'pdfsig', ['FILE']);
    expect(said.match(/Signature is Valid/g)).toHaveLength(3);
    expect(said.match(/Not total document signed|Total document signed/g)).toEqual([
      'Not total document signed',
      'Not total document signed',
      'Total document signed',
    ]);
    expect(said).toContain('CN=Åsa Öberg,title=ordförande,O=Region Norrskog,C=SE');
  });

  test('openssl verifies them as CAdES, and the time stamp', async () => {
    if (!(await here('openssl'))) {
      return;
    }
    expect(await verifiedByOpenssl(signed.pdf, signed.root)).toBe(3);
    const folder = await mkdtemp(join(tmpdir(), 'stamps-'));
    try {
      const stamps = join(folder, 'stamps.pem');
      await writeFile(stamps, new X509Certificate(signed.stampRoot).toString());
      const args = [
        'ts',
        '-verify',
        '-in',
        'FILE',
        '-token_in',
        '-digest',
        signed.stamped.imprint,
        '-CAfile',
        stamps,
      ];
      expect(await withTool(signed.stamped.token, 'openssl', args)).toContain('Verification: OK');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
