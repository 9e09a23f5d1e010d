import type { SectionInFile } from '../contracts/meeting-file.js';
import { plainText } from '../text/plain-text.js';
import { monthNames } from '../vocabulary/month-names.js';
import { weekdayNames } from '../vocabulary/weekday-names.js';
import { weekdayOf } from './calendar.js';
import { decisionPoints } from './decision-points.js';

/** A day on which a decision says that a body is to meet. */
export interface FoundMeetingDate {
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM; null: no time is named */
  start: string | null;
  /** the body that the text names for it, where it names one: "Regionstyrelsen:" */
  of: string | null;
  /** the weekday that the text names, where the day is another one: one of the two is wrong */
  saidWeekday: string | null;
}

const MONTH = monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');
const WEEKDAY = weekdayNames.map((name) => `${name}(?:en)?|${name.slice(0, 3)}\\.?`).join('|');
const CLOCK =
  '(?:,?\\s*\\(?(?:kl(?:ockan|\\.)?\\s*)(?<clock>\\d{1,2}(?:[.:]\\d{2})?)(?:\\s*[–-]\\s*\\d{1,2}(?:[.:]\\d{2})?)?\\)?)?';
const DAYS = '(?<days>\\d{1,2}(?::[ea])?(?:\\s*(?:[–-]|,|och|samt)\\s*\\d{1,2}(?::[ea])?){0,15})';
const YEAR = '(?:\\s*,?\\s*(?<year>[12]\\d{3})(?!\\d))?';

/** The ways in which a day is written. The first that fits at a place is taken. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\d])(?:(?<weekday>${WEEKDAY})\\s+(?:den\\s+)?)?${DAYS}\\s*(?<month>${MONTH})(?!\\p{L})${YEAR}${CLOCK}`,
    `(?<![\\p{L}\\d-])(?<iso>[12]\\d{3}-\\d{2}-\\d{2})(?!\\d)${CLOCK.replace('?<clock>', '?<isoClock>')}`,
    `(?<![\\p{L}\\d/])(?<slashDay>\\d{1,2})/(?<slashMonth>\\d{1,2})(?:[-/ ](?<slashYear>[12]\\d{3}))?(?![\\d/])${CLOCK.replace('?<clock>', '?<slashClock>')}`,
    // a table, a month a row: "Januari 19", "mars: 2 och 30"
    `(?<![\\p{L}\\d])(?<rowMonth>${MONTH})\\s*[:\\t]?\\s*${DAYS.replace('?<days>', '?<rowDays>')}(?![\\d/.:-])${CLOCK.replace('?<clock>', '?<rowClock>')}`,
  ].join('|'),
  'giu',
);

/** What stands before a day on which no meeting is held: the days by which something is to be done before one. */
const OTHER_DAY =
  /senast|bered|inlämn|kallels|juster|handling|stopp|kungör|utskick|anmäl|presidi|gruppmöt|före den|innan den/iu;
const MEETING = /sammanträd|möte|nämnd|styrels|fullmäktig|utskott|råd|forum/iu;
const GENERAL = /^(?:sammanträd|möte|dag|datum|tid|beslut|plan|enligt|följande|vår|höst|år)/iu;

const number = (text: string | undefined) => (text ?? '').padStart(2, '0');
const monthOf = (name: string) =>
  number(String(monthNames.findIndex((one) => one.startsWith(name.slice(0, 3).toLocaleLowerCase('sv'))) + 1));

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** `9`, `13.00`, `8:30` to HH:MM. */
function clockOf(text: string | undefined): string | null {
  if (text === undefined) {
    return null;
  }
  const [hour = '', minute = '00'] = text.split(/[.:]/u);
  return Number(hour) < 24 && Number(minute) < 60 ? `${number(hour)}:${minute}` : null;
}

interface Written {
  index: number;
  end: number;
  /** MM-DD, and the year where it is written */
  days: { rest: string; year: string | undefined }[];
  start: string | null;
  weekday: string | undefined;
}

/** Of days with a hyphen between them only the first begins a meeting; all others are listed. */
const listed = (days: string) =>
  days
    .split(/,|och|samt/u)
    .map((part) => /\d{1,2}/u.exec(part)?.[0] ?? '')
    .filter((day) => day !== '');

function readDates(line: string): Written[] {
  return [...line.matchAll(DATE)].map((match) => {
    const found = match.groups ?? {};
    const { iso } = found;
    const month = found['month'] ?? found['rowMonth'];
    const days =
      iso !== undefined
        ? [{ rest: iso.slice(5), year: iso.slice(0, 4) }]
        : month === undefined
          ? [
              {
                rest: `${number(found['slashMonth'])}-${number(found['slashDay'])}`,
                year: found['slashYear'],
              },
            ]
          : listed(found['days'] ?? found['rowDays'] ?? '').map((day) => ({
              rest: `${monthOf(month)}-${number(day)}`,
              year: found['year'],
            }));
    return {
      index: match.index,
      end: match.index + match[0].length,
      days,
      start: clockOf(found['clock'] ?? found['isoClock'] ?? found['slashClock'] ?? found['rowClock']),
      weekday: found['weekday'],
    };
  });
}

