import { describe, expect, test } from '@jest/globals';
import type { AttendanceLine } from '../contracts/attendance-report.js';
import type { AttendanceInFile } from '../contracts/meeting-file.js';
import { attendanceReport, attended } from './attendance-report.js';

const meeting = { start: '09:00', end: '12:00', paragraphs: [1, 2, 3] };
const row = (more: Partial<AttendanceInFile>): AttendanceInFile => ({
  person: 'p',
  capacity: 'member',
  present: true,
  ...more,
});

describe('what attendance at a meeting comes to', () => {
  test.each<[string, AttendanceInFile[], object]>([
    ['a member who was there', [row({})], { presence: 'whole', served: true, from: '09:00', to: '12:00' }],
    [
      'one who was absent',
      [row({ present: false })],
      { presence: 'none', served: false, from: null, to: null },
    ],
    [
      'one who left',
      [row({ paragraphs: '1-2', to: '10:15' })],
      { presence: 'part', from: '09:00', to: '10:15' },
    ],
    ['one who came late', [row({ from: '09:40' })], { presence: 'part', from: '09:40', to: '12:00' }],
    [
      'one whose intervals hold every §',
      [row({ paragraphs: '1-2', to: '10:15' }), row({ paragraphs: '3', from: '10:20' })],
      { presence: 'whole', paragraphs: '1-2,3' },
    ],
    [
      'one who was out for a §',
      [row({ paragraphs: '1,3' }), row({ present: false, paragraphs: '2' })],
      { presence: 'part', served: true },
    ],
    ['a substitute who listened', [row({ capacity: 'substitute' })], { presence: 'whole', served: false }],
    [
      'a substitute who served for a while',
      [
        row({ capacity: 'substitute', paragraphs: '1' }),
        row({ capacity: 'substitute', servesFor: 'q', paragraphs: '2-3' }),
      ],
      { presence: 'whole', served: true, capacity: 'substitute' },
    ],
    [
      'a substitute in a vacant seat',
      [row({ capacity: 'substitute', serves: true, paragraphs: '2' })],
      { presence: 'part', served: true, capacity: 'substitute' },
    ],
    [
      'a member who was there without serving again',
      [row({ paragraphs: '1' }), row({ serves: false, paragraphs: '3' })],
      { presence: 'part', served: true },
    ],
    ['a member who listened', [row({ serves: false })], { presence: 'whole', served: false }],
    [
      'one for the staff, whatever is said of him',
      [row({ capacity: 'staff-representative', serves: true })],
      { presence: 'whole', served: false },
    ],
    [
      'one whose §§ came out of their order',
      [row({ paragraphs: '1,3' }), row({ paragraphs: '2', remote: true })],
      { presence: 'whole', remote: true },
    ],
    [
      'an official on distance',
      [row({ capacity: 'official', remote: true })],
      { served: false, remote: true },
    ],
  ])('of %s', (_who, rows, expected) => {
    expect(attended(rows, meeting)).toMatchObject(expected);
  });

  test.each<[string, AttendanceInFile[], object]>([
    [
      'the first afternoon and the second morning',
      [row({ paragraphs: '1', to: '15:00' }), row({ paragraphs: '3', from: '09:30' })],
      { presence: 'part', from: null, to: null, paragraphs: '1,3' },
    ],
    ['all of both days', [row({})], { presence: 'whole', from: null, to: null, paragraphs: null }],
  ])('of a meeting of several days: %s', (_who, rows, expected) => {
    expect(attended(rows, { ...meeting, severalDays: true })).toMatchObject(expected);
  });

  test('is not held to be whole where the meeting has no §§', () => {
    expect(attended([row({ paragraphs: '1-3' })], { ...meeting, paragraphs: [] }).presence).toBe('part');
  });
});

describe('the report', () => {
  const line = (more: Partial<AttendanceLine>): AttendanceLine => ({
    meetingId: 'a',
    date: '2031-01-01',
    lastDate: null,
    adjusted: true,
    name: 'Åsa',
    party: 'S',
    represents: null,
    title: null,
    person: 'asa',
    capacity: 'member',
    office: null,
    presence: 'whole',
    served: true,
    remote: false,
    from: null,
    to: null,
    paragraphs: null,
    ...more,
  });

  test('sums each person once, under the last party, and parties as they were', () => {
    const report = attendanceReport([
      line({}),
      line({ meetingId: 'b', party: 'V', presence: 'none', served: false }),
      line({
        person: 'orjan',
        name: 'Örjan',
        party: null,
        capacity: 'official',
        served: false,
        remote: true,
      }),
    ]);
    expect(report).toEqual({
      meetings: 2,
      people: [
        {
          person: 'asa',
          name: 'Åsa',
          party: 'V',
          represents: null,
          meetings: 2,
          attended: 1,
          served: 1,
          remote: 0,
        },
        {
          person: 'orjan',
          name: 'Örjan',
          party: null,
          represents: null,
          meetings: 1,
          attended: 1,
          served: 0,
          remote: 1,
        },
      ],
      parties: [
        { party: 'S', meetings: 1, attended: 1, served: 1, remote: 0 },
        { party: 'V', meetings: 1, attended: 0, served: 0, remote: 0 },
      ],
    });
  });
});
