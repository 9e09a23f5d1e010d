import type { ContentTable } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TableBlock } from '@klubbat/shared/contracts/rich-text';
import { faint, hairline, tableText } from './house-style.js';
import { baselineOf, breakLines, type Line, placeLine, plain, textWidth, type TextStyle } from './lines.js';
import type { Area, Fragment, Piece, Strip, Tag } from './strip.js';

/*
 * Tables drawn by hand: pdfkit's own opens the font again for every cell and cuts the dots off Å Ä Ö in the first row
 * (pdfkit#1727).
 */

type Align = 'left' | 'center' | 'right';

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
}

interface Grid {
  readonly columns: readonly Column[];
  readonly area: Area;
}

const PADDING_ABOVE = 3;
const PADDING_BELOW = 4;
const BETWEEN_COLUMNS = 14;
/** A row of more lines than this may be parted by a page break. */
const WHOLE_ROW_LINES = 24;

const head: TextStyle = { ...tableText, bold: true };

function placed(line: Line, column: Column): Fragment[] {
  const left = column.width - line.width;
  const shift = column.align === 'right' ? left : column.align === 'center' ? left / 2 : 0;
  return placeLine(line, column.x + shift);
}

/**
 * One row, cell after cell in reading order. As a rule one strip; a row of very many lines becomes several, so that it
 * can go on over the page.
 */
function rowStrips(
  cells: readonly (readonly Inline[])[],
  grid: Grid,
  parent: Tag,
  kind: 'TH' | 'TD',
  repeatAbove: readonly Strip[],
): Strip[] {
  const style = kind === 'TH' ? head : tableText;
  const row: Tag = { type: 'TR', parent };
  const set = grid.columns.map((column, i) => ({
    column,
    tag: { type: kind, parent: row, ...(kind === 'TH' ? { scope: 'Column' as const } : {}) },
    lines: breakLines(cells[i] ?? [], column.width, style),
  }));
  const height = Math.max(1, ...set.map((cell) => cell.lines.length));
  const strips: Strip[] = [];
  for (let from = 0; from < height; from += WHOLE_ROW_LINES) {
    const to = Math.min(height, from + WHOLE_ROW_LINES);
    const first = from === 0 ? PADDING_ABOVE : 0;
    const last = to === height;
    const pieces: Piece[] = set.flatMap(({ column, tag, lines }) => {
      const shown = lines.slice(from, to);
      return shown.map((line, i): Piece => ({
        kind: 'text',
        tag,
        fragments: placed(line, column),
        baseline: first + i * style.leading + baselineOf(style),
      }));
    });
    const inner = first + (to - from) * style.leading + (last ? PADDING_BELOW : 0);
    if (last) {
      pieces.push({
        kind: 'rule',
        ...grid.area,
        y: inner,
        ...(kind === 'TH' ? { weight: 0.9, colour: hairline } : { weight: 0.5, colour: faint }),
      });
    }
    strips.push({
      height: inner,
      before: 0,
      pieces,
      repeatAbove,
      ...(kind === 'TH' ? { keepWithNext: true } : {}),
    });
  }
  return strips;
}

function tableStrips(
  header: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
  grid: Grid,
  parent: Tag,
): Strip[] {
  const table: Tag = { type: 'Table', parent };
  const headed = header.some((cell) => cell.length > 0);
  const top = headed ? rowStrips(header, grid, table, 'TH', []) : [];
  // A head that is itself very tall is not repeated: there would be no room left for the rows.
  const repeated = top.length === 1 ? top : [];
  return [...top, ...rows.flatMap((row) => rowStrips(row, grid, table, 'TD', repeated))];
}

function gridOf(widths: readonly number[], aligns: readonly Align[], area: Area): Grid {
  let x = area.x;
  const columns = widths.map((width, i): Column => {
    const column = { x, width: Math.max(1, width - BETWEEN_COLUMNS), align: aligns[i] ?? 'left' };
    x += width;
    return column;
  });
  return { columns, area: { x: area.x, width: Math.min(area.width, x - area.x - BETWEEN_COLUMNS) } };
}

/** A table of ours: `width` of its columns are shares of the text's width. */
export function contentTable(table: ContentTable, area: Area, parent: Tag): Strip[] {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0) || 1;
  const total = area.width + BETWEEN_COLUMNS;
  const grid = gridOf(
    table.columns.map((column) => (column.width / whole) * total),
    table.columns.map((column) => column.align),
    area,
  );
  const cells = (texts: readonly string[]) => texts.map((text) => (text === '' ? [] : plain(text)));
  return tableStrips(
    cells(table.columns.map((column) => column.heading)),
    table.rows.map(cells),
    grid,
    parent,
  );
}

/** A table in running text: columns as wide as what they hold, narrower in proportion where there is no room. */
export function markdownTable(table: TableBlock, area: Area, parent: Tag): Strip[] {
  const all = [table.header, ...table.rows];
  const count = Math.max(1, ...all.map((row) => row.length));
  const wanted = Array.from(
    { length: count },
    (_, i) => Math.max(12, ...all.map((row) => textWidth(row[i] ?? [], head))) + BETWEEN_COLUMNS + 1,
  );
  const total = area.width + BETWEEN_COLUMNS;
  const grid = gridOf(fitted(wanted, total), table.align, area);
  return tableStrips(table.header, table.rows, grid, parent);
}

/** Widths that fill at most the total: narrow columns keep what they want, the wide share what is left. */
function fitted(wanted: readonly number[], total: number): number[] {
  if (wanted.reduce((sum, width) => sum + width, 0) <= total) {
    return [...wanted];
  }
  const given = new Map<number, number>();
  const byWidth = wanted.map((width, i) => ({ width, i })).sort((a, b) => a.width - b.width);
  let left = total;
  byWidth.forEach(({ width, i }, rank) => {
    const share = left / (byWidth.length - rank);
    const got = Math.min(width, share);
    given.set(i, got);
    left -= got;
  });
  return wanted.map((_, i) => given.get(i) ?? 0);
}
