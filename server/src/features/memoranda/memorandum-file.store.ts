import type { EntityManager } from 'typeorm';
import { MemorandumFile } from './memorandum-file.entity.js';

export type MemorandumFileRow = Pick<MemorandumFile, 'id' | 'fileId' | 'fileName' | 'removedAt'> & {
  size: number;
  sha256: string;
};

/** All files that a memorandum has or has had, in the order in which they came; never the bytes. */
export function findMemorandumFiles(tx: EntityManager, memorandumId: string): Promise<MemorandumFileRow[]> {
  return tx.query(
    `SELECT m.id, m.file_id AS "fileId", m.file_name AS "fileName", m.removed_at AS "removedAt", f.size, f.sha256
       FROM memorandum_file m JOIN stored_file f ON f.id = m.file_id
      WHERE m.memorandum_id = $1 ORDER BY m.added_at, m.id`,
    [memorandumId],
  );
}

export function findMemorandumFile(tx: EntityManager, id: string): Promise<MemorandumFile | null> {
  return tx.getRepository(MemorandumFile).findOneBy({ id });
}

export async function addMemorandumFile(tx: EntityManager, file: MemorandumFile): Promise<void> {
  await tx.getRepository(MemorandumFile).insert(file);
}

export async function leaveOutFile(tx: EntityManager, id: string, now: Date): Promise<void> {
  await tx.getRepository(MemorandumFile).update({ id }, { removedAt: now });
}
