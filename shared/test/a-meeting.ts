import type { ItemInFile, MeetingFile } from '../src/contracts/meeting-file.js';

const people: [string, string, string][] = [
  ['anna', 'Anna Ek', 'S'],
  ['bo', 'Bo Lind', 'M'],
  ['cia', 'Cia Alm', 'C'],
  ['dan', 'Dan Rönn', 'V'],
  ['eva', 'Eva Björk', 'KD'],
  ['fia', 'Fia Hassel', 'S'],
];

/** An item that says what was decided. */
export function anItem(paragraph: number, overrides: Partial<ItemInFile> = {}): ItemInFile {
  return {
    paragraph,
    title: `Ärende ${paragraph}`,
    kind: 'decision',
    sections: [{ kind: 'decision', body: '1. Nämnden godkänner planen.\n2. Nämnden antar taxan.' }],
    ...overrides,
  };
}

/**
 * A meeting without fault: a committee of five members who are all there (Anna Ek leads, Bo Lind and Cia Alm adjust), a
 * substitute who does not serve, and three §§ with two decision points each.
 */
export function aMeeting(overrides: Partial<MeetingFile> = {}): MeetingFile {
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Sundby kommun', kind: 'municipality' },
    board: { name: 'Kulturnämnden', kind: 'committee', numbering: 'year', seats: 5 },
    meeting: { date: '2024-03-12' },
    people: [
      ...people.map(([id, name, party]) => ({ id, name, party })),
      { id: 'gun', name: 'Gun Sten', title: 'nämndsekreterare' },
    ],
    officers: { chair: 'anna', secretary: 'gun', adjusters: ['bo', 'cia'], reserveAdjusters: ['dan', 'eva'] },
    attendance: [
      ...['anna', 'bo', 'cia', 'dan', 'eva'].map((person) => ({
        person,
        capacity: 'member' as const,
        present: true,
      })),
      { person: 'fia', capacity: 'substitute', present: true },
      { person: 'gun', capacity: 'official', present: true },
    ],
    items: [anItem(1), anItem(2), anItem(3)],
    ...overrides,
  };
}

/** The same attendance with other rows for one person. */
export function withRows(
  person: string,
  ...rows: Omit<NonNullable<MeetingFile['attendance']>[number], 'person'>[]
): MeetingFile {
  const meeting = aMeeting();
  return {
    ...meeting,
    attendance: [
      ...(meeting.attendance ?? []).filter((row) => row.person !== person),
      ...rows.map((row) => ({ ...row, person })),
    ],
  };
}
