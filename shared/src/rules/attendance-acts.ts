import type { AttendanceRow, VacantSeat } from '../contracts/attendance-row.js';
import type { AttendanceInFile } from '../contracts/meeting-file.js';
import type { Capacity } from '../vocabulary/meeting-words.js';
import { parseRange, rangeHoldsPoint } from './paragraph-range.js';
import {
  isBeginning,
  rangeBefore,
  rangeFrom,
  rangeUnion,
  rangeWithout,
  type Course,
  type Moment,
} from './range-cut.js';

/*
 * Who comes, goes and serves while a meeting is held (KL 5:17–20, 5:66). Each act changes the rows of attendance from a
 * moment on; everything else (quorum, votes, what is printed) is read from the rows. A row says one thing: who serves has
 * no other row for the same time.
 */

/** A row whose interval goes on with the meeting: each new § belongs to it until an act closes it. */
export type LiveRow = AttendanceRow & { open?: boolean };

/** The seat that a substitute takes: of a member, by his key, or one in which nobody sits. */
export type SeatToTake = { servesFor: string } | { vacantSeat: VacantSeat };

export interface ActTime {
  at: Moment;
  /** HH:MM in Sweden, where it was noted */
  time?: string | undefined;
}

/** Who comes, and as what. */
export interface Arrival {
  person: string;
  capacity: Capacity;
  remote?: boolean | undefined;
  /** false: a member who is there and may not serve (KL 5:20) */
  serves?: false | undefined;
}

/** Whether a row holds at the moment; without a point it is the beginning of the §. */
export function holdsAt(row: LiveRow, { paragraph, point = 1 }: Moment): boolean {
  return rangeHoldsPoint(row.paragraphs, paragraph, point);
}

export function isServing(row: AttendanceInFile): boolean {
  if (!row.present) {
    return false;
  }
  return row.capacity === 'member'
    ? (row.serves ?? true)
    : row.capacity === 'substitute' && (row.serves ?? row.servesFor !== undefined);
}

/** The rows that hold at the moment: who is there, and as what. */
export function rowsNow(rows: readonly LiveRow[], at: Moment): LiveRow[] {
  return rows.filter((row) => row.present && holdsAt(row, at));
}

/**
 * How far into a § its comings and goings have come: the decision point at which the latest of them was noted; undefined
 * while all of them are between §§.
 */
export function pointReached(rows: readonly LiveRow[], paragraph: number): number | undefined {
  const noted = rows.flatMap(({ paragraphs, open }) => {
    const points = parseRange(paragraphs ?? '0').flatMap(({ from, point }) =>
      from === paragraph && point !== undefined ? [point] : [],
    );
    return points.length === 0 ? [] : [open === true ? Math.min(...points) : Math.max(...points) + 1];
  });
  return noted.length === 0 ? undefined : Math.max(...noted);
}

/**
 * Somebody comes. A member who comes has his seat back from the substitute who served for him (KL 5:19). Coming when one
 * is there already changes nothing.
 */
export function arrive(
  rows: readonly LiveRow[],
  course: Course,
  { person, capacity, remote, serves }: Arrival,
  { at, time }: ActTime,
): LiveRow[] {
  if (rows.some((row) => row.person === person && row.present && goesOn(row) && holdsAt(row, at))) {
    return [...rows];
  }
  const seated =
    capacity === 'member' && serves !== false
      ? endService(rows, course, (row) => row.servesFor === person, at)
      : rows;
  const office = rows.find((row) => row.person === person)?.office;
  const row: LiveRow = {
    person,
    capacity,
    present: true,
    ...(serves === undefined ? {} : { serves }),
    ...(office === undefined ? {} : { office }),
    ...interval(at, course),
    ...(time === undefined ? {} : { from: time }),
    ...(remote === true ? { remote } : {}),
  };
  return joined(
    put(seated, row).filter(
      (other) => other.person !== person || other.present || other.paragraphs !== undefined,
    ),
    course,
  );
}

/** Somebody goes, and with him whatever he served as. One who was never there before stands as absent. */
export function leave(
  rows: readonly LiveRow[],
  course: Course,
  person: string,
  { at, time }: ActTime,
): LiveRow[] {
  const after = rows.flatMap((row): LiveRow[] => {
    if (row.person !== person || !row.present) {
      return [row];
    }
    const closed = close(row, at, course);
    return closed === undefined
      ? []
      : [{ ...closed, ...(time === undefined || closed === row ? {} : { to: time }) }];
  });
  const place = rows.findIndex((row) => row.person === person);
  const first = rows[place];
  if (first === undefined || after.some((row) => row.person === person)) {
    return after;
  }
  const { capacity, office } = first;
  return after.toSpliced(place, 0, {
    person,
    capacity,
    present: false,
    ...(office === undefined ? {} : { office }),
  });
}

/** A substitute who is there takes the seat of somebody: from then on he is no longer there without serving. */
export function serveFor(
  rows: readonly LiveRow[],
  course: Course,
  substitute: string,
  seat: SeatToTake,
  at: Moment,
): LiveRow[] {
  const idle = rows.find(
    (row) => row.person === substitute && row.present && !isServing(row) && holdsAt(row, at),
  );
  const waited = idle === undefined ? undefined : close(idle, at, course);
  const row: LiveRow = {
    person: substitute,
    capacity: 'substitute',
    present: true,
    serves: true,
    ...seat,
    ...(idle?.office === undefined ? {} : { office: idle.office }),
    ...interval(at, course),
    // who serves from the moment he came has come then
    ...(waited === undefined && idle?.from !== undefined ? { from: idle.from } : {}),
    ...(idle?.remote === true ? { remote: true } : {}),
  };
  if (idle === undefined) {
    return joined(put(rows, row), course);
  }
  return joined(
    rows.flatMap((other) => (other === idle ? [...(waited === undefined ? [] : [waited]), row] : [other])),
    course,
  );
}

