import type { AttendanceRow } from '@klubbat/shared/contracts/attendance-row';
import { type BoardLayout, usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentAppendix, ContentTable } from '@klubbat/shared/contracts/protocol-content';
import {
  attendanceTitle,
  daySpan,
  presentOf,
  servingInVacant,
} from '@klubbat/shared/sentences/protocol-sentences';
import {
  attendanceGroups as groups,
  protocolWords,
  tableHeadings,
} from '@klubbat/shared/sentences/protocol-words';
import type {
  AttendanceColumn,
  AttendanceGrouping,
  AttendanceStyle,
} from '@klubbat/shared/vocabulary/meeting-words';
import { conflictNotes } from './conflict-notes.js';
import type { Names } from './names.js';
import { circumstances, paragraphsOf, servingSubstitute, type Stay, together, unique } from './stays.js';

const nothing = '–';

interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (stay: Stay) => string;
}

interface TableLook {
  readonly style: AttendanceStyle;
  readonly grouping: AttendanceGrouping;
  readonly columns: readonly AttendanceColumn[];
}

/** Columns that tell of the person, not of his presence; that by which the list is parted is none of them. */
function describing(file: MeetingFile, names: Names, { grouping, columns }: TableLook): TableColumn[] {
  const { representsLabel } = file.board;
  if (representsLabel?.trim()) {
    const cell = (stay: Stay) => names.person(stay.person).represents ?? '';
    return grouping === 'represents' ? [] : [{ heading: representsLabel, width: 4, cell }];
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
      return unique([
        ...stay.rows.map((row) => row.office),
        title,
        ...(grouping === 'represents' ? [] : [represents]),
      ]).join(', ');
    },
  };
  return [
    ...(columns.includes('party') && grouping !== 'party' ? [party] : []),
    ...(columns.includes('office') ? [office] : []),
  ];
}

const serves = (row: AttendanceRow) =>
  row.capacity === 'substitute' ? servingSubstitute(row) : row.capacity === 'member' && row.serves !== false;

/** N present, Tj serving as a substitute, F absent. */
const letterOf = (rows: readonly AttendanceRow[]) =>
  rows.some((row) => row.capacity === 'substitute' && serves(row)) ? 'Tj' : 'N';

/**
 * A sign, with §§ and circumstances where there are any and no column of their own says them; a dash for one who was
 * absent. What holds for one interval (whom he served for, over a link) is not said of another (KL 5:66).
 */
function presenceCell(
  rows: readonly AttendanceRow[],
  file: MeetingFile,
  names: Names,
  { style, columns }: TableLook,
): string {
  const present = rows.filter((row) => row.present);
  if (present.length === 0) {
    return style === 'letters' ? 'F' : nothing;
  }
  const sign = style === 'letters' ? letterOf(present) : 'X';
  const alike = (row: AttendanceRow) =>
    [
      row.servesFor,
      row.vacantSeat?.label,
      row.capacity === 'substitute' && servingSubstitute(row),
      row.remote === true,
    ].join(' ');
  // what has a column of its own is said there
  const told = ({ servesFor, vacantSeat, paragraphs, ...row }: AttendanceRow): AttendanceRow => ({
    ...row,
    ...(columns.includes('servesFor')
      ? {}
      : {
          ...(servesFor === undefined ? {} : { servesFor }),
          ...(vacantSeat === undefined ? {} : { vacantSeat }),
        }),
    ...(columns.includes('paragraphs') || paragraphs === undefined ? {} : { paragraphs }),
  });
  const more = together(present, alike)
    .map((interval) =>
      [
        ...circumstances({ ...interval, rows: interval.rows.map(told) }, names),
        ...conflictNotes(file, interval.rows),
      ].join(', '),
    )
    .filter((text) => text !== '');
  return more.length > 0 ? `${sign} ${more.join('; ')}` : sign;
}

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
  letters: [[tableHeadings.letters, () => true]],
};

/** Columns of their own for what else stands behind the cross. */
function circumstanceColumns(names: Names, { columns }: TableLook): TableColumn[] {
  const seats: TableColumn = {
    heading: tableHeadings.servesFor,
    width: 3,
    cell: ({ rows }) =>
      unique(
        rows.flatMap(({ servesFor, vacantSeat }) => [
          servesFor === undefined ? undefined : names.one(servesFor),
          vacantSeat && servingInVacant(vacantSeat),
        ]),
      ).join('; '),
  };
  const paragraphs: TableColumn = {
    heading: tableHeadings.paragraphs,
    width: 2.4,
    cell: ({ rows }) => paragraphsOf(rows.filter((row) => row.present)),
  };
  return [
    ...(columns.includes('servesFor') ? [seats] : []),
    ...(columns.includes('paragraphs') ? [paragraphs] : []),
  ];
}

