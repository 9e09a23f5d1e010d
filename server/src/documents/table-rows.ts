import type { Inline, TableBlock } from '@klubbat/shared/contracts/rich-text';
import { faint, hairline, tableText } from './house-style.js';
import { baselineOf, breakLines, type Line, placeLine, type TextStyle } from './lines.js';
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

export interface Grid {
  readonly columns: readonly Column[];
  readonly area: Area;
  readonly text: TextStyle;
}

/** The elements of a table: the same where it is drawn in several parts. */
export interface Tags {
  readonly table: Tag;
  readonly head: Tag;
  readonly rows: readonly Tag[];
}

/** Elements of a table of so many rows. */
export function tagsOf(parent: Tag, rows: number): Tags {
  const table: Tag = { type: 'Table', parent };
  const row = (): Tag => ({ type: 'TR', parent: table });
  return { table, head: row(), rows: Array.from({ length: rows }, row) };
}

const PADDING_ABOVE = 3;
const PADDING_BELOW = 4;
const MOST_BETWEEN_COLUMNS = 14;
/** A row of more lines than this may be parted by a page break. */
const WHOLE_ROW_LINES = 24;

/** A table of no more rows stands on one page where it can. */
const SHORT_TABLE = 6;

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
 * where he is. `isFirstTold`: the first cell stands here once more, only for the eye.
 */
function rowStrips(
  cells: readonly (readonly Inline[])[],
  grid: Grid,
  row: Tag,
  kind: 'TH' | 'TD',
  repeatAbove: readonly Strip[],
  { headed = true, isFirstTold = false }: { headed?: boolean; isFirstTold?: boolean } = {},
): Strip[] {
  const style = kind === 'TH' ? { ...grid.text, bold: true } : grid.text;
  const set = grid.columns.map((column, i) => ({
    column,
    tag:
      isFirstTold && i === 0
        ? null
        : cellTag(row, kind === 'TH' ? 'Column' : !headed && i === 0 ? 'Row' : undefined),
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
        return tag === null ? [] : [{ kind: 'empty', tag }];
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

/** Head and rows of a table, or of a part of its columns: each row a strip. */
export function tableStrips(
  header: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
  grid: Grid,
  tags: Tags,
  { carried = [], isFirstTold = false }: { carried?: TableBlock['rows']; isFirstTold?: boolean } = {},
): Strip[] {
  const headed = header.some((cell) => cell.length > 0);
  const how = { headed, isFirstTold };
  const top = headed ? rowStrips(header, grid, tags.head, 'TH', [], how) : [];
  // A head that is itself very tall is not repeated: there would be no room left for the rows.
  const repeated = top.length === 1 ? top : [];
  const sums = carried.map((cells) => rowStrips(cells, grid, tags.table, 'TD', [], how)[0]);
  // No single row of a table is left alone on a page, as with lines of text, and a short table is not parted.
  const together = (index: number) => rows.length <= SHORT_TABLE || index === 0 || index === rows.length - 2;
  return [
    ...top,
    ...rows.flatMap((row, index) => {
      const before = sums[index - 1];
      const after = index < rows.length - 1 ? sums[index] : undefined;
      const strips = rowStrips(
        row,
        grid,
        tags.rows[index] ?? tags.table,
        'TD',
        before === undefined ? repeated : [...repeated, before],
        how,
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

/** Where columns of those widths stand. */
export function gridOf(
  widths: readonly number[],
  aligns: readonly Align[],
  between: number,
  area: Area,
  text = tableText,
): Grid {
  let x = area.x;
  const columns = widths.map((width, i): Column => {
    const column = { x, width: Math.max(1, width), align: aligns[i] ?? 'left' };
    x += width + between;
    return column;
  });
  return { columns, area: { x: area.x, width: Math.min(area.width, x - area.x - between) }, text };
}

/** A quarter of the width at most goes to the gaps, however many columns there are. */
export function gapBetween(columns: number, area: Area): number {
  return Math.min(MOST_BETWEEN_COLUMNS, area.width / columns / 4);
}
