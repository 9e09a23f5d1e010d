/*
 * Ranges of paragraphs as the meeting file writes them: `1-4,6,8.2` (§§ 1–4, § 6 and point 2 of § 8).
 * No range at all means the whole meeting.
 */

/** §§ `from`–`to`, or one decision point of § `from`. */
export interface Span {
  from: number;
  to: number;
  point?: number;
}

export type RangeFault = 'reversed' | 'zero' | 'gigantic';

/** A range that holds more §§ than this is a slip of the pen or an attack, never a meeting. */
const MOST_PARAGRAPHS = 10_000;
const GREATEST_PARAGRAPH = 1_000_000;

/** Spans in the order given. The form of the text is checked by `contracts/text-fields.ts`. */
export function parseRange(range: string): Span[] {
  return range.split(',').map((part) => {
    const [paragraph = '', point] = part.split('.');
    const [from = '', to = from] = paragraph.split('-');
    return { from: Number(from), to: Number(to), ...(point === undefined ? {} : { point: Number(point) }) };
  });
}

/** What is wrong with a range that has the right form: `6-4`, `0`, `3.0`, or far too much. */
export function rangeFaults(range: string): RangeFault[] {
  const spans = parseRange(range);
  const faults: RangeFault[] = [];
  if (spans.some(({ from, to }) => from > to)) {
    faults.push('reversed');
  }
  if (spans.some(({ from, to, point }) => from === 0 || to === 0 || point === 0)) {
    faults.push('zero');
  }
  const size = spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from + 1), 0);
  if (size > MOST_PARAGRAPHS || spans.some(({ to, from }) => Math.max(to, from) > GREATEST_PARAGRAPH)) {
    faults.push('gigantic');
  }
  return faults;
}

/** True when any part of the § is in the range, be it a single point. */
export function rangeHolds(range: string | undefined, paragraph: number): boolean {
  return (
    range === undefined || parseRange(range).some(({ from, to }) => from <= paragraph && paragraph <= to)
  );
}

/** True when that decision point of the § is in the range. */
export function rangeHoldsPoint(range: string | undefined, paragraph: number, point: number): boolean {
  if (range === undefined) {
    return true;
  }
  return parseRange(range).some(
    (span) =>
      span.from <= paragraph && paragraph <= span.to && (span.point === undefined || span.point === point),
  );
}

/** True when the whole § is in the range: as such, or by every one of its decision points. */
export function attendsWhole(range: string | undefined, paragraph: number, pointCount: number): boolean {
  if (range === undefined) {
    return true;
  }
  const spans = parseRange(range).filter(({ from, to }) => from <= paragraph && paragraph <= to);
  if (spans.some(({ point }) => point === undefined)) {
    return true;
  }
  const points = new Set(spans.map(({ point }) => point));
  return (
    pointCount > 0 && Array.from({ length: pointCount }, (_, index) => index + 1).every((n) => points.has(n))
  );
}

/** The § numbers that the range touches, sorted, each once. A gigantic range gives only its first 10 000. */
export function expandRange(range: string): number[] {
  const numbers = new Set<number>();
  for (const { from, to } of parseRange(range)) {
    for (let number = from; number <= to && numbers.size < MOST_PARAGRAPHS; number += 1) {
      numbers.add(number);
    }
  }
  return [...numbers].sort((a, b) => a - b);
}

/** The §§ that two ranges have in common, as spans; points of one § overlap only when they are the same point. */
export function commonSpans(one: string, other: string): Span[] {
  const others = parseRange(other);
  return parseRange(one).flatMap((a) =>
    others.flatMap((b): Span[] => {
      const from = Math.max(a.from, b.from);
      const to = Math.min(a.to, b.to);
      if (from > to || (a.point !== undefined && b.point !== undefined && a.point !== b.point)) {
        return [];
      }
      const point = a.point ?? b.point;
      return [{ from, to, ...(point === undefined ? {} : { point }) }];
    }),
  );
}

/** § numbers in the form of the file: `1-4,6`. */
export function formatRange(numbers: readonly number[]): string {
  return runs(numbers)
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(',');
}

/** § numbers as printed, with en dash: `1–4, 6`. */
export function printRange(numbers: readonly number[]): string {
  return runs(numbers)
    .map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
    .join(', ');
}

/**
 * With the paragraph sign, as printed: `§ 9`, `§§ 1–4, 6`; points of a range as `§ 8 punkt 2`, `§ 8 punkt 2–3`.
 * An empty list gives an empty text.
 */
export function printParagraphs(paragraphs: string | readonly number[]): string {
  return typeof paragraphs === 'string' ? printSpans(parseRange(paragraphs)) : withSign(paragraphs);
}

/** Spans as `printParagraphs` prints them. */
export function printSpans(spans: readonly Span[]): string {
  const whole = spans.filter(({ point }) => point === undefined);
  const points = new Map<number, number[]>();
  for (const { from, point } of spans) {
    if (point !== undefined) {
      points.set(from, [...(points.get(from) ?? []), point]);
    }
  }
  const wholePart = withSign(whole.length === 0 ? [] : expandRange(formatSpans(whole)));
  const pointParts = [...points]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, list]) => `§ ${paragraph} punkt ${printRange(list)}`);
  return [wholePart, ...pointParts].filter((part) => part !== '').join(', ');
}

function withSign(numbers: readonly number[]): string {
  const distinct = new Set(numbers).size;
  return distinct === 0 ? '' : `${distinct === 1 ? '§' : '§§'} ${printRange(numbers)}`;
}

function formatSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${from}-${to}`).join(',');
}

function runs(numbers: readonly number[]): [number, number][] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) {
      last[1] = number;
    } else {
      found.push([number, number]);
    }
  }
  return found;
}