const yearIn = (text: string) => /(?<![\d-])(20\d{2}|19\d{2})(?![\d-])/u.exec(text)?.[1];

/** Of a table the columns that hold the days of meetings: those whose heading does not say something else. */
function columnsOf(cells: readonly string[]): Set<number> {
  const other = cells.flatMap((cell, index) => (OTHER_DAY.test(cell) ? [index] : []));
  return new Set(cells.map((_, index) => index).filter((index) => !other.includes(index)));
}

/** Whose days these are, by the words before them: "Regionstyrelsen: 12 januari". Words that name no body are none. */
function bodyIn(words: string): string | null {
  const name = words
    .replace(/[:\t•*]+/gu, ' ')
    .replace(/^[-–\d.)\s]+/u, '')
    .replace(/(?:20\d{2}|sammanträder|sammanträden|den|följande dagar|kl\S*\s*[\d.:]*)/giu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim();
  return MEETING.test(name) && !GENERAL.test(name) && name.split(' ').length <= 5 ? name : null;
}

function saidOtherwise(weekday: string | undefined, day: string): string | null {
  const said = weekdayNames.find((name) => name.slice(0, 3) === weekday?.slice(0, 3).toLocaleLowerCase('sv'));
  return said === undefined || said === weekdayNames[weekdayOf(day)] ? null : said;
}

/**
 * The days on which a text says that a body is to meet: in a sentence, a list or the rows of a table, with or without
 * weekday, year and time. The year is the one written beside, above or in the title; without any it is the first such day after
 * `given`. Days by which something is to be done before a meeting ("handlingar senast den", a column "Beredning") are left
 * out. They are suggestions: a person confirms each.
 *
 * @param given the day of the meeting that decided, YYYY-MM-DD: nothing before it is found
 */
export function findMeetingDates(
  text: string,
  { given, title = '' }: { given: string; title?: string },
): FoundMeetingDate[] {
  const found = new Map<string, FoundMeetingDate>();
  const general = yearIn(title) ?? yearIn(text);
  let year = general;
  let body: string | null = null;
  let start: string | null = null;
  let columns: Set<number> | undefined;
  const told = new Set<string>();
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    const dates = readDates(line);
    if (dates.length === 0) {
      year = yearIn(line) ?? year;
      columns = cells.length > 1 ? columnsOf(cells) : undefined;
      if (line.trim() !== '' && cells.length === 1) {
        body = bodyIn(line) ?? (/:\s*$/u.test(line) ? null : body);
        start = clockOf(/kl(?:ockan|\.)?\s*(\d{1,2}(?:[.:]\d{2})?)/iu.exec(line)?.[1]) ?? start;
        if (start !== null) {
          told.add(start);
        }
      }
      continue;
    }
    const own = cells.length > 1 ? null : bodyIn(line.slice(0, dates[0]?.index));
    const lead = clockOf(
      /kl(?:ockan|\.)?\s*(\d{1,2}(?:[.:]\d{2})?)/iu.exec(line.slice(0, dates[0]?.index))?.[1],
    );
    const first = cells.length > 1 ? bodyIn(cells[0] ?? '') : null;
    for (const [at, date] of dates.entries()) {
      const before = line.slice(dates[at - 1]?.end ?? 0, date.index);
      const column = line.slice(0, date.index).split('\t').length - 1;
      if (OTHER_DAY.test(before) || columns?.has(column) === false) {
        continue;
      }
      for (const { rest, year: written } of date.days) {
        const likely = written ?? year;
        const named = `${likely ?? given.slice(0, 4)}-${rest}`;
        const day =
          likely === undefined && named <= given ? `${Number(given.slice(0, 4)) + 1}-${rest}` : named;
        if (exists(day) && day > given && !found.has(`${day} ${own ?? first ?? body ?? ''}`)) {
          found.set(`${day} ${own ?? first ?? body ?? ''}`, {
            day,
            start: date.start ?? lead ?? start,
            of: own ?? first ?? body,
            saidWeekday: saidOtherwise(date.weekday, day),
          });
        }
      }
    }
  }
  // said once, wherever it stands, it holds for all: "sammanträdena börjar kl. 9"
  const common = told.size === 1 ? start : null;
  return [...found.values()]
    .map((date) => ({ ...date, start: date.start ?? common }))
    .toSorted((one, other) => one.day.localeCompare(other.day));
}

/** Less than this is the day of something else. */
const FEWEST = 2;

/** The days of meetings that a § decides; none where neither its title nor its decision speaks of meetings. */
export function decidedMeetingDates(
  { title, sections }: { title: string; sections?: readonly SectionInFile[] | undefined },
  given: string,
): FoundMeetingDate[] {
  const text = decisionPoints(sections)
    .map(({ blocks }) => plainText(blocks))
    .join('\n');
  if (!/sammanträd|möte(?:n|s)|mötesda/iu.test(`${title} ${text}`)) {
    return [];
  }
  const found = findMeetingDates(text, { given, title });
  return found.length < FEWEST ? [] : found;
}
