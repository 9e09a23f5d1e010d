import type {
  ContentAppendix,
  ContentItem,
  ContentPart,
  ContentTable,
  ProtocolContent,
} from '@klubbat/shared/contracts/protocol-content';
import { RichText } from '../../ui/rich-text.js';
import './protocol-reading.css';

interface ProtocolReadingProps {
  content: ProtocolContent;
  /** the level of the document's own heading on the page it stands on */
  level?: 1 | 2;
}

/** The protocol as it will stand on paper: the same value as the PDF is made from. */
export function ProtocolReading({ content, level = 2 }: ProtocolReadingProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <article className="protocol" lang="sv" aria-label={content.fileTitle}>
      <header className="protocol__head">
        <p className="protocol__kind">{sentenceCase(content.documentTitle)}</p>
        <Title className="protocol__board">{content.board}</Title>
        <p className="protocol__organisation">{content.organisation}</p>
        {content.statusMark !== undefined && <p className="protocol__status">{content.statusMark}</p>}
        <dl className="protocol__facts">
          <Fact label={content.dateLabel} value={content.date} />
          {content.facts
            .filter(({ label }) => label !== content.dateLabel)
            .map(({ label, value }) => (
              <Fact key={label} label={label} value={value} />
            ))}
        </dl>
      </header>
      {content.attendance.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      <Adjustment adjustment={content.adjustment} />
      {content.items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
      <Appendices heading={content.appendixHeading} appendices={content.appendices} />
    </article>
  );
}

function sentenceCase(title: string): string {
  return `${title.charAt(0)}${title.slice(1).toLocaleLowerCase('sv')}`;
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Part({ part: { heading, blocks } }: { part: ContentPart }) {
  return (
    <section className="protocol__part">
      {heading !== undefined && heading !== '' && <h4>{heading}</h4>}
      <RichText blocks={blocks} />
    </section>
  );
}

function Adjustment({ adjustment }: Pick<ProtocolContent, 'adjustment'>) {
  if (adjustment === undefined) {
    return null;
  }
  return (
    <section className="protocol__part">
      <h4>{adjustment.heading}</h4>
      {adjustment.paragraphs !== undefined && <p>{adjustment.paragraphs}</p>}
      <dl className="protocol__facts">
        {adjustment.lines.map(({ label, names }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            {names.map(({ name, note }) => (
              <dd key={`${name} ${note ?? ''}`}>
                {name} {note}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {adjustment.note !== undefined && <RichText blocks={adjustment.note} />}
    </section>
  );
}

function Item({ item }: { item: ContentItem }) {
  const caseFirst = item.caseLineBeforeTitle && item.caseLine !== undefined;
  const under = [...(!caseFirst && item.caseLine !== undefined ? [item.caseLine] : []), ...item.remarks];
  return (
    <section className="protocol__item">
      <h3>
        <span className="protocol__paragraph">
          {item.paragraphLabel} {caseFirst && <span>{item.caseLine}</span>}
        </span>
        <span className="protocol__title">{item.title}</span>
      </h3>
      {under.map((line) => (
        <p className="protocol__under" key={line}>
          {line}
        </p>
      ))}
      {item.parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </section>
  );
}

function Appendices({ heading, appendices }: { heading: string; appendices: readonly ContentAppendix[] }) {
  if (appendices.length === 0) {
    return null;
  }
  return (
    <section className="protocol__item">
      <h3 className="protocol__title">{heading}</h3>
      <ol className="protocol__appendices">
        {appendices.map(({ label, title, note }) => (
          <li key={label}>
            <span>{label}</span>
            <span>
              {title}
              {note !== undefined && <span className="protocol__note"> ({note})</span>}
            </span>
          </li>
        ))}
      </ol>
      {appendices.flatMap(({ label, tables = [] }) =>
        tables.map((table) => (
          <AppendixTable key={`${label} ${table.caption}`} label={label} table={table} />
        )),
      )}
    </section>
  );
}

function AppendixTable({ label, table }: { label: string; table: ContentTable }) {
  return (
    <div className="protocol__table">
      <table>
        <caption>
          {label}: {table.caption}
        </caption>
        <thead>
          <tr>
            {table.columns.map(({ heading, align }) => (
              <th key={heading} scope="col" style={{ textAlign: align }}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={{ textAlign: table.columns[column]?.align ?? 'left' }}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
