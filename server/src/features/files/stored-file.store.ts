import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import { askForPages } from './conversion.store.js';
import { officeKinds } from './office-kinds.js';
import { StoredFile } from './stored-file.entity.js';

/** SHA-256 in hexadecimal: what binds a document to its bytes. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Stores bytes. They never change; another file is another row. One of Office is to be made into pages later. */
export async function storeFile(
  tx: EntityManager,
  bytes: Uint8Array,
  mediaType: string,
  now: Date,
): Promise<StoredFile> {
  const file: StoredFile = {
    id: newId(),
    sha256: sha256Of(bytes),
    size: bytes.byteLength,
    mediaType,
    bytes: Buffer.from(bytes),
    createdAt: now,
  };
  await tx.getRepository(StoredFile).insert(file);
  if (officeKinds[mediaType] !== undefined) {
    await askForPages(tx, file.id, now);
  }
  return file;
}

/** The bytes of a stored file, with its media type. */
export async function readFile(tx: EntityManager, id: string): Promise<StoredFile> {
  return tx
    .getRepository(StoredFile)
    .createQueryBuilder('file')
    .addSelect('file.bytes')
    .where({ id })
    .getOneOrFail();
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
  return file?.bytes;
}
