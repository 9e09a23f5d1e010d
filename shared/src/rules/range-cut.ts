import { formatRange, parseRange } from './paragraph-range.js';

/*
 * Intervals of service are cut where somebody comes or goes: between two §§, or between two decision points of one.
 */

/** From this § on, or from this decision point of it on. */
export interface Moment {
  paragraph: number;
  point?: number | undefined;
}

/** The §§ that a meeting has come to, and how many decision points each has. */
export interface Course {
  first: number;
  last: number;
  pointsOf: (paragraph: number) => number;
}

interface Cells {
  whole: Set<number>;
  /** single points by their § */
  points: Map<number, Set<number>>;
}

function cellsOf(range: string | undefined, { first, last }: Course): Cells {
  const cells: Cells = { whole: new Set(), points: new Map() };
  for (const { from, to, point } of range === undefined ? [{ from: first, to: last }] : parseRange(range)) {
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
    if (paragraph < at.paragraph) {
      before.whole.add(paragraph);
    } else if (paragraph === at.paragraph) {
      for (let point = 1; point < (at.point ?? 1); point += 1) {
        addPoint(before, paragraph, point);
      }
    }
  }
  for (const [paragraph, list] of points) {
    for (const point of list) {
      if (paragraph < at.paragraph || (paragraph === at.paragraph && point < (at.point ?? 1))) {
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
  for (let later = paragraph + 1; later <= course.last; later += 1) {
    cells.whole.add(later);
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
