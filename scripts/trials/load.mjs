// What one process costs: processor time for each kind of request, in the program and in its database, and memory. For docs/sizing.md.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logIn, startProgram } from '../lib/program.mjs';
import { makeItems, postmaster } from '../lib/trial-meeting.mjs';

const TOKEN = 'a-token-of-the-trial-of-load';
/** `getconf CLK_TCK`: 100 on every Linux of today. */
const TICK_MS = 10;
const AT_ONCE = 8;

/** `npm run trial -- load [requests]`, 400 of each kind unless told, eight at once, on the demo. Linux. */
export async function trial([requests = '400']) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'klubbat-load-'));
  chmodSync(dataFolder, 0o755);
  const program = await startProgram({
    KLUBBAT_DATA: dataFolder,
    KLUBBAT_DEMO: '1',
    KLUBBAT_METRICS_TOKEN: TOKEN,
  });
  try {
    await program.ready();
    const call = await logIn(program.address);
    const items = await makeItems(call, AT_ONCE);
    const { meetings } = (await call('GET', '/api/meetings')).body;
    const pdfs = meetings.slice(0, 5).map(({ id }) => `/api/meetings/${id}/protocol.pdf`);
    const kinds = {
      'list of meetings': () => call('GET', '/api/meetings'),
      'one meeting': (at) => call('GET', `/api/meetings/${meetings[at % meetings.length].id}`),
      'my work': () => call('GET', '/api/my-work'),
      search: () => call('GET', '/api/search/items?q=regionen'),
      'a change of a §': (_at, lane) => change(call, items[lane]),
      'a protocol as PDF': (at) => call('GET', pdfs[at % pdfs.length], undefined, 'bytes'),
    };
    let faults = 0;
    console.log('kind | requests/s | median ms | p95 ms | program ms | database ms');
    for (const [kind, ask] of Object.entries(kinds)) {
      const count = kind.includes('PDF') ? Number(requests) / 8 : Number(requests);
      await inLanes(AT_ONCE, ask);
      const before = await spent(program, dataFolder);
      const started = performance.now();
      const { took, refused } = await inLanes(count, ask);
      const seconds = (performance.now() - started) / 1000;
      const after = await spent(program, dataFolder);
      faults += refused;
      const sorted = took.sort((one, other) => one - other);
      console.log(
        [
          kind,
          (count / seconds).toFixed(0),
          sorted[Math.floor(count / 2)].toFixed(0),
          sorted[Math.floor(count * 0.95)].toFixed(0),
          ((after.program - before.program) / count).toFixed(1),
          ((after.database - before.database) / count).toFixed(1),
        ].join(' | '),
      );
    }
    const { memory } = await spent(program, dataFolder);
    console.log(`${(memory / 1e6).toFixed(0)} MB resident; ${faults} requests refused`);
    return faults === 0;
  } finally {
    program.child.kill('SIGTERM');
    await program.ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function inLanes(count, ask) {
  const took = [];
  let refused = 0;
  let next = 0;
  const lanes = Array.from({ length: AT_ONCE }, async (_nothing, lane) => {
    while (next < count) {
      const at = next;
      next += 1;
      const started = performance.now();
      const { status } = await ask(at, lane);
      took.push(performance.now() - started);
      refused += status === 200 ? 0 : 1;
    }
  });
  await Promise.all(lanes);
  return { took, refused };
}

async function change(call, item) {
  const answer = await call('PATCH', `/api/agenda-items/${item.id}`, {
    version: item.version,
    title: `Ärende ${Math.random()}`,
  });
  item.version = answer.body.version ?? item.version;
  return answer;
}

/** Milliseconds of processor time so far, in the program with its threads and in all processes of its database; and bytes of memory. */
async function spent(program, dataFolder) {
  const answer = await fetch(`${program.address}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const text = await answer.text();
  const value = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  const main = postmaster(dataFolder);
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const words = statOf(pid);
    // after the name: state, parent, …; user and system time, and the same of children that have ended
    if (Number(pid) === main) {
      ticks += Number(words[11]) + Number(words[12]) + Number(words[13]) + Number(words[14]);
    } else if (Number(words[1]) === main) {
      ticks += Number(words[11]) + Number(words[12]);
    }
  }
  return {
    program: value('process_cpu_seconds_total') * 1000,
    database: ticks * TICK_MS,
    memory: value('process_resident_memory_bytes'),
  };
}

function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}
