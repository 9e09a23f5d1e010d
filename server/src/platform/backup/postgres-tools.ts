import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The address without its password, which no list of processes may show, and what the tools find the password in. */
export function quietAddress(url: string): { address: string; environment: NodeJS.ProcessEnv } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return {
    address: address.href,
    environment: { ...process.env, ...(password === '' ? {} : { PGPASSWORD: password }) },
  };
}

/**
 * A program of PostgreSQL's own, of a version that understands the server.
 *
 * @param bin the folder it lies in; undefined: where the system finds it
 * @param server the server's version as a number, 180004 for 18.4
 * @returns how to run it; it throws with what the program said
 * @throws with what to do where it is not there, or too old
 */
export async function findTool(
  name: 'pg_dump' | 'pg_restore',
  bin: string | undefined,
  server: number,
): Promise<(args: string[], environment: NodeJS.ProcessEnv) => Promise<string>> {
  const program = bin === undefined ? name : join(bin, name);
  const major = Math.floor(server / 10_000);
  const howTo =
    `Install PostgreSQL's client programs of version ${major} (Debian: postgresql-client-${major}), ` +
    'or name their folder with --bin=';
  const said = await run(program, ['--version']).catch((cause: unknown) => {
    throw new Error(`${program} is not there. ${howTo}`, { cause });
  });
  const version = Number(/(\d+)(?:\.\d+)?/.exec(said.stdout)?.[1] ?? 0);
  if (version < major) {
    throw new Error(`${program} is of version ${version}, and the server of ${major}. ${howTo}`);
  }
  return async (args, environment) => {
    const { stdout } = await run(program, args, { env: environment, maxBuffer: 1 << 28 }).catch(
      (error: { stderr?: string; message: string }) => {
        throw new Error(`${name} failed: ${(error.stderr ?? error.message).trim()}`, { cause: error });
      },
    );
    return stdout;
  };
}
