import { ZONE_LINES, calendarFile, text, utc, when, type CalendarTime } from './calendar-lines.js';

/** A meeting as a calendar that is asked for tells of it. */
export interface OpenCalendarEvent extends CalendarTime {
  /** the same for one meeting at all times */
  uid: string;
  sequence: number;
  title: string;
  place: string | null;
  /** its page */
  link: string;
  cancelled: boolean;
  changedAt: Date;
}

/** Meetings as one calendar that a program asks for again and again: without anybody who is called. */
export function openCalendar(name: string, events: readonly OpenCalendarEvent[]): string {
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klubbat//Sammanträden//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...ZONE_LINES,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${utc(event.changedAt)}`,
      ...when(event),
      `SUMMARY:${text(event.title)}`,
      ...(event.place === null ? [] : [`LOCATION:${text(event.place)}`]),
      `URL:${event.link}`,
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);
}
