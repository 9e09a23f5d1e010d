import type { AttendanceRow, VacantSeat } from '@klubbat/shared/contracts/attendance-row';
import { keepKeys, mergeRows } from '../../lib/autosave/merge-rows.js';
import type { PartRules } from '../../lib/autosave/part-rules.js';
import { tidyRange } from '../../lib/paragraph-range-input.js';

/** One row of the attendance while it is written: a missing text is empty. */
export interface DraftRow {
  key: string;
  person: string;
  capacity: AttendanceRow['capacity'];
  present: boolean;
  /** empty: as the capacity says (members serve, substitutes when they stand in for somebody) */
  serves: 'yes' | 'no' | '';
  servesFor: string;
  paragraphs: string;
  remote: boolean;
  office: string;
  from: string;
  to: string;
  given: AttendanceRow | null;
}

export function rowsOf(attendance: readonly AttendanceRow[]): DraftRow[] {
  return attendance.map((row, index) => ({
    key: `row-${index}`,
    person: row.person,
    capacity: row.capacity,
    present: row.present,
    serves: row.serves === undefined ? '' : row.serves ? 'yes' : 'no',
    servesFor: row.servesFor ?? '',
    paragraphs: row.paragraphs ?? '',
    remote: row.remote ?? false,
    office: row.office ?? '',
    from: row.from ?? '',
    to: row.to ?? '',
    given: row,
  }));
}

/** The rows as stored. What nobody touched goes back as it was given. */
export function attendanceOf(rows: readonly DraftRow[]): AttendanceRow[] {
  return rows.map((row) => {
    const { person, capacity, present, serves, servesFor, remote, office, from, to, given } = row;
    const paragraphs = tidyRange(row.paragraphs);
    const vacantSeat = vacantSeatOf(row);
    return {
      person,
      capacity,
      present,
      ...(serves === '' ? {} : { serves: serves === 'yes' }),
      ...(servesFor === '' ? {} : { servesFor }),
      ...(vacantSeat === undefined ? {} : { vacantSeat }),
      ...(paragraphs === '' ? {} : { paragraphs }),
      ...(remote || given?.remote === false ? { remote } : {}),
      ...(office === '' && given?.office !== '' ? {} : { office }),
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    };
  });
}

/** The vacant seat in which a substitute serves: it is taken where the meeting is held, and kept here. */
export function vacantSeatOf({ capacity, serves, servesFor, given }: DraftRow): VacantSeat | undefined {
  return capacity === 'substitute' && serves === 'yes' && servesFor === '' ? given?.vacantSeat : undefined;
}

export function sameAttendance(one: readonly DraftRow[], other: readonly DraftRow[]): boolean {
  return JSON.stringify(attendanceOf(one)) === JSON.stringify(attendanceOf(other));
}

/** A new row for a person, with a key that no row has. */
export function newRow(rows: readonly DraftRow[], person: string, capacity: DraftRow['capacity']): DraftRow {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length;
  while (taken.has(`new-${number}`)) {
    number += 1;
  }
  return {
    key: `new-${number}`,
    person,
    capacity,
    present: true,
    serves: '',
    servesFor: '',
    paragraphs: '',
    remote: false,
    office: '',
    from: '',
    to: '',
    given: null,
  };
}

/** the attendance as a whole, as a place */
const ALL = '*';

const sameRow = (one: DraftRow, other: DraftRow): boolean => sameAttendance([one], [other]);

/** How an attendance that two write in is brought together: row by row. */
export const attendanceRules: PartRules<DraftRow[]> = {
  same: sameAttendance,
  keepKeys: (fresh, known) =>
    keepKeys(fresh, known, { same: sameRow, akin: (one, other) => one.person === other.person }),
  merge: (base, mine, theirs) => {
    const { rows, clashes } = mergeRows(base, mine, theirs, sameRow, (_base, my) => ({
      row: my,
      clash: true,
    }));
    return { draft: rows, places: clashes };
  },
  without: (draft, server, places) =>
    places.includes(ALL)
      ? server
      : draft.map((row) => (places.includes(row.key) ? (rowIn(server, row.key) ?? row) : row)),
  settle: (draft, server, place, choice) => {
    if (choice !== 'theirs') {
      return draft;
    }
    return place === ALL
      ? server
      : draft.map((row) => (row.key === place ? (rowIn(server, place) ?? row) : row));
  },
  texts: (draft, server, place) => {
    const of = (rows: DraftRow[]) =>
      rows
        .filter(({ key }) => place === ALL || key === place)
        .map(rowText)
        .join('\n');
    const person = rowIn(draft, place)?.person;
    return { label: person ?? 'Närvaron', mine: of(draft), theirs: of(server) };
  },
  changed: (draft, server) => (sameAttendance(draft, server) ? [] : [ALL]),
  placeOf: () => ALL,
};

function rowIn(rows: readonly DraftRow[], key: string): DraftRow | undefined {
  return rows.find((row) => row.key === key);
}

function rowText({ person, present, servesFor, paragraphs, from, to }: DraftRow): string {
  return [
    `${person} ${present ? 'närvarande' : 'frånvarande'}`,
    servesFor === '' ? '' : `ersätter ${servesFor}`,
    paragraphs === '' ? '' : `§§ ${paragraphs}`,
    [from, to].filter(Boolean).join('–'),
  ]
    .filter(Boolean)
    .join(', ');
}
