import type { AttendanceInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { printParagraphs, rangeHolds } from '@klubbat/shared/rules/paragraph-range';
import { servesByRow } from '@klubbat/shared/rules/presence';
import { awayByConflict } from '@klubbat/shared/sentences/protocol-sentences';

/**
 * At which §§ and points somebody who otherwise served took no part for jäv: who was there is not shown as deciding what he
 * did not decide (KL 5:66–67, JO 2571-1999). Of these rows of one person.
 */
export function conflictNotes(file: MeetingFile, rows: readonly AttendanceInFile[]): string[] {
  const served = rows.filter((row) => row.present && servesByRow(row));
  const person = served[0]?.person;
  const places = file.items.flatMap(({ paragraph, conflictsOfInterest = [] }) => {
    if (paragraph === undefined || !served.some((row) => rangeHolds(row.paragraphs, paragraph))) {
      return [];
    }
    const own = conflictsOfInterest.filter((conflict) => conflict.person === person);
    return own.some(({ point }) => point === undefined)
      ? [String(paragraph)]
      : own.map(({ point }) => `${paragraph}.${point}`);
  });
  return places.length === 0 ? [] : [awayByConflict(printParagraphs(places.join(',')))];
}
