import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { AttendanceLine } from '@klubbat/shared/contracts/attendance-report';
import { capacityWords } from '@klubbat/shared/sentences/words';

interface Column {
  heading: string;
  /** of the column in a spreadsheet, in characters */
  width: number;
  value: (line: AttendanceLine) => string;
}

const presenceWords: Record<AttendanceLine['presence'], string> = {
  whole: 'hela',
  part: 'del av',
  none: 'frånvarande',
};

const yes = (is: boolean) => (is ? 'ja' : 'nej');

const columns: readonly Column[] = [
  { heading: 'Datum', width: 12, value: ({ date }) => date },
  { heading: 'Namn', width: 28, value: ({ name }) => name },
  { heading: 'Parti', width: 8, value: ({ party }) => party ?? '' },
  { heading: 'Företräder', width: 20, value: ({ represents }) => represents ?? '' },
  { heading: 'Titel', width: 20, value: ({ title }) => title ?? '' },
  { heading: 'Som', width: 16, value: ({ capacity }) => capacityWords[capacity] },
  { heading: 'Uppdrag', width: 18, value: ({ office }) => office ?? '' },
  { heading: 'Närvaro', width: 12, value: ({ presence }) => presenceWords[presence] },
  { heading: 'Tjänstgjorde', width: 12, value: ({ served }) => yes(served) },
  { heading: 'På distans', width: 10, value: ({ remote }) => yes(remote) },
  { heading: 'Från', width: 8, value: ({ from }) => from?.replace(':', '.') ?? '' },
  { heading: 'Till', width: 8, value: ({ to }) => to?.replace(':', '.') ?? '' },
  { heading: 'Paragrafer', width: 16, value: ({ paragraphs }) => paragraphs?.replaceAll('-', '–') ?? '' },
  { heading: 'Protokollet justerat', width: 18, value: ({ adjusted }) => yes(adjusted) },
];

/**
 * The lines as CSV that a Swedish Excel opens as it stands: semicolons, UTF-8 with its mark. What would be taken for a
 * formula is text.
 */
export function attendanceCsv(lines: readonly AttendanceLine[]): Buffer {
  const rows = [
    columns.map(({ heading }) => heading),
    ...lines.map((line) => columns.map(({ value }) => value(line))),
  ];
  return Buffer.from(
    stringify(rows, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: '\r\n' }),
  );
}

/** The lines as a spreadsheet. Every cell is text, so that nothing in it is reckoned or taken for a date. */
export async function attendanceXlsx(lines: readonly AttendanceLine[]): Promise<Buffer> {
  const heading = columns.map((column) => ({ value: column.heading, fontWeight: 'bold' as const }));
  const rows = lines.map((line) =>
    columns.map(({ value }) => ({ value: value(line), type: String, format: '@' })),
  );
  return writeExcelFile([heading, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    sheet: 'Närvaro',
    stickyRowsCount: 1,
  }).toBuffer();
}
