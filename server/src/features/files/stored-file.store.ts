import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { objectStorageOf } from '../../platform/object-storage.js';
import { askForPages } from './conversion.store.js';
import { officeKinds } from './office-kinds.js';
import { StoredFile } from './stored-file.entity.js';

/** SHA-256 in hexadecimal: what binds a document to its bytes. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One whose bytes are at hand. */
export type WholeFile = StoredFile & { bytes: Buffer };

/** Put and swept away under the same lock, so that no row is left without its bytes. */
export async function lockObject(tx: EntityManager, sha256: string, how: 'put' | 'sweep'): Promise<void> {
  const key = BigInt.asIntN(64, BigInt(`0x${sha256.slice(0, 16)}`)).toString();
  await tx.query(`SELECT pg_advisory_xact_lock${how === 'put' ? '_shared' : ''}($1)`, [key]);
}

async function insertFile(tx: EntityManager, file: StoredFile): Promise<void> {
  await tx.getRepository(StoredFile).insert(file);
  if (officeKinds[file.mediaType] !== undefined) {
    await askForPages(tx, file.id, file.createdAt);
  }
}

function newFile(bytes: Uint8Array, mediaType: string, now: Date): WholeFile {
  return {
    id: newId(),
    sha256: sha256Of(bytes),
    size: bytes.byteLength,
    mediaType,
    bytes: Buffer.from(bytes),
    createdAt: now,
  };
}

/**
 * Stores bytes: in the object storage of the installation, where it has one, before the row is there; else in the row. They never change;
 * another file is another row. One of Office is to be made into pages later.
 */
export async function storeFile(
  tx: EntityManager,
  bytes: Uint8Array,
  mediaType: string,
  now: Date,
): Promise<WholeFile> {
  const file = newFile(bytes, mediaType, now);
  const storage = objectStorageOf(tx);
  if (storage !== undefined) {
    await lockObject(tx, file.sha256, 'put');
    await storage.put(file.sha256, file.bytes);
  }
  await insertFile(tx, storage === undefined ? file : { ...file, bytes: null });
  return file;
}

/** Stores what is to be sealed in the row itself, whatever storage there is: the database checks the seal over its bytes. */
export async function storeToBeSealed(tx: EntityManager, pdf: Uint8Array, now: Date): Promise<WholeFile> {
  const file = newFile(pdf, 'application/pdf', now);
  await insertFile(tx, file);
  return file;
}

/** The bytes of a row, wherever they lie. @throws when they are gone or changed */
export async function bytesOf(
  tx: EntityManager,
  { sha256, bytes }: { sha256: string; bytes: Buffer | null },
): Promise<Buffer> {
  const found = bytes ?? (await objectStorageOf(tx)?.get(sha256));
  if (found === undefined) {
    throw new Error(`the bytes of the file ${sha256} are not there: is KLUBBAT_FILES as it was?`);
  }
  return found;
}

/** A stored file with its bytes. */
export async function readFile(tx: EntityManager, id: string): Promise<WholeFile> {
  const file = await tx
    .getRepository(StoredFile)
    .createQueryBuilder('file')
    .addSelect('file.bytes')
    .where({ id })
    .getOneOrFail();
  return { ...file, bytes: await bytesOf(tx, file) };
}

/** The bytes of a file that has that sum; undefined where there is none. */
export async function readFileBySum(tx: EntityManager, sha256: string): Promise<Buffer | undefined> {
  const file = await tx
    .getRepository(StoredFile)
    .createQueryBuilder('file')
    .addSelect('file.bytes')
    .where({ sha256 })
    .limit(1)
    .getOne();
  return file === null ? undefined : bytesOf(tx, file);
}
