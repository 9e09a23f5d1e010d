// What a storm is judged by when it is over: what was acknowledged, what the database must hold, what `npm run verify` says.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../root.mjs';
import { brokenInvariants, invariantCount, lost, wrongMails } from './judge.mjs';

const ACKNOWLEDGED = ['words', 'numbers', 'ballots', 'votes', 'frozen', 'signatures', 'mails'];

/** What is noted of meetings at each yes. */
export const newLedger = () => ({
  meetings: [],
  ...Object.fromEntries(ACKNOWLEDGED.map((what) => [what, []])),
});

/** What is counted of answers; `told`: how often each code of 503 came, and its words. */
export const newTally = () => ({
  losesAnswers: false,
  answers: 0,
  repeated: 0,
  unavailable: 0,
  told: {},
  faults: [],
});

/** Waits until all work is done, prints the figures, and answers a line for each fault. */
export async function verdict(house, ledger, tally) {
  const session = await house.session();
  try {
    await untilNothingWaits(session);
    const faults = [
      ...(await lost(session, ledger)),
      ...(await brokenInvariants(session)),
      ...(await wrongMails(session, house.smtp)),
      ...(await verify(house)),
      ...tally.faults.map(
        ({ asked, status, requestId }) => `${asked} was answered ${status}: ${house.logOf(requestId)}`,
      ),
    ];
    faults.slice(0, 20).forEach((fault) => console.error(fault));
    console.log(
      `${tally.answers} answers, asked again ${tally.repeated} times, ${tally.unavailable} times without an answer or 503`,
    );
    console.log(
      `${ledger.meetings.length} meetings held; acknowledged: ` +
        ACKNOWLEDGED.map((what) => `${ledger[what].length} ${what}`).join(', '),
    );
    console.log(`${invariantCount} invariants asked of the database; ${faults.length} faults`);
    return faults;
  } finally {
    await session.end();
  }
}

/** Mails leave and documents are sealed by themselves; pauses are cut short, as if hours went by. */
async function untilNothingWaits(session) {
  const patience = performance.now() + 300_000;
  for (;;) {
    await session.query(
      `UPDATE delivery SET next_try_at = now() WHERE state = 'retrying' AND next_try_at > now() AND taken_by IS NULL`,
    );
    await session.query('UPDATE mail_host SET rests_until = NULL WHERE rests_until > now()');
    await session.query('UPDATE sealing_task SET next_try_at = now() WHERE next_try_at > now()');
    const { rows } = await session.query(
      `SELECT (SELECT count(*)::int FROM delivery WHERE state IN ('queued', 'retrying', 'handing-over')) AS mails,
              (SELECT count(*)::int FROM sealing_task) AS seals`,
    );
    const [left] = rows;
    if (left.mails + left.seals === 0) {
      return;
    }
    if (performance.now() > patience) {
      throw new Error(`work waits and does not end: ${JSON.stringify(left)}`);
    }
    await pause(500);
  }
}

// not waited for with the hands tied: a trial may be what the database is reached through
async function verify({ settings }) {
  const child = spawn(process.execPath, [join(root, 'scripts/verify.mjs')], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((ended) => child.once('exit', ended)),
  ]);
  console.log(`verify: ${stdout.trimEnd().split('\n').at(-1)}`);
  return status === 0 ? [] : [`verify found faults: ${stdout}${stderr}`];
}
