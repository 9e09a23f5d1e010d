// The evening of a council, on one process and then on two: does memory stay flat, is anything refused, and how long do people wait?
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { admin, databaseAddress, logIn, startProgram } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';
import { makeItems } from '../lib/trial-meeting.mjs';
import { startUnreliableSmtp } from '../lib/unreliable-smtp.mjs';

const FOLLOWERS = 150;
const WRITERS = 50;
/** one save of each, on average */
const SAVE_EVERY_MS = 4_500;
const CRAWLERS = 10;
const CRAWL_EVERY_MS = 200;
const EXTRACTS = 120;
const TOKEN = 'a-token-of-the-trial-of-soaking';
const LOOK_EVERY_MS = 2_000;
const HELD_OVER_MS = 120_000;
/** In less, what is loaded and cached at first is all that is seen: memory is told then, and not judged. */
const JUDGED_FROM_MINUTES = 10;
/** Of each process, over the second half of its time: what is more than this an hour does not stay flat. Caches that fill up are done by then. */
const MOST_MB_AN_HOUR = { resident: 120, heap: 60 };

/**
 * `npm run trial -- soak [minutes] [processes]`: thirty minutes on one process, and as many on two, unless told (`soak 30 2`: on two alone).
 * Answers whether nothing was refused and memory stayed flat.
 */
export async function trial([minutes = '30', counts = '1,2']) {
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  const { startEmbeddedPostgres } = await import(built.href);
  let good = true;
  for (const processes of counts.split(',').map(Number)) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-soak-'));
    await chmod(dataFolder, 0o755);
    const database = `soak_${randomBytes(4).toString('hex')}`;
    const server = await startEmbeddedPostgres({ dataFolder, database, durable: true });
    const smtp = await startUnreliableSmtp();
    smtp.heal();
    const programs = [];
    try {
      for (let place = 0; place < processes; place += 1) {
        programs.push(
          await startProgram({
            DATABASE_URL: databaseAddress(server.connection),
            KLUBBAT_DATA: dataFolder,
            KLUBBAT_KEY: 'ab'.repeat(32),
            KLUBBAT_METRICS_TOKEN: TOKEN,
            SMTP_URL: smtp.url,
            MAIL_FROM: 'Klubbat <klubbat@prov.example>',
            // crawlers come from addresses of their own
            KLUBBAT_TRUST_PROXY: '1',
            LOG_LEVEL: 'warn',
          }),
        );
        await programs[place].ready();
      }
      const evening = await hold(programs, Number(minutes) * 60_000);
      good = tell(processes, minutes, evening, smtp.arrived.size) && good;
    } finally {
      programs.forEach(({ child }) => child.kill('SIGTERM'));
      await Promise.all(programs.map(({ ended }) => ended));
      await smtp.close();
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    }
  }
  return good;
}

async function hold(programs, ms) {
  const calls = [];
  for (const { address } of programs) {
    calls.push(await logIn(address));
  }
  const of = (list, at) => list[at % list.length];
  // each a session of his own, as at computers of their own: one may hold only some lines open
  const cookies = [];
  while (cookies.length < FOLLOWERS) {
    const some = Array.from({ length: 5 }, (_, at) => cookieOf(of(programs, cookies.length + at).address));
    cookies.push(...(await Promise.all(some)));
  }
  const items = await makeItems(calls[0], WRITERS);
  const meetingId = items[0].meetingId;
  const slug = await openBoard(calls[0]);
  const evening = { took: {}, refused: {}, memory: programs.map(() => []), extracts: 0, views: 0, cut: 0 };
  const until = performance.now() + ms;
  const going = () => performance.now() < until;
  /** Does it, and notes how long it took and whether it was answered as it should. */
  const timed = async (kind, ask, well) => {
    const began = performance.now();
    const answer = await ask().catch((error) => ({ status: String(error) }));
    (evening.took[kind] ??= []).push(performance.now() - began);
    if (!well.includes(answer.status)) {
      const what = `${kind}: ${answer.status}`;
      evening.refused[what] = (evening.refused[what] ?? 0) + 1;
    }
    return answer;
  };
  const control = new AbortController();
  const followers = cookies.map((cookie, at) =>
    follow(of(programs, at).address, cookie, meetingId, control.signal, evening),
  );
  const writers = items.map(async (item, at) => {
    await pause(Math.random() * SAVE_EVERY_MS);
    for (let save = 0; going(); save += 1) {
      const body = { version: item.version, saveId: randomUUID(), title: `Ärende ${at + 1}, ändrat ${save}` };
      const answer = await timed(
        'a save',
        () => of(calls, at)('PATCH', `/api/agenda-items/${item.id}`, body),
        [200],
      );
      item.version = answer.body?.version ?? item.version;
      await pause(SAVE_EVERY_MS * (0.5 + Math.random()));
    }
  });
  const crawlers = Array.from({ length: CRAWLERS }, async (_, at) => {
    let etag;
    while (going()) {
      const headers = {
        'X-Forwarded-For': `192.0.2.${at + 1}`,
        ...(etag === undefined ? {} : { 'If-None-Match': etag }),
      };
      const answer = await timed(
        'the notice board',
        async () => {
          const reply = await fetch(`${of(programs, at).address}/offentligt/${slug}/anslagstavla`, {
            headers,
          });
          await reply.arrayBuffer();
          return reply;
        },
        [200, 304],
      );
      etag = answer.headers?.get('etag') ?? undefined;
      await pause(CRAWL_EVERY_MS * (0.5 + Math.random()));
    }
  });
  const sending = (async () => {
    for (let at = 0; at < EXTRACTS && going(); at += 1) {
      const body = {
        paragraphs: [1 + (at % WRITERS)],
        recipients: [{ name: `Mottagare ${at}`, email: `mottagare-${at}@prov.example` }],
        beforeAdjustment: { reason: 'Prov' },
      };
      await timed(
        'an extract, ordered',
        () => of(calls, at)('POST', `/api/meetings/${meetingId}/dispatches`, body),
        [201],
      );
      evening.extracts += 1;
      await pause((ms * 0.9) / EXTRACTS);
    }
  })();
  const looking = (async () => {
    while (going()) {
      await Promise.all(
        programs.map(async (program, at) => evening.memory[at].push(await memoryOf(program))),
      );
      await pause(LOOK_EVERY_MS);
    }
  })();
  await Promise.all([...writers, ...crawlers, sending, looking]);
  await pause(5_000);
  control.abort();
  await Promise.all(followers);
  evening.log = programs.flatMap(({ output }) => output).filter((line) => /"level":(50|60)/.test(line));
  return evening;
}

