import { stringify } from 'csv-stringify/sync';

/** A column of a list that is taken along as a file. */
export interface SheetColumn<Line> {
  heading: string;
  /** of the column in a spreadsheet, in characters */
  width: number;
  value: (line: Line) => string;
}

/**
 * Lines as CSV that a Swedish Excel opens as it stands: semicolons, UTF-8 with its mark. What would be taken for a formula
 * is text.
 */
export function csvSheet<Line>(columns: readonly SheetColumn<Line>[], lines: readonly Line[]): Buffer {
  const rows = [
    columns.map(({ heading }) => heading),
    ...lines.map((line) => columns.map(({ value }) => value(line))),
  ];
  return Buffer.from(
    stringify(rows, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: '\r\n' }),
  );
}

/** Lines as a spreadsheet. Every cell is text, so that nothing in it is reckoned or taken for a date. */
export async function xlsxSheet<Line>(
  columns: readonly SheetColumn<Line>[],
  lines: readonly Line[],
  sheet: string,
): Promise<Buffer> {
  const heading = columns.map((column) => ({ value: column.heading, fontWeight: 'bold' as const }));
  const rows = lines.map((line) =>
    columns.map(({ value }) => ({ value: value(line), type: String, format: '@' })),
  );
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([heading, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    sheet,
    stickyRowsCount: 1,
  }).toBuffer();
}
