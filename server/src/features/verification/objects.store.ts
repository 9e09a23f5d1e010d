import { NIL } from 'uuid';
import type { EntityManager } from 'typeorm';
import { bytesOf } from '../files/stored-file.store.js';

const STEP = 500;

/** Stored files whose bytes lie in object storage and are not there, or not what they were. Reads them all. */
export async function* findObjectFaults(tx: EntityManager): AsyncGenerator<{ place: string; what: string }> {
  let after: string = NIL;
  for (;;) {
    const rows: { id: string; sha256: string; size: number }[] = await tx.query(
      `SELECT id, sha256, size FROM stored_file WHERE bytes IS NULL AND id > $1 ORDER BY id LIMIT ${STEP}`,
      [after],
    );
    for (const { id, sha256, size } of rows) {
      const what = await bytesOf(tx, { sha256, bytes: null }).then(
        (bytes) => (bytes.length === size ? undefined : 'its size is another'),
        (error: unknown) => (error as Error).message,
      );
      if (what !== undefined) {
        yield { place: `stored file ${id}`, what };
      }
    }
    if (rows.length < STEP) {
      return;
    }
    after = rows.at(-1)?.id ?? after;
  }
}
