import { readFile } from 'node:fs/promises';
import { verifyDatabase } from './app/verify-database.js';
import { verifyPackage } from './features/archive/verify-package.js';
import { readHeads } from './features/verification/verify-installation.service.js';
import type { ChainHead } from './features/audit/evidence.store.js';
import { readConfig } from './platform/config.js';
import { dataFolderOf, findDatabase, hasDatabase } from './platform/find-database.js';
import { storageOf } from './platform/find-files.js';

/** Nothing could be looked at; 1 is for faults that were found. */
const NOT_DONE = 2;
const SINCE = '--since=';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function knownHeads(args: readonly string[]): Promise<ChainHead[]> {
  const report = args.find((arg) => arg.startsWith(SINCE));
  return report === undefined ? [] : readHeads(await readFile(report.slice(SINCE.length), 'utf8'));
}

/**
 * `npm run verify`: with the place of an archive package that package; otherwise finds the database as `npm start` does, and looks at all that must never change. Changes nothing
 * itself, so that it may run beside the program and on a restored backup.
 */
async function verify(args: readonly string[]): Promise<number> {
  const place = args.find((arg) => !arg.startsWith('--'));
  if (place !== undefined) {
    return (await verifyPackage(place, say)) === 0 ? 0 : 1;
  }
  const config = readConfig(process.env);
  const known = await knownHeads(args);
  if (!hasDatabase(config)) {
    say(`There is no database in ${dataFolderOf(config)}. Set KLUBBAT_DATA or DATABASE_URL.`);
    return NOT_DONE;
  }
  const { connection, close } = await findDatabase(config, () => undefined);
  try {
    const faults = await verifyDatabase(connection, known, say, storageOf(config));
    if (faults === undefined) {
      say('The database is of an older version. Start Klubbat on it once (npm start), then verify.');
      return NOT_DONE;
    }
    return faults === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

process.exitCode = await verify(process.argv.slice(2)).catch((error: unknown) => {
  say(`Nothing could be verified: ${(error as Error).message}`);
  return NOT_DONE;
});
