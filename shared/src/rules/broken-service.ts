import type { AttendanceInFile, MeetingFile } from '../contracts/meeting-file.js';
import { isServing } from './attendance-acts.js';
import { warning, type Finding } from './finding.js';
import { isStatutory } from './paragraph-label.js';
import { printParagraphs, rangeHolds } from './paragraph-range.js';
import { nameOf, rowsOf } from './presence.js';
import type { Course } from './range-cut.js';

/*
 * One who has broken off his service for another reason than jäv may not serve again the same day in fullmäktige (KL 5:20);
 * a nämnd usually has it in its rules. It has happened all the same, so it is recorded, and looked at.
 */

/**
 * A warning for each person who served, broke off, and served again the same day. `course` tells the order in which the §§
 * were handled and the day of each; without it they go by their numbers, and a meeting of several days is not asked about.
 */
export function brokenServiceFindings(file: MeetingFile, course?: Course): Finding[] {
  const { date, endDate } = file.meeting;
  const severalDays = endDate !== undefined && endDate !== date;
  if (!isStatutory(file.board) || (severalDays && course === undefined)) {
    return [];
  }
  const order = file.items.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph]));
  const handled = course?.taken ?? order.toSorted((a, b) => a - b);
  const days = severalDays ? daysOf(handled, course) : handled.map(() => date);
  const people = [...new Set((file.attendance ?? []).map(({ person }) => person))];
  return people.flatMap((person) => {
    const gaps = gapsOf(file, person, handled);
    const missed = (sameDay: 'same' | 'unknown') =>
      gaps
        .filter(({ before, after }) => compare(days[before], days[after]) === sameDay)
        .flatMap(({ paragraphs }) => paragraphs);
    const path = `$.attendance[${(file.attendance ?? []).findIndex((row) => row.person === person)}]`;
    const found = (code: 'served-again' | 'served-again-some-day', paragraphs: readonly number[]) =>
      paragraphs.length === 0
        ? []
        : [warning(path, code, { name: nameOf(file, person), paragraphs: printParagraphs(paragraphs) })];
    return [...found('served-again', missed('same')), ...found('served-again-some-day', missed('unknown'))];
  });
}

function compare(one: string | undefined, other: string | undefined): 'same' | 'another' | 'unknown' {
  return one === undefined || other === undefined ? 'unknown' : one === other ? 'same' : 'another';
}

/** The day of each §; one that nobody noted lies on the day of its neighbours where those have the same. */
function daysOf(handled: readonly number[], course: Course | undefined): (string | undefined)[] {
  const known = handled.map((paragraph) => course?.dayOf?.(paragraph));
  return known.map((day, index) => {
    const before = known.slice(0, index).findLast((one) => one !== undefined);
    const after = known.slice(index).find((one) => one !== undefined);
    return day ?? (before === after ? before : undefined);
  });
}

/** §§ that he did not serve at, and had no jäv in, between two that he did; `before` and `after` are places of those two. */
interface Gap {
  before: number;
  after: number;
  paragraphs: number[];
}

function gapsOf(file: MeetingFile, person: string, handled: readonly number[]): Gap[] {
  const rows = rowsOf(file, person).filter(isServing);
  if (rows.length === 0 || rows.some(({ paragraphs }) => paragraphs === undefined)) {
    return [];
  }
  const served = handled.flatMap((paragraph, place) =>
    rows.some((row) => holds(row, paragraph)) ? [place] : [],
  );
  return served.slice(1).flatMap((after, index): Gap[] => {
    const before = served[index] ?? after;
    const paragraphs = handled
      .slice(before + 1, after)
      .filter((paragraph) => !isBiased(file, person, paragraph));
    const yielded = rows.some(
      (row) => holds(row, handled[before]) && hasYielded(file, row, handled[before + 1]),
    );
    return paragraphs.length === 0 || yielded ? [] : [{ before, after, paragraphs }];
  });
}

const holds = ({ paragraphs }: AttendanceInFile, paragraph: number | undefined): boolean =>
  paragraph !== undefined && rangeHolds(paragraphs, paragraph);

function isBiased({ items }: MeetingFile, person: string, paragraph: number): boolean {
  return items.some(
    (item) => item.paragraph === paragraph && item.conflictsOfInterest?.some((one) => one.person === person),
  );
}

/** A substitute who gave the seat back to its member has not broken off. */
function hasYielded(file: MeetingFile, { servesFor }: AttendanceInFile, next: number | undefined): boolean {
  return (
    servesFor !== undefined &&
    rowsOf(file, servesFor).some((row) => row.capacity === 'member' && isServing(row) && holds(row, next))
  );
}
