import type { ReactNode } from 'react';
import './data-table.css';

export interface Column<R> {
  key: string;
  heading: string;
  cell: (row: R) => ReactNode;
  align?: 'left' | 'right';
  /** true: the cell that names the row */
  rowHeading?: boolean;
  /** true: the heading is only told to screen readers (a column of buttons) */
  quietHeading?: boolean;
  /** true: figures or dates, which stand under each other and do not break */
  figures?: boolean;
  /** a share of the table, so that several tables under each other have their columns in the same place */
  width?: `${number}%`;
}

export interface DataTableProps<R> {
  caption: string;
  /** true: the caption stands on the page; else only screen readers are told */
  showCaption?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** the row's id on the page, where links lead to single rows */
  rowId?: (row: R) => string;
  /** true: on a phone the cells of a row stand beside each other, without their headings */
  compact?: boolean;
}

/** Rows under headings. On a phone each row becomes a block with its headings beside. */
export function DataTable<R>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  rowId,
  compact = false,
}: DataTableProps<R>) {
  return (
    <table className={compact ? 'data-table data-table--compact' : 'data-table'}>
      <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} {...(width === undefined ? {} : { style: { width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, heading, align, quietHeading }) => (
            <th key={key} scope="col" className={align === 'right' ? 'data-table__right' : undefined}>
              {quietHeading === true ? <span className="visually-hidden">{heading}</span> : heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} id={rowId?.(row)}>
            {columns.map((column) => {
              const Cell = column.rowHeading === true ? 'th' : 'td';
              const classes = [column.align === 'right' && 'data-table__right', column.figures && 'figures'];
              return (
                <Cell
                  key={column.key}
                  {...(column.rowHeading === true ? { scope: 'row' } : {})}
                  className={classes.filter(Boolean).join(' ') || undefined}
                >
                  {column.rowHeading !== true && column.quietHeading !== true && (
                    <span className="data-table__label" aria-hidden>
                      {column.heading}
                    </span>
                  )}
                  <span className="data-table__value">{column.cell(row)}</span>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
