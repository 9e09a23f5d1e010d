import type {
  ContentAppendix,
  ContentItem,
  ContentPart,
  ContentTable,
  ProtocolContent,
} from '@klubbat/shared/contracts/protocol-content';
import { RichText } from '../../ui/rich-text.js';
import './protocol-reading.css';

/** The protocol as it will stand on paper: the same value as the PDF is made from. */
export function ProtocolReading({ content }: { content: ProtocolContent }) {
  return (
    <article className="protocol" lang="sv" aria-label={content.fileTitle}>
      <header className="protocol__head">
        <p className="protocol__kind">{sentenceCase(content.documentTitle)}</p>
        <h2 className="protocol__board">{content.board}</h2>
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
      {[...(content.opening ?? []), ...content.attendance].map((part, index) => (
        <Part key={index} part={part} heading="h3" />
      ))}
      <Adjustment adjustment={content.adjustment} />
      <NoticeBlock notice={content.notice} />
      {content.items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
      {(content.closing ?? []).map((part, index) => (
        <Part key={index} part={part} heading="h3" />
      ))}
      <Appendices heading={content.appendixHeading} appendices={content.appendices} />
    </article>
  );
}

/** Some §§ as they will stand on paper, without what surrounds them. */
export function ItemsReading({ label, items }: { label: string; items: readonly ContentItem[] }) {
  return (
    <article className="protocol protocol--items" lang="sv" aria-label={label}>
      {items.map((item) => (
        <Item key={item.paragraphLabel} item={item} />
      ))}
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

interface PartProps {
  part: ContentPart;
  /** h3 on the cover, h4 inside a § */
  heading: 'h3' | 'h4';
}

function Part({ part: { heading, blocks }, heading: Heading }: PartProps) {
  return (
    <section className="protocol__part">
      {heading !== undefined && heading !== '' && <Heading className="protocol__heading">{heading}</Heading>}
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
      <h3 className="protocol__heading">{adjustment.heading}</h3>
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

/** What is filled in by hand on paper when the adjustment is announced. */
function NoticeBlock({ notice }: Pick<ProtocolContent, 'notice'>) {
  if (notice === undefined) {
    return null;
  }
  return (
    <section className="protocol__part">
      <h3 className="protocol__heading">{notice.heading}</h3>
      <dl className="protocol__facts">
        {notice.lines.map(({ label, value = '–' }) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
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
        <Part key={index} part={part} heading="h4" />
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
    <div className="protocol__table" role="region" aria-label={`${label}: ${table.caption}`} tabIndex={0}>
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
