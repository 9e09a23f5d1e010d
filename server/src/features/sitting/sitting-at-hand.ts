import type { EntityManager } from 'typeorm';
import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { CalledSubstitute, SeatView } from '@klubbat/shared/contracts/board-seats';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { pointReached, type LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { changedWhereFrozen } from '@klubbat/shared/rules/frozen-attendance';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { lastTaken, type Course, type Moment } from '@klubbat/shared/rules/range-cut';
import type { BoardPlaces, SittingFacts } from '@klubbat/shared/rules/sitting';
import type { CallRule } from '@klubbat/shared/rules/substitute-order';
import { fail } from '../../platform/errors.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItem, findItemMarks } from '../agenda/agenda-item.store.js';
import { asInFile, peopleFile } from '../agenda/item-file.js';
import type { Attendance } from '../meetings/attendance.entity.js';
import { attendanceRows, liveRowsOf, personKeys } from '../meetings/meeting-rows.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAttendance, findMeetingPeople, replaceAttendance } from '../meetings/meeting.store.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Board } from '../register/board.entity.js';
import { findCalledSubstitutes, findSeatsOfBoard } from '../register/seat.store.js';
import { findBoard } from '../register/register.store.js';

export type ItemMark = Pick<AgendaItem, 'id' | 'paragraph' | 'openedAt' | 'adjustmentId'>;

/** A meeting in the hands of whoever changes who is there: everything that the rules ask. */
export interface SittingAtHand extends SittingFacts {
  meeting: Meeting;
  people: MeetingPerson[];
  marks: ItemMark[];
  course: Course;
}

/** Who has which seat of the board on the day of the meeting, and who is called in which order. */
export interface Places {
  seats: readonly SeatView[];
  substitutes: readonly CalledSubstitute[];
}

type Numbered = ItemMark & { paragraph: number };

const isNumbered = (mark: ItemMark): mark is Numbered => mark.paragraph !== null;

/** The §§ that have been taken up, in the order of that; the one at hand last, also when it is taken up once more. */
function reached({ currentItemId }: Meeting, marks: readonly ItemMark[]): Numbered[] {
  const time = ({ id, openedAt }: ItemMark) =>
    id === currentItemId ? Infinity : (openedAt?.getTime() ?? Infinity);
  return marks
    .filter(isNumbered)
    .filter(({ id, openedAt }) => openedAt !== null || id === currentItemId)
    .sort((a, b) => (time(a) === time(b) ? a.paragraph - b.paragraph : time(a) - time(b)));
}

/**
 * The §§ in the order in which they were handled. One that has a number and was passed over is held to have been handled
 * by its number, until it is taken up.
 */
function inOrder(marks: readonly ItemMark[], taken: readonly Numbered[]): number[] {
  const order = taken.map(({ paragraph }) => paragraph);
  const most = Math.max(...order);
  const passed = marks
    .filter(isNumbered)
    .map(({ paragraph }) => paragraph)
    .filter((paragraph) => paragraph < most && !order.includes(paragraph))
    .sort((a, b) => a - b);
  for (const paragraph of passed) {
    const before = Math.max(...order.filter((one) => one < paragraph));
    order.splice(order.indexOf(before) + 1, 0, paragraph);
  }
  return order;
}

/** How far the meeting has come. Before its first § it stands at the beginning of it, whatever number that will get. */
export function courseOf(meeting: Meeting, marks: readonly ItemMark[], items: readonly ItemInFile[]): Course {
  const taken = reached(meeting, marks);
  const opened = new Map(marks.map(({ paragraph, openedAt }) => [paragraph, openedAt]));
  const { day, endDay } = meeting;
  return {
    taken: taken.length === 0 ? [marks.find(isNumbered)?.paragraph ?? 1] : inOrder(marks, taken),
    pointsOf: (paragraph) => countPoints(items.find((item) => item.paragraph === paragraph)?.sections),
    dayOf: (paragraph) => {
      if (endDay === null || endDay === day) {
        return day;
      }
      // what is written down afterwards tells nothing of when it was
      const at = opened.get(paragraph) ?? null;
      const written = at === null ? undefined : dayInSweden(at);
      return written !== undefined && written >= day && written <= endDay ? written : undefined;
    },
  };
}

/** True once any § has been taken up. */
export function hasBegun(meeting: Meeting, marks: readonly ItemMark[]): boolean {
  return reached(meeting, marks).length > 0;
}

/** The course of a meeting to its end, as it is looked back on: what was never taken up goes by its number, last. */
export function courseToItsEnd({ meeting, marks, course }: SittingAtHand): Course {
  const taken = hasBegun(meeting, marks) ? course.taken : [];
  const rest = marks.filter(isNumbered).map(({ paragraph }) => paragraph);
  return {
    ...course,
    taken: [...taken, ...rest.filter((one) => !taken.includes(one)).sort((a, b) => a - b)],
  };
}

/** The moment that the § at hand has come to. */
export function momentNow(rows: readonly LiveRow[], paragraph: number, course: Course): Moment {
  const point = pointReached(rows, paragraph);
  if (point === undefined) {
    return { paragraph };
  }
  const most = course.pointsOf(paragraph);
  return most < 2 ? { paragraph } : { paragraph, point: Math.min(point, most) };
}

/** In whose order substitutes are called, by what the law and the board say. */
export function callRule(kind: MeetingFile['board']['kind'], board: Board | null | undefined): CallRule {
  return {
    samePartyOnly: kind === 'assembly',
    partyOrder: Object.fromEntries((board?.substituteOrder ?? []).map(({ party, order }) => [party, order])),
  };
}

