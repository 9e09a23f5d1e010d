import type { AttendanceInFile, ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { countPoints } from './decision-points.js';
import { paragraphLabel } from './paragraph-label.js';
import { attendsWhole, parseRange, rangeHolds, rangeHoldsPoint } from './paragraph-range.js';

/*
 * Who was there, served, led and was biased at a § (KL 5:66, 6:30, 6:35). A person may have several rows, one for each
 * interval; a row with a range says more than one without.
 */

export type Presence = 'present' | 'absent' | 'unknown';

/** What a rule asks about: a § by number (undefined where none was given) and perhaps one decision point of it. */
export interface Place {
  paragraph: number | undefined;
  point?: number | undefined;
}

/** The name by which people know the person of that key. */
export function nameOf(file: MeetingFile, person: string): string {
  return file.people.find(({ id }) => id === person)?.name ?? person;
}

/** `§ 9`, or the title in quotation marks where the item has no number. */
export function itemLabel(file: MeetingFile, item: ItemInFile): string {
  return item.paragraph === undefined
    ? `”${item.title}”`
    : paragraphLabel(file.board, item.paragraph, file.meeting.date);
}

/** The number of decision points of a § of the file; 0 where the file does not hold it. */
export function pointCountOf(file: MeetingFile, paragraph: number): number {
  return countPoints(file.items.find((item) => item.paragraph === paragraph)?.sections);
}

/** Whether the person was there for any part of the place. No row at all: not known. */
export function presenceAt(file: MeetingFile, person: string, place: Place): Presence {
  const rows = rowsOf(file, person);
  if (rows.length === 0) {
    return 'unknown';
  }
  if (place.paragraph === undefined) {
    return rows.some(({ present }) => present) ? 'present' : 'absent';
  }
  const ranged = rows.filter(({ paragraphs }) => paragraphs !== undefined);
  if (ranged.some((row) => row.present && covers(row, place))) {
    return 'present';
  }
  if (ranged.some((row) => !row.present && coversWhole(file, row, place))) {
    return 'absent';
  }
  return rows.some((row) => row.present && row.paragraphs === undefined) ? 'present' : 'absent';
}

/**
 * Whether the person was there for the whole §, as one who certifies it must be (KL 5:69). Clock times alone do not tell
 * which §§ were missed: not known.
 */
export function presenceThroughout(file: MeetingFile, person: string, paragraph: number): Presence {
  const rows = rowsOf(file, person);
  if (rows.length === 0) {
    return 'unknown';
  }
  const missed = rows.some(
    (row) => !row.present && row.paragraphs !== undefined && rangeHolds(row.paragraphs, paragraph),
  );
  if (missed) {
    return 'absent';
  }
  const present = rows.filter((row) => row.present);
  const ranges = present.flatMap(({ paragraphs }) => (paragraphs === undefined ? [] : [paragraphs]));
  if (ranges.length > 0 && holdsWhole(file, ranges.join(','), paragraph)) {
    return 'present';
  }
  const unranged = present.filter(({ paragraphs }) => paragraphs === undefined);
  if (unranged.length === 0) {
    return 'absent';
  }
  return unranged.every(({ from, to }) => from !== undefined || to !== undefined) ? 'unknown' : 'present';
}

/** Whether the person had a seat at the place: only members and substitutes who serve ever count (KL 4:22, 5:66). */
export function servesAt(file: MeetingFile, person: string, place: Place): boolean {
  return rowsOf(file, person).some((row) => row.present && covers(row, place) && servesByRow(row));
}

/** Everyone who had a seat at the place, each once. */
export function servingAt(file: MeetingFile, place: Place): string[] {
  const people = new Set((file.attendance ?? []).map(({ person }) => person));
  return [...people].filter(
    (person) => presenceAt(file, person, place) === 'present' && servesAt(file, person, place),
  );
}

/** Whose seat the person sits in at the place: his own, or that of the one for whom he serves. */
export function seatAt(file: MeetingFile, person: string, place: Place): string {
  return (
    rowsOf(file, person).find((row) => row.servesFor !== undefined && servesByRow(row) && covers(row, place))
      ?.servesFor ?? person
  );
}

/** True when the attendance of the file names any member, so that a missing row says something. */
export function listsMembers(file: MeetingFile): boolean {
  return (file.attendance ?? []).some(({ capacity }) => capacity === 'member');
}

const rowsByPerson = new WeakMap<readonly AttendanceInFile[], Map<string, AttendanceInFile[]>>();

/** A person's rows. They are looked up for every § and vote: the list is gone through once, and never changed after. */
export function rowsOf(file: MeetingFile, person: string): AttendanceInFile[] {
  const { attendance } = file;
  if (attendance === undefined) {
    return [];
  }
  let rows = rowsByPerson.get(attendance);
  if (rows === undefined) {
    rows = new Map();
    for (const row of attendance) {
      const own = rows.get(row.person);
      if (own === undefined) {
        rows.set(row.person, [row]);
      } else {
        own.push(row);
      }
    }
    rowsByPerson.set(attendance, rows);
  }
  return rows.get(person) ?? [];
}

/** True when the person has jäv in the §, at that point or in all of it (KL 5:47, 6:28). */
export function hasConflict(item: ItemInFile, person: string, point?: number): boolean {
  return (item.conflictsOfInterest ?? []).some(
    (conflict) =>
      conflict.person === person &&
      (point === undefined
        ? conflict.point === undefined
        : conflict.point === undefined || conflict.point === point),
  );
}

/** True when the person has jäv in any part of the §: such a person never signs it (KL 5:69, 6:30). */
export function hasAnyConflict(file: MeetingFile, person: string, paragraph: number): boolean {
  return file.items.some(
    (item) =>
      item.paragraph === paragraph &&
      (item.conflictsOfInterest ?? []).some((conflict) => conflict.person === person),
  );
}

/** Who led the place: those who acted as chair there, else the chair of the meeting. */
export function chairsAt(file: MeetingFile, place: Place): string[] {
  const { paragraph, point } = place;
  const acting = (file.officers?.actingChairs ?? []).filter(
    ({ paragraphs }) =>
      paragraph !== undefined &&
      (point === undefined
        ? rangeHolds(paragraphs, paragraph)
        : rangeHoldsPoint(paragraphs, paragraph, point)),
  );
  const whole =
    paragraph !== undefined && acting.some(({ paragraphs }) => holdsWhole(file, paragraphs, paragraph));
  const elected = file.officers?.chair;
  const led = acting.map(({ person }) => person);
  const replaced = whole || (point !== undefined && acting.length > 0);
  return [...new Set(replaced || elected === undefined ? led : [...led, elected])];
}

/** Whether a row gives a seat: a member has one unless told otherwise, a substitute only when he serves. */
export function servesByRow({ capacity, serves, servesFor }: AttendanceInFile): boolean {
  if (capacity === 'member') {
    return serves ?? true;
  }
  return capacity === 'substitute' && (serves ?? servesFor !== undefined);
}

function covers(row: AttendanceInFile, { paragraph, point }: Place): boolean {
  if (paragraph === undefined) {
    return true;
  }
  return point === undefined
    ? rangeHolds(row.paragraphs, paragraph)
    : rangeHoldsPoint(row.paragraphs, paragraph, point);
}

function coversWhole(file: MeetingFile, row: AttendanceInFile, { paragraph, point }: Place): boolean {
  if (paragraph === undefined || row.paragraphs === undefined) {
    return true;
  }
  if (point !== undefined) {
    return rangeHoldsPoint(row.paragraphs, paragraph, point);
  }
  return holdsWhole(file, row.paragraphs, paragraph);
}

/** Points are counted only where a range names one: counting reads the text. */
function holdsWhole(file: MeetingFile, range: string, paragraph: number): boolean {
  const byPoint = parseRange(range).some(({ from, point }) => from === paragraph && point !== undefined);
  return attendsWhole(range, paragraph, byPoint ? pointCountOf(file, paragraph) : 0);
}
