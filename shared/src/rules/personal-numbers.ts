import type { MeetingFile } from '../contracts/meeting-file.js';
import { type Finding, warning } from './finding.js';
import { itemLabel } from './presence.js';

/*
 * Personal identity numbers and coordination numbers in what people write (folkbokföringslagen 1991:481, 18–18 a §§; lag
 * 2022:1697 om samordningsnummer). They may be used only where it is clearly justified (lag 2018:218, 3 kap. 10 §), which
 * it hardly ever is in what becomes public. Found by form, a day that exists and the check digit, so that numbers of
 * cases, organisations and telephones are left alone.
 */

/** Century, year, month, day, what stands between, the last four. No part of a longer number, a word or an id. */
const FORM =
  /(?<![\p{L}\d]|\d[-–/:.])(?:18|19|20)?(\d{2})(\d{2})(\d{2})(?: ?[-+–‐‑−] ?|[ \u00A0])?(\d{4})(?![\p{L}\d]|[-–/:.]\d)/gu;
/** Said just before a number, it is one to call; ten digits in a row may be either. */
const TELEPHONE = /(?:tel|mob|ring|sms|fax|nummer till växeln)[\p{L}.:]*[ \u00A0]?$/iu;
const COORDINATION_DAYS = 60;

/** The check digit of ISO/IEC 7812-1, annex B: every other digit counts double, and all add up to tens. */
function addsUp(digits: string): boolean {
  const sum = [...digits].reduce((before, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return before + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

function isDay(year: string, month: string, day: string): boolean {
  const number = Number(day) > COORDINATION_DAYS ? Number(day) - COORDINATION_DAYS : Number(day);
  // a year without its century: 1900 alone of those that end so had no leap day, and 2000 had one
  const date = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, number));
  return number > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === number;
}

/** Where in a text there are what look like personal numbers, and the year of each in two digits. */
export function personalNumberSpans(text: string): { from: number; to: number; year: string }[] {
  return [...text.matchAll(FORM)].flatMap((match) => {
    const [whole, year = '', month = '', day = '', last = ''] = match;
    const called =
      /^\d+$/.test(whole) && TELEPHONE.test(text.slice(Math.max(0, match.index - 20), match.index));
    return isDay(year, month, day) && addsUp(`${year}${month}${day}${last}`) && !called
      ? [{ from: match.index, to: match.index + whole.length, year }]
      : [];
  });
}

/** What in a text looks like personal numbers, each so masked that it can be found but not read: `64••••-••••`. */
export function personalNumbersIn(text: string): string[] {
  return personalNumberSpans(text).map(({ year }) => `${year}••••-••••`);
}

/** Values that name a person of the same file by its key: the person is looked at once. */
const KEYS = new Set(['person', 'by', 'supportedBy', 'requestedBy']);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, held]) => (KEYS.has(key) ? [] : textsOf(held)))
    : [];
}

const numbersWithin = (value: unknown) => textsOf(value).flatMap(personalNumbersIn);

/** Warnings of what looks like personal numbers anywhere in the file, in its order: each says where. */
export function personalNumberFindings(file: MeetingFile): Finding[] {
  const { items, people, attachments = [], ...rest } = file;
  const found: Finding[] = [];
  const look = (path: string, where: string, part: string, value: unknown) => {
    const masked = numbersWithin(value);
    if (masked.length > 0) {
      found.push(warning(path, 'personal-number', { where, part, masked }));
    }
  };
  look('$', '', '', rest);
  people.forEach((person, index) => look(`$.people[${index}]`, '', 'people', person));
  items.forEach((item, index) => {
    for (const [part, value] of Object.entries(item)) {
      // the title is in its own label where there is no number
      const where = part === 'title' && item.paragraph === undefined ? '' : itemLabel(file, item);
      look(`$.items[${index}].${part}`, where, part, value);
    }
  });
  attachments.forEach((attachment, index) => {
    const where = `Bilaga ${attachment.number}`;
    look(`$.attachments[${index}]`, where, 'attachments', attachment);
  });
  return found;
}
