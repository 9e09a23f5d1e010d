import { configWarnings } from './platform/config-warnings.js';
import { listed, readConfig, type Config } from './platform/config.js';
import { findDatabase } from './platform/find-database.js';
import { createLog, type Log } from './platform/log.js';

/*
 * Only what it takes to start PostgreSQL is imported above. The program itself is read while it starts, and not before: reading it
 * holds everything else up (docs/decisions/094-the-server-is-one-program.md).
 */

/** What has been opened so far, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) {
    return;
  }
  stopping = true;
  for (const close of opened.reverse()) {
    await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const { connection } = await openedDatabase(config, log);
  const { start } = await import('./app/start.js');
  await start({ config, log, connection, opened, say });
}

async function openedDatabase(config: Config, log: Log): ReturnType<typeof findDatabase> {
  const found = await findDatabase(
    config,
    (line) => {
      log.info(line);
    },
    () => {
      // what is wrong with it is told where it is needed
      import('./app/start.js').catch(() => undefined);
    },
  );
  opened.push(found.close);
  return found;
}

async function whyNot(error: unknown, config: Config): Promise<string> {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `Porten ${config.port} används redan. Välj en annan, till exempel: PORT=3001 npm start`;
  }
  const { databaseTrouble } = await import('./platform/database-trouble.js');
  if (config.databaseUrl !== undefined && databaseTrouble(error) === 'database-away') {
    return 'Databasen i DATABASE_URL svarar inte. Kontrollera adressen och att PostgreSQL är igång.';
  }
  return `Klubbat kunde inte starta: ${message}`;
}

try {
  const config = readConfig(process.env);
  const warnings = configWarnings(process.env);
  if (warnings.length > 0) {
    say(`Inställningar att se över:\n${listed(warnings)}`);
  }
  await run(config).catch(async (error: unknown) => {
    say(await whyNot(error, config));
    await stop(1);
  });
} catch (error) {
  say((error as Error).message);
  process.exit(2);
}
