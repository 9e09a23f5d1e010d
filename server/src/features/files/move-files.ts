import { NIL } from 'uuid';
import type { DataSource, EntityManager } from 'typeorm';
import { writing } from '../../platform/database.js';
import { objectStorageOf, type ObjectStorage, type StoredObject } from '../../platform/object-storage.js';
import { bytesOf, lockObject } from './stored-file.store.js';

type Row = { id: string; sha256: string; bytes: Buffer | null };

function storageOf(tx: EntityManager): ObjectStorage {
  const storage = objectStorageOf(tx);
  if (storage === undefined) {
    throw new Error('KLUBBAT_FILES is not set');
  }
  return storage;
}

/** One row after the other, so that it can be broken off and done again. */
async function eachRow(
  dataSource: DataSource,
  where: string,
  act: (tx: EntityManager, row: Row) => Promise<void>,
): Promise<number> {
  let after: string = NIL;
  for (let moved = 0; ; moved += 1) {
    const next = await writing(dataSource, async (tx) => {
      const rows: Row[] = await tx.query(
        `SELECT f.id, f.sha256, f.bytes FROM stored_file f WHERE ${where} AND f.id > $1 ORDER BY f.id LIMIT 1`,
        [after],
      );
      const [row] = rows;
      await (row && act(tx, row));
      return row?.id;
    });
    if (next === undefined) {
      return moved;
    }
    after = next;
  }
}

/** Moves what lies in the database to the object storage, each read back from there before the row lets go of it. Returns how many. */
export function moveOut(dataSource: DataSource): Promise<number> {
  const where = `f.bytes IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sealed_extract s WHERE s.file_id = f.id)`;
  return eachRow(dataSource, where, async (tx, { id, sha256, bytes }) => {
    const storage = storageOf(tx);
    await lockObject(tx, sha256, 'put');
    await storage.put(sha256, bytes ?? Buffer.alloc(0));
    if ((await storage.get(sha256)) === undefined) {
      throw new Error(`${sha256} was put into the object storage and is not there`);
    }
    await tx.query("SELECT set_config('klubbat.moves_files', 'on', true)");
    await tx.query('UPDATE stored_file SET bytes = NULL WHERE id = $1', [id]);
  });
}

/** Moves what lies in the object storage back into the database; the objects stay. Returns how many. */
export function moveIn(dataSource: DataSource): Promise<number> {
  return eachRow(dataSource, 'f.bytes IS NULL', async (tx, row) => {
    await tx.query('UPDATE stored_file SET bytes = $2 WHERE id = $1', [row.id, await bytesOf(tx, row)]);
  });
}

/** What was put and never got its row, or whose rows are gone, is left this long: a restored copy may still name it. */
const LEFT_FOR_MS = 30 * 24 * 3_600_000;

/**
 * Finds objects that no row names and that were put more than thirty days ago, and takes them away where that is asked for. One that a row names is
 * never taken away: whoever stores the same bytes meanwhile waits, and puts them again.
 */
export async function sweep(
  dataSource: DataSource,
  now: Date,
  remove: boolean,
  found: (object: StoredObject) => void,
): Promise<number> {
  const storage = storageOf(dataSource.manager);
  let count = 0;
  for await (const object of storage.list()) {
    if (now.getTime() - object.putAt.getTime() < LEFT_FOR_MS) {
      continue;
    }
    count += await writing(dataSource, async (tx) => {
      await lockObject(tx, object.sha256, 'sweep');
      const rows: unknown[] = await tx.query('SELECT 1 FROM stored_file WHERE sha256 = $1 LIMIT 1', [
        object.sha256,
      ]);
      if (rows.length > 0) {
        return 0;
      }
      found(object);
      await (remove ? storage.remove(object.sha256) : undefined);
      return 1;
    });
  }
  return count;
}
