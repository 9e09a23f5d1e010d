import type { Inline, TableBlock } from '@klubbat/shared/contracts/rich-text';
import { tidyInlines } from '@klubbat/shared/text/inline-content';
import type { PastedRow } from './pasted-rows.js';

type Align = TableBlock['align'][number];
/** reads what stands in an element */
type Read = (element: Element) => PastedRow[];

const MOST_COLUMNS = 60;

const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
const cellsOf = (row: Element) =>
  [...row.children].filter((cell): cell is HTMLElement => /^t[dh]$/.test(cell.localName));

/** A table with one column is no table but the frame of a page. */
export function isLayoutTable(table: Element): boolean {
  return rowsOf(table).every((row) => cellsOf(row).length < 2);
}

interface Cell {
  content: Inline[];
  align: Align | undefined;
}

/** The first row is the head. A merged cell stands in its first place, and the rest of its places are empty. */
export function tableOf(table: Element, read: Read): PastedRow {
  const grid = gridOf(table, read);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const full = grid.map((row) => Array.from({ length: width }, (_, column) => row[column]));
  const [head = [], ...body] = full.map((row) => row.map((cell) => cell?.content ?? []));
  const align = Array.from({ length: width }, (_, column): Align => {
    const said = full
      .slice(1)
      .flatMap((row) => (row[column]?.content.length ? [row[column].align ?? 'left'] : []));
    return said.length > 0 && said.every((one) => one === said[0]) ? (said[0] ?? 'left') : 'left';
  });
  return { kind: 'table', table: { type: 'table', align, header: head.map(withoutBold), rows: body } };
}

/** A table where none can stand: each row a line. */
export function rowsOfTable(table: Element, read: Read): PastedRow[] {
  return gridOf(table, read).map((row) => ({
    kind: 'more',
    content: joined(
      row.map((cell) => cell?.content ?? []),
      ' | ',
    ),
  }));
}

function gridOf(table: Element, read: Read): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = [];
  const taken = new Set<string>();
  rowsOf(table).forEach((row, top) => {
    const line: (Cell | undefined)[] = [];
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (taken.has(`${top} ${column}`)) {
        column += 1;
      }
      const wide = Math.min(Number(cell.getAttribute('colspan')) || 1, MOST_COLUMNS);
      const high = Math.min(Number(cell.getAttribute('rowspan')) || 1, 1000);
      line[column] = { content: cellContent(read(cell)), align: alignOf(cell) };
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) {
          taken.add(`${top + down} ${column + right}`);
        }
      }
      column += wide;
    }
    line.length = Math.max(line.length, column);
    grid.push(line);
  });
  return grid.filter((row) => row.length > 0);
}

/** A cell is one line: what stood in several is parted by spaces, a table inside it row by row. */
function cellContent(rows: readonly PastedRow[]): Inline[] {
  return joined(
    rows.flatMap((row): Inline[][] => {
      if (row.kind === 'table') {
        return [row.table.header, ...row.table.rows].map((cells) => joined(cells, ' | '));
      }
      const label = row.kind === 'item' ? (row.label ?? '–') : undefined;
      return [label === undefined ? row.content : [{ type: 'text', text: `${label} ` }, ...row.content]];
    }),
    ' ',
  );
}

function joined(parts: readonly Inline[][], between: string): Inline[] {
  const content = parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): Inline[] => (index === 0 ? part : [{ type: 'text', text: between }, ...part]));
  return tidyInlines(content.map((part) => (part.type === 'break' ? { type: 'text', text: ' ' } : part)));
}

/** The head is heavy of itself. */
function withoutBold(content: Inline[]): Inline[] {
  return tidyInlines(content.map((part) => (part.type === 'break' ? part : { ...part, bold: false })));
}

function alignOf(cell: HTMLElement): Align | undefined {
  const inner = cell.querySelector<HTMLElement>(':scope > p, :scope > div');
  const said = [cell, inner].flatMap((element) => [
    element?.style.textAlign ?? '',
    element?.getAttribute('align') ?? '',
  ]);
  const align = said.find((one) => one !== '')?.toLowerCase();
  return align === 'right' || align === 'end' ? 'right' : align === 'center' ? 'center' : undefined;
}
