import type { ContentTable } from '@klubbat/shared/contracts/protocol-content';
import type { TableBlock } from '@klubbat/shared/contracts/rich-text';
import { type ColumnNeed, columnWidths } from './column-widths.js';
import { smallestTable, smallTable, tableText } from './house-style.js';
import { measure, plain, type TextStyle } from './lines.js';
import { type Area, type Strip, type Tag, withSpaceBefore } from './strip.js';
import { gapBetween, gridOf, tableStrips, tagsOf } from './table-rows.js';

const head: TextStyle = { ...tableText, bold: true };

/**
 * A table of ours: `width` of its columns are shares of the text's width, unless a word would be cut. `alike`: tables that
 * stand together and get the same columns.
 */
export function contentTable(
  table: ContentTable,
  area: Area,
  parent: Tag,
  alike: readonly ContentTable[] = [table],
): Strip[] {
  const count = Math.max(1, table.columns.length);
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0) || 1;
  const between = gapBetween(count, area);
  const net = area.width - between * (count - 1);
  const needs = table.columns.map((column, i): ColumnNeed => {
    const words = alike.flatMap((one) =>
      one.rows.map((row) => measure(plain(row[i] ?? ''), tableText).longestWord),
    );
    const least = words.reduce(
      (most, width) => Math.max(most, width),
      measure(plain(column.heading), head).longestWord,
    );
    return { least: least + 1, wanted: Math.max(least + 1, (column.width / shares) * net) };
  });
  const cells = (texts: readonly string[]) => texts.map((text) => (text === '' ? [] : plain(text)));
  return tableStrips(
    cells(table.columns.map((column) => column.heading)),
    table.rows.map(cells),
    gridOf(
      columnWidths(needs, net),
      table.columns.map((column) => column.align),
      between,
      area,
    ),
    tagsOf(parent, table.rows.length),
  );
}

/** What each column of a table in running text needs, in type of that size. */
function needsOf(table: TableBlock, count: number, text: TextStyle): ColumnNeed[] {
  const style = { ...text, bold: true };
  return Array.from({ length: count }, (_, i) =>
    [table.header, ...table.rows].reduce(
      (need, row) => {
        const cell = measure(row[i] ?? [], style);
        // A point to spare: sums of widths are not exact.
        return {
          wanted: Math.max(need.wanted, cell.whole + 1),
          least: Math.max(need.least, cell.longestWord + 1),
        };
      },
      { wanted: 12, least: 8 },
    ),
  );
}

const leastOf = (needs: readonly ColumnNeed[], between: number) =>
  needs.reduce((sum, need) => sum + need.least + between, -between);

/** Which columns go beside each other, where not all have room: the first stands in each part, and leads its rows. */
function partsOf(needs: readonly ColumnNeed[], between: number, width: number): number[][] {
  const room = (column: number) => Math.min(needs[column]?.least ?? 0, width / 3) + between;
  const parts: number[][] = [];
  let part: number[] = [0];
  let left = width - room(0);
  for (let column = 1; column < needs.length; column++) {
    if (part.length > 1 && room(column) > left) {
      parts.push(part);
      part = [0];
      left = width - room(0);
    }
    part.push(column);
    left -= room(column);
  }
  return [...parts, part];
}

/** Few columns share a page even where their words are cut. */
const FEW_COLUMNS = 4;

/**
 * A table in running text: columns as wide as what they hold, narrower where there is no room, then in smaller type. A
 * table that is still wider than the page goes on below itself with its other columns; it remains one table to who does
 * not see it.
 */
export function markdownTable(table: TableBlock, area: Area, parent: Tag): Strip[] {
  const count = [table.header, ...table.rows].reduce((most, row) => Math.max(most, row.length), 1);
  const between = gapBetween(count, area);
  const tags = tagsOf(parent, table.rows.length);
  for (const text of [tableText, smallTable, smallestTable]) {
    const needs = needsOf(table, count, text);
    if (leastOf(needs, between) <= area.width || (count <= FEW_COLUMNS && text === smallestTable)) {
      const widths = columnWidths(needs, area.width - between * (count - 1));
      const grid = gridOf(widths, table.align, between, area, text);
      return tableStrips(
        table.header,
        table.rows,
        grid,
        tags,
        table.carried ? { carried: table.carried } : {},
      );
    }
  }
  const gap = gapBetween(FEW_COLUMNS, area) / 2;
  const needs = needsOf(table, count, smallTable);
  return partsOf(needs, gap, area.width).flatMap((columns, i) => {
    const some = <T>(all: readonly T[]) => columns.flatMap((column) => all.slice(column, column + 1));
    const cells = (row: TableBlock['header']) => columns.map((column) => row[column] ?? []);
    const widths = columnWidths(some(needs), area.width - gap * (columns.length - 1));
    const aligns = columns.map((column) => table.align[column] ?? 'left');
    const strips = tableStrips(
      cells(table.header),
      table.rows.map(cells),
      gridOf(widths, aligns, gap, area, smallTable),
      tags,
      { isFirstTold: i > 0 },
    );
    return i > 0 ? withSpaceBefore(strips, 12) : strips;
  });
}
