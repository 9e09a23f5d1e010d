import type { DataSource } from 'typeorm';
import { beatAt } from '@klubbat/shared/rules/notice-uptime';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import { recordOwn } from '../audit/audit.store.js';
import { addGap, beginUptime, findLatestUptime, findNoticesDown, lockBeat, seeUp } from './uptime.store.js';

/**
 * Notes that the notice boards are up: the program runs and reaches its database. After a longer silence the notices that should
 * have been up were down: each gets a gap that a person settles. Safe to run in any number of processes at once.
 *
 * @returns how many gaps were found
 */
export function noteUptime({ dataSource, clock }: { dataSource: DataSource; clock: Clock }): Promise<number> {
  return writing(dataSource, async (tx) => {
    const now = clock();
    const known = await findLatestUptime(tx);
    if (beatAt(known?.seenAt ?? null, now) === 'nothing') {
      return 0;
    }
    await lockBeat(tx);
    // another process may have noted it while this one waited
    const latest = await findLatestUptime(tx);
    const beat = beatAt(latest?.seenAt ?? null, now);
    if (beat === 'goes-on' && latest !== null) {
      await seeUp(tx, latest.id, now);
    }
    if (beat !== 'begins') {
      return 0;
    }
    await beginUptime(tx, now);
    if (latest === null) {
      return 0;
    }
    let found = 0;
    for (const down of await findNoticesDown(tx, latest.seenAt)) {
      // posted while nothing was noted, as just now: it has not been down
      if (down.fromAt < now && (await addGap(tx, down, now))) {
        found += 1;
        await recordOwn(tx, now, {
          action: 'notice.was-down',
          organisationId: down.organisationId,
          meetingId: down.meetingId,
          subjectId: down.noticeId,
          details: { from: down.fromAt.toISOString(), until: now.toISOString() },
        });
      }
    }
    return found;
  });
}
