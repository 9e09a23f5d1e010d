// Mails through a server that fails at random, from three programs that are killed at random: each comes once, or is unclear.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { databaseAddress, logIn, startProgram } from '../lib/program.mjs';
import { root } from '../lib/root.mjs';
import { makeItems } from '../lib/trial-meeting.mjs';
import { startUnreliableSmtp } from '../lib/unreliable-smtp.mjs';

const PROGRAMS = 3;
const DOMAINS = 60;
/** the door takes at most so many at once */
const IN_ONE_ORDER = 1_000;
/** when so little is left, nobody is killed any more, or it would never end */
const LAST_PART = 0.03;

/** `npm run trial -- deliveries [mails]`, 5,000 unless told. */
export async function trial([asked = '5000']) {
  const mails = Number(asked);
  const built = pathToFileURL(join(root, 'server/dist/platform/postgres/embedded-postgres.js'));
  const { startEmbeddedPostgres } = await import(built.href);
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-deliveries-'));
  await chmod(dataFolder, 0o755);
  const database = `deliveries_${randomBytes(4).toString('hex')}`;
  const server = await startEmbeddedPostgres({ dataFolder, database, durable: false });
  const smtp = await startUnreliableSmtp();
  const { connection } = server;
  const client = new pg.Client(connection);
  await client.connect();
  const settings = {
    DATABASE_URL: databaseAddress(connection),
    KLUBBAT_DATA: dataFolder,
    KLUBBAT_KEY: randomBytes(32).toString('hex'),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Klubbat <klubbat@prov.example>',
    LOG_LEVEL: 'warn',
  };
  const programs = [];
  try {
    const start = async (place) => {
      programs[place] = await startProgram(settings);
      await programs[place].ready();
    };
    await start(0);
    await Promise.all(Array.from({ length: PROGRAMS - 1 }, (_, place) => start(place + 1)));
    const began = performance.now();
    await order(await logIn(programs[0].address), mails);
    const killing = { over: false, kills: 0 };
    // whoever of the two fails ends the trial, and every program it started
    await Promise.all([killAtRandom(programs, start, killing), waitUntilDone(client, mails, killing)]);
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    const first = await judge(client, smtp);
    console.log(`${mails} mails, ${killing.kills} kills with SIGKILL, ${minutes} minutes`);
    console.log(`faults of the mail server: ${JSON.stringify(smtp.faults)}`);
    console.log(`then: ${JSON.stringify(first)}`);
    smtp.heal();
    await decideAll(client, await logIn(programs[0].address), smtp);
    await waitUntilDone(client, mails, killing);
    const last = await judge(client, smtp);
    console.log(`after a person decided each unclear and sent again each refused: ${JSON.stringify(last)}`);
    return faultless(first, mails) && faultless(last, mails) && last.once === mails && killing.kills > 0;
  } finally {
    programs.forEach(({ child }) => child.kill('SIGTERM'));
    await Promise.all(programs.map(({ ended }) => ended));
    await client.end();
    await smtp.close();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function order(call, mails) {
  await makeItems(call, 1);
  const { body } = await call('GET', '/api/meetings');
  const [{ id }] = body.meetings;
  for (let from = 0; from < mails; from += IN_ONE_ORDER) {
    const recipients = Array.from({ length: Math.min(IN_ONE_ORDER, mails - from) }, (_, place) => ({
      name: `Mottagare ${from + place}`,
      email: `mottagare-${from + place}@ort-${(from + place) % DOMAINS}.example`,
    }));
    const made = await call('POST', `/api/meetings/${id}/dispatches`, {
      paragraphs: [1],
      recipients,
      beforeAdjustment: { reason: 'Prov' },
    });
    if (made.status !== 201) {
      throw new Error(`The order was refused: ${JSON.stringify(made)}`);
    }
  }
}

async function killAtRandom(programs, start, killing) {
  while (!killing.over) {
    await pause(3_000 + Math.random() * 9_000);
    if (killing.over) {
      return;
    }
    const place = Math.floor(Math.random() * programs.length);
    programs[place].child.kill('SIGKILL');
    await programs[place].ended;
    killing.kills += 1;
    await start(place);
  }
}

/** Pauses are cut short, as if hours went by; who has a mail in hand keeps it as long as always. */
async function waitUntilDone(client, mails, killing) {
  for (;;) {
    await client.query(
      `UPDATE delivery SET next_try_at = now() WHERE state = 'retrying' AND next_try_at > now() AND taken_by IS NULL`,
    );
    await client.query('UPDATE mail_host SET rests_until = NULL WHERE rests_until > now()');
    const { rows } = await client.query(
      `SELECT count(*)::int AS left FROM delivery WHERE state IN ('queued', 'retrying', 'handing-over')`,
    );
    const [{ left }] = rows;
    killing.over ||= left < mails * LAST_PART;
    if (left === 0) {
      return;
    }
    await pause(1_000);
  }
}

/** What the program says of each mail, beside what the mail server took. */
async function judge(client, { arrived }) {
  const { rows } = await client.query('SELECT email, state FROM delivery');
  const sum = { once: 0, unclear: 0, unclearButCame: 0, refused: 0, twice: 0, lost: 0, said: 0 };
  for (const { email, state } of rows) {
    const came = arrived.get(email) ?? 0;
    sum.once += came === 1 ? 1 : 0;
    sum.twice += came > 1 ? 1 : 0;
    sum.unclear += state === 'unclear' ? 1 : 0;
    sum.unclearButCame += state === 'unclear' && came > 0 ? 1 : 0;
    sum.refused += state === 'failed' ? 1 : 0;
    // it says that it came, and it did not, or the other way about
    sum.said += (state === 'sent' && came === 0) || (state === 'failed' && came > 0) ? 1 : 0;
    sum.lost += came === 0 && !['unclear', 'failed'].includes(state) ? 1 : 0;
  }
  return { mails: rows.length, ...sum };
}

function faultless(sum, mails) {
  return sum.mails === mails && sum.twice === 0 && sum.lost === 0 && sum.said === 0;
}

/** The person who asks each receiver, and says what is so. */
async function decideAll(client, call, { arrived }) {
  const { rows } = await client.query(
    `SELECT id, email, state FROM delivery WHERE state IN ('unclear', 'failed')`,
  );
  for (const { id, email } of rows) {
    const what = arrived.has(email) ? 'arrived' : 'retry';
    const { status, body } = await call('POST', `/api/deliveries/${id}/${what}`, {
      reason: 'Mottagaren svarade',
    });
    if (status !== 200) {
      throw new Error(`A decision was refused: ${JSON.stringify(body)}`);
    }
  }
}
