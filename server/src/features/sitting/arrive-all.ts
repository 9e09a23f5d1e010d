import type { AttendanceAct } from '@klubbat/shared/contracts/sitting';
import { arrive, rowsNow, type LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { memoryOf } from '@klubbat/shared/rules/attendance-undo';
import { hindrancesToArrive } from '@klubbat/shared/rules/may-serve';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { saveChanged } from '../meetings/meeting.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { departuresFrom } from './departures.js';
import { rememberAct } from './remember-act.js';
import { writeRows, type SittingAtHand } from './sitting-at-hand.js';

type Arrivals = Extract<AttendanceAct, { act: 'arrive-all' }>;

/** Only who stands in the attendance is called by name. */
function refuseNotListed({ rows }: SittingAtHand, people: readonly string[]): void {
  const errors = people.flatMap((key, index) =>
    rows.some(({ person }) => person === key)
      ? []
      : [{ path: `$.people[${index}]`, message: 'Personen finns inte i närvarolistan.' }],
  );
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

/**
 * Everyone of a capacity, or of those who are named, who is not there and has nothing in the way comes. Each can be undone
 * by himself, the last first. Refuses a name that does not stand in the attendance.
 */
export async function arriveAll(
  work: Work,
  hand: SittingAtHand,
  { capacity, people }: Arrivals,
  time: string | undefined,
): Promise<Meeting> {
  refuseNotListed(hand, people ?? []);
  const { meeting, file, course, at } = hand;
  const there = rowsNow(hand.rows, at).map(({ person }) => person);
  const isCalled = (row: LiveRow) => people?.includes(row.person) ?? row.capacity === capacity;
  const away = new Map(
    hand.rows
      .filter((row) => isCalled(row) && !there.includes(row.person))
      .map((row) => [row.person, row.capacity]),
  );
  let rows: LiveRow[] = [...hand.rows];
  const come = [...away].filter(
    ([person, as]) =>
      hindrancesToArrive(rows, { person, capacity: as }, file.board.kind, { at, course }).length === 0,
  );
  const departing = await departuresFrom(work, hand);
  let came = 0;
  for (const [person, as] of come) {
    const after = arrive(rows, course, { person, capacity: as }, { at, time });
    if (departing(rows, after).length > 0) {
      continue;
    }
    await rememberAct(work, hand, { act: 'arrive', person }, memoryOf(rows, after));
    rows = after;
    came += 1;
  }
  if (came > 0) {
    await writeRows(work.tx, hand, rows);
    await saveChanged(work, meeting, {
      action: 'attendance.arrived',
      subjectId: meeting.id,
      details: { name: came === 1 ? '1 person' : `${came} personer` },
    });
  }
  return meeting;
}
