import { createHash, X509Certificate } from 'node:crypto';
import {
  logInPackage,
  signaturesInPackage,
  type SignatureInPackage,
  type SignaturesInPackage,
} from '@klubbat/shared/contracts/archive-package';
import { archiveFiles } from '@klubbat/shared/vocabulary/archive-words';
import { readSignatures } from '../../signatures/read-signatures.js';
import { evidenceText } from '../audit/evidence-text.js';
import { verifyEIdentityEvidence } from '../e-identity/e-identity-evidence.js';
import { verifyPasskeyEvidence } from '../passkeys/passkey-evidence.js';
import { hashOfEvidence } from '../protocols/evidence-hash.js';
import { FREEZING_ACTIONS } from '../protocols/freezing-actions.js';
import { partFault } from '../verification/part-fault.js';
import type { TellFault } from './check-bag.js';
import { readWhole } from './package-files.js';
import type { PackageFiles } from './package-form.js';

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Data of a package by its form; undefined, and told, where it has another. */
export async function readData<T>(
  files: PackageFiles,
  path: string,
  form: { safeParse: (value: unknown) => { success: boolean; data?: T } },
  tell: TellFault,
): Promise<T | undefined> {
  let value: unknown;
  try {
    value = JSON.parse((await readWhole(files, path)).toString('utf8'));
  } catch {
    value = undefined;
  }
  const read = form.safeParse(value);
  if (!read.success) {
    tell(path, 'har inte den form den ska ha / is not of the form that it must have');
  }
  return read.data;
}

function signatureFault(
  signature: SignatureInPackage,
  { document }: SignaturesInPackage,
): string | undefined {
  if (signature.sha256 !== document.sha256) {
    return 'it is for other bytes than those of the protocol';
  }
  const facts = { ...signature, protocolVersionId: document.protocolVersion };
  if (signature.method !== 'passkey' && signature.method !== 'e-identity') {
    return undefined;
  }
  if (signature.evidence === null || hashOfEvidence(signature.evidence) !== signature.evidenceSha256) {
    return 'its evidence is not the one that is named';
  }
  const verdict =
    signature.method === 'passkey' ? verifyPasskeyEvidence(facts) : verifyEIdentityEvidence(facts);
  return verdict === 'ok' ? undefined : `its evidence does not prove it: ${verdict}`;
}

async function checkSigned(
  files: PackageFiles,
  folder: string,
  data: SignaturesInPackage & { signed: NonNullable<SignaturesInPackage['signed']> },
  original: Buffer,
  tell: TellFault,
): Promise<void> {
  const { signed, signatures } = data;
  const path = `${folder}/${signed.file}`;
  const pdf = await readWhole(files, path);
  if (hashOf(pdf) !== signed.sha256 || !pdf.subarray(0, original.length).equals(original)) {
    tell(path, 'är inte originalet med underskrifter / is not the original with signatures behind it');
    return;
  }
  const roots: Uint8Array[] = [];
  for (const name of signed.authorities) {
    try {
      roots.push(new Uint8Array(new X509Certificate(await readWhole(files, `${folder}/${name}`)).raw));
    } catch {
      tell(`${folder}/${name}`, 'är inget certifikat / is no certificate');
    }
  }
  const read = readSignatures(pdf, roots).signatures;
  if (read.length !== signed.parts.length || signed.parts.at(-1)?.length !== pdf.length) {
    tell(path, 'har fler eller färre underskrifter än det ska / has more or fewer signatures than it must');
  }
  for (const [i, part] of signed.parts.entries()) {
    const of = signatures.find(({ id }) => id === part.signatureId);
    const evidenceSha256 = of?.evidenceSha256 ?? '';
    const fault =
      hashOf(pdf.subarray(0, part.length)) === part.sha256
        ? partFault({ ...part, evidenceSha256 }, read[i])
        : 'is over other bytes';
    if (fault !== undefined) {
      tell(path, `underskriften av ${part.name} håller inte / the signature of ${part.name} ${fault}`);
    }
  }
}

async function checkLog(
  files: PackageFiles,
  path: string,
  { document, adjustment }: SignaturesInPackage,
  tell: TellFault,
): Promise<void> {
  const log = await readData(files, path, logInPackage, tell);
  if (log === undefined) {
    return;
  }
  const changed = log.links.find((link) => hashOf(evidenceText(link)) !== link.hash);
  if (changed !== undefined) {
    tell(path, `länk ${changed.sequence} har ändrats / link ${changed.sequence} has been changed`);
  }
  const sent = log.links.some(
    ({ action, subjectId, details }) =>
      FREEZING_ACTIONS.some((freezing) => freezing === action) &&
      subjectId === adjustment.id &&
      details.includes(document.sha256),
  );
  if (!sent) {
    tell(path, 'berättar inte om protokollet / does not tell of the protocol');
  }
}

/**
 * Does one adjusted protocol in a package hold by itself: are the PDFs what was signed, is every signature valid, and does the log tell
 * of it? By the same rules as the installation verifies its own. `path`: of its `underskrifter.json`.
 */
export async function checkProtocol(files: PackageFiles, path: string, tell: TellFault): Promise<void> {
  const data = await readData(files, path, signaturesInPackage, tell);
  if (data === undefined) {
    return;
  }
  const folder = path.slice(0, -archiveFiles.signatures.length - 1);
  const { document, signed, signatures } = data;
  const needed = [
    document.file,
    archiveFiles.log,
    ...(signed === null ? [] : [signed.file, ...signed.authorities]),
    ...signatures.flatMap(({ scan }) => scan ?? []),
  ].map((name) => `${folder}/${name}`);
  const lost = needed.filter((name) => !files.sizes.has(name));
  if (lost.length > 0) {
    lost.forEach((name) => tell(name, 'saknas / is missing'));
    return;
  }
  const original = await readWhole(files, `${folder}/${document.file}`);
  if (hashOf(original) !== document.sha256) {
    tell(`${folder}/${document.file}`, 'är inte det som skrevs under / is not what was signed');
  }
  for (const signature of signatures) {
    const fault = signatureFault(signature, data);
    if (fault !== undefined) {
      const { name } = signature;
      tell(path, `underskriften av ${name} håller inte / the signature of ${name}: ${fault}`);
    }
  }
  if (signed !== null) {
    await checkSigned(files, folder, { ...data, signed }, original, tell);
  }
  await checkLog(files, `${folder}/${archiveFiles.log}`, data, tell);
}
