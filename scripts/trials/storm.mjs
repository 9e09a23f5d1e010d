// Whole meetings through two programs on one database, which are killed at random all the while: then SQL tells whether
// anything acknowledged is lost, and whether numbers, votes, signatures, mails and the chain of evidence are as they must be.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../lib/root.mjs';
import { furnish } from '../lib/storm/boards.mjs';
import { openStormHouse } from '../lib/storm/house.mjs';
import { brokenInvariants, invariantCount, lost, wrongMails } from '../lib/storm/judge.mjs';
import { holdMeeting } from '../lib/storm/meeting.mjs';

const BOARDS = 2;
/** who write side by side in each board: their §§ are numbered in one series */
const MEETINGS_AT_ONCE = 2;
const FIRST_DAY = Date.UTC(2025, 0, 2);
const DAY_MS = 86_400_000;

/** `npm run trial -- storm [minutes]`, ten unless told. Answers whether nothing was lost or broken. */
export async function trial([minutes = '10']) {
  const house = await openStormHouse();
  const tally = { losesAnswers: false, answers: 0, repeated: 0, unavailable: 0, faults: [] };
  const ledger = {
    meetings: [],
    words: [],
    numbers: [],
    ballots: [],
    votes: [],
    frozen: [],
    signatures: [],
    mails: [],
  };
  const storm = {
    over: false,
    kills: Object.fromEntries(house.kinds.map((kind) => [kind, 0])),
    slowestMs: 0,
  };
  try {
    const { boards } = await furnish(house, tally, BOARDS);
    tally.losesAnswers = true;
    const until = performance.now() + Number(minutes) * 60_000;
    const killing = killAtRandom(house, storm);
    const days = { next: 0 };
    const write = async (board) => {
      while (performance.now() < until) {
        const day = new Date(FIRST_DAY + (days.next % 300) * DAY_MS).toISOString().slice(0, 10);
        days.next += 1;
        await holdMeeting(board, day, ledger);
      }
    };
    await Promise.all(
      boards.flatMap((board) => Array.from({ length: MEETINGS_AT_ONCE }, () => write(board))),
    );
    storm.over = true;
    await killing;
    house.smtp.heal();
    return await judge(house, ledger, tally, storm, minutes);
  } finally {
    storm.over = true;
    console.log(`both programs ended cleanly: ${await house.close()}`);
  }
}

async function killAtRandom(house, storm) {
  const kinds = Object.keys(storm.kills);
  while (!storm.over) {
    await pause(1_000 + Math.random() * 7_000);
    if (storm.over) {
      return;
    }
    const kind = kinds[Math.floor(Math.random() * kinds.length)];
    const began = performance.now();
    await house.kill(kind);
    storm.slowestMs = Math.max(storm.slowestMs, performance.now() - began);
    storm.kills[kind] += 1;
  }
}

async function judge(house, ledger, tally, storm, minutes) {
  const session = await house.session();
  try {
    await untilNothingWaits(session);
    const faults = [
      ...(await lost(session, ledger)),
      ...(await brokenInvariants(session)),
      ...(await wrongMails(session, house.smtp)),
      ...verify(house),
      ...tally.faults.map(
        ({ asked, status, requestId }) => `${asked} was answered ${status}: ${house.logOf(requestId)}`,
      ),
    ];
    faults.slice(0, 20).forEach((fault) => console.error(fault));
    const acknowledged = ['words', 'numbers', 'ballots', 'votes', 'frozen', 'signatures', 'mails'];
    console.log(
      `${minutes} minutes, kills ${JSON.stringify(storm.kills)}, slowest way back ${(storm.slowestMs / 1000).toFixed(1)} s; ` +
        `${tally.answers} answers, asked again ${tally.repeated} times, ${tally.unavailable} times without an answer or 503`,
    );
    console.log(
      `${ledger.meetings.length} meetings held; acknowledged: ` +
        acknowledged.map((what) => `${ledger[what].length} ${what}`).join(', '),
    );
    console.log(`${invariantCount} invariants asked of the database; ${faults.length} faults`);
    return (
      faults.length === 0 &&
      ledger.meetings.length > 0 &&
      Object.values(storm.kills).some((times) => times > 0)
    );
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

function verify({ settings }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/verify.mjs')], {
    cwd: root,
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
  console.log(`verify: ${stdout.trimEnd().split('\n').at(-1)}`);
  return status === 0 ? [] : [`verify found faults: ${stdout}${stderr}`];
}
