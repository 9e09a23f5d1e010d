import { execFile } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * The user PostgreSQL runs as when we ourselves are root, which PostgreSQL refuses to run as.
 * Signed 32-bit numbers, as child processes take them (macOS writes nobody as -2).
 */
export type RunAs = { readonly uid: number; readonly gid: number };

const run = promisify(execFile);

/**
 * Chooses the user for the cluster in `cluster`: none of its own when we are an ordinary user, the
 * owner of an existing cluster when we are root, else `nobody`.
 *
 * @returns undefined when PostgreSQL can run as we do.
 */
export async function chooseRunAs(cluster: string): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const existing = await stat(cluster).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) {
    return { uid: existing.uid | 0, gid: existing.gid | 0 };
  }
  return await nobody();
}

async function nobody(): Promise<RunAs> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = users.split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65534) | 0, gid: Number(gid ?? 65534) | 0 };
}

/** Whether that user can step into `folder`, asked of the system itself since modes alone do not tell (ACLs). */
export async function isReachableBy(runAs: RunAs, folder: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -x "$0"', folder], { cwd: '/', uid: runAs.uid, gid: runAs.gid });
    return true;
  } catch {
    return false;
  }
}

/** Makes that user the owner of one file or folder; does nothing when PostgreSQL runs as we do. */
export async function giveTo(runAs: RunAs | undefined, path: string): Promise<void> {
  if (runAs !== undefined) {
    await chown(path, runAs.uid >>> 0, runAs.gid >>> 0);
  }
}
