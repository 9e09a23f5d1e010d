import type { ContentTable } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TableBlock } from '@klubbat/shared/contracts/rich-text';
import { columnWidths } from './column-widths.js';
import { faint, hairline, tableText } from './house-style.js';
import { baselineOf, breakLines, type Line, placeLine, measure, plain, type TextStyle } from './lines.js';
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
const MOST_BETWEEN_COLUMNS = 14;
/** A row of more lines than this may be parted by a page break. */
const WHOLE_ROW_LINES = 24;

const head: TextStyle = { ...tableText, bold: true };

function placed(line: Line, column: Column): Fragment[] {
  const left = column.width - line.width;
  const shift = column.align === 'right' ? left : column.align === 'center' ? left / 2 : 0;
  return placeLine(line, column.x + shift);
}

function cellTag(row: Tag, heads: Tag['scope']): Tag {
  return heads === undefined ? { type: 'TD', parent: row } : { type: 'TH', parent: row, scope: heads };
}

/**
 * One row, cell after cell in reading order. As a rule one strip; a row of very many lines becomes several, so that it
 * can go on over the page. In a table without a head the first cell heads its row: a reader must have something to say
 * where he is.
 */
function rowStrips(
  cells: readonly (readonly Inline[])[],
  grid: Grid,
  parent: Tag,
  kind: 'TH' | 'TD',
  repeatAbove: readonly Strip[],
  headed = true,
): Strip[] {
  const style = kind === 'TH' ? head : tableText;
  const row: Tag = { type: 'TR', parent };
  const set = grid.columns.map((column, i) => ({
    column,
    tag: cellTag(row, kind === 'TH' ? 'Column' : !headed && i === 0 ? 'Row' : undefined),
    lines: breakLines(cells[i] ?? [], column.width, style),
  }));
  const height = Math.max(1, ...set.map((cell) => cell.lines.length));
  const strips: Strip[] = [];
  for (let from = 0; from < height; from += WHOLE_ROW_LINES) {
    const to = Math.min(height, from + WHOLE_ROW_LINES);
    const first = from === 0 ? PADDING_ABOVE : 0;
    const last = to === height;
    const pieces: Piece[] = set.flatMap(({ column, tag, lines }): Piece[] => {
      const shown = lines.slice(from, to);
      if (from === 0 && shown.length === 0) {
        return [{ kind: 'empty', tag }];
      }
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
  carried: readonly (readonly (readonly Inline[])[])[] = [],
): Strip[] {
  const table: Tag = { type: 'Table', parent };
  const headed = header.some((cell) => cell.length > 0);
  const top = headed ? rowStrips(header, grid, table, 'TH', []) : [];
  // A head that is itself very tall is not repeated: there would be no room left for the rows.
  const repeated = top.length === 1 ? top : [];
  const sums = carried.map((cells) => rowStrips(cells, grid, table, 'TD', [], headed)[0]);
  // No single row of a table is left alone on a page, as with lines of text.
  const together = (index: number) => index === 0 || index === rows.length - 2;
  return [
    ...top,
    ...rows.flatMap((row, index) => {
      const before = sums[index - 1];
      const after = index < rows.length - 1 ? sums[index] : undefined;
      const strips = rowStrips(
        row,
        grid,
        table,
        'TD',
        before === undefined ? repeated : [...repeated, before],
        headed,
      );
      return strips.map((strip, i): Strip =>
        i < strips.length - 1
          ? strip
          : {
              ...strip,
              ...(after === undefined ? {} : { closeBelow: after }),
              ...(strips.length === 1 && index < rows.length - 1 && together(index)
                ? { keepWithNext: true }
                : {}),
            },
      );
    }),
  ];
}

function gridOf(widths: readonly number[], aligns: readonly Align[], between: number, area: Area): Grid {
  let x = area.x;
  const columns = widths.map((width, i): Column => {
    const column = { x, width: Math.max(1, width), align: aligns[i] ?? 'left' };
    x += width + between;
    return column;
  });
  return { columns, area: { x: area.x, width: Math.min(area.width, x - area.x - between) } };
}

/** A quarter of the width at most goes to the gaps, however many columns there are. */
function gapBetween(columns: number, area: Area): number {
  return Math.min(MOST_BETWEEN_COLUMNS, area.width / columns / 4);
}

/** A table of ours: `width` of its columns are shares of the text's width. */
export function contentTable(table: ContentTable, area: Area, parent: Tag): Strip[] {
  const count = Math.max(1, table.columns.length);
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0) || 1;
  const between = gapBetween(count, area);
  const net = area.width - between * (count - 1);
  const grid = gridOf(
    table.columns.map((column) => (column.width / shares) * net),
    table.columns.map((column) => column.align),
    between,
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

/** A table in running text: columns as wide as what they hold, narrower where there is no room. */
export function markdownTable(table: TableBlock, area: Area, parent: Tag): Strip[] {
  const all = [table.header, ...table.rows];
  const count = all.reduce((most, row) => Math.max(most, row.length), 1);
  const between = gapBetween(count, area);
  const needs = Array.from({ length: count }, (_, i) =>
    all.reduce(
      (need, row) => {
        const cell = measure(row[i] ?? [], head);
        // A point to spare: sums of widths are not exact.
        return {
          wanted: Math.max(need.wanted, cell.whole + 1),
          least: Math.max(need.least, cell.longestWord + 1),
        };
      },
      { wanted: 12, least: 8 },
    ),
  );
  const widths = columnWidths(needs, area.width - between * (count - 1));
  const grid = gridOf(widths, table.align, between, area);
  return tableStrips(table.header, table.rows, grid, parent, table.carried);
}
