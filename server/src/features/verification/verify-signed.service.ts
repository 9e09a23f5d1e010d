import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { readSignatures, type ReadSignature } from '../../signatures/read-signatures.js';
import { findLinkHash } from '../audit/evidence.store.js';
import { hashOfEvidence } from '../protocols/evidence-hash.js';
import { findMissingParts } from './missing-parts.store.js';
import {
  findSignedDocuments,
  findStoredAuthorities,
  type SignedDocument,
  type SignedFault,
  type StoredPart,
} from './signed-documents.store.js';
import { findExtractFaults } from './verify-extracts.service.js';
import { readStage } from './signed-stage.store.js';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What is wrong with one signature, held against what is stored of it. The first fault is the one that matters. */
async function faultOf(
  tx: EntityManager,
  { organisationId }: SignedDocument,
  part: StoredPart,
  read: ReadSignature | undefined,
): Promise<string | undefined> {
  if (read === undefined) {
    return 'is not in the file';
  }
  if (read.fault !== null) {
    return `does not hold: ${read.fault}`;
  }
  if (read.signedLength !== part.length || read.later.some(({ kind }) => kind !== 'signature')) {
    return 'is not over all that stands before it, or more than signatures stands behind it';
  }
  if (!read.anchored) {
    return "is by a certificate that this organisation's authority has not issued";
  }
  if (hashOf(read.certificates[0] ?? new Uint8Array()) !== part.certificateSha256) {
    return 'is by another certificate than the one that is kept';
  }
  if (read.subject.commonName !== [...part.name].slice(0, 64).join('')) {
    return `is in the name of ${read.subject.commonName ?? 'nobody'}, not of ${part.name}`;
  }
  if ((read.act?.id ?? null) !== part.signatureId) {
    return 'is of another act';
  }
  if (read.act !== undefined && read.act.hash !== hashOfEvidence(part.evidence)) {
    return 'names other evidence than what is kept';
  }
  const { evidence } = read;
  if (
    evidence !== undefined &&
    (await findLinkHash(tx, { chain: organisationId, sequence: evidence.sequence })) !== evidence.hash
  ) {
    return `names link ${evidence.sequence} of the evidence log, which is another now`;
  }
  return part.logged ? undefined : 'is not told of in the log';
}

async function* faultsOf(
  tx: EntityManager,
  document: SignedDocument,
  roots: readonly Uint8Array[],
): AsyncGenerator<SignedFault> {
  const { place, parts } = document;
  const gap = parts.findIndex(({ position }, i) => position !== i + 1);
  if (gap >= 0) {
    yield { place, what: `part ${gap + 1} is missing` };
    return;
  }
  const whole = await readStage(tx, document.id, parts.length);
  const changed = parts.find(({ length, sha256 }) => hashOf(whole.subarray(0, length)) !== sha256);
  if (changed !== undefined) {
    yield {
      place,
      what: `the bytes up to part ${changed.position} have been changed: their SHA-256 is another`,
    };
    return;
  }
  const { signatures } = readSignatures(whole, roots);
  for (const [i, part] of parts.entries()) {
    const fault = await faultOf(tx, document, part, signatures[i]);
    if (fault !== undefined) {
      const whose = part.signatureId === null ? 'the seal' : `the signature of ${part.name}`;
      yield { place, what: `${whose} (part ${part.position}) ${fault}` };
    }
  }
}

/** Every fault of the documents into which signatures have been written or ought to be, and of the authorities that issued them. */
export async function* findSignedFaults(tx: EntityManager): AsyncGenerator<SignedFault> {
  const authorities = await findStoredAuthorities(tx);
  for (const { place, logged } of authorities) {
    if (!logged) {
      yield { place, what: 'no event tells that it was made: it was put in or changed' };
    }
  }
  for await (const document of findSignedDocuments(tx)) {
    const roots = authorities
      .filter(({ organisationId, logged }) => logged && organisationId === document.organisationId)
      .map(({ certificate }) => new Uint8Array(certificate));
    yield* faultsOf(tx, document, roots);
  }
  yield* await findMissingParts(tx);
  yield* findExtractFaults(tx, authorities);
}