/** A substitute gives the seat back, and stays in the room. */
export function stopServing(
  rows: readonly LiveRow[],
  course: Course,
  substitute: string,
  at: Moment,
): LiveRow[] {
  return joined(
    endService(rows, course, (row) => row.person === substitute, at),
    course,
  );
}

/**
 * A new § has begun: whoever is there or serves does so in it too. A substitute who sat for one with jäv gives the seat
 * back when the jäv is over (KL 5:20). One that was passed over until now was taken to have been handled by its number: who
 * has gone since was not there.
 * @param biased who has jäv in the new §
 */
export function goOn(
  rows: readonly LiveRow[],
  course: Course,
  paragraph: number,
  biased: (person: string) => boolean = () => false,
): LiveRow[] {
  const at = { paragraph };
  const extended = rows.flatMap((row): LiveRow[] => {
    if (row.paragraphs === undefined || !row.present) {
      return [row];
    }
    if (row.open === true) {
      return [{ ...row, paragraphs: rangeUnion(row.paragraphs, String(paragraph), course) }];
    }
    return course.taken.some((one) => one > paragraph) ? passedBy(row, paragraph, course, rows) : [row];
  });
  const back = new Set(
    extended
      .filter((row) => row.capacity === 'member' && isServing(row) && holdsAt(row, at) && !biased(row.person))
      .map(({ person }) => person),
  );
  return joined(
    endService(extended, course, ({ servesFor }) => servesFor !== undefined && back.has(servesFor), at),
    course,
  );
}

/**
 * A row that ended before a § which was passed over is taken up after all. A guest who is noted for just that § was noted
 * beforehand, and stays.
 */
function passedBy(row: LiveRow, paragraph: number, course: Course, all: readonly LiveRow[]): LiveRow[] {
  const { person, capacity, office, paragraphs = '' } = row;
  const rest = rangeWithout(paragraphs, paragraph, course);
  if (rest !== undefined) {
    return [{ ...row, paragraphs: rest }];
  }
  if (capacity !== 'member' && capacity !== 'substitute') {
    return [row];
  }
  return all.some((other) => other !== row && other.person === person)
    ? []
    : [{ person, capacity, present: false, ...(office === undefined ? {} : { office }) }];
}

function endService(
  rows: readonly LiveRow[],
  course: Course,
  whose: (row: LiveRow) => boolean,
  at: Moment,
): LiveRow[] {
  return rows.flatMap((row): LiveRow[] => {
    if (!whose(row) || row.capacity !== 'substitute' || !isServing(row)) {
      return [row];
    }
    const closed = close(row, at, course);
    if (closed === row) {
      return [row];
    }
    const { person, capacity, office, remote, from } = row;
    const idle: LiveRow = {
      person,
      capacity,
      present: true,
      ...(office === undefined ? {} : { office }),
      ...interval(at, course),
      ...(closed === undefined && from !== undefined ? { from } : {}),
      ...(remote === undefined ? {} : { remote }),
    };
    return [...(closed === undefined ? [] : [closed]), ...(goesOn(row) ? [idle] : [])];
  });
}

const goesOn = ({ paragraphs, open }: LiveRow) => paragraphs === undefined || open === true;

/** The row as it stands when it ends at the moment: the same where it ended before, undefined where nothing is left. */
function close(row: LiveRow, at: Moment, course: Course): LiveRow | undefined {
  const paragraphs = rangeBefore(row.paragraphs, at, course);
  if (
    !goesOn(row) &&
    row.paragraphs !== undefined &&
    paragraphs === rangeUnion(row.paragraphs, row.paragraphs, course)
  ) {
    return row;
  }
  if (paragraphs === undefined) {
    return undefined;
  }
  const { open: _goesOn, ...rest } = row;
  return { ...rest, paragraphs };
}

/** From the very beginning it is the whole meeting, which is written without a range. */
function interval(at: Moment, course: Course): Pick<LiveRow, 'paragraphs' | 'open'> {
  return isBeginning(course, at) ? {} : { paragraphs: rangeFrom(at, course), open: true };
}

/** After the rows of the same person, so that the list keeps its order. */
function put(rows: readonly LiveRow[], row: LiveRow): LiveRow[] {
  const last = rows.findLastIndex(({ person }) => person === row.person);
  return last === -1 ? [...rows, row] : rows.toSpliced(last + 1, 0, row);
}

/** Rows that say the same of neighbouring intervals become one: a slip that was undone leaves no seam. */
function joined(rows: readonly LiveRow[], course: Course): LiveRow[] {
  const result: LiveRow[] = [];
  for (const row of rows) {
    const index = result.findIndex((other) => sayTheSame(other, row));
    const other = result[index];
    if (other?.paragraphs === undefined || row.paragraphs === undefined) {
      result.push(row);
      continue;
    }
    result[index] = {
      ...other,
      paragraphs: rangeUnion(other.paragraphs, row.paragraphs, course),
      ...(other.open === true || row.open === true ? { open: true } : {}),
    };
  }
  return result;
}

function sayTheSame(one: LiveRow, other: LiveRow): boolean {
  const same = (
    ['person', 'capacity', 'present', 'serves', 'servesFor', 'remote', 'office', 'from', 'to'] as const
  ).every((name) => one[name] === other[name]);
  return same && one.vacantSeat?.label === other.vacantSeat?.label;
}
