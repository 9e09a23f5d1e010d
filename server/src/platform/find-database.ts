import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import type { Connection } from './database.js';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.js';

/** The folder of the checkout: what a setting names by a relative path lies under it. */
export const root = resolve(fileURLToPath(import.meta.url), '../../../..');

export function dataFolderOf(config: Config): string {
  return resolve(root, config.dataFolder);
}

/** Whether there is a database to be found, without making one. */
export function hasDatabase(config: Config): boolean {
  return config.databaseUrl !== undefined || existsSync(join(dataFolderOf(config), 'postgres', 'PG_VERSION'));
}

/**
 * The database of the settings: a server by its address, or our own PostgreSQL, which is started, or shared with the
 * program that already runs it. `close` when all sessions have ended. `onSpawned` hears that our own has been set going.
 */
export async function findDatabase(
  config: Config,
  log: (line: string) => void,
  onSpawned: () => void = () => undefined,
): Promise<{ connection: Connection; close: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) {
    return { connection: { url: config.databaseUrl }, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ dataFolder: dataFolderOf(config), log, onSpawned });
  const { host, port, user, password, database } = embedded.connection;
  return {
    connection: { host, username: user, password, database, ...(port === undefined ? {} : { port }) },
    close: embedded.stop,
  };
}
