import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { AttendanceInFile } from '@klubbat/shared/contracts/meeting-file';
import { isServing } from '@klubbat/shared/rules/attendance-acts';
import { parseRange, rangeHolds } from '@klubbat/shared/rules/paragraph-range';
import { rangeError } from '../../lib/paragraph-range-input.js';
import { attendanceOf, type DraftRow } from './attendance-draft.js';

export type StripState = 'serves' | 'present' | 'biased' | 'absent';

/** Some §§ after one another in which a person was the same. */
export interface StripRun {
  from: number;
  to: number;
  count: number;
  state: StripState;
  /** true: in some of the decision points only */
  isPart: boolean;
}

/** Everyone's way through the meeting, § by §, from all his rows. Nothing before §§ have numbers. */
export function stripsOf(
  { items }: Pick<MeetingView, 'items'>,
  rows: readonly DraftRow[],
): ReadonlyMap<string, StripRun[]> {
  const numbered = items
    .flatMap(({ paragraph, conflictsOfInterest = [] }) =>
      paragraph === null
        ? []
        : [{ paragraph, biased: new Set(conflictsOfInterest.map(({ person }) => person)) }],
    )
    .sort((a, b) => a.paragraph - b.paragraph);
  const own = new Map<string, AttendanceInFile[]>();
  for (const row of attendanceOf(rows.filter(({ paragraphs }) => rangeError(paragraphs) === undefined))) {
    own.set(row.person, [...(own.get(row.person) ?? []), row]);
  }
  return new Map(
    [...own].map(([person, all]) => {
      const present = all.filter((row) => row.present);
      const runs: StripRun[] = [];
      for (const { paragraph, biased } of numbered) {
        const seen = cellOf(present, paragraph, biased.has(person));
        const last = runs.at(-1);
        if (last?.state === seen.state && last.isPart === seen.isPart) {
          last.to = paragraph;
          last.count += 1;
        } else {
          runs.push({ from: paragraph, to: paragraph, count: 1, ...seen });
        }
      }
      return [person, runs];
    }),
  );
}

function cellOf(
  present: readonly AttendanceInFile[],
  paragraph: number,
  biased: boolean,
): Pick<StripRun, 'state' | 'isPart'> {
  const here = present.filter((row) => rangeHolds(row.paragraphs, paragraph));
  if (here.length === 0) {
    return { state: 'absent', isPart: false };
  }
  const isPart = here.every(({ paragraphs }) =>
    parseRange(paragraphs ?? '0').some(({ from, point }) => from === paragraph && point !== undefined),
  );
  return { state: biased ? 'biased' : here.some(isServing) ? 'serves' : 'present', isPart };
}
