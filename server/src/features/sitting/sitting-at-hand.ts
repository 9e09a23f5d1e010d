import type { EntityManager } from 'typeorm';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { pointReached, type LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import type { Course, Moment } from '@klubbat/shared/rules/range-cut';
import type { SittingFacts } from '@klubbat/shared/rules/sitting';
import type { CallRule } from '@klubbat/shared/rules/substitute-order';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItem, findItemMarks } from '../agenda/agenda-item.store.js';
import { asInFile, peopleFile } from '../agenda/item-file.js';
import type { Attendance } from '../meetings/attendance.entity.js';
import { attendanceRows, liveRowsOf, personKeys } from '../meetings/meeting-rows.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAttendance, findMeetingPeople, replaceAttendance } from '../meetings/meeting.store.js';
import { findRankedSubstitutes } from '../register/seat.store.js';
import { findBoard } from '../register/register.store.js';

export type ItemMark = Pick<AgendaItem, 'id' | 'paragraph' | 'openedAt'>;

/** A meeting in the hands of whoever changes who is there: everything that the rules ask. */
export interface SittingAtHand extends SittingFacts {
  meeting: Meeting;
  people: MeetingPerson[];
  marks: ItemMark[];
  course: Course;
}

type Numbered = ItemMark & { paragraph: number };

const isNumbered = (mark: ItemMark): mark is Numbered => mark.paragraph !== null;

/** The §§ that have been taken up, in the order of their numbers. */
function reached(meeting: Meeting, marks: readonly ItemMark[]): Numbered[] {
  return marks
    .filter(isNumbered)
    .filter(({ id, openedAt }) => openedAt !== null || id === meeting.currentItemId)
    .sort((a, b) => a.paragraph - b.paragraph);
}

/** How far the meeting has come. Before its first § it stands at the beginning of it, whatever number that will get. */
export function courseOf(meeting: Meeting, marks: readonly ItemMark[], items: readonly ItemInFile[]): Course {
  const first = marks.find(isNumbered)?.paragraph ?? 1;
  return {
    first,
    last: reached(meeting, marks).at(-1)?.paragraph ?? first,
    pointsOf: (paragraph) => countPoints(items.find((item) => item.paragraph === paragraph)?.sections),
  };
}

/** True once any § has been taken up. */
export function hasBegun(meeting: Meeting, marks: readonly ItemMark[]): boolean {
  return reached(meeting, marks).length > 0;
}

/** The moment that the § at hand has come to. */
export function momentNow(rows: readonly LiveRow[], paragraph: number, course: Course): Moment {
  const point = pointReached(rows, paragraph);
  const most = course.pointsOf(paragraph);
  return point === undefined || most < 2 ? { paragraph } : { paragraph, point: Math.min(point, most) };
}

/** In whose order substitutes are called, by what the law and the board say. */
export async function callRuleOf(
  tx: EntityManager,
  meeting: Meeting,
  kind: MeetingFile['board']['kind'],
): Promise<CallRule> {
  const board = await findBoard(tx, meeting.boardId);
  return {
    samePartyOnly: kind === 'assembly',
    partyOrder: Object.fromEntries((board?.substituteOrder ?? []).map(({ party, order }) => [party, order])),
  };
}

/** The substitutes' places in the order of calls on the meeting's day, by key. */
async function ranksOf(
  tx: EntityManager,
  meeting: Meeting,
  people: readonly MeetingPerson[],
): Promise<ReadonlyMap<string, number>> {
  const keys = new Map(people.map(({ personId, key }) => [personId, key]));
  const ranked = await findRankedSubstitutes(tx, meeting.boardId, meeting.day);
  return new Map(
    ranked.flatMap(({ personId, rank }): [string, number][] => {
      const key = keys.get(personId);
      return key === undefined ? [] : [[key, rank]];
    }),
  );
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
  ranks: ReadonlyMap<string, number>;
}): SittingAtHand {
  const { meeting, marks, file, rows, item } = parts;
  const course = courseOf(meeting, marks, file.items);
  return { ...parts, course, at: momentNow(rows, item?.paragraph ?? course.last, course) };
}

/** Reads what is at hand. Who changes it has locked the meeting. */
export async function takeSittingInHand(tx: EntityManager, meeting: Meeting): Promise<SittingAtHand> {
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
    rule: await callRuleOf(tx, meeting, file.board.kind),
    ranks: await ranksOf(tx, meeting, people),
  });
}

/** The same from what has been read of the meeting already. */
export async function sittingOfRecord(
  tx: EntityManager,
  meeting: Meeting,
  read: { file: MeetingFile; people: MeetingPerson[]; items: AgendaItem[]; attendance: Attendance[] },
): Promise<SittingAtHand> {
  const { file, people, items } = read;
  const place = items.findIndex(({ id }) => id === meeting.currentItemId);
  return atHand({
    meeting,
    people,
    marks: items,
    file,
    rows: liveRowsOf(read.attendance, personKeys(people).key),
    item: file.items[place],
    rule: await callRuleOf(tx, meeting, file.board.kind),
    ranks: await ranksOf(tx, meeting, people),
  });
}

/** Writes the rows where they have changed. */
export async function writeRows(
  tx: EntityManager,
  { meeting, people, rows: before }: SittingAtHand,
  rows: readonly LiveRow[],
): Promise<void> {
  if (JSON.stringify(rows) !== JSON.stringify(before)) {
    await replaceAttendance(tx, meeting.id, attendanceRows(meeting.id, rows, personKeys(people).id));
  }
}
