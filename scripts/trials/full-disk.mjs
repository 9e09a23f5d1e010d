// A disk that becomes full under PostgreSQL while people work, and gets room again: nothing acknowledged is lost, people are told in
// words, and nobody starts a program anew. Once where the write-ahead log has room on a disk of its own, and once where it has not.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../lib/root.mjs';
import { mountSmallDisk } from '../lib/small-disk.mjs';
import { furnish } from '../lib/storm/boards.mjs';
import { embeddedPostgres, openStormHouse } from '../lib/storm/house.mjs';
import { holdMeeting } from '../lib/storm/meeting.mjs';
import { expected } from '../lib/storm/person.mjs';
import { lostFiles, sendFile } from '../lib/storm/uploads.mjs';
import { meetingTimes } from '../lib/storm/times.mjs';
import { newLedger, newTally, verdict } from '../lib/storm/verdict.mjs';

const DISK = 300;
const LOG_DISK = 700;
/** what is taken from the disk at first, to be given back when it is full */
const RESERVE = 100;
const WORK_MS = 20_000;
const FULL_MS = 20_000;
const FEW = 5;

/** `npm run trial -- full-disk`. Answers whether nothing was lost, and all went on. */
export async function trial() {
  const disk = await mountSmallDisk(DISK);
  if (disk === undefined) {
    console.log('skipped: no small disk can be mounted here (it needs root, and mount)');
    return true;
  }
  await disk.close();
  const apart = await oneRound({ logApart: true });
  const together = await oneRound({ logApart: false });
  return apart && together;
}

async function oneRound({ logApart }) {
  console.log(`the write-ahead log ${logApart ? 'on a disk of its own' : 'on the same disk'}:`);
  const disks = [await mountSmallDisk(DISK), await mountSmallDisk(LOG_DISK), await mountSmallDisk(1)];
  const [disk, logDisk, spill] = disks;
  try {
    const dataFolder = join(disk.folder, 'data');
    await mkdir(dataFolder, { mode: 0o755 });
    if (logApart) {
      await putLogElsewhere(dataFolder, join(logDisk.folder, 'pg_wal'));
    }
    await disk.fill(RESERVE);
    // what a program writes beside the database finds a full disk all the while
    await spill.fill();
    const house = await openStormHouse(dataFolder, () => ({ TMPDIR: spill.folder }));
    let isGood = false;
    try {
      isGood = await fillAndFree(house, disk, { readersGoOn: logApart });
      isGood = (logApart || (await backupOnFullDisk(house, spill))) && isGood;
    } finally {
      console.log(`both programs ended cleanly: ${await house.close()}`);
    }
    return isGood;
  } finally {
    await Promise.all(disks.map(({ close }) => close()));
  }
}

async function putLogElsewhere(dataFolder, to) {
  const startEmbeddedPostgres = await embeddedPostgres();
  await (await startEmbeddedPostgres({ dataFolder })).stop();
  const place = join(dataFolder, 'postgres/pg_wal');
  // cp keeps the owner, which is not us
  spawnSync('cp', ['-a', place, to]);
  await rm(place, { recursive: true });
  await symlink(to, place);
}

async function fillAndFree(house, disk, { readersGoOn }) {
  const [tally, ledger, files] = [newTally(), newLedger(), []];
  const pids = house.programs.map(({ child }) => child.pid);
  const { boards } = await furnish(house, tally, 2);
  const shelf = await aMeeting(boards[0]);
  const state = { over: false, full: false, wasFull: false, read: 0, unread: {} };
  const nextTime = meetingTimes();
  const write = async (board) => {
    while (!state.over) {
      await holdMeeting(board, nextTime(), ledger);
    }
  };
  // files fill the disk; when it has got room again they are few, or it would be full anew
  const send = async () => {
    while (!state.wasFull && !state.over) {
      await sendFile(boards[0].secretary.ask, shelf, files);
    }
    for (let few = 0; few < FEW && !state.over; few += 1) {
      await sendFile(boards[0].secretary.ask, shelf, files);
    }
  };
  const work = [...boards.map(write), send(), read(house, boards[0], shelf, state)];
  const working = Promise.all(work);
  working.catch(() => (state.over = true));
  await pause(WORK_MS);
  await disk.fill();
  state.full = true;
  state.wasFull = true;
  const before = files.length;
  await pause(FULL_MS);
  state.full = false;
  const whileFull = files.length - before;
  const told = structuredClone(tally.told);
  await disk.free();
  const freed = performance.now();
  await house.programs[0].ready();
  const back = performance.now() - freed;
  await pause(WORK_MS);
  state.over = true;
  await working;
  const session = await house.session();
  const lost = await lostFiles(session, files).finally(() => session.end());
  lost.forEach((line) => console.error(line));
  const faults = await verdict(house, ledger, tally);
  Object.entries(told).forEach(([code, { times, words }]) =>
    console.log(`while it was full: ${times} times 503 ${code}: "${words}"`),
  );
  console.log(
    `${files.length} files acknowledged, ${whileFull} of them while it was full, ${lost.length} lost; ` +
      `readers while it was full: ${state.read} answered, not: ${JSON.stringify(state.unread)}; ready ${(back / 1000).toFixed(1)} s after there was room`,
  );
  const same = house.programs.every(
    ({ child }, place) => child.pid === pids[place] && child.exitCode === null,
  );
  console.log(`the same programs all the while: ${same}`);
  const isTold =
    Object.keys(told).length > 0 && Object.keys(told).every((code) => code.startsWith('database-'));
  const isRead = !readersGoOn || (state.read > 0 && Object.keys(state.unread).length === 0);
  return faults.length + lost.length === 0 && same && isTold && isRead && ledger.meetings.length > 0;
}

async function aMeeting(board) {
  const { id } = expected(
    await board.secretary.ask('POST', '/api/meetings', {
      boardId: board.id,
      date: '2026-01-12',
      start: '09:00',
      saveId: randomUUID(),
    }),
    201,
  );
  return id;
}

/** Somebody who only reads, without a second try. */
async function read(house, board, meetingId, state) {
  while (!state.over) {
    const { status } = await board.secretary.ask.at(house, 'GET', `/api/meetings/${meetingId}`);
    if (state.full && status === 200) {
      state.read += 1;
    } else if (state.full) {
      state.unread[status] = (state.unread[status] ?? 0) + 1;
    }
    await pause(100);
  }
}

/** A backup that finds no room says so, and leaves nothing that looks like one. */
async function backupOnFullDisk({ dataFolder }, { folder, free }) {
  await free();
  const place = join(folder, 'backup');
  const { DATABASE_URL: _, ...environment } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/backup.mjs'), place], {
    cwd: root,
    env: { ...environment, KLUBBAT_DATA: dataFolder },
    encoding: 'utf8',
  });
  const left = (await readdir(folder)).filter((name) => name.includes('backup'));
  console.log(`a backup without room: ended with ${status}, left ${left.length} folders: ${stdout.trim()}`);
  return status === 2 && left.length === 0 && stdout.includes('No backup was made');
}
