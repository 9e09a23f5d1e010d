import { formatRange, parseRange } from './paragraph-range.js';

/*
 * Intervals of service are cut where somebody comes or goes: between two §§, or between two decision points of one.
 */

/** From this § on, or from this decision point of it on. */
export interface Moment {
  paragraph: number;
  point?: number | undefined;
  /** the day of it, where it is known to be another than that on which the § was taken up */
  day?: string | undefined;
}

/**
 * The §§ that a meeting has come to, in the order in which they were taken up: those that were numbered beforehand may be
 * taken up out of their order, and who went while § 3 was at hand is not there in § 2 when that comes after it.
 */
export interface Course {
  /** never empty: before the first § it is the one that comes */
  taken: readonly number[];
  /** how many decision points each has */
  pointsOf: (paragraph: number) => number;
  /** the day on which each was taken up, of a meeting of several days; undefined: not known */
  dayOf?: ((paragraph: number) => string | undefined) | undefined;
}

/** The course as it goes on with a § that is taken up now. */
export function takenUp(course: Course, paragraph: number): Course {
  return { ...course, taken: [...course.taken.filter((one) => one !== paragraph), paragraph] };
}

/** The § that the meeting has come to. */
export function lastTaken({ taken }: Course): number {
  return taken.at(-1) ?? 1;
}

/** True where the § comes before the other one. What the meeting has not come to goes by its number. */
function comesBefore({ taken }: Course, paragraph: number, other: number): boolean {
  const [one, two] = [taken.indexOf(paragraph), taken.indexOf(other)];
  return one === -1 || two === -1 ? paragraph < other : one < two;
}

/** True at the beginning of the meeting, before anything has been handled. */
export function isBeginning({ taken }: Course, { paragraph, point = 1 }: Moment): boolean {
  return (taken.indexOf(paragraph) === 0 || !taken.some((one) => one <= paragraph)) && point <= 1;
}

interface Cells {
  whole: Set<number>;
  /** single points by their § */
  points: Map<number, Set<number>>;
}

function cellsOf(range: string | undefined, { taken }: Course): Cells {
  const cells: Cells = { whole: new Set(range === undefined ? taken : []), points: new Map() };
  for (const { from, to, point } of range === undefined ? [] : parseRange(range)) {
    if (point !== undefined) {
      addPoint(cells, from, point);
      continue;
    }
    for (let paragraph = from; paragraph <= to; paragraph += 1) {
      cells.whole.add(paragraph);
    }
  }
  return cells;
}

function addPoint({ points }: Cells, paragraph: number, point: number): void {
  points.set(paragraph, (points.get(paragraph) ?? new Set()).add(point));
}

function written(cells: Cells, course: Course): string | undefined {
  for (const [paragraph, points] of cells.points) {
    const count = course.pointsOf(paragraph);
    if (count > 0 && Array.from({ length: count }, (_, index) => index + 1).every((n) => points.has(n))) {
      cells.whole.add(paragraph);
    }
  }
  const parts = [
    ...(cells.whole.size > 0 ? [formatRange([...cells.whole])] : []),
    ...[...cells.points]
      .filter(([paragraph]) => !cells.whole.has(paragraph))
      .sort(([a], [b]) => a - b)
      .flatMap(([paragraph, points]) =>
        [...points].sort((a, b) => a - b).map((point) => `${paragraph}.${point}`),
      ),
  ];
  return parts.length === 0 ? undefined : parts.join(',');
}

/** What of the range lies before the moment; undefined where nothing does. No range is the whole meeting so far. */
export function rangeBefore(range: string | undefined, at: Moment, course: Course): string | undefined {
  const { whole, points } = cellsOf(range, course);
  const before: Cells = { whole: new Set(), points: new Map() };
  for (const paragraph of whole) {
    if (comesBefore(course, paragraph, at.paragraph)) {
      before.whole.add(paragraph);
    } else if (paragraph === at.paragraph) {
      for (let point = 1; point < (at.point ?? 1); point += 1) {
        addPoint(before, paragraph, point);
      }
    }
  }
  for (const [paragraph, list] of points) {
    for (const point of list) {
      const within = paragraph === at.paragraph && point < (at.point ?? 1);
      if (within || comesBefore(course, paragraph, at.paragraph)) {
        addPoint(before, paragraph, point);
      }
    }
  }
  return written(before, course);
}

/** All from the moment to the end of what the meeting has come to. */
export function rangeFrom(at: Moment, course: Course): string {
  const { paragraph, point = 1 } = at;
  const cells: Cells = { whole: new Set(), points: new Map() };
  for (const later of course.taken) {
    if (comesBefore(course, paragraph, later)) {
      cells.whole.add(later);
    }
  }
  const count = course.pointsOf(paragraph);
  if (point <= 1 || point > count) {
    cells.whole.add(paragraph);
  } else {
    for (let rest = point; rest <= count; rest += 1) {
      addPoint(cells, paragraph, rest);
    }
  }
  return written(cells, course) ?? String(paragraph);
}

/** Both ranges together. */
export function rangeUnion(one: string, other: string, course: Course): string {
  const cells = cellsOf(one, course);
  const more = cellsOf(other, course);
  more.whole.forEach((paragraph) => cells.whole.add(paragraph));
  more.points.forEach((points, paragraph) => points.forEach((point) => addPoint(cells, paragraph, point)));
  return written(cells, course) ?? one;
}

/** The range without a §; undefined where nothing is left. */
export function rangeWithout(range: string, paragraph: number, course: Course): string | undefined {
  const cells = cellsOf(range, course);
  cells.whole.delete(paragraph);
  cells.points.delete(paragraph);
  return written(cells, course);
}

/** The moment that follows the end of the range, of what lies before `at`; undefined where nothing does. */
export function momentAfter(range: string | undefined, at: Moment, course: Course): Moment | undefined {
  const before = range === undefined ? undefined : rangeBefore(range, at, course);
  if (before === undefined) {
    return undefined;
  }
  const { whole, points } = cellsOf(before, course);
  const last = [...whole, ...points.keys()].reduce((one, other) =>
    comesBefore(course, one, other) ? other : one,
  );
  const reached = whole.has(last) ? undefined : Math.max(...(points.get(last) ?? []));
  if (reached !== undefined && reached < course.pointsOf(last)) {
    return { paragraph: last, point: reached + 1 };
  }
  return { paragraph: course.taken[course.taken.indexOf(last) + 1] ?? Math.max(at.paragraph, last + 1) };
}

/** The §§ of the range that lie before the moment, in part or as a whole. */
export function paragraphsBefore(range: string | undefined, at: Moment, course: Course): number[] {
  const before = rangeBefore(range, at, course);
  if (before === undefined) {
    return [];
  }
  const { whole, points } = cellsOf(before, course);
  return [...new Set([...whole, ...points.keys()])];
}
