import { entities } from './app/entities.js';
import { moveIn, moveOut, sweep } from './features/files/move-files.js';
import { systemClock } from './platform/clock.js';
import { readConfig } from './platform/config.js';
import { isMigrated, openDatabase } from './platform/database.js';
import { dataFolderOf, findDatabase, hasDatabase } from './platform/find-database.js';
import { storageOf } from './platform/find-files.js';
import { keepFilesIn } from './platform/object-storage.js';

/** Nothing was done. */
const NOT_DONE = 2;
const USAGE = `npm run files -- out             from the database to the object storage of KLUBBAT_FILES
npm run files -- in              back into the database
npm run files -- sweep           what lies there that no row names; with --delete it is taken away`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run files`: moves bytes of stored files between the database and object storage, also while the program runs. */
async function files([what = '', option, ...more]: readonly string[]): Promise<number> {
  const isKnown = ['out', 'in', 'sweep'].includes(what) && more.length === 0;
  if (!isKnown || (option !== undefined && (what !== 'sweep' || option !== '--delete'))) {
    say(USAGE);
    return NOT_DONE;
  }
  const config = readConfig(process.env);
  const storage = storageOf(config);
  if (storage === undefined || !hasDatabase(config)) {
    say(
      storage === undefined
        ? 'KLUBBAT_FILES is not set.'
        : `There is no database in ${dataFolderOf(config)}.`,
    );
    return NOT_DONE;
  }
  await storage.check();
  const { connection, close } = await findDatabase(config, () => undefined);
  try {
    const dataSource = await openDatabase(connection, entities, () => undefined);
    keepFilesIn(dataSource, storage);
    try {
      if (!(await isMigrated(dataSource))) {
        say('The database is of an older version. Start Klubbat on it once (npm start).');
        return NOT_DONE;
      }
      if (what === 'sweep') {
        const count = await sweep(
          dataSource,
          systemClock(),
          option !== undefined,
          ({ sha256, size, putAt }) => {
            say(`${sha256} ${size} bytes, put ${putAt.toISOString()}`);
          },
        );
        say(`${count} objects that no row names${option === undefined ? '' : ', taken away'}`);
        return 0;
      }
      say(`${await (what === 'out' ? moveOut(dataSource) : moveIn(dataSource))} files moved`);
      return 0;
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await close();
  }
}

process.exitCode = await files(process.argv.slice(2)).catch((error: unknown) => {
  say(`It was broken off: ${(error as Error).message}. What was moved is moved; do it again.`);
  return NOT_DONE;
});
