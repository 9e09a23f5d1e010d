/*
 * An entry of a calendar that goes with a mail (RFC 5545, RFC 5546). The words of a calendar program: REQUEST puts it there
 * or changes it, CANCEL takes it away, and of two the one with the higher SEQUENCE holds.
 */

import { ZONE_LINES, calendarFile, quoted, text, utc, when, type CalendarTime } from './calendar-lines.js';

/** A meeting as calendars are told of it. */
export interface CalendarEvent extends CalendarTime {
  method: 'REQUEST' | 'CANCEL';
  /** the same for one meeting at all times */
  uid: string;
  sequence: number;
  title: string;
  place: string | null;
  description: string;
  organiser: { name: string; email: string };
  attendee: { name: string; email: string };
}

/** The entry as the text of a file `.ics`. `link`: of the receiver's own, where he answers. */
export function calendarText(event: CalendarEvent, stamped: Date, link: string | null): string {
  const { method, organiser, attendee } = event;
  const description = link === null ? event.description : `${event.description}\n\n${link}`;
  return calendarFile([
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
  ]);
}
