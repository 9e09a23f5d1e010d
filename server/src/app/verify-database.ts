import type { ChainHead } from '../features/audit/evidence.store.js';
import { verifyInstallation } from '../features/verification/verify-installation.service.js';
import { isMigrated, openDatabase, type Connection } from '../platform/database.js';
import { waitForever } from '../platform/one-at-a-time.js';
import { keepFilesIn, type ObjectStorage } from '../platform/object-storage.js';
import type { SecretBox } from '../platform/secret-box.js';
import { entities } from './entities.js';

/**
 * Looks at everything in a database that must never change, in one moment of it, and changes nothing.
 *
 * @param known heads of the evidence log that must still be in it
 * @param storage where its files lie, if not in itself
 * @param secrets where it is given, the key is held against the secrets of the database too
 * @returns the number of faults; undefined where the schema is of another version of the program
 */
export async function verifyDatabase(
  connection: Connection,
  known: readonly ChainHead[],
  say: (line: string) => void,
  storage: ObjectStorage | undefined,
  secrets?: SecretBox,
): Promise<number | undefined> {
  const dataSource = await openDatabase(connection, entities, () => undefined);
  keepFilesIn(dataSource, storage);
  try {
    if (!(await isMigrated(dataSource))) {
      return undefined;
    }
    return await dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      await waitForever(tx);
      const faults = await verifyInstallation(tx, known, say);
      const key = await secrets?.check(tx).then(
        () => undefined,
        (error: unknown) => (error as Error).message,
      );
      if (key === undefined) {
        return faults;
      }
      say(`FAULT key: ${key}`);
      return faults + 1;
    });
  } finally {
    await dataSource.destroy();
  }
}
