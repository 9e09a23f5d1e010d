import type { AttendanceRow } from '../contracts/attendance-row.js';
import { isServing } from './attendance-acts.js';
import { parseRange, rangeHolds } from './paragraph-range.js';

/** The decision points of the § that a row holds; nothing where it holds all of it. */
function pointsIn(range: string | undefined, paragraph: number): number[] {
  const spans = parseRange(range ?? String(paragraph)).filter(
    ({ from, to }) => from <= paragraph && paragraph <= to,
  );
  return spans.some(({ point }) => point === undefined)
    ? []
    : spans.flatMap(({ point }) => point ?? []).sort((a, b) => a - b);
}

/** Who was there in the §, as what, for whom and for how much of it. */
function saidOf(rows: readonly AttendanceRow[], paragraph: number): string {
  const lines = rows
    .filter((row) => row.present && rangeHolds(row.paragraphs, paragraph))
    .map((row) =>
      JSON.stringify([
        row.person,
        row.capacity,
        isServing(row),
        row.servesFor,
        row.vacantSeat,
        row.remote === true,
        pointsIn(row.paragraphs, paragraph),
      ]),
    );
  return [...new Set(lines)].sort().join('\n');
}

/**
 * The §§ among the frozen ones of which the rows before and after do not say the same. What an adjusted § says of who has
 * served in it never changes (KL 5:66, 5:69), however the rows around it are cut and joined.
 */
export function changedWhereFrozen(
  before: readonly AttendanceRow[],
  after: readonly AttendanceRow[],
  frozen: readonly number[],
): number[] {
  return frozen.filter((paragraph) => saidOf(before, paragraph) !== saidOf(after, paragraph));
}
