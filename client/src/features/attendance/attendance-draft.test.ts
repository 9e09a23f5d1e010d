import { describe, expect, it } from '@jest/globals';
import type { AttendanceInFile } from '@klubbat/shared/contracts/meeting-file';
import { attendanceOf, newRow, rowsOf, sameAttendance } from './attendance-draft.js';

const given: AttendanceInFile[] = [
  { person: 'siv-ek', capacity: 'member', present: true, remote: false, office: '' },
  {
    person: 'ali-berg',
    capacity: 'substitute',
    present: true,
    serves: true,
    servesFor: 'mia-lind',
    paragraphs: '1-4,6.2',
  },
  { person: 'mia-lind', capacity: 'member', present: false, from: '09:15', to: '11:00' },
];

describe('attendance as it is written', () => {
  it('goes back as it was given while nobody has touched it', () => {
    expect(attendanceOf(rowsOf(given))).toEqual(given);
  });

  it('takes paragraphs as people write them', () => {
    const [row] = rowsOf(given);
    expect(attendanceOf(row ? [{ ...row, paragraphs: '§§ 1–4, 6' }] : [])[0]?.paragraphs).toBe('1-4,6');
  });

  it('gives each new row a key of its own', () => {
    const rows = rowsOf(given);
    const first = newRow(rows, 'siv-ek', 'member');
    const second = newRow([...rows, first], 'siv-ek', 'member');
    expect(second.key).not.toBe(first.key);
  });

  it('sees one tap as a change', () => {
    const rows = rowsOf(given);
    expect(sameAttendance(rows, rowsOf(given))).toBe(true);
    expect(
      sameAttendance(
        rows,
        rows.map((row) => ({ ...row, present: !row.present })),
      ),
    ).toBe(false);
  });
});