/** An organisation's own notice board, opened; answers its word in addresses. */
async function openBoard(call) {
  const { organisations } = (await call('GET', '/api/organisations')).body;
  const [{ id, slug }] = organisations;
  const fields = { name: 'Anslagstavlan', keptAt: 'Kansliet', contact: 'kansliet@prov.example', version: 0 };
  const { status } = await call('PUT', `/api/organisations/${id}/notice-board`, fields);
  if (status !== 200) {
    throw new Error(`The notice board was not opened: ${status}`);
  }
  return slug;
}

async function cookieOf(address) {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** Follows the meeting as a browser does, and comes back when the line is cut. */
async function follow(address, cookie, meetingId, signal, evening) {
  while (!signal.aborted) {
    await listen(address, cookie, meetingId, signal, evening).catch(() => undefined);
    if (!signal.aborted) {
      evening.cut += 1;
      await pause(1_000);
    }
  }
}

async function listen(address, cookie, meetingId, signal, evening) {
  const reply = await fetch(`${address}/api/meetings/${meetingId}/live?view=members`, {
    headers: { cookie },
    signal,
  });
  if (reply.status !== 200) {
    const what = `a follower: ${reply.status}`;
    evening.refused[what] = (evening.refused[what] ?? 0) + 1;
    return;
  }
  const decoder = new TextDecoder();
  for await (const chunk of reply.body) {
    evening.views += decoder.decode(chunk, { stream: true }).split('event: view').length - 1;
  }
}

async function memoryOf({ address }) {
  const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const text = await answer.text();
  const value = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 1e6;
  return {
    at: performance.now(),
    resident: value('process_resident_memory_bytes'),
    heap: value('nodejs_heap_size_used_bytes'),
  };
}

/** The least of each two minutes: what is held, and not what waits to be collected, of which there is more or less by chance. */
function heldOf(looks, what) {
  const windows = new Map();
  for (const look of looks) {
    const window = Math.floor((look.at - looks[0].at) / HELD_OVER_MS);
    const least = windows.get(window);
    windows.set(window, least === undefined || look[what] < least[what] ? look : least);
  }
  return [...windows.values()];
}

/** Megabytes an hour that are held, by least squares over the second half. */
function slopeOf(looks, what) {
  const half = heldOf(looks.slice(Math.floor(looks.length / 2)), what);
  const middle = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = middle(half.map(({ at }) => at));
  const y = middle(half.map((look) => look[what]));
  const along = middle(half.map((look) => (look.at - x) * (look[what] - y)));
  return (along / middle(half.map(({ at }) => (at - x) ** 2))) * 3_600_000;
}

function tell(processes, minutes, evening, arrived) {
  console.log(`\n${minutes} minutes on ${processes === 1 ? 'one process' : `${processes} processes`}`);
  console.log('kind | asked | p50 ms | p99 ms');
  for (const [kind, took] of Object.entries(evening.took)) {
    const sorted = took.toSorted((one, other) => one - other);
    const at = (share) => sorted[Math.floor(sorted.length * share)].toFixed(0);
    console.log([kind, took.length, at(0.5), at(0.99)].join(' | '));
  }
  let flat = true;
  for (const [place, looks] of evening.memory.entries()) {
    for (const [what, most] of Object.entries(MOST_MB_AN_HOUR)) {
      const slope = slopeOf(looks, what);
      flat &&= slope <= most || Number(minutes) < JUDGED_FROM_MINUTES;
      const held = heldOf(looks, what).map((look) => look[what].toFixed(0));
      console.log(
        `process ${place + 1}, ${what}: held ${slope.toFixed(0)} MB more an hour (at most ${most}); least of each two minutes, MB: ${held.join(' ')}`,
      );
    }
  }
  const { refused, cut, views, extracts, log } = evening;
  console.log(
    `${views} views to followers, lines cut ${cut}; ${extracts} extracts ordered, ${arrived} mails arrived; ` +
      `refused ${JSON.stringify(refused)}; errors in the log ${log.length}`,
  );
  log.slice(0, 3).forEach((line) => console.log(line));
  const whole = Object.keys(refused).length === 0 && cut === 0 && log.length === 0;
  return whole && flat && views > 0 && extracts === EXTRACTS && arrived === EXTRACTS;
}
