import type { AttendanceInFile, MeetingFile } from '../contracts/meeting-file.js';
import { isBackwards } from './clock-order.js';
import { contradiction, type Finding } from './finding.js';
import { barsStaff } from './may-serve.js';
import { commonSpans, printSpans } from './paragraph-range.js';
import { nameOf } from './presence.js';

/*
 * What cannot be true of who was there and served (KL 4:22, 5:17–21, 5:66).
 */

/** Findings of the attendance rows and of the officers, in the order of the file. */
export function attendanceFindings(file: MeetingFile): Finding[] {
  const { chair, adjusters = [] } = file.officers ?? {};
  const officers = adjusters.flatMap((person, a) =>
    person === chair
      ? [contradiction(`$.officers.adjusters[${a}]`, 'chair-is-adjuster', { name: nameOf(file, person) })]
      : [],
  );
  return [...officers, ...(file.attendance ?? []).flatMap((row, index) => rowFindings(file, row, index))];
}

function rowFindings(file: MeetingFile, row: AttendanceInFile, index: number): Finding[] {
  const path = `$.attendance[${index}]`;
  const name = nameOf(file, row.person);
  const found: Finding[] = [];
  if (!row.present && row.serves === true) {
    found.push(contradiction(path, 'absent-but-serves', { name }));
  }
  if (row.serves === true && row.capacity !== 'member' && row.capacity !== 'substitute') {
    found.push(contradiction(path, 'serves-without-seat', { name, capacity: row.capacity }));
  }
  if (row.capacity === 'staff-representative' && row.present && barsStaff(file.board)) {
    found.push(contradiction(path, 'staff-not-here', { name }));
  }
  if (row.from !== undefined && row.to !== undefined && isBackwards(row.from, row.to)) {
    found.push(contradiction(path, 'attendance-reversed', { name, from: row.from, to: row.to }));
  }
  const earlier = (file.attendance ?? []).slice(0, index).find((other) => servesForAnother(other, row));
  if (earlier?.servesFor !== undefined && row.servesFor !== undefined) {
    found.push(
      contradiction(path, 'serves-for-two', {
        name,
        first: nameOf(file, earlier.servesFor),
        second: nameOf(file, row.servesFor),
        paragraphs: commonParagraphs(earlier, row),
      }),
    );
  }
  return found;
}

/** One substitute in two seats at once; where clock times part the rows we cannot tell. */
function servesForAnother(one: AttendanceInFile, other: AttendanceInFile): boolean {
  if (one.person !== other.person || one.servesFor === undefined || other.servesFor === undefined) {
    return false;
  }
  if (one.servesFor === other.servesFor || ![one, other].every(sits)) {
    return false;
  }
  if ([one, other].some(({ from, to }) => from !== undefined || to !== undefined)) {
    return false;
  }
  if (one.paragraphs === undefined || other.paragraphs === undefined) {
    return true;
  }
  return commonSpans(one.paragraphs, other.paragraphs).length > 0;
}

function sits({ present, serves }: AttendanceInFile): boolean {
  return present && serves !== false;
}

/** Empty where both rows are of the whole meeting. */
function commonParagraphs(one: AttendanceInFile, other: AttendanceInFile): string {
  const [first, second = first] = [one.paragraphs, other.paragraphs].filter((range) => range !== undefined);
  return first === undefined || second === undefined ? '' : printSpans(commonSpans(first, second));
}