/** The board's seats and the order of calls on the meeting's day, by the keys of its people. */
function placesOf(
  meeting: Meeting,
  people: readonly MeetingPerson[],
  { seats, substitutes }: Places,
): BoardPlaces {
  const keys = new Map(people.map(({ personId, key }) => [personId, key]));
  const labels = new Map(seats.map(({ id, label }) => [id, label]));
  const byKey = <T>(rows: readonly { personId: string; value: T | null | undefined }[]) =>
    new Map(
      rows.flatMap(({ personId, value }): [string, T][] => {
        const key = keys.get(personId);
        return key === undefined || value === null || value === undefined ? [] : [[key, value]];
      }),
    );
  return {
    ranks: byKey(substitutes.map(({ personId, rank }) => ({ personId, value: rank }))),
    calledFor: byKey(
      substitutes.map(({ personId, seatId }) => ({ personId, value: labels.get(seatId ?? '') })),
    ),
    seatOf: byKey(
      seats.flatMap(({ holder, label }) =>
        holder === null ? [] : [{ personId: holder.personId, value: label }],
      ),
    ),
    vacant: seats
      .filter(({ holder, from }) => holder === null && (from === null || from <= meeting.day))
      .map(({ label, party }) => ({ label, ...(party === null ? {} : { party }) })),
  };
}

export async function findPlaces(tx: EntityManager, { boardId, day }: Meeting): Promise<Places> {
  return {
    seats: await findSeatsOfBoard(tx, boardId, day),
    substitutes: await findCalledSubstitutes(tx, boardId, day),
  };
}

/** Puts together what is at hand from its parts. */
export function atHand(parts: {
  meeting: Meeting;
  people: MeetingPerson[];
  marks: ItemMark[];
  file: MeetingFile;
  rows: LiveRow[];
  item: ItemInFile | undefined;
  rule: CallRule;
  places: BoardPlaces;
  /** where it is known: a § may go on into another day */
  today?: string | undefined;
}): SittingAtHand {
  const { meeting, marks, file, rows, item, today } = parts;
  const course = courseOf(meeting, marks, file.items);
  const held = today !== undefined && today >= meeting.day && today <= (meeting.endDay ?? meeting.day);
  const at = momentNow(rows, item?.paragraph ?? lastTaken(course), course);
  return { ...parts, course, at: held ? { ...at, day: today } : at };
}

/** Reads what is at hand. Who changes it has locked the meeting. */
export async function takeSittingInHand(
  tx: EntityManager,
  meeting: Meeting,
  today?: string,
): Promise<SittingAtHand> {
  const people = await findMeetingPeople(tx, meeting.id);
  const current = meeting.currentItemId === null ? null : await findItem(tx, meeting.currentItemId);
  const file = await peopleFile(tx, meeting);
  const item = current === null ? undefined : asInFile(current);
  return atHand({
    meeting,
    people,
    marks: await findItemMarks(tx, meeting.id),
    file: { ...file, items: item === undefined ? [] : [item] },
    rows: liveRowsOf(await findAttendance(tx, meeting.id), personKeys(people).key),
    item,
    rule: callRule(file.board.kind, await findBoard(tx, meeting.boardId)),
    places: placesOf(meeting, people, await findPlaces(tx, meeting)),
    today,
  });
}

/** The same from what has been read of the meeting already. */
export function sittingOfRecord(
  meeting: Meeting,
  read: {
    file: MeetingFile;
    people: MeetingPerson[];
    items: AgendaItem[];
    attendance: Attendance[];
    board: Board | null | undefined;
    today: string;
  } & Places,
): SittingAtHand {
  const { file, people, items } = read;
  const place = items.findIndex(({ id }) => id === meeting.currentItemId);
  return atHand({
    meeting,
    people,
    marks: items,
    file,
    rows: liveRowsOf(read.attendance, personKeys(people).key),
    item: file.items[place],
    rule: callRule(file.board.kind, read.board),
    places: placesOf(meeting, people, read),
    today: read.today,
  });
}

/** Refuses rows that say something else than before of who was there in a § that lies in an adjustment. */
export function refuseFrozen(
  { rows: before, marks, file }: Pick<SittingAtHand, 'rows' | 'marks' | 'file'>,
  rows: readonly AttendanceRow[],
): void {
  const frozen = marks.flatMap(({ paragraph, adjustmentId }) =>
    paragraph === null || adjustmentId === null ? [] : [paragraph],
  );
  const changed = changedWhereFrozen(before, rows, frozen);
  if (changed.length > 0) {
    const where = paragraphsLabel(file.board, changed, file.meeting.date);
    fail('locked', {
      params: { what: `Närvaron vid ${where}` },
      errors: [
        {
          path: '$.paragraph',
          message: `${where} ligger i en justering, och vilka som var med där ändras inte mer. Ta upp nästa paragraf först.`,
        },
      ],
    });
  }
}

/** Writes the rows where they have changed. */
export async function writeRows(
  tx: EntityManager,
  hand: SittingAtHand,
  rows: readonly LiveRow[],
): Promise<void> {
  const { meeting, people, rows: before } = hand;
  refuseFrozen(hand, rows);
  if (JSON.stringify(rows) !== JSON.stringify(before)) {
    await replaceAttendance(tx, meeting.id, attendanceRows(meeting.id, rows, personKeys(people).id));
  }
}
