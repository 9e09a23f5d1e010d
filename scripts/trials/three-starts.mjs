// Starts three programs at once on one empty database: the schema must be laid once, and all must serve.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { logIn, startProgram } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';

const PROGRAMS = 3;

/** `npm run trial -- three-starts [rounds]`, 5 rounds unless told, each on a database of its own. */
export async function trial([rounds = '5']) {
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  const { startEmbeddedPostgres } = await import(built.href);
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-three-'));
  await chmod(dataFolder, 0o755);
  let faults = 0;
  for (let round = 1; round <= Number(rounds); round += 1) {
    const database = `three_${randomBytes(4).toString('hex')}`;
    const server = await startEmbeddedPostgres({ dataFolder, database, durable: false });
    const fault = await startTogether(server.connection).catch((error) => String(error));
    faults += fault === undefined ? 0 : 1;
    console.log(`round ${round}: ${fault ?? 'migrated once, all three serve'}`);
    await server.stop();
  }
  await rm(dataFolder, { recursive: true, force: true });
  console.log(`${rounds} rounds of ${PROGRAMS} starts, ${faults} with faults`);
  return faults === 0;
}

/** Answers what went wrong, or undefined. */
async function startTogether({ host, port, user, password, database }) {
  const who = `${user}:${encodeURIComponent(password)}`;
  const DATABASE_URL = host.startsWith('/')
    ? `postgresql://${who}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${who}@${host}:${port}/${database}`;
  const programs = await Promise.all(
    Array.from({ length: PROGRAMS }, () => startProgram({ DATABASE_URL, LOG_LEVEL: 'info' })),
  );
  try {
    await Promise.all(programs.map((program) => program.ready()));
    await Promise.all(programs.map((program) => logIn(program.address)));
    const migrating = programs.filter((program) => program.output.join('').includes('"migrated"'));
    return migrating.length === 1 ? undefined : `${migrating.length} programs migrated`;
  } finally {
    programs.forEach((program) => program.child.kill('SIGTERM'));
    await Promise.all(programs.map((program) => program.ended));
  }
}
