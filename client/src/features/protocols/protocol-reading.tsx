import type { ContentItem, ContentPart, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { signsAs } from '@klubbat/shared/sentences/signature-sentences';
import { sentenceCase } from '@klubbat/shared/text/sentence-case';
import type { ReactNode } from 'react';
import { RichText } from '../../ui/rich-text.js';
import { AppendixList, DrawnAppendix } from './appendix-reading.js';
import { Heading, PaperLevel } from './paper-heading.js';
import { spotOf } from './spot-of.js';
import './protocol-reading.css';

/*
 * A paper on screen: the same value as the PDF and the mail are made from, the same words in the same order. What stands in
 * `data-frame` is head and foot of the pages on paper, and no part of the text.
 */

interface ProtocolReadingProps {
  content: ProtocolContent;
  /** the paper's own heading: 1 where the page is the paper, 2 where the page says what it is already */
  top?: 1 | 2;
  /** tells apart §§ of several papers on one page */
  of?: string;
  /** what is told of a § beside what it says: no part of the text */
  remark?: (item: ContentItem) => ReactNode;
}

/** A paper as it will be printed, from its head to its last appendix. */
export function ProtocolReading({ content, top = 2, of = '', remark }: ProtocolReadingProps) {
  const { cover } = documentRules[content.kind];
  const { certification } = content;
  return (
    <PaperLevel value={top}>
      <article className="protocol" lang="sv" aria-label={content.fileTitle}>
        <header className="protocol__head">
          <div className="protocol__frame" data-frame="">
            {!cover && <span>{content.organisation}</span>}
            {!cover && <span>{content.board}</span>}
            <span>
              {content.dateLabel} <span className="figures">{content.date}</span>
            </span>
            {content.statusMark !== undefined && <strong>{content.statusMark}</strong>}
            {content.marginText !== undefined && content.reference === undefined && (
              <span>{content.marginText}</span>
            )}
          </div>
          <Heading below={0} className={cover ? 'protocol__top' : 'protocol__top protocol__top--plain'}>
            <span className={cover ? 'protocol__kind' : ''}>{sentenceCase(content.documentTitle)}</span>
            {cover && <span className="protocol__board">{content.board}</span>}
          </Heading>
          {cover && <p className="protocol__organisation">{content.organisation}</p>}
          <Facts facts={content.facts} />
        </header>
        {(content.opening ?? []).map((part, index) => (
          <Part key={index} part={part} below={1} />
        ))}
        {cover && content.attendance.map((part, index) => <Part key={index} part={part} below={1} />)}
        {cover && <Adjustment adjustment={content.adjustment} />}
        {cover && <NoticeBlock notice={content.notice} />}
        {content.items.map((item, index) => (
          <Item key={index} item={item} id={spotOf(item, of)} remark={remark?.(item)} />
        ))}
        {(content.closing ?? []).map((part, index) => (
          <Part key={index} part={part} below={1} />
        ))}
        <AppendixList heading={content.appendixHeading} appendices={content.appendices} />
        <Signatures page={content.signaturePage} />
        {content.appendices.map((appendix, index) => (
          <DrawnAppendix key={index} appendix={appendix} />
        ))}
        {certification.text !== undefined && (
          <footer>
            <div className="protocol__frame" data-frame="">
              <span>{certification.label}</span>
              <span>{certification.text}</span>
            </div>
          </footer>
        )}
      </article>
    </PaperLevel>
  );
}

/** Some §§ as they will stand on paper, without what surrounds them. */
export function ItemsReading({ label, items }: { label: string; items: readonly ContentItem[] }) {
  return (
    <PaperLevel value={2}>
      <article className="protocol protocol--items" lang="sv" aria-label={label}>
        {items.map((item) => (
          <Item key={item.paragraphLabel} item={item} id={spotOf(item, '')} />
        ))}
      </article>
    </PaperLevel>
  );
}

function Facts({ facts }: { facts: readonly { label: string; value?: string | undefined }[] }) {
  if (facts.length === 0) {
    return null;
  }
  return (
    <dl className="protocol__facts">
      {facts.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ part: { heading, blocks }, below }: { part: ContentPart; below: 1 | 2 }) {
  return (
    <section className="protocol__part">
      {heading !== undefined && heading !== '' && (
        <Heading below={below} className="protocol__heading">
          {heading}
        </Heading>
      )}
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
      <Heading below={1} className="protocol__heading">
        {adjustment.heading}
      </Heading>
      {adjustment.paragraphs !== undefined && <p>{adjustment.paragraphs}</p>}
      <dl className="protocol__facts">
        {adjustment.lines.map(({ label, names }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            {names.map(({ name, note }, place) => (
              <dd key={place}>
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
      <Heading below={1} className="protocol__heading">
        {notice.heading}
      </Heading>
      <Facts facts={notice.lines} />
    </section>
  );
}

/** Who signs, and as what: the places to sign are on paper. */
function Signatures({ page }: { page: ProtocolContent['signaturePage'] }) {
  if (page === undefined) {
    return null;
  }
  return (
    <section className="protocol__item">
      <Heading below={1} className="protocol__title">
        {page.heading}
      </Heading>
      {page.intro.map((sentence) => (
        <p className="breaks" key={sentence}>
          {sentence}
        </p>
      ))}
      <ul className="protocol__signers">
        {page.fields.map((field) => (
          <li key={field.field}>
            <strong>{field.name}</strong> <span>{signsAs(field)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item, id, remark }: { item: ContentItem; id: string; remark?: ReactNode }) {
  const caseFirst = item.caseLineBeforeTitle && item.caseLine !== undefined;
  const under = [...(!caseFirst && item.caseLine !== undefined ? [item.caseLine] : []), ...item.remarks];
  return (
    <section className="protocol__item">
      <Heading below={1} id={id} className="protocol__item-heading">
        <span className="protocol__paragraph">
          {item.paragraphLabel} {caseFirst && <span>{item.caseLine}</span>}
        </span>{' '}
        <span className="protocol__title">{item.title}</span>
      </Heading>
      {remark}
      {under.map((line, index) => (
        <p className="protocol__under" key={index}>
          {line}
        </p>
      ))}
      {item.parts.map((part, index) => (
        <Part key={index} part={part} below={2} />
      ))}
    </section>
  );
}
