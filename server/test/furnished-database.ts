import { entities } from '../src/app/entities.js';
import { ensureAdministrator } from '../src/app/first-start.js';
import { loadDemo } from '../src/features/demo/demo.service.js';
import { sealAll } from '../src/features/sealing/seal.worker.js';
import { openDatabase } from '../src/platform/database.js';
import { createLog } from '../src/platform/log.js';
import { secretBox } from '../src/platform/secret-box.js';
import { ADMIN, TEST_KEY } from './test-app.js';
import { cloneFilledDatabase, type TestDatabase } from './test-database.js';

/** A copy of a house with its administrator, or of the one with all that is in the demo: made once for all files that ask. */
export function cloneFurnished(demo: boolean): Promise<TestDatabase> {
  return cloneFilledDatabase(demo ? 'demo' : 'administrator', async (connection) => {
    const empty = await openDatabase(connection, entities, () => undefined);
    await ensureAdministrator(empty, ADMIN, new Date());
    if (demo) {
      await loadDemo(empty, () => new Date(), true);
      // once for all: each house would begin with signing every protocol of the demo
      await sealAll({
        dataSource: empty,
        clock: () => new Date(),
        log: createLog('silent'),
        secrets: secretBox(() => Promise.resolve(TEST_KEY)),
        timeStamp: undefined,
      });
    }
    await empty.destroy();
  });
}
