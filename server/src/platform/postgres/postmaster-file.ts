import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `postmaster.pid` in a cluster says of the server that holds it. */
export type PostmasterFile = {
  readonly pid: number;
  readonly port: number;
  /** The folder of its unix socket; empty on Windows, where it listens on loopback. */
  readonly socketFolder: string;
};

/** Reads the cluster's lock file; undefined when there is none, or it is only half written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) {
    return undefined;
  }
  const [pid, , , port, socketFolder] = readFileSync(file, 'utf8').split('\n');
  if (!/^\d+$/.test(pid ?? '') || !/^\d+$/.test(port ?? '')) {
    return undefined;
  }
  return { pid: Number(pid), port: Number(port), socketFolder: (socketFolder ?? '').trim() };
}

/** Whether a process with that number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether that process is a PostgreSQL. After a power cut or in a restarted container the number in a
 * left-over lock file may have gone to another program, and PostgreSQL would then refuse to start for good.
 */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) {
    return false;
  }
  if (process.platform === 'win32') {
    return true;
  }
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return isAlive(pid);
  }
}
