import { readFile } from 'node:fs/promises';
import { noteSafeguard } from './features/operation/operation.store.js';
import { inSession } from './platform/backup/session.js';
import { systemClock } from './platform/clock.js';
import type { Connection } from './platform/database.js';
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

/** For the page of who operates it. On a copy that may only be read it is not noted. */
async function noteVerified(connection: Connection, faults: number): Promise<void> {
  const outcome = faults === 0 ? { told: '0 fel' } : { error: `${faults} fel` };
  await inSession(connection, `klubbat-${process.pid}-verify`, (session) =>
    noteSafeguard(session, 'verify', outcome, systemClock()),
  ).catch(() => undefined);
}

/**
 * `npm run verify`: with the place of an archive package that package; otherwise finds the database as `npm start` does, and looks at all that must never change. Changes nothing
 * but when it was last done, so that it may run beside the program and on a restored backup.
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
    await noteVerified(connection, faults);
    return faults === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

process.exitCode = await verify(process.argv.slice(2)).catch((error: unknown) => {
  say(`Nothing could be verified: ${(error as Error).message}`);
  return NOT_DONE;
});
