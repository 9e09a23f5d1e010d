import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { ContentTable } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TableBlock } from '@klubbat/shared/contracts/rich-text';
import { plainInlines } from '@klubbat/shared/text/plain-text';
import { columnWidths } from '../column-widths.js';
import { inlineRuns, plainRun } from './word-text.js';
import { textWidth, wordStyles } from './word-style.js';

type Align = 'left' | 'center' | 'right';

interface Column {
  /** in twentieths of a point */
  readonly width: number;
  readonly align: Align;
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C9C9' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function row(cells: readonly ParagraphChild[][], columns: readonly Column[], heads: boolean): TableRow {
  return new TableRow({
    tableHeader: heads,
    cantSplit: true,
    children: columns.map(
      ({ width, align }, i) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: heads ? wordStyles.tableHead : wordStyles.tableText,
              alignment: AlignmentType[align === 'center' ? 'CENTER' : align === 'right' ? 'RIGHT' : 'LEFT'],
              children: cells[i] ?? [],
            }),
          ],
        }),
    ),
  });
}

/** A table whose head is a head for Word too: repeated on each page, and read aloud with the cells below it. */
function table(
  header: readonly ParagraphChild[][],
  rows: readonly (readonly ParagraphChild[][])[],
  columns: readonly Column[],
): Table {
  const headed = header.some((cell) => cell.length > 0);
  return new Table({
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: headed,
      firstColumn: !headed,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      bottom: RULE,
      insideHorizontal: RULE,
      insideVertical: NONE,
    },
    rows: [
      ...(headed ? [row(header, columns, true)] : []),
      ...rows.map((cells) => row(cells, columns, false)),
    ],
  });
}

/** A table of ours: `width` of its columns are shares of the text's width. */
export function contentTable({ columns, rows }: ContentTable): Table {
  const shares = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const cells = (texts: readonly string[], bold?: 'bold') =>
    texts.map((text) => (text === '' ? [] : [plainRun(text, bold)]));
  return table(
    cells(
      columns.map(({ heading }) => heading),
      'bold',
    ),
    rows.map((texts) => cells(texts)),
    columns.map(({ width, align }) => ({
      width: Math.max(1, Math.round((width / shares) * textWidth)),
      align,
    })),
  );
}

/** About how wide a letter of a table is, and what stands beside it in a cell. */
const LETTER = 125;
const PADDING = 230;
const widthOf = (letters: number) => letters * LETTER + PADDING;

/** A table in running text: columns about as wide as what they hold. */
export function markdownTable({ align, header, rows }: TableBlock): Table {
  const all = [header, ...rows];
  const count = all.reduce((most, cells) => Math.max(most, cells.length), 1);
  const needs = Array.from({ length: count }, (_, i) => {
    const texts = all.map((cells) => plainInlines(cells[i] ?? []));
    const longest = (lengths: number[]) => lengths.reduce((most, length) => Math.max(most, length), 1);
    return {
      wanted: widthOf(longest(texts.map(({ length }) => length))),
      least: widthOf(longest(texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length)))),
    };
  });
  const runs = (cells: readonly (readonly Inline[])[], bold?: 'bold') =>
    cells.map((cell) => inlineRuns(cell, bold));
  return table(
    runs(header, 'bold'),
    rows.map((cells) => runs(cells)),
    columnWidths(needs, textWidth).map((width, i) => ({
      width: Math.max(1, Math.floor(width)),
      align: align[i] ?? 'left',
    })),
  );
}
