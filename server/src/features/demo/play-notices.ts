import type { EntityManager } from 'typeorm';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { setNoticeBoard } from '../notices/notice-board.service.js';
import { takeDownIfDue } from '../notices/take-down.service.js';
import { findDueNotices } from '../notices/take-down.store.js';
import { addGap, beginUptime, findLatestUptime, findNoticesDown, seeUp } from '../notices/uptime.store.js';

const OPENED = new Date('2026-08-03T08:00:00Z');
/** the afternoon when the program was moved to another machine */
const WENT_DOWN = new Date('2026-11-17T12:02:00Z');
const CAME_BACK = new Date('2026-11-17T15:12:00Z');
/** the nights on which notices came down by themselves */
const NIGHTS = ['2026-09-25T22:00:04Z', '2026-10-23T22:00:03Z', '2026-11-12T23:00:05Z'];

/** The region has its notice board in Klubbat; the municipality announces on its own, in another system. */
export async function openDemoNoticeBoard(work: Work, organisationId: string): Promise<void> {
  await setNoticeBoard(work, organisationId, {
    name: 'Region Norrskogs anslagstavla',
    keptAt: 'Regionens hus, Norrskog',
    contact: 'Regionkansliet, 0370-55 01 00',
    version: 0,
  });
}

async function upTo(tx: EntityManager, until: Date): Promise<void> {
  const latest = await findLatestUptime(tx);
  if (latest !== null && until > latest.seenAt) {
    await seeUp(tx, latest.id, until);
  }
}

/** The board has been up since August but for one afternoon, and notices came down when their time was over. */
export async function playNotices(tx: EntityManager, now: Date): Promise<void> {
  await beginUptime(tx, OPENED);
  for (const night of NIGHTS.map((at) => new Date(at)).filter((at) => at < now)) {
    for (const notice of await findDueNotices(tx, dayInSweden(night))) {
      await takeDownIfDue(tx, night, notice);
    }
  }
  if (now < CAME_BACK) {
    await upTo(tx, now);
    return;
  }
  await upTo(tx, WENT_DOWN);
  for (const down of await findNoticesDown(tx, WENT_DOWN)) {
    // what was posted afterwards has not been down
    if (down.fromAt < CAME_BACK) {
      await addGap(tx, down, CAME_BACK);
    }
  }
  await beginUptime(tx, CAME_BACK);
  await upTo(tx, now);
}
