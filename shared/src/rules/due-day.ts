import { monthNames } from '../vocabulary/month-names.js';
import { addDays } from './calendar.js';
import { addMonths } from './month.js';

const QUARTERS = ['första', 'andra', 'tredje', 'fjärde'];

const MONTH = `(?<month>${monthNames.join('|')})`;
const YEAR = '(?<year>[12]\\d{3})';
/** what says that a day is a last one, and up to some words between: "senast vid nämndens sammanträde den" */
const BY = `(?<by>senast|före|innan|till|inför|under|i|vid)(?:\\s+(?!att\\s)[\\p{L}-]+){0,6}?\\s+`;

const inWords = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu');

const lastOf = (month: string) => addDays(`${addMonths(month, 1)}-01`, -1);
const monthNumber = (name: string) =>
  String(monthNames.indexOf(name.toLocaleLowerCase('sv')) + 1).padStart(2, '0');

/** "Before" a day ends on the day before it. */
const ending = (by: string | undefined, day: string) =>
  /^(?:före|innan|inför)$/iu.test(by ?? '') ? addDays(day, -1) : day;

const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

type Groups = Record<string, string | undefined>;
type Read = (found: Groups, given: string) => string | undefined;

/** The first such day or month after the one on which it was said, where no year is named. */
function nextAfter(given: string, rest: string): string {
  const year = given.slice(0, 4);
  return `${year}-${rest}` > given.slice(0, rest.length + 5)
    ? `${year}-${rest}`
    : `${Number(year) + 1}-${rest}`;
}

const ways: readonly (readonly [RegExp, Read])[] = [
  [
    inWords(`${BY}(?<iso>[12]\\d{3}-\\d{2}-\\d{2})`),
    ({ by, iso = '' }) => (exists(iso) ? ending(by, iso) : undefined),
  ],
  [
    inWords(`${BY}(?<date>\\d{1,2})\\s+${MONTH}(?:\\s+${YEAR})?`),
    ({ by, date = '', month = '', year }, given) => {
      const rest = `${monthNumber(month)}-${date.padStart(2, '0')}`;
      const day = year === undefined ? nextAfter(given, rest) : `${year}-${rest}`;
      return exists(day) ? ending(by, day) : undefined;
    },
  ],
  [
    inWords('(?:utgången|slutet)\\s+av\\s+(?:år(?:et)?\\s*)?(?<year>[12]\\d{3})'),
    ({ year = '' }) => `${year}-12-31`,
  ],
  [
    inWords(`(?<which>${QUARTERS.join('|')})\\s+kvartalet\\s+${YEAR}`),
    ({ which = '', year = '' }) =>
      lastOf(`${year}-${String((QUARTERS.indexOf(which.toLocaleLowerCase('sv')) + 1) * 3).padStart(2, '0')}`),
  ],
  [
    inWords(`kvartal\\s+(?<number>[1-4])[, ]+${YEAR}`),
    ({ number = '1', year = '' }) => lastOf(`${year}-${String(Number(number) * 3).padStart(2, '0')}`),
  ],
  [
    inWords(`${BY}${MONTH}(?:\\s+${YEAR})?`),
    ({ by, month = '', year }, given) => {
      const rest = monthNumber(month);
      const named = year === undefined ? nextAfter(given, rest) : `${year}-${rest}`;
      return /^(?:före|innan|inför)$/iu.test(by ?? '') ? addDays(`${named}-01`, -1) : lastOf(named);
    },
  ],
  [inWords('årsskiftet'), (_found, given) => `${given.slice(0, 4)}-12-31`],
  [
    inWords('årets\\s+(?:slut|utgång)|(?:utgången|slutet)\\s+av\\s+året'),
    (_found, given) => `${given.slice(0, 4)}-12-31`,
  ],
  [
    inWords(`halvårsskiftet(?:\\s+${YEAR})?`),
    ({ year }, given) => (year === undefined ? nextAfter(given, '06-30') : `${year}-06-30`),
  ],
];

/**
 * The last day that a Swedish text names for what is to be done: "senast den 30 juni 2027", "till nämndens möte i mars",
 * "före utgången av 2026", "andra kvartalet 2027". A month ends with its last day; where no year is named, the first such day
 * after `given` is meant.
 *
 * @param given the day on which it was said, YYYY-MM-DD
 * @returns YYYY-MM-DD; undefined where no day is named, or one that does not exist. To be confirmed by a person, always.
 */
export function dueDay(text: string, given: string): string | undefined {
  for (const [pattern, read] of ways) {
    const found = pattern.exec(text)?.groups;
    if (found !== undefined) {
      return read(found, given);
    }
    if (pattern.test(text)) {
      return read({}, given);
    }
  }
  return undefined;
}
