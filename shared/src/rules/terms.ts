import { addDays } from './calendar.js';

/** A mandate period: first and last day. */
export interface Term {
  from: string;
  until: string;
}

interface Served {
  from: string | null;
  until: string | null;
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const inYear = (day: string, year: number) => `${String(year).padStart(4, '0')}${day.slice(4)}`;

/** How many whole years a term takes; undefined where it does not. */
function wholeYears({ from, until }: Term): number | undefined {
  const next = addDays(until, 1);
  const years = yearOf(next) - yearOf(from);
  return next.slice(4) === from.slice(4) && years > 0 ? years : undefined;
}

/** The terms before a term that takes whole years, the latest first, back to the one that the day lies in. */
export function termsBefore(term: Term, back: string): Term[] {
  const years = wholeYears(term);
  const terms: Term[] = [];
  // a term that begins on 29 February has no day to begin on before
  if (years === undefined || term.from.endsWith('-02-29')) {
    return terms;
  }
  for (let { from } = term; from > back && yearOf(from) - years >= 1600;) {
    const until = addDays(from, -1);
    from = inYear(from, yearOf(from) - years);
    terms.push({ from, until });
  }
  return terms;
}

/** Those who served on some day of a term. Whose first day is not known served in the term of his last one. */
export function servedIn<T extends Served>(served: readonly T[], term: Term): T[] {
  return served.filter(
    ({ from, until }) => (from ?? until ?? term.from) <= term.until && (until === null || until >= term.from),
  );
}

/**
 * Those whose time is over, by the terms in which they served, the latest first; `undefined` as term: of a body whose terms are
 * not known. Whoever served in two stands in both.
 */
export function byTerm<T extends Served>(
  past: readonly T[],
  term: Term | undefined,
): { term: Term | undefined; served: T[] }[] {
  if (term === undefined || wholeYears(term) === undefined) {
    return past.length === 0 ? [] : [{ term: undefined, served: [...past] }];
  }
  const first = past.map(({ from, until }) => from ?? until ?? term.from).sort()[0] ?? term.from;
  return [term, ...termsBefore(term, first)]
    .map((one) => ({ term: one, served: servedIn(past, one) }))
    .filter(({ served }) => served.length > 0);
}
