import { describe, expect, test } from '@jest/globals';
import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { AttendanceStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { attendanceTables } from './attendance-table.js';
import { Names } from './names.js';

const people = [
  { id: 'asa', name: 'Åsa Öberg', party: 'S' },
  { id: 'bo', name: 'Bo Ek', party: 'M' },
];

type Rows = Omit<AttendanceRow, 'person' | 'capacity'>[];

const lineOf = (rows: Rows, style?: AttendanceStyle, capacity: AttendanceRow['capacity'] = 'substitute') => {
  const file = {
    format: 'meeting-file' as const,
    version: 1 as const,
    organisation: { name: 'Sundby kommun', kind: 'municipality' as const },
    board: { name: 'Kulturnämnden', kind: 'committee' as const, numbering: 'year' as const },
    meeting: { date: '2026-03-12' },
    people,
    attendance: rows.map((row) => ({ person: 'bo', capacity, ...row })),
    items: [1, 2, 3, 4].map((paragraph) => ({ paragraph, title: `Ärende ${paragraph}` })),
  };
  return attendanceTables(file, new Names(file), { caption: 'Närvaro', style })[0]?.rows[0];
};
const presence = (rows: Rows) => lineOf(rows)?.at(-1);

describe('a substitute in the attendance table', () => {
  test.each([
    ['all of the time', [{ present: true }], 'X'],
    ['for somebody', [{ present: true, servesFor: 'asa' }], 'X ersätter Åsa Öberg (S)'],
    [
      'in a vacant seat',
      [{ present: true, serves: true, vacantSeat: { label: '3', party: 'M' }, paragraphs: '2' }],
      'X tjänstgörande ersättare för vakant plats (M), § 2',
    ],
    [
      'in a vacant seat of no party',
      [{ present: true, serves: true, vacantSeat: { label: '3' } }],
      'X tjänstgörande ersättare för vakant plats 3',
    ],
    [
      'for somebody at one §, and beside the table at the others',
      [
        { present: true, servesFor: 'asa', paragraphs: '3' },
        { present: true, serves: false, paragraphs: '1-2,4' },
      ],
      'X ersätter Åsa Öberg (S), § 3; §§ 1–2, 4',
    ],
    [
      'in two intervals alike',
      [
        { present: true, paragraphs: '1' },
        { present: true, paragraphs: '3-4' },
      ],
      'X §§ 1, 3–4',
    ],
    ['not at all', [{ present: false }], '–'],
  ])('%s', (_case, rows, printed) => {
    expect(presence(rows)).toBe(printed);
  });
});

describe('the table of those who serve and those who do not', () => {
  test.each<[string, AttendanceRow['capacity'], Rows, string, string]>([
    ['a member', 'member', [{ present: true }], 'X', '–'],
    ['a member who does not serve', 'member', [{ present: true, serves: false }], '–', 'X'],
    ['an absent member', 'member', [{ present: false }], '–', '–'],
    ['an official', 'official', [{ present: true, paragraphs: '2' }], '–', 'X § 2'],
    [
      'a substitute for a while',
      'substitute',
      [
        { present: true, servesFor: 'asa', paragraphs: '3' },
        { present: true, serves: false, paragraphs: '1-2,4' },
      ],
      'X ersätter Åsa Öberg (S), § 3',
      'X §§ 1–2, 4',
    ],
  ])('%s', (_case, capacity, rows, serving, notServing) => {
    expect(lineOf(rows, 'serving', capacity)?.slice(-2)).toEqual([serving, notServing]);
  });
});