function roleOf(rows: readonly AttendanceRow[]): string {
  const capacity = rows[0]?.capacity ?? 'guest';
  const roles: Record<AttendanceRow['capacity'], string> = {
    member: groups.members,
    substitute: groups.substitutes,
    official: groups.officials,
    guest: groups.guests,
    'staff-representative': groups.staff,
    observer: groups.observers,
  };
  return roles[capacity];
}

/** The lists into which the attendance is parted, in the order in which they first come up; who has none comes last. */
function partedBy(grouping: AttendanceGrouping, stays: readonly Stay[], names: Names): [string, Stay[]][] {
  const groupOf = (stay: Stay): string => {
    const person = names.person(stay.person);
    switch (grouping) {
      case 'none':
        return '';
      case 'role':
        return roleOf(stay.rows);
      case 'party':
        return person.party?.trim() || groups.others;
      case 'represents':
        return person.represents?.trim() || groups.others;
    }
  };
  const parted = new Map<string, Stay[]>();
  for (const stay of stays) {
    const group = groupOf(stay);
    parted.set(group, [...(parted.get(group) ?? []), stay]);
  }
  const others = grouping === 'role' ? undefined : parted.get(groups.others);
  return [
    ...[...parted].filter(([group]) => others === undefined || group !== groups.others),
    ...(others === undefined ? [] : [[groups.others, others] as [string, Stay[]]]),
  ];
}

/** What the letters of a list of attendance mean, above it. */
export function legendOf(style: AttendanceStyle | undefined): { legend?: string } {
  return style === 'letters' ? { legend: protocolWords.attendanceLetters } : {};
}

/**
 * The attendance of the whole meeting as a table, absent people too, in the order of the file; or a table for each party,
 * role or district. Several rows of one person become one line. No cell is empty: programs that read a PDF aloud or copy
 * it follow full rows only.
 */
export function attendanceTables(
  file: MeetingFile,
  names: Names,
  {
    caption,
    style = 'presence',
    layout: { attendanceGrouping: grouping, attendanceColumns: columns } = usualLayout,
  }: { caption: string; style?: AttendanceStyle | undefined; layout?: BoardLayout | undefined },
): ContentTable[] {
  const all = together(file.attendance ?? [], (row) => row.person);
  const look: TableLook = { style, grouping, columns };
  const holding = (column: TableColumn) => all.some((stay) => column.cell(stay) !== '');
  const table: TableColumn[] = [
    { heading: tableHeadings.name, width: 4, cell: (stay) => names.person(stay.person).name },
    ...describing(file, names, look).filter(holding),
    ...presenceColumns[style].map(([heading, belongs]): TableColumn => {
      const cell = ({ rows }: Stay) => presenceCell(rows.filter(belongs), file, names, look);
      const wide = style === 'letters' || all.some((stay) => cell(stay).length > 2);
      return { heading, width: wide ? 3.5 : 1.6, cell };
    }),
    ...circumstanceColumns(names, look).filter(holding),
  ];
  return partedBy(grouping, all, names).map(([group, stays]) => ({
    caption:
      group === ''
        ? caption
        : presentOf(group, stays.filter(({ rows }) => rows.some((row) => row.present)).length, stays.length),
    columns: table.map(({ heading, width }) => ({ heading, width, align: 'left' })),
    rows: stays.map((stay) => table.map((column) => column.cell(stay) || nothing)),
  }));
}

/** The list of attendance of a board that has it among the appendices, where the file gives it no number of its own. */
export function attendanceAppendix(
  file: MeetingFile,
  names: Names,
  { layout, style }: { layout: BoardLayout; style: AttendanceStyle | undefined },
): ContentAppendix | undefined {
  const isNumbered = file.attachments?.some((attachment) => attachment.source === 'attendance') === true;
  if (layout.attendancePlace === 'cover' || isNumbered || (file.attendance ?? []).length === 0) {
    return undefined;
  }
  const title = attendanceTitle(file.board.name, daySpan(file.meeting.date, file.meeting.endDate));
  return {
    label: protocolWords.attendanceList,
    title,
    tables: attendanceTables(file, names, { caption: title, style, layout }),
    ...legendOf(style),
  };
}
