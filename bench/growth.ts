import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyDatabase } from '../server/src/app/verify-database.js';
import { dumpDatabase } from '../server/src/platform/backup/dump.js';
import { sumRows } from '../server/src/platform/backup/row-sums.js';
import { inSession } from '../server/src/platform/backup/session.js';
import { generate } from './generate/generate.js';
import { NOW, openHouse, type House } from './house.js';
import type { Outcome } from './judge.js';
import { quantile } from './measure.js';

/** So many bodies of one region, a year each: 180, 1,800 and 18,000 §§ with all that hangs on them. */
const SIZES = [1, 10, 100];
/** Whatever is less than twice its result may be chance. */
const CHANCE = 2;
const TRIES = 7;
/** what takes seconds */
const FEW = 2;
const PASSWORD = 'ett långt lösenord';

/** What one thing cost, in milliseconds, and how many bytes it came to. */
interface Cost {
  ms: number;
  bytes: number;
}

async function costOf(ask: () => Promise<number>, tries: number): Promise<Cost> {
  const times: number[] = [];
  let bytes = 0;
  for (let at = -1; at < tries; at += 1) {
    const began = performance.now();
    bytes = await ask();
    if (at >= 0) {
      times.push(performance.now() - began);
    }
  }
  return { ms: quantile(times), bytes };
}

/** Every list, search and export there is. */
async function pathsOf({ dataSource }: House) {
  const [known] = await dataSource.query<{ organisation: string; person: string }[]>(
    `SELECT o.id AS organisation, (SELECT person_id FROM membership WHERE role = 'secretary') AS person FROM organisation o`,
  );
  const { organisation = '', person = '' } = known ?? {};
  const q = (words: string) => `?q=${encodeURIComponent(words)}`;
  const year = NOW.getUTCFullYear() - 1;
  return {
    /** by one who works in all of the organisation */
    secretary: {
      'list: meetings': '/api/meetings',
      'list: meetings, a word': `/api/meetings${q('budget')}`,
      'list: boards': '/api/boards',
      'list: people': `/api/organisations/${organisation}/people`,
      'list: people, a name': `/api/organisations/${organisation}/people${q('karin')}`,
      'list: outbox': '/api/deliveries',
      'list: outbox, a recipient': `/api/deliveries${q('mottagare 77')}`,
      'list: register': '/api/diary',
      'list: register, a case': `/api/diary${q('2025/77')}`,
      'list: own log': '/api/my-log',
      'list: assignments': '/api/assignments',
      'list: memoranda': '/api/memoranda',
      'list: my work': '/api/my-work',
      'list: recent cases': '/api/recent-cases',
      'search: a common word': `/api/search${q('budget')}`,
      'search: a case number': `/api/search${q('NS 2025/77')}`,
      'search: a name': `/api/search${q('karin')}`,
      'search: texts': `/api/search/items${q('trafik')}`,
      'search: appendices': `/api/search/attachments${q('trafik')}`,
      'open: notice board': '/offentligt/region-norrsjo-1/anslagstavla',
      'open: notice board as Atom': '/offentligt/region-norrsjo-1/anslagstavla/anslag.atom',
      'export: register, CSV': '/api/diary.csv',
      'export: assignments, CSV': '/api/assignments.csv',
      'export: archive package of a year': `/api/organisations/${organisation}/archive-package?year=${year}`,
    },
    /** by who sees to the installation */
    admin: {
      'list: log': `/api/organisations/${organisation}/log`,
      'list: reads': `/api/organisations/${organisation}/reads`,
      'export: log, CSV': `/api/organisations/${organisation}/log.csv`,
      'export: log, NDJSON': `/api/organisations/${organisation}/log.ndjson`,
      'export: people, CSV': `/api/organisations/${organisation}/people-export.csv`,
      'export: people, Excel': `/api/organisations/${organisation}/people-export.xlsx`,
      'export: what is kept of a person': `/api/people/${person}/data?organisationId=${organisation}`,
    },
  };
}

