import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { decidedMeetingDates, findMeetingDates } from './find-meeting-dates.js';
import { longDate, weekdayDate } from '../sentences/dates.js';

const given = '2026-11-24';
const found = (text: string, title = '') =>
  findMeetingDates(text, { given, title }).map(({ day, start }) =>
    start === null ? day : `${day} ${start}`,
  );

describe('the days of meetings in a text', () => {
  it.each([
    [
      'in a sentence',
      'Sammanträden 2027: 19 januari, 23 februari kl. 13.00 och den 16 mars.',
      ['2027-01-19', '2027-02-23 13:00', '2027-03-16'],
    ],
    ['with weekdays', 'tisdag 19 januari\nonsdagen den 24 februari 2027', ['2027-01-19', '2027-02-24']],
    [
      'in a list',
      'För år 2027:\n\n• 7 februari\n• 4 april\n• 12 december.',
      ['2027-02-07', '2027-04-04', '2027-12-12'],
    ],
    [
      'several in a month',
      'Nämnden sammanträder 12 och 26 januari samt 9, 23 februari 2027',
      ['2027-01-12', '2027-01-26', '2027-02-09', '2027-02-23'],
    ],
    ['as figures', '2027-01-19 kl 9\n2027-02-23', ['2027-01-19 09:00', '2027-02-23']],
    ['with a stroke', 'Möten 2027: 19/1, 23/2 kl. 13:30', ['2027-01-19', '2027-02-23 13:30']],
    ['shortened', '19 jan 2027, 23 feb. 2027', ['2027-01-19', '2027-02-23']],
    ['a month a row', 'År 2027\nJanuari\t19\nMars\t2 och 30', ['2027-01-19', '2027-03-02', '2027-03-30']],
    [
      'at one time',
      'Sammanträdena 2027 börjar kl. 08.30:\n• 19 januari\n• 23 februari',
      ['2027-01-19 08:30', '2027-02-23 08:30'],
    ],
    [
      'at one time that is told afterwards',
      'Den 24 februari och 21 april 2027.\nSammanträdena börjar klockan 9.',
      ['2027-02-24 09:00', '2027-04-21 09:00'],
    ],
    ['without a year, after the meeting', '10 december och 19 januari', ['2026-12-10', '2027-01-19']],
    ['in two years', '10 december 2026\n2027:\n19 januari', ['2026-12-10', '2027-01-19']],
    ['of several days, the first', '11–12 maj 2027', ['2027-05-11']],
  ])('%s', (_how, text, days) => {
    expect(found(text)).toEqual(days);
  });

  it('take their year from the title', () => {
    expect(found('• 7 februari', 'Sammanträdesdatum 2027')).toEqual(['2027-02-07']);
  });

  it('are not those on which something else is due', () => {
    expect(found('19 januari 2027 (handlingar senast 8 januari 2027, justering 26 januari 2027)')).toEqual([
      '2027-01-19',
    ]);
    const table =
      'Beredning\tSammanträde\tSista dag för handlingar\n8 januari 2027\t19 januari 2027\t11 januari 2027';
    expect(found(table)).toEqual(['2027-01-19']);
  });

  it('tell whose they are where the text does', () => {
    const text = '2027\nRegionstyrelsen: 12 januari, 9 februari\nRegionfullmäktige: 26 januari';
    expect(findMeetingDates(text, { given }).map(({ day, of }) => [day, of])).toEqual([
      ['2027-01-12', 'Regionstyrelsen'],
      ['2027-01-26', 'Regionfullmäktige'],
      ['2027-02-09', 'Regionstyrelsen'],
    ]);
  });

  it('tell of a weekday that is another one', () => {
    expect(findMeetingDates('måndag 19 januari 2027, tisdag 23 februari 2027', { given })).toMatchObject([
      { day: '2027-01-19', saidWeekday: 'måndag' },
      { day: '2027-02-23', saidWeekday: null },
    ]);
  });

  it.each([
    '30 februari 2027',
    '99 mars 2027',
    '19 januari 2025',
    '§ 12/2027',
    'RJL 2027/334',
    '',
    '🗓️ 1e\u0301',
  ])('are none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found whatever they are, and never twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 }),
        (after) => {
          const days = after.map((days) => addDays(given, days)).toSorted();
          expect(found([...days, ...days].map(longDate).join(', '))).toEqual(days);
          expect(found(days.map((day) => `• ${weekdayDate(day)} kl. 09.15`).join('\n'))).toEqual(
            days.map((day) => `${day} 09:15`),
          );
        },
      ),
    );
  });

  it('take no long time in any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => found(text).length >= 0));
    expect(found('1, '.repeat(50_000))).toEqual([]);
  });
});

describe('a § that decides when to meet', () => {
  const decides = (title: string, body: string) =>
    decidedMeetingDates({ title, sections: [{ kind: 'decision', body }] }, given);

  it('offers its days', () => {
    expect(decides('Sammanträdesdagar 2027', 'Nämnden antar:\n\n- 19 januari\n- 23 februari')).toHaveLength(
      2,
    );
    expect(
      decides(
        'Sammanträdestider',
        '| Dag | Tid |\n| --- | --- |\n| 19 januari 2027 | kl. 13.00 |\n| 23 februari 2027 | kl. 9 |',
      ).map(({ day }) => day),
    ).toEqual(['2027-01-19', '2027-02-23']);
  });

  it.each([
    ['Detaljplan', 'Planen ställs ut 1 mars och 4 april 2027.'],
    ['Nästa sammanträde', 'Ärendet tas upp vid sammanträdet den 19 januari 2027.'],
    ['Sammanträdesdagar', ''],
  ])('%s offers none', (title, body) => {
    expect(decides(title, body)).toEqual([]);
  });
});

const real = new URL('../../../../shared/real/kommunalt-forum-2024-10-11.printed.txt', import.meta.url);
(existsSync(real) ? describe : describe.skip)(
  'a real decision (needs ../shared/real beside the checkout)',
  () => {
    it('is read with the year that its sentence names', () => {
      const text = readFileSync(real, 'utf8');
      const from = text.indexOf('fastställer sammanträdestider');
      const part = text.slice(from, text.indexOf('Sammanfattning', from));
      expect(findMeetingDates(part, { given: '2024-10-11' }).map(({ day }) => day)).toEqual([
        '2025-02-07',
        '2025-04-04',
        '2025-05-09',
        '2025-09-05',
        '2025-10-03',
        '2025-12-12',
      ]);
    });
  },
);
