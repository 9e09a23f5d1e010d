import { useId } from 'react';
import type { ContentAppendix, ContentTable } from '@klubbat/shared/contracts/protocol-content';
import { Heading } from './paper-heading.js';

interface AppendixListProps {
  heading: string;
  appendices: readonly ContentAppendix[];
}

/** The list of appendices, by number. */
export function AppendixList({ heading, appendices }: AppendixListProps) {
  if (appendices.length === 0) {
    return null;
  }
  return (
    <section className="protocol__item">
      <Heading below={1} className="protocol__title">
        {heading}
      </Heading>
      <ol className="protocol__appendices">
        {appendices.map(({ label, title, note, fileSha256 }, index) => (
          <li key={index}>
            <span>{label}</span>
            <div>
              {title}
              {note !== undefined && note !== '' && <p className="protocol__note">{note}</p>}
              {fileSha256 !== undefined && <p className="protocol__note breaks">SHA-256 {fileSha256}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An appendix that we draw ourselves: label, title, tables. Nothing for the others. */
export function DrawnAppendix({ appendix: { label, title, legend, tables } }: { appendix: ContentAppendix }) {
  if (tables === undefined) {
    return null;
  }
  return (
    <section className="protocol__item">
      <Heading below={1} className="protocol__item-heading">
        <span className="protocol__paragraph">{label}</span> <span className="protocol__title">{title}</span>
      </Heading>
      {legend !== undefined && <p className="protocol__note">{legend}</p>}
      {tables.map((table, index) => (
        <AppendixTable key={index} table={table} title={title} />
      ))}
    </section>
  );
}

function AppendixTable({ table, title }: { table: ContentTable; title: string }) {
  const caption = useId();
  // a caption that only says the heading once more is for those who jump from table to table
  const own = table.caption !== '' && table.caption !== title;
  const headed = table.columns.some(({ heading }) => heading !== '');
  const align = (column: number) => ({ textAlign: table.columns[column]?.align ?? ('left' as const) });
  return (
    <div className="protocol__table" role="region" aria-labelledby={caption} tabIndex={0}>
      <table>
        {own ? (
          <caption id={caption}>{table.caption}</caption>
        ) : (
          <caption id={caption} className="visually-hidden" data-frame="">
            {title}
          </caption>
        )}
        {headed && (
          <thead>
            <tr>
              {table.columns.map(({ heading }, column) => (
                <th key={column} scope="col" style={align(column)}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                !headed && column === 0 ? (
                  <th key={column} scope="row" style={align(column)}>
                    {cell}
                  </th>
                ) : (
                  <td key={column} style={align(column)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
