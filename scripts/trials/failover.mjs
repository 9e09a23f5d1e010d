// A PostgreSQL that is killed while people work, and another that takes its place: nothing acknowledged is lost, and the programs find it
// by themselves at the address that has moved.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { furnish } from '../lib/storm/boards.mjs';
import { holdMeeting } from '../lib/storm/meeting.mjs';
import { openPrograms } from '../lib/storm/programs.mjs';
import { meetingTimes } from '../lib/storm/times.mjs';
import { newLedger, newTally, verdict } from '../lib/storm/verdict.mjs';
import { openTwoDatabases } from '../lib/two-databases.mjs';

const WORK_MS = 30_000;

/** `npm run trial -- failover`. Answers whether nothing was lost, and all went on. */
export async function trial() {
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-failover-'));
  await chmod(folder, 0o755);
  const databases = await openTwoDatabases(folder);
  const programs = await openPrograms({ address: databases.address, dataFolder: folder });
  const house = { ...programs, session: databases.session };
  try {
    return await failOver(house, databases);
  } finally {
    console.log(`both programs ended cleanly: ${await house.close()}`);
    await databases.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function failOver(house, databases) {
  const [tally, ledger] = [newTally(), newLedger()];
  const pids = house.programs.map(({ child }) => child.pid);
  const { boards } = await furnish(house, tally, 2);
  const state = { over: false };
  const nextTime = meetingTimes();
  const write = async (board) => {
    while (!state.over) {
      await holdMeeting(board, nextTime(), ledger);
    }
  };
  const working = Promise.all(boards.map(write));
  working.catch(() => (state.over = true));
  await pause(WORK_MS);
  // somebody follows a meeting, so that a program hears what the database tells
  const { ask } = boards[0].secretary;
  const [own] = (await ask('GET', '/api/meetings')).body.meetings;
  const stopFollowing = ask.follow(house.programs[0], `/api/meetings/${own.id}/live`);
  await pause(1_000);
  const heldBefore = ledger.meetings.length;
  const isSafe = await databases.follows();
  const took = await databases.failOver();
  const moved = performance.now();
  await Promise.all(house.programs.map(({ ready }) => ready()));
  const back = performance.now() - moved;
  await pause(WORK_MS);
  state.over = true;
  await working;
  const session = await house.session();
  const { rows } = await session.query(
    `SELECT count(*)::int AS sessions, count(*) FILTER (WHERE application_name LIKE '%-live')::int AS hearing, pg_is_in_recovery() AS replica
       FROM pg_stat_activity WHERE application_name LIKE 'klubbat-%'`,
  );
  await session.end();
  stopFollowing();
  const faults = await verdict(house, ledger, tally);
  const same = house.programs.every(
    ({ child }, place) => child.pid === pids[place] && child.exitCode === null,
  );
  console.log(
    `the other took over in ${(took / 1000).toFixed(1)} s, both programs were ready ${(back / 1000).toFixed(1)} s later; told meanwhile: ${JSON.stringify(tally.told)}`,
  );
  console.log(
    `${heldBefore} meetings held before, ${ledger.meetings.length - heldBefore} after; followed at every commit until it was killed: ${isSafe}; ` +
      `the same programs: ${same}; sessions at the new one: ${rows[0].sessions}, of them ${rows[0].hearing} that hear`,
  );
  return (
    faults.length === 0 &&
    isSafe &&
    same &&
    rows[0].hearing > 0 &&
    rows[0].replica === false &&
    heldBefore > 0 &&
    ledger.meetings.length > heldBefore
  );
}
