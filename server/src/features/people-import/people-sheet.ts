import { stringify } from 'csv-stringify/sync';
import { mandateRoleWords } from '@klubbat/shared/sentences/words';
import { headingOf } from './columns.js';
import type { RegisterState } from './register-state.js';

const widths: Record<keyof typeof headingOf, number> = {
  name: 28,
  party: 8,
  title: 20,
  email: 34,
  board: 30,
  role: 18,
  from: 12,
  until: 12,
  represents: 24,
  seat: 10,
  rank: 10,
};

const fields = Object.keys(headingOf) as (keyof typeof headingOf)[];
const headings = fields.map((field) => headingOf[field]);

/** A register as the rows of a list that can be read in: one for each term, those that have ended too. */
export function peopleRows({ people, terms, boards }: RegisterState): string[][] {
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  const ofPerson = new Map<string, RegisterState['terms'][number][]>();
  for (const term of terms) {
    ofPerson.set(term.personId, [...(ofPerson.get(term.personId) ?? []), term]);
  }
  return people.flatMap(({ id, name, title, email }) =>
    (ofPerson.get(id) ?? []).map((term) => {
      const cells: Record<keyof typeof headingOf, string | number | null | undefined> = {
        ...{ name, title, email, party: term.party, represents: term.represents },
        ...{ board: names.get(term.boardId ?? ''), role: mandateRoleWords[term.role] },
        ...{ from: term.from, until: term.until, seat: term.seat, rank: term.rank },
      };
      return fields.map((field) => String(cells[field] ?? ''));
    }),
  );
}

/** A list as CSV that a Swedish Excel opens as it stands. What would be taken for a formula is text. */
export function peopleCsv(rows: readonly string[][]): Buffer {
  return Buffer.from(
    stringify([headings, ...rows], {
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      record_delimiter: '\r\n',
    }),
  );
}

/** A list as a workbook in which every cell is text; without rows a form to fill in. */
export async function peopleXlsx(rows: readonly string[][]): Promise<Buffer> {
  const heading = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })));
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([heading, ...cells], {
    columns: fields.map((field) => ({ width: widths[field] })),
    sheet: 'Personer',
    stickyRowsCount: 1,
  }).toBuffer();
}
