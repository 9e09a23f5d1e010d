import type { ContentTable, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { Inline, TextBlock } from '@klubbat/shared/contracts/rich-text';

/** One piece of a document as others would print it: no structure but that of lines. */
export type Piece =
  | { kind: 'heading' | 'text'; words: string; size: number }
  | { kind: 'row'; cells: readonly string[]; isBold: boolean };

const said = (content: readonly Inline[]) =>
  content.map((part) => (part.type === 'break' ? '\n' : part.text)).join('');

const heading = (words: string, size: number): Piece => ({ kind: 'heading', words, size });
const text = (words: string): Piece => ({ kind: 'text', words, size: 10.5 });
const row = (cells: readonly string[], isBold = false): Piece => ({ kind: 'row', cells, isBold });

function blocksOf(blocks: readonly TextBlock[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.type === 'paragraph') {
      return [text(said(block.content))];
    }
    return block.type === 'list'
      ? block.items.flatMap((item) => [text(item.label), ...blocksOf(item.blocks)])
      : [block.header, ...block.rows].map((cells) => row(cells.map(said)));
  });
}

const tableOf = ({ caption, columns, rows }: ContentTable): Piece[] => [
  heading(caption, 11),
  row(
    columns.map((column) => column.heading),
    true,
  ),
  ...rows.map((cells) => row(cells)),
];

/** The words of a protocol in their order, for those with whom the real documents are compared. */
export function wordsOf(content: ProtocolContent): Piece[] {
  const items = content.items.map((item) => ({
    title: [item.paragraphLabel, item.caseLine, item.title].filter(Boolean).join(' '),
    parts: item.parts,
  }));
  return [
    heading(content.documentTitle, 22),
    text(`${content.organisation}\n${content.board}\n${content.date}`),
    ...content.facts.map(({ label, value }) => text(`${label} ${value}`)),
    ...(content.adjustment?.lines ?? []).map(({ label, names }) =>
      text([label, ...names.map(({ name, note }) => `${name} ${note ?? ''}`)].join('\n')),
    ),
    ...[{ title: '', parts: content.attendance }, ...items].flatMap(({ title, parts }) => [
      heading(title, 14),
      ...parts.flatMap((part) => [heading(part.heading ?? '', 11), ...blocksOf(part.blocks)]),
    ]),
    ...content.appendices.flatMap(({ label, title, tables = [] }) => [
      text(`${label} ${title}`),
      ...tables.flatMap(tableOf),
    ]),
  ];
}
