import { IsNull, type EntityManager } from 'typeorm';
import { readFile, type WholeFile } from '../files/stored-file.store.js';
import { SealedExtract } from './sealed-extract.entity.js';

export type ExtractToSeal = Pick<SealedExtract, 'id' | 'organisationId' | 'meetingId' | 'fileId'>;

/** Asks for an extract to be sealed before it leaves. */
export async function askForExtractSeal(tx: EntityManager, extract: ExtractToSeal): Promise<void> {
  await tx.getRepository(SealedExtract).insert(extract);
}

/** By its reference. */
export function findSealedExtract(tx: EntityManager, id: string): Promise<SealedExtract | null> {
  return tx.getRepository(SealedExtract).findOneBy({ id });
}

/** What waits for its seal; null where the file is sealed, or is none that gets one. */
export function findUnsealed(tx: EntityManager, fileId: string): Promise<ExtractToSeal | null> {
  return tx.getRepository(SealedExtract).findOneBy({ fileId, sealedAt: IsNull() });
}

/** The same, held until the transaction ends: whoever comes at the same time waits, and finds it sealed. */
export function lockUnsealed(tx: EntityManager, fileId: string): Promise<ExtractToSeal | null> {
  return tx
    .getRepository(SealedExtract)
    .findOne({ where: { fileId, sealedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
}

export async function keepExtractSeal(
  tx: EntityManager,
  id: string,
  seal: Required<Pick<SealedExtract, 'increment' | 'sha256' | 'certificate' | 'stampedAt' | 'sealedAt'>>,
): Promise<void> {
  await tx.getRepository(SealedExtract).update({ id }, seal);
}

/** A file as it leaves: with its seal behind it, where it has one. */
export async function readSentFile(tx: EntityManager, fileId: string): Promise<WholeFile> {
  const file = await readFile(tx, fileId);
  const seal = await tx
    .getRepository(SealedExtract)
    .findOne({ where: { fileId }, select: { id: true, sha256: true, increment: true } });
  if (seal === null || seal.increment === null || seal.sha256 === null) {
    return file;
  }
  const bytes = Buffer.concat([file.bytes, seal.increment]);
  return { ...file, bytes, size: bytes.length, sha256: seal.sha256 };
}
