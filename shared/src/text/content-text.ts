import type {
  ContentAppendix,
  ContentItem,
  ContentPart,
  ContentTable,
  ProtocolContent,
  SignaturePage,
} from '../contracts/protocol-content.js';
import type { Inline, TextBlock } from '../contracts/rich-text.js';
import { documentRules } from '../rules/document-rules.js';
import { signsAs } from '../sentences/signature-sentences.js';
import { sentenceCase } from './sentence-case.js';
import { textTable } from './text-table.js';
import { hanging, wrapped } from './wrapped.js';

/*
 * A paper as plain text, for a mail: it says what stands on paper, word for word and in the same order, with white space
 * alone for form. Blocks are parted by a blank line, §§ by two.
 */

const LABEL = 26;

/** Texts parted by the line breaks that were typed. */
function typedLines(content: readonly Inline[]): string[] {
  const lines = [''];
  for (const inline of content) {
    if (inline.type === 'break') {
      lines.push('');
    } else {
      lines[lines.length - 1] += inline.text;
    }
  }
  return lines;
}

function cell(content: readonly Inline[]): string {
  return typedLines(content).join(' ');
}

function paragraphLines(content: readonly Inline[], width: number): string[] {
  return typedLines(content).flatMap((line) => wrapped(line, width));
}

/** A label with what belongs to it beside it, however many lines that has. */
function labelled(label: string, text: readonly string[], indent: number): string[] {
  const [first = '', ...rest] = text;
  const head = `${label} `.padEnd(indent);
  return [`${head}${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(indent)}${line}`.trimEnd())];
}

function blockLines(blocks: readonly TextBlock[], width: number): string[] {
  return joined(
    blocks.map((block) => {
      switch (block.type) {
        case 'paragraph':
          return paragraphLines(block.content, width);
        case 'list': {
          const indent = Math.max(...block.items.map(({ label }) => label.length)) + 1;
          return block.items.flatMap((item) =>
            labelled(item.label, blockLines(item.blocks, width - indent), indent),
          );
        }
        case 'table':
          return textTable(
            block.header.map(cell),
            block.rows.map((row) => row.map(cell)),
            width,
          );
      }
    }),
  );
}

/** Blocks under each other with a blank line between; empty ones leave no gap. */
function joined(blocks: readonly (readonly string[])[], blanks = 1): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => [...(i > 0 ? Array<string>(blanks).fill('') : []), ...lines]);
}

function partLines({ heading, blocks }: ContentPart, width: number): string[] {
  const text = blockLines(blocks, width);
  return heading === undefined || heading === '' ? text : [...wrapped(heading, width), '', ...text];
}

function factLines(facts: readonly { label: string; value?: string | undefined }[], width: number): string[] {
  return facts.flatMap(({ label, value = '' }) => hanging(label, value, LABEL, width));
}

function itemLines(item: ContentItem, width: number): string[] {
  const before = item.caseLineBeforeTitle && item.caseLine !== undefined;
  return joined([
    [
      ...wrapped(before ? `${item.paragraphLabel} ${item.caseLine}` : item.paragraphLabel, width),
      ...wrapped(item.title, width),
      ...(!before && item.caseLine !== undefined ? wrapped(item.caseLine, width) : []),
      ...item.remarks.flatMap((remark) => wrapped(remark, width)),
    ],
    ...item.parts.map((part) => partLines(part, width)),
  ]);
}

function adjustmentLines(adjustment: NonNullable<ProtocolContent['adjustment']>, width: number): string[] {
  const signers = adjustment.lines.flatMap(({ label, names }) =>
    names.flatMap(({ name, note }, i) =>
      hanging(i === 0 ? label : '', note === undefined ? name : `${name} ${note}`, LABEL, width),
    ),
  );
  return joined([
    wrapped(adjustment.heading, width),
    adjustment.paragraphs === undefined ? [] : wrapped(adjustment.paragraphs, width),
    signers,
    blockLines(adjustment.note ?? [], width),
  ]);
}

function listedAppendix({ label, title, note, fileSha256 }: ContentAppendix, width: number): string[] {
  const indent = 12;
  const inner = width - indent;
  return [
    ...hanging(label, title, indent, width),
    ...[note, fileSha256 && `SHA-256 ${fileSha256}`].flatMap((text) =>
      text ? wrapped(text, inner).map((line) => ' '.repeat(indent) + line) : [],
    ),
  ];
}

function tableLines(table: ContentTable, title: string, width: number): string[] {
  const own = table.caption !== '' && table.caption !== title;
  const rows = textTable(
    table.columns.map(({ heading }) => heading),
    table.rows,
    width,
  );
  return own ? [...wrapped(table.caption, width), '', ...rows] : rows;
}

function signatureLines({ heading, intro, fields }: SignaturePage, width: number): string[] {
  return joined([
    wrapped(heading, width),
    ...intro.map((sentence) => wrapped(sentence, width)),
    fields.flatMap((field) => [...wrapped(field.name, width), ...wrapped(signsAs(field), width)]),
  ]);
}

function appendixLines({ label, title, legend, tables }: ContentAppendix, width: number): string[] {
  return tables === undefined
    ? []
    : joined([
        [...wrapped(label, width), ...wrapped(title, width)],
        ...(legend ? [wrapped(legend, width)] : []),
        ...tables.map((table) => tableLines(table, title, width)),
      ]);
}

export interface ContentText {
  /** what stands at the head of each page on paper: whose paper it is, and of what day */
  head: string;
  body: string;
  /** what stands at the foot: who certifies it */
  foot: string;
}

/** A paper as plain text in lines of at most `width` signs, each part without a line break at its end. */
export function contentText(content: ProtocolContent, width = 72): ContentText {
  const title = sentenceCase(content.documentTitle);
  const { certification, statusMark } = content;
  const top = documentRules[content.kind].cover ? [title, content.board, content.organisation] : [title];
  const items = content.items.map((item) => itemLines(item, width));
  const body = joined(
    [
      joined([
        top.flatMap((line) => wrapped(line, width)),
        factLines(content.facts, width),
        ...(content.opening ?? []).map((part) => partLines(part, width)),
        // a paper without a cover has no room for who was there and who adjusts
        ...(documentRules[content.kind].cover
          ? [
              ...content.attendance.map((part) => partLines(part, width)),
              content.adjustment === undefined ? [] : adjustmentLines(content.adjustment, width),
              content.notice === undefined
                ? []
                : joined([wrapped(content.notice.heading, width), factLines(content.notice.lines, width)]),
            ]
          : []),
      ]),
      ...items,
      joined((content.closing ?? []).map((part) => partLines(part, width))),
      content.appendices.length === 0
        ? []
        : joined([
            wrapped(content.appendixHeading, width),
            content.appendices.flatMap((appendix) => listedAppendix(appendix, width)),
          ]),
      content.signaturePage === undefined ? [] : signatureLines(content.signaturePage, width),
      ...content.appendices.map((appendix) => appendixLines(appendix, width)),
    ],
    2,
  );
  const head = [
    content.organisation,
    content.documentTitle,
    content.board,
    ...(statusMark === undefined ? [] : [statusMark]),
    `${content.dateLabel} ${content.date}`,
  ];
  const foot = certification.text === undefined ? [] : [certification.label, certification.text];
  return {
    head: head.flatMap((line) => wrapped(line, width)).join('\n'),
    body: body.join('\n'),
    foot: foot.flatMap((line) => wrapped(line, width)).join('\n'),
  };
}
