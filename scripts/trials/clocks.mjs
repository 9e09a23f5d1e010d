// The clock of a running program is set a year ahead, and a day back, while another beside it goes right: what has effect in law waits at
// the one, people work on, and the log stays in its order.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../lib/root.mjs';
import { furnish } from '../lib/storm/boards.mjs';
import { openStormHouse } from '../lib/storm/house.mjs';
import { holdMeeting, sendMeeting } from '../lib/storm/meeting.mjs';
import { expected, PASSWORD } from '../lib/storm/person.mjs';
import { newLedger, newTally, verdict } from '../lib/storm/verdict.mjs';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** a program looks at its clock every five seconds */
const TWO_LOOKS = 12_000;

/** `npm run trial -- clocks`. Answers whether all was as it should be. */
export async function trial() {
  const folder = await mkdtemp(join(tmpdir(), 'klubbat-clocks-'));
  const shiftFile = join(folder, 'shift');
  const shift = (ms) => writeFile(shiftFile, String(ms));
  await shift(0);
  const preload = pathToFileURL(join(root, 'scripts/lib/shifted-clock.mjs')).href;
  // the first program gets the clock that is set; the second is started without
  const house = await openStormHouse(undefined, (place) =>
    place === 0
      ? { NODE_OPTIONS: `--import=${preload}`, KLUBBAT_TRIAL_SHIFT: shiftFile }
      : { NODE_OPTIONS: '' },
  );
  try {
    return await leap(house, shift);
  } finally {
    console.log(`both programs ended cleanly: ${await house.close()}`);
    await rm(folder, { recursive: true, force: true });
  }
}

async function leap(house, shift) {
  const [tally, ledger] = [newTally(), newLedger()];
  const wrong = { programs: [house.programs[0]] };
  const session = await house.session();
  const faults = [];
  const see = (what, isSo) => {
    console.log(`${isSo ? 'so' : 'NOT SO'}: ${what}`);
    faults.push(...(isSo ? [] : [what]));
  };
  const rows = async (sql) => (await session.query(sql)).rows;
  const { boards, organisationId, admin } = await furnish(house, tally, 1);
  const [board] = boards;
  await holdMeeting(board, { day: '2025-03-04', start: '09:00' }, ledger);
  expected(
    await admin('PUT', `/api/organisations/${organisationId}/notice-board`, {
      name: 'Anslagstavlan',
      keptAt: 'Kansliet',
      contact: 'Kansliet, 010-00 00 00',
      version: 0,
    }),
    200,
  );
  const [{ id: adjustmentId }] = await rows(`SELECT id FROM adjustment`);
  expected(await board.secretary.ask('POST', `/api/adjustments/${adjustmentId}/own-notice`, {}), 201, 200);
  // what would be removed by age, were it a year later: sessions that are over
  const before = (await rows(`SELECT count(*)::int AS n FROM login_session`))[0].n;
  const { frozen: waiting } = await sendMeeting(board, { day: '2025-03-11', start: '09:00' }, ledger);

  for (const [ms, words] of [
    [YEAR, 'a year ahead'],
    [-DAY, 'a day back'],
  ]) {
    await shift(ms);
    await pause(TWO_LOOKS);
    const told = await board.signers[0].ask.at(
      wrong,
      'POST',
      `/api/adjustments/${waiting.adjustmentId}/signatures`,
      {
        sha256: waiting.sha256,
        readToEnd: true,
        proof: { kind: 'password', password: PASSWORD },
      },
    );
    see(
      `${words}: it signs nothing, and says "${told.body?.title}"`,
      told.status === 503 && told.body?.code === 'clock-unsure',
    );
    const written = await board.secretary.ask.at(wrong, 'POST', '/api/meetings', {
      boardId: board.id,
      date: '2026-05-04',
      start: ms > 0 ? '09:00' : '13:00',
      saveId: randomUUID(),
    });
    see(`${words}: people write on, and nobody is signed out`, written.status === 201);
    const [{ n: up }] = await rows(`SELECT count(*)::int AS n FROM notice WHERE removed_on IS NULL`);
    const [{ n: gaps }] = await rows(`SELECT count(*)::int AS n FROM notice_gap`);
    see(`${words}: the notice is up, and was not down`, up === 1 && gaps === 0);
    const [{ n: left }] = await rows(`SELECT count(*)::int AS n FROM login_session`);
    see(`${words}: nothing was removed`, left === before);
    const [{ n: ahead }] = await rows(
      `SELECT count(*)::int AS n FROM audit_event WHERE abs(extract(epoch FROM at - now())) > 3600`,
    );
    see(`${words}: no event of the log has a moment that was not`, ahead === 0);
    const processes = await rows(`SELECT clock_fault FROM program_process ORDER BY clock_fault`);
    see(
      `${words}: of two processes one says that its clock is wrong`,
      processes.length === 2 && processes.filter(({ clock_fault: fault }) => fault !== null).length === 1,
    );
    await shift(0);
    await pause(TWO_LOOKS);
  }
  const signed = await board.signers[0].ask.at(
    wrong,
    'POST',
    `/api/adjustments/${waiting.adjustmentId}/signatures`,
    {
      sha256: waiting.sha256,
      readToEnd: true,
      proof: { kind: 'password', password: PASSWORD },
    },
  );
  see('put right again: it signs', signed.status === 201);
  const [{ n: disorder }] = await rows(
    `SELECT count(*)::int AS n FROM (SELECT e.at, lag(e.at) OVER (PARTITION BY l.chain ORDER BY l.sequence) AS before
       FROM audit_event e JOIN evidence_link l ON l.event_id = e.id) o WHERE o.at < o.before - interval '1 second'`,
  );
  see('the log is in its order', disorder === 0);
  await session.end();
  const broken = await verdict(house, ledger, tally);
  return faults.length + broken.length === 0;
}
