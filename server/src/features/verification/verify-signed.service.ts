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
import { partFault } from './part-fault.js';
import { findExtractFaults } from './verify-extracts.service.js';
import { readStage } from './signed-stage.store.js';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The same, and what only the log of this installation can tell. */
async function faultOf(
  tx: EntityManager,
  { organisationId }: SignedDocument,
  part: StoredPart,
  read: ReadSignature | undefined,
): Promise<string | undefined> {
  const fault = partFault({ ...part, evidenceSha256: hashOfEvidence(part.evidence) }, read);
  if (fault !== undefined) {
    return fault;
  }
  const evidence = read?.evidence;
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
