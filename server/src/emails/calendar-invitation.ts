/*
 * An entry of a calendar that goes with a mail (RFC 5545, RFC 5546). The words of a calendar program: REQUEST puts it there
 * or changes it, CANCEL takes it away, and of two the one with the higher SEQUENCE holds.
 */

/** A meeting as calendars are told of it. */
export interface CalendarEvent {
  method: 'REQUEST' | 'CANCEL';
  /** the same for one meeting at all times */
  uid: string;
  sequence: number;
  title: string;
  /** YYYY-MM-DD, the last day too */
  day: string;
  endDay: string;
  /** HH:MM in Sweden; null: all of the day */
  start: string | null;
  end: string | null;
  place: string | null;
  description: string;
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
}

const ZONE = 'Europe/Stockholm';

/** The rule of summer time in Sweden since 1996: no program has to know the zone by its name. */
const ZONE_LINES = [
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

const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A value of a parameter may hold no quotation mark and no line break: there is no way to write them. */
const quoted = (value: string): string => `"${value.replace(/[\s\u0000-\u001f\u007f"]+/g, ' ').trim()}"`;

const compact = (value: string): string => value.replace(/[-:]/g, '');

function utc(moment: Date): string {
  return `${compact(moment.toISOString().slice(0, 19))}Z`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function when({ day, endDay, start, end }: CalendarEvent): string[] {
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

/** The entry as the text of a file `.ics`. `link`: of the receiver's own, where he answers. */
export function calendarText(event: CalendarEvent, stamped: Date, link: string | null): string {
  const { method, organiser, attendee } = event;
  const description = link === null ? event.description : `${event.description}\n\n${link}`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klubbat//Kallelse//SV',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(event.start === null ? [] : ZONE_LINES),
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(stamped)}`,
    ...when(event),
    `SUMMARY:${text(event.title)}`,
    ...(event.place === null ? [] : [`LOCATION:${text(event.place)}`]),
    `DESCRIPTION:${text(description)}`,
    ...(link === null ? [] : [`URL:${link}`]),
    `ORGANIZER;CN=${quoted(organiser.name)}:mailto:${organiser.email}`,
    // answers are given on the page: what a calendar program mails back is read by nobody
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=${quoted(attendee.name)}:mailto:${attendee.email}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
