/* How a file `.ics` is written (RFC 5545): what one meeting in a mail and all meetings of a board have in common. */

/** When a meeting is. */
export interface CalendarTime {
  /** YYYY-MM-DD, the last day too */
  day: string;
  endDay: string;
  /** HH:MM in Sweden; null: all of the day */
  start: string | null;
  end: string | null;
}

const ZONE = 'Europe/Stockholm';

/** The rule of summer time in Sweden since 1996: no program has to know the zone by its name. */
export const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const MOST_OCTETS = 75;

/** Lines of at most 75 octets, the rest on lines that begin with a space; never in the midst of a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let held = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS && held !== '') {
      lines.push(held);
      held = ' ';
      octets = 1;
    }
    held += character;
    octets += size;
  }
  return [...lines, held].join('\r\n');
}

/** A value as it is written: signs that mean something there are marked. */
export const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A value of a parameter may hold no quotation mark and no line break: there is no way to write them. */
export const quoted = (value: string): string =>
  `"${value.replace(/[\s\u0000-\u001f\u007f"]+/g, ' ').trim()}"`;

const compact = (value: string): string => value.replace(/[-:]/g, '');

/** A moment, `20250115T090000Z`. */
export function utc(moment: Date): string {
  return `${compact(moment.toISOString().slice(0, 19))}Z`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Beginning and end; without a time of day all of the day. */
export function when({ day, endDay, start, end }: CalendarTime): string[] {
  if (start === null) {
    return [
      `DTSTART;VALUE=DATE:${compact(day)}`,
      // the first day that is not of it
      `DTEND;VALUE=DATE:${compact(dayAfter(endDay))}`,
    ];
  }
  const at = (date: string, time: string) => `;TZID=${ZONE}:${compact(date)}T${compact(time)}00`;
  const ends = end !== null && `${endDay} ${end}` > `${day} ${start}`;
  return [`DTSTART${at(day, start)}`, ...(ends ? [`DTEND${at(endDay, end)}`] : [])];
}

/** The lines as the text of a file. */
export const calendarFile = (lines: readonly string[]): string =>
  lines.map((line) => `${folded(line)}\r\n`).join('');
