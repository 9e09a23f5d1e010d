import type { AttendanceInFile } from '../contracts/meeting-file.js';
import type { BoardKind, Capacity } from '../vocabulary/meeting-words.js';
import { rangeHolds, rangeHoldsPoint } from './paragraph-range.js';
import { rangeBefore, rangeFrom, rangeUnion, type Course, type Moment } from './range-cut.js';

/*
 * Who comes, goes and serves while a meeting is held (KL 5:17–20, 5:66). Each act changes the rows of attendance from a
 * moment on; everything else (quorum, votes, what is printed) is read from the rows.
 */

/** A row whose interval goes on with the meeting: each new § belongs to it until an act closes it. */
export type LiveRow = AttendanceInFile & { open?: boolean };

export interface ActTime {
  at: Moment;
  /** HH:MM in Sweden, where it was noted */
  time?: string | undefined;
}

/** Whether a row holds at the moment. */
export function holdsAt(row: LiveRow, { paragraph, point }: Moment): boolean {
  return point === undefined
    ? rangeHolds(row.paragraphs, paragraph)
    : rangeHoldsPoint(row.paragraphs, paragraph, point);
}

export function isServing(row: LiveRow): boolean {
  if (!row.present) {
    return false;
  }
  return row.capacity === 'member'
    ? (row.serves ?? true)
    : row.capacity === 'substitute' && (row.serves ?? row.servesFor !== undefined);
}

/**
 * Somebody comes. A member who comes has his seat back from the substitute who served for him (KL 5:19). Coming when one
 * is there already changes nothing.
 */
