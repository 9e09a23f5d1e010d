import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, mkdtemp, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cluster } from './cluster.js';
import { giveTo, isReachableBy } from './run-as.js';

/** Where PostgreSQL listens: in a private folder (no port at all), or on loopback where there are no unix sockets. */
export type ListeningPlace = { readonly host: string; readonly port: number };

/** Names only the file inside the private folder; nothing listens on this port of the machine. */
const SOCKET_PORT = 5432;

/**
 * Chooses the place for the cluster to listen. It is the same each time as long as nobody stands in the
 * way, so that pools made before a restart find the new server.
 */
export async function listeningPlace(cluster: Cluster): Promise<ListeningPlace> {
  if (process.platform === 'win32') {
    return { host: '127.0.0.1', port: await freePort() };
  }
  const parent = await socketParent(cluster);
  const owner = cluster.runAs?.uid ?? process.getuid?.() ?? 0;
  const name = createHash('sha256').update(`${owner}:${cluster.folder}`).digest('hex').slice(0, 12);
  const folder = join(parent, `klubbat-${name}`);
  await mkdir(folder, { mode: 0o700 }).then(
    () => giveTo(cluster.runAs, folder),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') {
        throw error;
      }
    },
  );
  if (await isPrivateTo(owner, folder)) {
    return { host: folder, port: SOCKET_PORT };
  }
  // Another user took the name in the shared temporary folder: stay away from what he may read.
  const own = await mkdtemp(join(parent, 'klubbat-'));
  await chmod(own, 0o700);
  await giveTo(cluster.runAs, own);
  return { host: own, port: SOCKET_PORT };
}

/** A socket's path must stay under about 100 characters, and PostgreSQL splits the setting at commas and blanks. */
async function socketParent(cluster: Cluster): Promise<string> {
  const preferred = await realpath(tmpdir());
  const isFit = preferred.length <= 60 && /^[\w./-]+$/.test(preferred);
  if (isFit && (cluster.runAs === undefined || (await isReachableBy(cluster.runAs, preferred)))) {
    return preferred;
  }
  return '/tmp';
}

async function isPrivateTo(owner: number, folder: string): Promise<boolean> {
  const seen = await lstat(folder);
  return seen.isDirectory() && (seen.uid | 0) === owner && (seen.mode & 0o077) === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('The system gave no free port on loopback for PostgreSQL');
  }
  return address.port;
}
