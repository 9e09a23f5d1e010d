import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SIGN_OF_LIFE_MS = 2_000;
const SILENCE_MEANS_DEAD_MS = 30_000;
const TAKEOVER_LASTS_MS = 10_000;

/**
 * Does `work` while no other process does, in this checkout. A lock whose holder is dead is taken over;
 * a holder also gives signs of life, for its number may have gone to another program since.
 */
export async function withLock(file, waiting, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!create(file)) {
    if (isAbandoned(file)) {
      takeAway(file);
      continue;
    }
    if (!told) {
      console.log(waiting);
      told = true;
    }
    await pause(200);
  }
  const alive = setInterval(() => utimesSync(file, new Date(), new Date()), SIGN_OF_LIFE_MS);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    rmSync(file, { force: true });
  }
}

function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function isAbandoned(file) {
  try {
    const silent = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // Just made, and its number not yet written.
    if (holder === 0) {
      return silent > SIGN_OF_LIFE_MS;
    }
    return silent > SILENCE_MEANS_DEAD_MS || !isAlive(holder);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two who find the same dead lock must not take away each other's new one: looked at again under a second lock. */
function takeAway(file) {
  const guard = `${file}.takeover`;
  if (!create(guard)) {
    try {
      if (Date.now() - statSync(guard).mtimeMs > TAKEOVER_LASTS_MS) {
        rmSync(guard, { force: true });
      }
    } catch {
      // The other one has just finished.
    }
    return;
  }
  try {
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(guard, { force: true });
  }
}