export function arrive(
  rows: readonly LiveRow[],
  course: Course,
  who: { person: string; capacity: Capacity; remote?: boolean | undefined },
  { at, time }: ActTime,
): LiveRow[] {
  if (rows.some((row) => row.person === who.person && row.present && holdsAt(row, at))) {
    return [...rows];
  }
  const kept = rows.filter((row) => row.person !== who.person || row.present || row.paragraphs !== undefined);
  const seated =
    who.capacity === 'member' ? endService(kept, course, (row) => row.servesFor === who.person, at) : kept;
  return joined(
    [
      ...seated,
      {
        person: who.person,
        capacity: who.capacity,
        present: true,
        ...interval(at, course),
        ...(time === undefined ? {} : { from: time }),
        ...(who.remote === true ? { remote: true } : {}),
      },
    ],
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
  const own = rows.filter((row) => row.person === person);
  const after = rows.flatMap((row): LiveRow[] => {
    if (row.person !== person || !row.present) {
      return [row];
    }
    const closed = close(row, at, course);
    return closed === undefined
      ? []
      : [{ ...closed, ...(time === undefined || closed === row ? {} : { to: time }) }];
  });
  const [first] = own;
  const stays = after.some((row) => row.person === person);
  return first === undefined || stays
    ? after
    : [...after, { person, capacity: first.capacity, present: false }];
}

/** A substitute who is there takes the seat of somebody. */
export function serveFor(
  rows: readonly LiveRow[],
  course: Course,
  substitute: string,
  member: string,
  at: Moment,
): LiveRow[] {
  const serving: LiveRow = {
    person: substitute,
    capacity: 'substitute',
    present: true,
    serves: true,
    servesFor: member,
    ...interval(at, course),
  };
  const remote = rows.some((row) => row.person === substitute && row.remote === true && holdsAt(row, at));
  return joined([...rows, remote ? { ...serving, remote } : serving], course);
}

/** A substitute gives the seat back, and stays in the room. */
export function stopServing(
  rows: readonly LiveRow[],
  course: Course,
  substitute: string,
  at: Moment,
): LiveRow[] {
  return endService(rows, course, (row) => row.person === substitute, at);
}

/** A new § has begun: whoever is there or serves does so in it too. */
export function goOn(rows: readonly LiveRow[], course: Course, paragraph: number): LiveRow[] {
  return rows.map((row) =>
    row.open === true && row.paragraphs !== undefined
      ? { ...row, paragraphs: rangeUnion(row.paragraphs, String(paragraph), course) }
      : row,
  );
}

export type ActHindrance =
  /** refused: one cannot sit in two seats, nor two in one */
  | 'serves-already'
  | 'seat-taken'
  | 'member-present'
  | 'not-there'
  /** in fullmäktige refused for the rest of the day, elsewhere warned of (KL 5:20) */
  | 'broke-off-earlier';

/** What stands in the way of a substitute's taking that seat from that moment on. */
export function hindrancesToServe(
  rows: readonly LiveRow[],
  substitute: string,
  member: string,
  at: Moment,
): ActHindrance[] {
  const now = rows.filter((row) => row.present && holdsAt(row, at));
  const found: ActHindrance[] = [];
  if (!now.some(({ person }) => person === substitute)) {
    found.push('not-there');
  }
  if (now.some((row) => row.person === substitute && row.servesFor !== undefined && isServing(row))) {
    found.push('serves-already');
  }
  if (now.some((row) => row.person !== substitute && row.servesFor === member && isServing(row))) {
    found.push('seat-taken');
  }
  if (now.some((row) => row.person === member && row.capacity === 'member' && isServing(row))) {
    found.push('member-present');
  }
  if (hasBrokenOff(rows, substitute, at)) {
    found.push('broke-off-earlier');
  }
  return found;
}

/** True when the person has served before the moment and does not at it: he broke off (jäv closes no interval). */
export function hasBrokenOff(rows: readonly LiveRow[], person: string, at: Moment): boolean {
  const served = rows.filter((row) => row.person === person && isServing(row));
  return (
    served.some((row) => row.open !== true && startsBefore(row, at)) &&
    !served.some((row) => holdsAt(row, at))
  );
}

/** KL 5:20 binds fullmäktige; a nämnd has it, if at all, in its own rules. */
export function refusesReturn(board: BoardKind): boolean {
  return board === 'assembly';
}

function startsBefore({ paragraphs }: LiveRow, at: Moment): boolean {
  if (paragraphs === undefined) {
    return false;
  }
  return paragraphs.split(',').some((part) => {
    const [paragraph = '', point] = part.split('.');
    const from = Number(paragraph.split('-')[0]);
    return from < at.paragraph || (from === at.paragraph && Number(point ?? 1) < (at.point ?? 1));
  });
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
    return closed === undefined ? [] : [closed];
  });
}

/** The row as it stands when it ends at the moment: the same where it ended before, undefined where nothing is left. */
function close(row: LiveRow, at: Moment, course: Course): LiveRow | undefined {
  if (row.paragraphs !== undefined && row.open !== true && !holdsFrom(row, at)) {
    return row;
  }
  const paragraphs = rangeBefore(row.paragraphs, at, course);
  if (paragraphs === undefined) {
    return undefined;
  }
  const { open: _goesOn, ...rest } = row;
  return { ...rest, paragraphs };
}

function holdsFrom({ paragraphs = '' }: LiveRow, { paragraph, point = 1 }: Moment): boolean {
  return paragraphs.split(',').some((part) => {
    const [span = '', own] = part.split('.');
    const [from = '', to = from] = span.split('-');
    return (
      Number(to) > paragraph || (Number(to) === paragraph && (own === undefined || Number(own) >= point))
    );
  });
}

/** From the very beginning it is the whole meeting, which is written without a range. */
function interval(at: Moment, course: Course): Pick<LiveRow, 'paragraphs' | 'open'> {
  return at.paragraph <= course.first && (at.point ?? 1) <= 1
    ? {}
    : { paragraphs: rangeFrom(at, course), open: true };
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
  return (
    ['person', 'capacity', 'present', 'serves', 'servesFor', 'remote', 'office', 'from', 'to'] as const
  ).every((name) => one[name] === other[name]);
}
