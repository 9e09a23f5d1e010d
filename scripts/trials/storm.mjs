// Whole meetings through two programs on one database, which are killed at random all the while: then SQL tells whether
// anything acknowledged is lost, and whether numbers, votes, signatures, mails and the chain of evidence are as they must be.
import { setTimeout as pause } from 'node:timers/promises';
import { furnish } from '../lib/storm/boards.mjs';
import { openStormHouse } from '../lib/storm/house.mjs';
import { holdMeeting } from '../lib/storm/meeting.mjs';
import { meetingTimes } from '../lib/storm/times.mjs';
import { newLedger, newTally, verdict } from '../lib/storm/verdict.mjs';

const BOARDS = 2;
/** who write side by side in each board: their §§ are numbered in one series */
const MEETINGS_AT_ONCE = 2;

/** `npm run trial -- storm [minutes]`, ten unless told. Answers whether nothing was lost or broken. */
export async function trial([minutes = '10']) {
  const house = await openStormHouse();
  const tally = newTally();
  const ledger = newLedger();
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
    const nextTime = meetingTimes();
    const write = async (board) => {
      while (performance.now() < until) {
        await holdMeeting(board, nextTime(), ledger);
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
  console.log(
    `${minutes} minutes, kills ${JSON.stringify(storm.kills)}, slowest way back ${(storm.slowestMs / 1000).toFixed(1)} s`,
  );
  const faults = await verdict(house, ledger, tally);
  return (
    faults.length === 0 && ledger.meetings.length > 0 && Object.values(storm.kills).some((times) => times > 0)
  );
}
