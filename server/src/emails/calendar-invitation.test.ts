import { describe, expect, test } from '@jest/globals';
import { calendarText, type CalendarEvent } from './calendar-invitation.js';

const event: CalendarEvent = {
  method: 'REQUEST',
  uid: 'klubbat-1',
  sequence: 0,
  title: 'Kulturnämnden',
  day: '2025-03-30',
  endDay: '2025-03-30',
  start: '13:00',
  end: '16:30',
  place: 'Sal 1',
  description: 'Du kallas.',
  organiser: { name: 'Dan Falk', email: 'dan@region.example' },
  attendee: { name: 'Åsa Öberg', email: 'asa@region.example' },
};
const now = new Date('2025-01-15T09:00:00Z');

/** Reads it as a calendar program does: lines unfolded, name, parameters, value with its escapes undone. */
function parse(ics: string) {
  expect(ics.endsWith('\r\n')).toBe(true);
  const raw = ics.slice(0, -2).split('\r\n');
  for (const line of raw) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n\ufffd]/);
  }
  return raw
    .join('\r\n')
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => {
      const found = /^([A-Z-]+)((?:;[A-Z]+=(?:"[^"]*"|[^":;,]*))*):(.*)$/u.exec(line);
      expect(found).not.toBeNull();
      const [, name = '', params = '', value = ''] = found ?? [];
      return {
        name,
        params,
        value: value.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one)),
      };
    });
}

const valueOf = (ics: string, name: string) => parse(ics).find((line) => line.name === name)?.value;

describe('an entry for the calendar', () => {
  test('says when by the clock in Sweden, also on the day when summer time begins', () => {
    const lines = parse(calendarText(event, now, null));
    expect(lines.find(({ name, params }) => name === 'DTSTART' && params !== '')).toMatchObject({
      params: ';TZID=Europe/Stockholm',
      value: '20250330T130000',
    });
    expect(lines.find(({ name }) => name === 'DTEND')).toMatchObject({ value: '20250330T163000' });
    expect(valueOf(calendarText(event, now, null), 'DTSTAMP')).toBe('20250115T090000Z');
    expect(lines.filter(({ name }) => name === 'BEGIN').map(({ value }) => value)).toEqual([
      'VCALENDAR',
      'VTIMEZONE',
      'DAYLIGHT',
      'STANDARD',
      'VEVENT',
    ]);
  });

  test.each([
    ['Möte, med; allt \\ och\nrad två 🎉👩‍👩‍👧'],
    ['å'.repeat(200)],
    ['🏛️'.repeat(80)],
    ['e\u0301'.repeat(90)],
  ])('comes back as it was written: %j', (words) => {
    const ics = calendarText({ ...event, title: words, place: words }, now, null);
    expect(valueOf(ics, 'SUMMARY')).toBe(words);
    expect(valueOf(ics, 'LOCATION')).toBe(words);
  });

  test('holds names that no calendar could write', () => {
    const ics = calendarText(
      { ...event, attendee: { name: 'Bo "Bosse" Ek; jr,\n', email: 'bo@region.example' } },
      now,
      null,
    );
    expect(parse(ics).find(({ name }) => name === 'ATTENDEE')).toMatchObject({
      params: expect.stringContaining('CN="Bo Bosse Ek; jr,"') as unknown as string,
      value: 'mailto:bo@region.example',
    });
  });

  test('without a time is of the whole day, and of several days to the end of the last', () => {
    const ics = calendarText({ ...event, start: null, end: null, endDay: '2025-03-31' }, now, null);
    expect(valueOf(ics, 'DTSTART')).toBe('20250330');
    expect(valueOf(ics, 'DTEND')).toBe('20250401');
  });

  test('without an end, or with one before its beginning, says none', () => {
    expect(valueOf(calendarText({ ...event, end: null }, now, null), 'DTEND')).toBeUndefined();
    expect(valueOf(calendarText({ ...event, end: '12:00' }, now, null), 'DTEND')).toBeUndefined();
  });

  test('is changed by a higher sequence, and taken away by CANCEL', () => {
    const ics = calendarText({ ...event, method: 'CANCEL', sequence: 3 }, now, null);
    expect(valueOf(ics, 'METHOD')).toBe('CANCEL');
    expect(valueOf(ics, 'SEQUENCE')).toBe('3');
    expect(valueOf(ics, 'STATUS')).toBe('CANCELLED');
    expect(valueOf(ics, 'UID')).toBe('klubbat-1');
  });

  test('leads to where one answers', () => {
    const link = `https://klubbat.example/svar/${'a'.repeat(64)}`;
    const ics = calendarText(event, now, link);
    expect(valueOf(ics, 'URL')).toBe(link);
    expect(valueOf(ics, 'DESCRIPTION')).toBe(`Du kallas.\n\n${link}`);
  });
});