/** The sums of all rows, by which a backup is told to be whole: how many rows. */
async function sumAll({ database }: House): Promise<number> {
  const sums = await inSession({ url: database.url }, 'growth', sumRows);
  return Object.values(sums).reduce((all, { rows }) => all + rows, 0);
}

/** A backup of a server's database. Where there is no pg_dump as new as the server it is left out. */
async function dump({ database }: House): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-growth-'));
  try {
    return await inSession({ url: database.url }, 'growth', async (seeing) => {
      await seeing.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const files = await dumpDatabase(database.url, seeing, folder, undefined);
      return files.reduce((all, { size }) => all + size, 0);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What nobody answers over HTTP: its result is rows, or what lies in the file. */
async function verify({ database, dataSource }: House): Promise<number> {
  const faults = await verifyDatabase(database.connection, [], () => undefined, undefined);
  if (faults !== 0) {
    throw new Error(`verify found ${faults} faults`);
  }
  const [events] = await dataSource.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM audit_event',
  );
  return events?.count ?? 0;
}

async function measureHouse(house: House): Promise<Map<string, Cost | string>> {
  const secretary = await house.as({ email: 'sekreterare1@norrsjo.example', password: PASSWORD });
  const costs = new Map<string, Cost | string>();
  const note = async (what: string, ask: () => Promise<number>, tries: number) => {
    costs.set(
      what,
      await costOf(ask, tries).catch((error: unknown) => (error as Error).message.slice(0, 120)),
    );
  };
  const paths = await pathsOf(house);
  for (const [call, asked] of [
    [secretary, paths.secretary],
    [house.admin, paths.admin],
  ] as const) {
    for (const [what, path] of Object.entries(asked)) {
      await note(what, async () => (await call(path)).length, what.startsWith('export') ? FEW : TRIES);
    }
  }
  await note('verify (events)', () => verify(house), FEW);
  await note('backup: sums of all rows (rows)', () => sumAll(house), FEW);
  await note('backup: dump', () => dump(house), FEW);
  return costs;
}

async function measureSize(bodies: number): Promise<Map<string, Cost | string>> {
  const house = await openHouse();
  try {
    await generate(house.dataSource, {
      plan: {
        organisations: [{ kind: 'region', count: 1, boards: bodies }],
        ...{ years: 1, meetings: 10, texts: 3_000, words: 140 },
      },
      ...{ seed: 'growth', at: NOW, password: PASSWORD, say: () => undefined },
    });
    return await measureHouse(house);
  } finally {
    await house.close();
  }
}

/** One thing in all sizes; marked where the last step takes longer than its result grows, and longer than is told by chance. */
function lineOf(what: string, costs: readonly (Cost | string)[]): string {
  const fault = costs.find((cost) => typeof cost === 'string');
  if (fault !== undefined) {
    return `| ${what} | left out: ${fault} |`;
  }
  const known = costs.filter((cost) => typeof cost !== 'string');
  const [before = { ms: NaN, bytes: NaN }, last = before] = known.slice(-2);
  const [time, result] = [last.ms / before.ms, Math.max(1, last.bytes / before.bytes)];
  const cells = known.map(({ ms, bytes }) => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms, ${bytes}`);
  return `| ${[what, ...cells, time.toFixed(1), result.toFixed(1), time > result * CHANCE ? 'faster' : ''].join(' | ')} |`;
}

/**
 * What every list, search and export, and what looks after all of it, costs among 1, 10 and 100 times as much, and how large its result is. A
 * table and no targets: what grows faster than its result is explained in docs/performance.md.
 */
export async function measureGrowth(say: (line: string) => void): Promise<Outcome[]> {
  const sizes = [];
  for (const size of SIZES) {
    sizes.push(await measureSize(size));
    say(`${size} measured`);
  }
  say(
    `| what | ${SIZES.map((size) => `${size}×: ms, bytes`).join(' | ')} | time, last step | result, last step | grows |`,
  );
  say(`|${' --- |'.repeat(SIZES.length + 4)}`);
  for (const what of sizes[0]?.keys() ?? []) {
    say(
      lineOf(
        what,
        sizes.map((costs) => costs.get(what) ?? 'not asked'),
      ),
    );
  }
  return [];
}
