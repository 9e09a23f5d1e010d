import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentPart, ContentTable } from '@klubbat/shared/contracts/protocol-content';
import { isStatutory } from '@klubbat/shared/rules/paragraph-label';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import {
  appendixLabel,
  clockSpan,
  presentInAppendix,
  servingFor,
  servingInVacant,
} from '@klubbat/shared/sentences/protocol-sentences';
import {
  attendanceGroups as groups,
  protocolWords,
  tableHeadings,
} from '@klubbat/shared/sentences/protocol-words';
import type { AttendanceStyle } from '@klubbat/shared/vocabulary/meeting-words';
import { conflictNotes } from './conflict-notes.js';
import { nameWithParty, type Names } from './names.js';
import { lineByLine, paragraph } from './rich.js';

/*
 * Who was there, and which members and substitutes have served (KL 5:66, 6:35): on the cover, or in a table that the
 * cover refers to.
 */

const nothing = '–';

/** All rows of one person in one role, as one line. */
interface Stay {
  readonly person: string;
  readonly rows: readonly AttendanceRow[];
}

function together(rows: readonly AttendanceRow[], sameLine: (row: AttendanceRow) => string): Stay[] {
  const stays = new Map<string, AttendanceRow[]>();
  for (const row of rows) {
    const key = sameLine(row);
    stays.set(key, [...(stays.get(key) ?? []), row]);
  }
  return [...stays.values()].flatMap((all) => (all[0] ? [{ person: all[0].person, rows: all }] : []));
}

/** `§§ 65–81, 83–87` of several rows; nothing where any of them is for the whole meeting. */
function paragraphsOf(rows: readonly AttendanceRow[]): string {
  const ranges = rows.flatMap((row) => (row.paragraphs === undefined ? [] : [row.paragraphs]));
  return ranges.length === rows.length ? printParagraphs(ranges.join(',')) : '';
}

function timesOf(rows: readonly AttendanceRow[]): string {
  return rows
    .map((row) => clockSpan(row.from, row.to))
    .filter((text) => text !== '')
    .join('; ');
}

function unique(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text?.trim() ? [text.trim()] : [])))];
}

function circumstances(stay: Stay, names: Names): string[] {
  const { rows } = stay;
  return [
    ...unique(rows.map((row) => row.servesFor)).map((key) => servingFor(names.one(key))),
    ...unique(rows.map(({ vacantSeat }) => vacantSeat && servingInVacant(vacantSeat))),
    paragraphsOf(rows),
    rows.some((row) => row.remote) ? protocolWords.remotely : '',
    timesOf(rows),
  ].filter((text) => text !== '');
}

function personLine(stay: Stay, file: MeetingFile, names: Names): string {
  const person = names.person(stay.person);
  const about = [...unique(stay.rows.map((row) => row.office)), ...unique([person.title, person.represents])];
  return [
    nameWithParty(person),
    ...about,
    ...circumstances(stay, names),
    ...conflictNotes(file, stay.rows),
  ].join(', ');
}

const servingSubstitute = (row: AttendanceRow) => row.serves ?? row.servesFor !== undefined;

type Choose = (row: AttendanceRow) => boolean;

function groupsOf(file: MeetingFile): (readonly [string, Choose])[] {
  const member = isStatutory(file.board) ? groups.deciding : groups.members;
  const present = (capacity: AttendanceRow['capacity'], more: Choose = () => true): Choose => {
    return (row) => row.present && row.capacity === capacity && more(row);
  };
  return [
    [member, present('member', (row) => row.serves !== false)],
    [groups.servingSubstitutes, present('substitute', servingSubstitute)],
    [groups.notServing, present('member', (row) => row.serves === false)],
    [groups.otherSubstitutes, present('substitute', (row) => !servingSubstitute(row))],
    [groups.officials, present('official')],
    [groups.guests, present('guest')],
    [groups.staff, present('staff-representative')],
    [groups.observers, present('observer')],
    [groups.absent, (row) => !row.present && row.capacity === 'member' && row.paragraphs === undefined],
  ];
}

