import type { AttendanceAct as ActInput } from '@klubbat/shared/contracts/sitting';
import { arrive, leave, serveFor, stopServing, type LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { memoryOf, undone } from '@klubbat/shared/rules/attendance-undo';
import {
  hindrancesToArrive,
  hindrancesToServe,
  isRefused,
  type ActHindrance,
} from '@klubbat/shared/rules/may-serve';
import { isBeginning, lastTaken } from '@klubbat/shared/rules/range-cut';
import { candidatesOf, isBiasedNow, partyOf, seatCalledTo } from '@klubbat/shared/rules/sitting';
import { passedOver } from '@klubbat/shared/rules/substitute-order';
import {
  hasVotedSentence,
  hindranceSentence,
  vacantSeatWords,
} from '@klubbat/shared/sentences/sitting-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { asInFile } from '../agenda/item-file.js';
import type { AuditAction } from '../audit/audit.store.js';
import { lockForSave, saveChanged } from '../meetings/meeting.service.js';
import { personKeys } from '../meetings/meeting-rows.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findActs, removeAct } from './attendance-act.store.js';
import { arriveAll } from './arrive-all.js';
import { departuresFrom } from './departures.js';
import { courseOf, hasBegun, momentNow, takeSittingInHand, writeRows } from './sitting-at-hand.js';
import type { SittingAtHand } from './sitting-at-hand.js';
import { rememberAct, type RoomAct } from './remember-act.js';
import { seatOf, seatWords, servesThere } from './seat-to-take.js';
import { timeAtMeeting } from './time-at-meeting.js';

const events: Record<RoomAct['act'], AuditAction> = {
  arrive: 'attendance.arrived',
  leave: 'attendance.left',
  'serve-for': 'attendance.began-serving',
  'stop-serving': 'attendance.stopped-serving',
};

/** Refuses a § that has not been taken up, and a decision point that it does not have. */
async function placeIn(
  work: Work,
  hand: SittingAtHand,
  act: Pick<RoomAct, 'paragraph' | 'point'>,
): Promise<SittingAtHand> {
  const { meeting, marks, rows, file } = hand;
  if (act.paragraph === undefined && act.point === undefined) {
    return hand;
  }
  const paragraph = act.paragraph ?? hand.at.paragraph;
  const mark = marks.find((one) => one.paragraph === paragraph);
  if (mark === undefined || (hasBegun(meeting, marks) && !hand.course.taken.includes(paragraph))) {
    fail('invalid', { errors: [{ path: '$.paragraph', message: 'Paragrafen har inte tagits upp.' }] });
  }
  const found = await findItem(work.tx, mark.id);
  const item = found === null ? undefined : asInFile(found);
  const course = courseOf(meeting, marks, [...file.items, ...(item === undefined ? [] : [item])]);
  if (act.point !== undefined && act.point > Math.max(1, course.pointsOf(paragraph))) {
    fail('invalid', { errors: [{ path: '$.point', message: 'Paragrafen har ingen sådan beslutspunkt.' }] });
  }
  const here = act.point === undefined ? momentNow(rows, paragraph, course) : { paragraph, point: act.point };
  const at = paragraph === lastTaken(course) ? { ...here, day: hand.at.day } : here;
  return { ...hand, item, course, at };
}

/** Refuses what the law says no to, and what it is only warned of where no reason is given. */
function weigh(hand: SittingAtHand, act: RoomAct): void {
  const { file, rows, at, course, rule } = hand;
  const found: ActHindrance[] = [];
  let before: string | undefined;
  const seat = act.act === 'serve-for' ? seatOf(hand, act) : undefined;
  if (act.act === 'arrive') {
    found.push(
      ...hindrancesToArrive(rows, { ...act, capacity: capacityOf(rows, act) }, file.board.kind, {
        at,
        course,
      }),
    );
  }
  if (act.act === 'serve-for' && seat === undefined) {
    found.push('no-such-seat');
  }
  if (act.act === 'serve-for' && seat !== undefined && !servesThere(rows, act.person, seat, at)) {
    const called =
      'servesFor' in seat
        ? seatCalledTo(hand, seat.servesFor)
        : { label: seat.vacantSeat.label, party: seat.vacantSeat.party };
    // who is called is there, whether he has been ticked off or not
    const candidates = candidatesOf(hand).map((one) =>
      one.person === act.person ? { ...one, present: true } : one,
    );
    found.push(...hindrancesToServe(rows, act.person, seat, { at, course }, (who) => isBiasedNow(hand, who)));
    before = passedOver(called, candidates, rule, act.person);
    if (rule.samePartyOnly && partyOf(hand, act.person) !== called.party) {
      found.push('other-party');
    } else if (before !== undefined && before !== act.person) {
      found.push('passed-over');
    }
  }
  const nameOf = (key: string | undefined) => file.people.find(({ id }) => id === key)?.name ?? '';
  const vacant = act.act === 'serve-for' && act.servesFor === undefined;
  const names = {
    name: nameOf(act.person),
    seat:
      seat !== undefined && 'vacantSeat' in seat
        ? `den ${vacantSeatWords(seat.vacantSeat).replace('vakant plats', 'vakanta platsen')}`
        : nameOf(act.act === 'serve-for' ? act.servesFor : undefined),
    vacant,
    before: nameOf(before),
  };
  const errorsOf = (hindrances: readonly ActHindrance[]) =>
    hindrances.map((hindrance) => ({ path: '$.person', message: hindranceSentence(hindrance, names) }));
  const refused = found.filter((hindrance) => isRefused(hindrance, file.board.kind));
  if (refused.length > 0) {
    fail('act-barred', { errors: errorsOf(refused) });
  }
  if (found.length > 0 && act.reason === undefined) {
    fail('reason-required', { errors: errorsOf(found) });
  }
}

function capacityOf(rows: readonly LiveRow[], { person, capacity }: Extract<RoomAct, { act: 'arrive' }>) {
  return capacity ?? rows.find((row) => row.person === person)?.capacity ?? 'guest';
}

/** The rows after the act. One that says what is so already leaves them as they are. */
function rowsAfter(hand: SittingAtHand, act: RoomAct, time: string | undefined): LiveRow[] {
  const { rows, course, at } = hand;
  switch (act.act) {
    case 'arrive':
      return arrive(
        rows,
        course,
        { person: act.person, capacity: capacityOf(rows, act), remote: act.remote, serves: act.serves },
        { at, time },
      );
    case 'leave':
      return leave(rows, course, act.person, { at, time });
    case 'serve-for': {
      const seat = seatOf(hand, act);
      if (seat === undefined || servesThere(rows, act.person, seat, at)) {
        return [...rows];
      }
      const there = arrive(rows, course, { person: act.person, capacity: 'substitute' }, { at, time });
      return serveFor(there, course, act.person, seat, at);
    }
    case 'stop-serving':
      return stopServing(rows, course, act.person, at);
  }
}

/**
 * Somebody comes, goes, begins or stops serving at the § at hand, or at a decision point of it. The meeting's row is the
 * lock: of two who call the same substitute to two seats one is told so. An act that was made already changes nothing.
 * Refused with `act-barred` where the law says no, and with `reason-required` where it is only warned of.
 */
export async function makeAct(work: Work, meetingId: string, input: ActInput): Promise<Meeting> {
  const { meeting, saved } = await lockForSave(work, meetingId, { saveId: input.saveId });
  if (saved) {
    return meeting;
  }
  const now = await takeSittingInHand(work.tx, meeting, dayInSweden(work.now));
  if (input.act === 'undo-last') {
    return undoLast(work, now, input.undoes);
  }
  if (meeting.currentItemId === null && hasBegun(meeting, now.marks)) {
    fail('not-in-session');
  }
  const hand = await placeIn(work, now, input);
  const time = timeOf(work, hand, input);
  if (input.act === 'arrive-all') {
    return arriveAll(work, hand, input, time);
  }
  refuseUnknown(now, input);
  weigh(hand, input);
  const after = rowsAfter(hand, input, time);
  const memory = memoryOf(hand.rows, after);
  if (memory.people.length === 0) {
    return meeting;
  }
  const departing = (await departuresFrom(work, hand))(hand.rows, after);
  if (departing.length > 0 && input.reason === undefined) {
    fail('reason-required', { errors: [{ path: '$.person', message: hasVotedSentence(departing) }] });
  }
  await writeRows(work.tx, hand, after);
  const { id } = personKeys(hand.people);
  await rememberAct(work, hand, input, memory);
  const nameOf = (key: string) => hand.people.find((person) => person.key === key)?.name ?? key;
  await saveChanged(work, meeting, {
    action: events[input.act],
    subjectId: id(input.person),
    details: {
      name: nameOf(input.person),
      ...(input.act === 'serve-for' ? { servesFor: seatWords(hand, input, nameOf) } : {}),
      ...(meeting.currentItemId === null ? {} : { paragraphs: [hand.at.paragraph], point: hand.at.point }),
      time,
      reason: input.reason,
    },
  });
  return meeting;
}

/** No time is noted for who is there from the beginning. */
function timeOf(work: Work, { meeting, at, course }: SittingAtHand, { time }: Pick<RoomAct, 'time'>) {
  const beginning = isBeginning(course, at);
  return time === null ? undefined : (time ?? (beginning ? undefined : timeAtMeeting(work, meeting)));
}

function refuseUnknown({ people }: SittingAtHand, act: RoomAct): void {
  const named: [string, string][] = [['$.person', act.person]];
  if (act.act === 'serve-for' && act.servesFor !== undefined) {
    named.push(['$.servesFor', act.servesFor]);
  }
  const errors = named
    .filter(([, key]) => !people.some((person) => person.key === key))
    .map(([path]) => ({ path, message: 'Ingen i sammanträdet heter så.' }));
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

/** Makes the latest act undone. Undone already it is as it should be; when another act has been made since, it is refused. */
async function undoLast(work: Work, hand: SittingAtHand, actId: string): Promise<Meeting> {
  const { meeting, people } = hand;
  const acts = await findActs(work.tx, meeting.id);
  const place = acts.findIndex(({ id }) => id === actId);
  const [last] = acts;
  if (place === -1 || last === undefined) {
    return meeting;
  }
  if (place > 0) {
    fail('act-barred', {
      errors: [{ path: '$.undoes', message: 'Något annat har antecknats efter det. Ångra det först.' }],
    });
  }
  await writeRows(work.tx, hand, undone(hand.rows, last.before));
  await removeAct(work.tx, last.id);
  await saveChanged(work, meeting, {
    action: 'attendance.undone',
    subjectId: last.meetingPersonId,
    details: { name: people.find(({ id }) => id === last.meetingPersonId)?.name, act: last.act },
  });
  return meeting;
}
