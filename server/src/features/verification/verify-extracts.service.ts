import type { EntityManager } from 'typeorm';
import { readSignatures } from '../../signatures/read-signatures.js';
import { sha256Of } from '../files/stored-file.store.js';
import { readSentFile } from '../sealing/sealed-extract.store.js';
import { findKeptSeals, findLostSeals, type KeptSeal } from './sealed-extracts.store.js';
import type { SignedFault, StoredAuthority } from './signed-documents.store.js';

/** What is wrong with a sealed extract. The first fault is the one that matters. */
function faultOf(kept: KeptSeal, pdf: Buffer, roots: readonly Uint8Array[]): string | undefined {
  if (sha256Of(pdf) !== kept.sha256) {
    return 'its bytes have been changed: their SHA-256 is another';
  }
  const [seal, ...others] = readSignatures(pdf, roots).signatures;
  if (seal === undefined || others.length > 0) {
    return 'it has not one seal';
  }
  if (seal.fault !== null) {
    return `its seal does not hold: ${seal.fault}`;
  }
  if (!seal.coversWholeFile) {
    return 'its seal is not over all of it';
  }
  if (!seal.anchored) {
    return "its seal is by a certificate that this organisation's authority has not issued";
  }
  if (sha256Of(seal.certificates[0] ?? new Uint8Array()) !== kept.certificateSha256) {
    return 'its seal is by another certificate than the one that is kept';
  }
  return kept.logged ? undefined : 'its seal is not told of in the log';
}

/** Every fault of the extracts that were sealed when they left. */
export async function* findExtractFaults(
  tx: EntityManager,
  authorities: readonly StoredAuthority[],
): AsyncGenerator<SignedFault> {
  for await (const kept of findKeptSeals(tx)) {
    const { bytes } = await readSentFile(tx, kept.fileId);
    const roots = authorities
      .filter(({ organisationId, logged }) => logged && organisationId === kept.organisationId)
      .map(({ certificate }) => new Uint8Array(certificate));
    const what = faultOf(kept, bytes, roots);
    if (what !== undefined) {
      yield { place: kept.place, what };
    }
  }
  yield* await findLostSeals(tx);
}