/** What the cover says of attendance: a reference to the appendix, or the people by their roles. */
export function attendanceParts(file: MeetingFile, names: Names): ContentPart[] {
  const appendix = file.attachments?.find((attachment) => attachment.source === 'attendance');
  if (appendix) {
    const reference = presentInAppendix(appendixLabel(appendix));
    return [{ heading: protocolWords.present, blocks: [paragraph(reference)] }];
  }
  return groupsOf(file).flatMap(([heading, choose]): ContentPart[] => {
    const rows = (file.attendance ?? []).filter(choose);
    const stays = together(
      rows,
      (row) => `${row.person} ${row.servesFor ?? ''} ${row.vacantSeat?.label ?? ''} ${row.remote === true}`,
    );
    const blocks = lineByLine(stays.map((stay) => personLine(stay, file, names)));
    return blocks.length > 0 ? [{ heading, blocks }] : [];
  });
}

interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (stay: Stay) => string;
}

function describing(file: MeetingFile, names: Names): TableColumn[] {
  const { representsLabel } = file.board;
  if (representsLabel?.trim()) {
    const cell = (stay: Stay) => names.person(stay.person).represents ?? '';
    return [{ heading: representsLabel, width: 4, cell }];
  }
  const party: TableColumn = {
    heading: tableHeadings.party,
    width: 1.4,
    cell: (stay) => names.person(stay.person).party ?? '',
  };
  const office: TableColumn = {
    heading: tableHeadings.office,
    width: 3,
    cell: (stay) => {
      const { title, represents } = names.person(stay.person);
      return unique([...stay.rows.map((row) => row.office), title, represents]).join(', ');
    },
  };
  return [party, office];
}

/**
 * `X`, with §§ and circumstances where there are any; a dash for one who was absent. What holds for one interval (whom he
 * served for, over a link) is not said of another (KL 5:66).
 */
function presenceCell(rows: readonly AttendanceRow[], file: MeetingFile, names: Names): string {
  const present = rows.filter((row) => row.present);
  if (present.length === 0) {
    return nothing;
  }
  const alike = (row: AttendanceRow) =>
    [
      row.servesFor,
      row.vacantSeat?.label,
      row.capacity === 'substitute' && servingSubstitute(row),
      row.remote === true,
    ].join(' ');
  const more = together(present, alike)
    .map((interval) => [...circumstances(interval, names), ...conflictNotes(file, interval.rows)].join(', '))
    .filter((text) => text !== '');
  return more.length > 0 ? `X ${more.join('; ')}` : 'X';
}

const serves = (row: AttendanceRow) =>
  row.capacity === 'substitute' ? servingSubstitute(row) : row.capacity === 'member' && row.serves !== false;

/** The columns that tell who was there: one of all rows, or those of service apart from the others. */
const presenceColumns: Record<
  AttendanceStyle,
  readonly (readonly [string, (row: AttendanceRow) => boolean])[]
> = {
  presence: [[tableHeadings.presence, () => true]],
  serving: [
    [tableHeadings.serving, serves],
    [tableHeadings.notServing, (row) => !serves(row)],
  ],
};

/**
 * The attendance of the whole meeting as a table, absent people too, in the order of the file. Several rows of one
 * person become one line. No cell is empty: programs that read a PDF aloud or copy it follow full rows only.
 */
export function attendanceTable(
  file: MeetingFile,
  names: Names,
  { caption, style = 'presence' }: { caption: string; style?: AttendanceStyle | undefined },
): ContentTable {
  const stays = together(file.attendance ?? [], (row) => row.person);
  const columns: TableColumn[] = [
    { heading: tableHeadings.name, width: 4, cell: (stay) => names.person(stay.person).name },
    ...describing(file, names).filter((column) => stays.some((stay) => column.cell(stay) !== '')),
    ...presenceColumns[style].map(([heading, belongs]): TableColumn => {
      const cell = ({ rows }: Stay) => presenceCell(rows.filter(belongs), file, names);
      return { heading, width: stays.some((stay) => cell(stay).length > 1) ? 3.5 : 1.6, cell };
    }),
  ];
  return {
    caption,
    columns: columns.map(({ heading, width }) => ({ heading, width, align: 'left' })),
    rows: stays.map((stay) => columns.map((column) => column.cell(stay) || nothing)),
  };
}
