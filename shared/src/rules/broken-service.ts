import type { AttendanceInFile, MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { isStatutory } from './paragraph-label.js';
import { expandRange, printParagraphs } from './paragraph-range.js';
import { nameOf, rowsOf } from './presence.js';

/*
 * One who has broken off his service for another reason than jäv may not serve again the same day in fullmäktige (KL 5:20);
 * a nämnd usually has it in its rules. It has happened all the same, so it is recorded, and looked at.
 */

/** A warning for each person who served, broke off, and served again at a meeting of one day. */
export function brokenServiceFindings(file: MeetingFile): Finding[] {
  const { date, endDate } = file.meeting;
  if (!isStatutory(file.board) || (endDate !== undefined && endDate !== date)) {
    return [];
  }
  const handled = file.items.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph]));
  const people = [...new Set((file.attendance ?? []).map(({ person }) => person))];
  return people.flatMap((person) => {
    const missed = gaps(file, person, handled);
    const index = (file.attendance ?? []).findIndex((row) => row.person === person);
    const params = { name: nameOf(file, person), paragraphs: printParagraphs(missed) };
    return missed.length === 0 ? [] : [warning(`$.attendance[${index}]`, 'served-again', params)];
  });
}

/** The §§ between two of his intervals at which he did not serve, and had no jäv. */
function gaps(file: MeetingFile, person: string, handled: readonly number[]): number[] {
  const ranges = rowsOf(file, person)
    .filter(serves)
    .map(({ paragraphs }) => paragraphs);
  if (ranges.length === 0 || ranges.includes(undefined)) {
    return [];
  }
  const served = new Set(ranges.flatMap((range) => expandRange(range ?? '')));
  const first = Math.min(...served);
  const last = Math.max(...served);
  const between = handled.filter(
    (paragraph) => first < paragraph && paragraph < last && !served.has(paragraph),
  );
  const biased = (paragraph: number) =>
    file.items.some(
      (item) =>
        item.paragraph === paragraph && item.conflictsOfInterest?.some((one) => one.person === person),
    );
  return between.every(biased) ? [] : between.filter((paragraph) => !biased(paragraph));
}

function serves({ capacity, present, serves: given, servesFor }: AttendanceInFile): boolean {
  return (
    present &&
    ((capacity === 'member' && given !== false) ||
      (capacity === 'substitute' && (given ?? servesFor !== undefined)))
  );
}
