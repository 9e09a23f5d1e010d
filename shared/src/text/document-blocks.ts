import type { Inline, ListBlock, ListStyle, TableBlock, TextBlock } from '../contracts/rich-text.js';
import { tidyInlines } from './inline-content.js';
import { nextLabel } from './list-labels.js';

/** A node of the editor's document, as much of it as the blocks are made of. */
export interface DocumentNode {
  readonly type: { readonly name: string };
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly { readonly type: { readonly name: string } }[];
  readonly text?: string | undefined;
  readonly children: readonly DocumentNode[];
}

type ItemBlock = ListBlock['items'][number]['blocks'][number];
type InnerList = Extract<ItemBlock, { type: 'list' }>;
type Align = TableBlock['align'][number];

const styleOfNode: Record<string, ListStyle> = {
  bulletList: 'bullet',
  numberList: 'number',
  letterList: 'letter',
};
/** After Z there is no letter: a longer list begins anew. */
const LETTERS = 26;

/** A node never changes, so what it was once read as still holds: only what was edited is read again. */
const readNodes = new WeakMap<DocumentNode, TextBlock[]>();

/** The editor's document as blocks. Empty paragraphs are left out; what stands deeper than two levels is laid into the second. */
export function blocksOf(document: DocumentNode): TextBlock[] {
  return document.children.flatMap((node) => {
    const known = readNodes.get(node);
    if (known) {
      return known;
    }
    const blocks = blocksOfNode(node);
    readNodes.set(node, blocks);
    return blocks;
  });
}

function blocksOfNode(node: DocumentNode): TextBlock[] {
  if (node.type.name === 'table') {
    return [tableOf(node)];
  }
  return node.type.name in styleOfNode ? listsOf(node, itemBlocks) : paragraphsOf(node);
}

function paragraphsOf(node: DocumentNode): { type: 'paragraph'; content: Inline[] }[] {
  const content = inlinesOf(node);
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function inlinesOf(node: DocumentNode): Inline[] {
  return tidyInlines(
    node.children.map((child): Inline => {
      if (child.type.name === 'hardBreak') {
        return { type: 'break' };
      }
      const marks = {
        ...(hasMark(child, 'bold') ? { bold: true } : {}),
        ...(hasMark(child, 'italic') ? { italic: true } : {}),
      };
      return child.type.name === 'attachmentLink'
        ? { type: 'attachment', id: String(child.attrs['id']), text: String(child.attrs['text']), ...marks }
        : { type: 'text', text: child.text ?? '', ...marks };
    }),
  );
}

function hasMark(node: DocumentNode, name: string): boolean {
  return node.marks.some(({ type }) => type.name === name);
}

function listsOf<Block>(
  list: DocumentNode,
  read: (item: DocumentNode) => readonly Block[],
): { type: 'list'; style: ListStyle; items: { label: string; blocks: Block[] }[] }[] {
  const style = styleOfNode[list.type.name] ?? 'bullet';
  const parts =
    style === 'letter'
      ? Array.from({ length: Math.ceil(list.children.length / LETTERS) }, (_, part) =>
          list.children.slice(part * LETTERS, (part + 1) * LETTERS),
        )
      : [list.children];
  return parts.map((children) => {
    let before: string | undefined;
    return {
      type: 'list',
      style,
      items: children.map((item) => {
        const given = style === 'number' ? (item.attrs['label'] as string | null) : null;
        before = given ?? nextLabel(style, before);
        return { label: before, blocks: [...read(item)] };
      }),
    };
  });
}

function itemBlocks(item: DocumentNode): ItemBlock[] {
  return item.children.flatMap((child): ItemBlock[] =>
    child.type.name in styleOfNode ? innerListsOf(child) : paragraphsOf(child),
  );
}

/** The inner level; after each item what stood deeper under it. */
function innerListsOf(list: DocumentNode): InnerList[] {
  return listsOf<DocumentNode>(list, (item) => item.children).map(({ style, items }) => ({
    type: 'list',
    style,
    items: items.flatMap(({ label, blocks }) => {
      const deeper = blocks.filter(({ type }) => type.name in styleOfNode).flatMap(innerListsOf);
      return [
        { label, blocks: blocks.filter(({ type }) => !(type.name in styleOfNode)).flatMap(paragraphsOf) },
        ...deeper.flatMap((inner) => inner.items),
      ];
    }),
  }));
}

function tableOf(table: DocumentNode): TableBlock {
  const [head, ...body] = table.children.map((row) => [...row.children]);
  const width = Math.max(1, ...[head ?? [], ...body].map((row) => row.length));
  const read = (cells: readonly DocumentNode[]) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells[column];
      return cell === undefined ? [] : cellInlines(cell);
    });
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column): Align => alignOf(head?.[column])),
    header: read(head ?? []),
    rows: body.map(read),
  };
}

function cellInlines(cell: DocumentNode): Inline[] {
  return tidyInlines(
    cell.children
      .flatMap((child, index): Inline[] => [
        ...(index === 0 ? [] : [{ type: 'text' as const, text: ' ' }]),
        ...inlinesOf(child),
      ])
      .map((part) => (part.type === 'break' ? { type: 'text', text: ' ' } : part)),
  );
}

function alignOf(cell: DocumentNode | undefined): Align {
  const align: unknown = cell?.attrs['align'];
  return align === 'right' || align === 'center' ? align : 'left';
}
